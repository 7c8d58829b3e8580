/** A hook that draws the maps of two districts as pictures, one at a time because each needs a map of its own. */
import { useEffect, useState } from 'react';
import type { MapFrame } from '#domain/geo/web-mercator.ts';
import type { Appearance } from '#look/palette.ts';
import type { MapRenderer } from '#state/map-renderer.ts';
import type { Basemap, State } from '#state/store.ts';

/** The pictures in order; `none` if this browser cannot draw a map; null until all are drawn. */
export type Pictures = readonly { readonly url: string; readonly ground: Basemap }[] | 'none' | null;

interface SideMaps {
  readonly states: readonly State[];
  readonly frames: readonly MapFrame[];
  readonly pixelRatio: number;
  readonly appearance: Appearance;
}

const emptyDrawing = { type: 'FeatureCollection' as const, features: [] };

export function useSidePictures(
  mapRenderer: MapRenderer | 'failed' | null,
  { states, frames, pixelRatio, appearance }: SideMaps,
): Pictures {
  const [pictures, setPictures] = useState<Pictures>(null);
  useEffect(() => {
    if (mapRenderer === null) return;
    let isCancelled = false;
    const draw = async (): Promise<Pictures> => {
      if (mapRenderer === 'failed' || mapRenderer.mostPixels() === 0) return 'none';
      const drawn = [];
      for (const [i, state] of states.entries()) {
        const frame = frames[i];
        if (!frame) continue;
        const { canvas, basemap: ground } = await mapRenderer.draw(state, frame, {
          pixelRatio,
          appearance,
          hasMarkers: true,
          drawn: emptyDrawing,
        });
        drawn.push({ url: canvas.toDataURL('image/png'), ground });
      }
      return drawn;
    };
    const settle = (all: Pictures): void => {
      if (!isCancelled) setPictures(all);
    };
    draw().then(settle, () => settle('none'));
    return () => {
      isCancelled = true;
    };
  }, [mapRenderer, states, frames, pixelRatio, appearance]);
  return pictures;
}
