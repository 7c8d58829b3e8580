import type { FeatureCollection } from 'geojson';
import { createStore } from 'zustand/vanilla';

/** What the drawing tools have the map do. They are fetched much later than the map, which knows no more of them than this. */
export interface DrawnOnMap {
  /** Shapes by their `kind` and `colour`, points with a `label`, and the corners one can pull. */
  readonly shown: FeatureCollection;
  /** A press on the map draws, and means nothing else. */
  readonly isDrawing: boolean;
  /** The part that draws by hand could not be fetched. */
  readonly hasFailed: boolean;
}

export const drawnOnMap = createStore<DrawnOnMap>(() => ({
  shown: { type: 'FeatureCollection', features: [] },
  isDrawing: false,
  hasFailed: false,
}));
