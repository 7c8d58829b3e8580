import type { Marker } from './markers.ts';

/** What a press on the map means, told apart from how the map found out. */
export type Intent =
  | { type: 'place'; id: string }
  | { type: 'spot'; ids: string[] }
  | { type: 'split'; marker: Marker }
  | { type: 'station'; id: string }
  | { type: 'district'; id: string }
  | { type: 'ground' };

/** A feature under the pointer, topmost first. */
export interface Under {
  layer: string;
  id: unknown;
}

/** The layers that answer a press, the most particular first. */
export const answering = ['marker', 'station', 'stop', 'district-fill'] as const;

/** The one thing meant by a press where several lie above each other. */
export function intentOf(under: readonly Under[], markers: readonly Marker[]): Intent {
  for (const layer of answering) {
    const hit = under.find((each) => each.layer === layer);
    if (!hit) continue;
    const id = String(hit.id);
    if (layer === 'station' || layer === 'stop') return { type: 'station', id };
    if (layer === 'district-fill') return { type: 'district', id };
    const marker = markers.find((each) => each.id === id);
    if (!marker) continue;
    const [only, ...more] = marker.places;
    if (only && more.length === 0) return { type: 'place', id: only.id };
    if (Number.isFinite(marker.maxzoom)) return { type: 'split', marker };
    return { type: 'spot', ids: marker.places.map((place) => place.id) };
  }
  return { type: 'ground' };
}
