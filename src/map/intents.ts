import type { Marker } from '#map/markers/clusters.ts';

/** What a press on the map means, told apart from how the map found out. */
export type Intent =
  | { type: 'place'; id: string }
  | { type: 'spot'; ids: string[] }
  | { type: 'split'; marker: Marker }
  | { type: 'station'; id: string }
  | { type: 'own'; id: string }
  | { type: 'lens'; id: string }
  | { type: 'district'; id: string }
  | { type: 'ground' };

/** A feature under the pointer, topmost first. */
export interface Under {
  layer: string;
  id: unknown;
}

/** The layers that answer a press, the most particular first. */
export const answering = [
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

/** Layers whose features stand for one thing by their id. */
const plain = {
  pin: 'place',
  'own-point': 'own',
  'own-line': 'own',
  station: 'station',
  stop: 'station',
  'own-area': 'own',
  'lens-dot': 'lens',
  'lens-area': 'lens',
  'district-fill': 'district',
} as const;

function meantBy(marker: Marker): Intent {
  const { places, maxzoom } = marker;
  const [only, ...more] = places;
  if (only && more.length === 0) return { type: 'place', id: only.id };
  if (Number.isFinite(maxzoom)) return { type: 'split', marker };
  return { type: 'spot', ids: places.map((place) => place.id) };
}

/** The one thing meant by a press where several lie above each other. */
export function intentOf(under: readonly Under[], markers: readonly Marker[]): Intent {
  for (const layer of answering) {
    const hit = under.find((each) => each.layer === layer);
    if (!hit) continue;
    const id = String(hit.id);
    if (layer !== 'marker') return { type: plain[layer], id };
    const marker = markers.find((each) => each.id === id);
    if (marker) return meantBy(marker);
  }
  return { type: 'ground' };
}
