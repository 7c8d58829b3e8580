import type { State } from '#state/store.ts';

/** What the point one starts from was found by, while one does. */
export function nameOfPoint({ view: { near }, session: { named } }: State): string | null {
  const isThere = near?.type === 'point' && near.lng === named?.near.lng && near.lat === named.near.lat;
  return isThere ? (named?.name ?? null) : null;
}
