/** What the curator's desk did last, and reading the data again after it. Loaded under `npm start` alone. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type Desk, type DeskAnswer, type DeskLine, deskSavedEvent } from '#domain/contribute/desk.ts';
import { featureStore } from '#state/feature-store.ts';
import { type AtlasStore, prepared } from '#state/store.ts';
import { useAtlasStore, useServices } from '#state/use-atlas.ts';

export interface DeskState {
  /** The last save, while it can be taken back, or that it was; null before the first and once it was dismissed. */
  readonly last: Extract<DeskAnswer, { type: 'saved' | 'undone' }> | null;
  /** The last save could not be taken back, and why. */
  readonly hasFailed: boolean;
  readonly why: readonly DeskLine[];
}

const none: DeskState = { last: null, hasFailed: false, why: [] };

const deskStateOf = featureStore(() => createStore(() => none));

export const useDeskState = (): DeskState => useStore(deskStateOf(useAtlasStore()));

/** The desk; null where there is none, and until it is known. */
export function useDesk(): Desk | null {
  const load = useServices().desk;
  const [found, setFound] = useState<Desk | null>(null);
  useEffect(() => {
    load?.().then(setFound, () => undefined);
  }, [load]);
  return found;
}

/** Reads the files of the city again; what is open stays open. */
export async function cityReadAgain(store: AtlasStore): Promise<void> {
  const { id } = store.getState().atlas.city;
  const { atlas } = await store.services.loadCity(id);
  if (store.getState().atlas.city.id === id) store.setState(prepared(atlas, store.services.placeKeywords));
}

/** Every open page reads what the desk has saved, whichever page asked for it. */
export function followDesk(store: AtlasStore): () => void {
  const read = (): void => void cityReadAgain(store).catch(() => undefined);
  import.meta.hot?.on(deskSavedEvent, read);
  return () => import.meta.hot?.off(deskSavedEvent, read);
}

/** Saves a patch and shows it; what else the desk answers is for the caller to show. */
export async function patchSaved(store: AtlasStore, answer: DeskAnswer): Promise<void> {
  if (answer.type !== 'saved') return;
  deskStateOf(store).setState({ ...none, last: answer });
  await cityReadAgain(store);
}

export const saveDismissed = (store: AtlasStore): void => deskStateOf(store).setState(none);

/** Takes the last save back. */
export async function saveUndone(store: AtlasStore, desk: Desk, id: string): Promise<void> {
  const answer = await desk.undo(id).catch((): DeskAnswer => ({ type: 'refused', why: [] }));
  if (answer.type === 'undone') {
    deskStateOf(store).setState({ ...none, last: answer });
    await cityReadAgain(store);
  } else deskStateOf(store).setState({ hasFailed: true, why: answer.type === 'refused' ? answer.why : [] });
}
