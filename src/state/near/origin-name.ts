import type { State } from '#state/store.ts';

function namedOrigin({ view: { near }, session: { named } }: State): State['session']['named'] {
  const isThere = near?.type === 'point' && near.lng === named?.near.lng && near.lat === named.near.lat;
  return isThere ? named : null;
}

/** The name by which the current origin was found; null for another origin. */
export const nameOfPoint = (state: State): string | null => namedOrigin(state)?.name ?? null;

/** Whether the origin is where the person is, or was when the device was asked. */
export const isOwnPosition = (state: State): boolean => namedOrigin(state)?.name === null;
