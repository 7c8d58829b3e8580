/** Work after the page has loaded: the words of the other languages, and the offline worker. */
import { languages } from '#domain/vocabulary.ts';
import { loadFirstWords, loadWordsChunks } from '#look/words.ts';
import { keepOnDevice } from '#offline/registration.ts';
import { placeKeywordsArrived } from '#state/city-actions.ts';
import { clock } from '#state/hours/clock.ts';
import type { AtlasStore } from '#state/store.ts';

/** Loads the other languages, so that places are found by their keywords in each of them. */
async function loadOtherWords(store: AtlasStore): Promise<void> {
  const otherLanguages = languages.filter((language) => language !== store.getState().pageLanguage);
  await Promise.allSettled(otherLanguages.map(loadFirstWords));
  placeKeywordsArrived(store);
}

/** The hours speak words that come later. */
async function watchOpenings(store: AtlasStore, base: string): Promise<void> {
  const [{ watchHours }, { serverAhead }] = await Promise.all([
    import('#state/hours/openings.ts'),
    import('#load/server-time.ts'),
    loadWordsChunks(['panels']),
  ]);
  watchHours(store, () => serverAhead(base, clock.now));
}

export function afterLoad(store: AtlasStore, base: string): Promise<void> {
  void loadOtherWords(store);
  // Without a network the hours are shown as they are written.
  watchOpenings(store, base).catch(() => undefined);
  return keepOnDevice(store, base);
}
