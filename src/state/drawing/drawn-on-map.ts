/** The store between the drawing tools and the map. The tools load long after the map, which knows only this. */
import type { FeatureCollection } from 'geojson';
import { createStore } from 'zustand/vanilla';
import { featureStore } from '#state/feature-store.ts';

export interface DrawnOnMap {
  /** Shapes by `kind` and `colour`, points with a `label`, and draggable corners. */
  readonly shown: FeatureCollection;
  /** The finished shapes, for stories and print; null where there are none. */
  readonly atRest: FeatureCollection | null;
  /** A click on the map draws and does nothing else. */
  readonly isDrawing: boolean;
  /** A pin or a boundary that is being edited, with its corners; a click on the map does nothing else then. Null otherwise. */
  readonly edited: FeatureCollection | null;
  /** The draw controller failed to load. */
  readonly hasFailed: boolean;
}

const noDrawing: DrawnOnMap = {
  shown: { type: 'FeatureCollection', features: [] },
  atRest: null,
  isDrawing: false,
  edited: null,
  hasFailed: false,
};

export const drawnOnMapOf = featureStore(() => createStore<DrawnOnMap>(() => noDrawing));

/** The storage key of the drawing of a city. */
export const drawingKey = (city: string): string => `shared-city-atlas-drawing/${city}`;
