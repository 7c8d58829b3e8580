/** The source, layers and camera goal of the user's location. */
import type { FillLayerSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import type { Fix, Locate } from '#domain/near/location-tracking.ts';
import type { Palette } from '#look/palette.ts';
import type { Goal } from '#map/kit/camera-goal.ts';
import { groundCircle } from '#map/kit/geometry.ts';

/** The user's location: a point, and a circle of its accuracy. */
export function userLocationFeatures(fix: Fix | null): Feature[] {
  if (!fix) return [];
  const { position, accuracyMetres } = fix;
  return [
    { ...groundCircle(position, accuracyMetres), properties: { kind: 'area' } },
    { type: 'Feature', properties: { kind: 'dot' }, geometry: { type: 'Point', coordinates: [...position] } },
  ];
}

export const accuracyArea = ({ accent }: Palette): FillLayerSpecification => ({
  id: 'here-area',
  type: 'fill',
  source: 'here',
  filter: ['==', ['get', 'kind'], 'area'],
  paint: { 'fill-color': accent, 'fill-opacity': 0.14, 'fill-outline-color': accent },
});

export const userLocationDot = ({ accent, panel }: Palette): LayerSpecification => ({
  id: 'here-dot',
  type: 'circle',
  source: 'here',
  filter: ['==', ['get', 'kind'], 'dot'],
  paint: {
    'circle-color': accent,
    'circle-radius': 7.5,
    'circle-stroke-color': panel,
    'circle-stroke-width': 3,
  },
});

/** Below the first, streets are indistinguishable; above the second, there is no further detail. */
const zooms = { min: 12, max: 15 };

/** Whole zoom levels: a small gain in accuracy must not move the map. A phone shows a radius of 200 m well at zoom 15. */
function zoomFor(accuracyMetres: number): number {
  return Math.min(zooms.max, Math.max(zooms.min, zooms.max - Math.ceil(Math.log2(Math.max(accuracyMetres, 1) / 200))));
}

/** Following takes precedence over any selection, and the map stays when it ends; `other` is the goal without following. */
export function goalAtUser({ mode, fix, zoom, isHeld }: Locate, other: Goal | null): Goal | null {
  if (isHeld) return null;
  if (mode !== 'following' || !fix) return other;
  return { type: 'point', centre: fix.position, zoom: zoom ?? zoomFor(fix.accuracyMetres) };
}
