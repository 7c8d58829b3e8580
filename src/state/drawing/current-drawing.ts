import type { FeatureCollection } from 'geojson';

/** Where a device keeps what is drawn in a city. */
export const drawingKey = (city: string): string => `shared-city-atlas-drawing/${city}`;

/** What is drawn on the map now, for whoever takes it along; the drawing tools put it there. */
export const drawingSlot: { current: FeatureCollection | null } = { current: null };
