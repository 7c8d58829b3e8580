/** The map renderer, which draws the map to a canvas for print and files; a service loads it. */
import type { FeatureCollection } from 'geojson';
import type { MapFrame, Size } from '#domain/geo/web-mercator.ts';
import type { Basemap, Preferences, State } from './store.ts';

/** A rendered frame of the map, and the basemap that it shows. */
export interface MapPicture {
  readonly canvas: HTMLCanvasElement;
  readonly basemap: Basemap;
}

/** Renders static maps. */
export interface MapRenderer {
  /** The frame of the current view at another size: the same centre, and at least the same area. */
  frameOf: (state: State, size: Size) => MapFrame;
  /** The largest side that this device can draw, in device pixels; 0 without WebGL. */
  mostPixels: () => number;
  /** Draws a frame, with or without markers. Rejects when it cannot be drawn. */
  draw: (
    state: State,
    frame: MapFrame,
    how: {
      pixelRatio: number;
      appearance: Exclude<Preferences['appearance'], 'auto'>;
      hasMarkers: boolean;
      /** The drawing. */
      drawn: FeatureCollection;
      /** Aborts the rendering. */
      signal?: AbortSignal;
    },
  ) => Promise<MapPicture>;
}
