/** Turns the features under a click on the map into an intent. */
import type { Marker } from '#map/markers/clusters.ts';

/** The meaning of a click on the map, independent of the engine's event. */
export type Intent =
  | { type: 'place'; id: string }
  | { type: 'coincident'; ids: string[] }
  | { type: 'split'; marker: Marker }
  | { type: 'station'; id: string }
  | { type: 'own'; id: string }
  | { type: 'area'; id: string }
  | { type: 'district'; id: string }
  | { type: 'background' };

/** A feature under the pointer, topmost first. */
export interface RenderedHit {
  layer: string;
  id: unknown;
}

/** The layers that react to a click, the most specific first. */
export const interactiveLayerIds = [
  'pin',
  'own-point',
  'marker',
  'own-line',
  'station',
  'stop',
  'own-area',
  'lens-dot',
  'lens-area',
  'district-fill',
] as const;

/** The intent type of each layer whose features have the id of one object. */
const intentTypeOf = {
  pin: 'place',
  'own-point': 'own',
  'own-line': 'own',
  station: 'station',
  stop: 'station',
  'own-area': 'own',
  'lens-dot': 'area',
  'lens-area': 'area',
  'district-fill': 'district',
} as const;

function intentOfMarker(marker: Marker): Intent {
  const { places, maxzoom } = marker;
  const [only, ...more] = places;
  if (only && more.length === 0) return { type: 'place', id: only.id };
  if (Number.isFinite(maxzoom)) return { type: 'split', marker };
  return { type: 'coincident', ids: places.map((place) => place.id) };
}

/** The intent of a click on overlapping features. */
export function intentOf(hits: readonly RenderedHit[], markers: readonly Marker[]): Intent {
  for (const layer of interactiveLayerIds) {
    const hit = hits.find((each) => each.layer === layer);
    if (!hit) continue;
    const id = String(hit.id);
    if (layer !== 'marker') return { type: intentTypeOf[layer], id };
    const marker = markers.find((each) => each.id === id);
    if (marker) return intentOfMarker(marker);
  }
  return { type: 'background' };
}
