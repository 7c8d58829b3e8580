/**
 * The hovered and the selected area of the coverage. Apart from the analysis, since the map handles clicks before that has
 * loaded.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { change } from '#state/actions.ts';
import { featureStore } from '#state/feature-store.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';

/** The hovered area of list or map; `at`, in pixels of the map, only for a pointer on the map. */
interface PointedArea {
  readonly id: string | null;
  readonly at: { readonly x: number; readonly y: number } | null;
}

export const pointedAreaOf = featureStore(() => createStore<PointedArea>(() => ({ id: null, at: null })));

export const usePointedArea = (): PointedArea => useStore(pointedAreaOf(useAtlasStore()));

/** An area was selected: from the list the map moves to it, on the map it stays. */
export function areaChosen(store: AtlasStore, id: string | null, from: 'list' | 'map'): void {
  const { coverage } = store.getState().view;
  if (coverage)
    change(store, 'push', { coverage: { ...coverage, area: id }, ...(from === 'list' ? { camera: null } : {}) });
}
