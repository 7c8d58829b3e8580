import type { FillLayerSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import type { Palette } from '#look/palette.ts';
import type { Fix, Locate } from '#state/near/locate.ts';
import type { Goal } from '#map/camera.ts';
import { groundCircle } from '#map/kit/geometry.ts';

/** Where the person is: a point, and around it a circle as wide as the doubt. */
export function hereFeatures(fix: Fix | null): Feature[] {
  if (!fix) return [];
  const { position, accuracyMetres } = fix;
  return [
    { ...groundCircle(position, accuracyMetres), properties: { kind: 'area' } },
    { type: 'Feature', properties: { kind: 'dot' }, geometry: { type: 'Point', coordinates: [...position] } },
  ];
}

export const hereArea = ({ accent }: Palette): FillLayerSpecification => ({
  id: 'here-area',
  type: 'fill',
  source: 'here',
  filter: ['==', ['get', 'kind'], 'area'],
  paint: { 'fill-color': accent, 'fill-opacity': 0.14, 'fill-outline-color': accent },
});

export const hereDot = ({ accent, panel }: Palette): LayerSpecification => ({
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

/** Farther out the streets cannot be told apart, nearer there is nothing more to see. */
const zooms = { min: 12, max: 15 };

/** Whole steps of zoom: an accuracy that gets a little better must not move the map. A phone shows 200 m around well at zoom 15. */
function zoomFor(accuracyMetres: number): number {
  return Math.min(zooms.max, Math.max(zooms.min, zooms.max - Math.ceil(Math.log2(Math.max(accuracyMetres, 1) / 200))));
}

/** Following comes before whatever else is chosen, and the map stays when it ends; `other` is where it looks without. */
export function goalHere({ mode, fix, zoom, isHeld }: Locate, other: Goal | null): Goal | null {
  if (isHeld) return null;
  if (mode !== 'following' || !fix) return other;
  return { type: 'point', centre: fix.position, zoom: zoom ?? zoomFor(fix.accuracyMetres) };
}
