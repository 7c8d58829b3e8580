import type { FeatureCollection } from 'geojson';

/** What is drawn on the map now, for whoever takes it along; the drawing tools put it there. */
export const drawingSlot: { current: FeatureCollection | null } = { current: null };
