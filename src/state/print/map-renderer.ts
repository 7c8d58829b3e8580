import { createContext, useContext } from 'react';
import type { Frame, Size } from '#domain/geo/web-mercator.ts';
import type { Ground, Preferences, State } from '#state/store.ts';

/** A piece of the map as pixels, and the ground it is drawn on. */
export interface MapPicture {
  readonly canvas: HTMLCanvasElement;
  readonly ground: Ground;
}

/** What draws maps that nobody moves. */
export interface MapPress {
  /** What the map shows now, on another size of paper: the same middle, and no less of what is around it. */
  frameOf: (state: State, size: Size) => Frame;
  /** The most device pixels a side that can be drawn here; 0 where no map can be. */
  mostPixels: () => number;
  /** Draws a frame, with the markers or without. Rejects when it cannot be drawn. */
  draw: (
    state: State,
    frame: Frame,
    how: {
      pixelRatio: number;
      appearance: Exclude<Preferences['appearance'], 'auto'>;
      hasMarkers: boolean;
      /** Nobody waits for it any more. */
      signal?: AbortSignal;
    },
  ) => Promise<MapPicture>;
}

/** Fetches it: it draws with the map engine. */
export const PaperContext = createContext<(() => Promise<MapPress>) | null>(null);

export function useBringPress(): () => Promise<MapPress> {
  const bring = useContext(PaperContext);
  if (!bring) throw new Error('PaperContext is missing: wrap the tree in <PaperContext value={…}>.');
  return bring;
}
