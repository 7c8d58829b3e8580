/** What is pointed at and chosen among the areas of a lens; apart from the lens, as the map answers presses before that has come. */
import { createStore } from 'zustand/vanilla';
import { change } from '#state/actions.ts';
import type { AtlasStore } from '#state/store.ts';

/** The area pointed at, in the list or on the map; `at`, in pixels of the map, only where a pointer did it there. */
export const pointedArea = createStore<{
  readonly id: string | null;
  readonly at: { readonly x: number; readonly y: number } | null;
}>(() => ({ id: null, at: null }));

/** The part of the address behind which the area stands. */
const withArea = (lens: string, id: string | null): string =>
  `${lens.replace(/@.*$/, '')}${id === null ? '' : `@${id}`}`;

/** An area is told of. Chosen in a list the map goes there; on the map it stays. */
export function areaChosen(store: AtlasStore, id: string | null, from: 'list' | 'map'): void {
  const { lens } = store.getState().view;
  change(store, 'push', { lens: withArea(lens, id), ...(from === 'list' ? { camera: null } : {}) });
}
