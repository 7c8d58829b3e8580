/** The page's polite live region; only the count of results has one of its own. */
import { useEffect } from 'react';
import { announce } from '#state/announce.ts';
import { atlasOf } from '#state/selectors.ts';
import { savedIdsOf } from '#state/shortlist/shortlist-state.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useStoredDrawing } from '#ui/drawing/use-stored-drawing.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { usePrintKeys } from '#ui/print/use-print-keys.ts';
import { useScenarioModule } from '#ui/what-if/use-scenario-module.ts';
import { followAddress } from './focus-return.ts';
import { useFocusFallback } from './use-focus-fallback.ts';

export function Announcer() {
  const store = useAtlasStore();
  const { words } = useWords();
  useStoredDrawing(store);
  useFocusFallback();
  useEffect(() => followAddress(store), [store]);
  usePrintKeys(store);
  useScenarioModule();
  const { text, n } = useAtlas((state) => state.session.announcement);
  useEffect(
    () =>
      // A place can be saved anywhere on the page, by shortcut too.
      store.subscribe((state, before) => {
        const saved = savedIdsOf(state).length;
        if (atlasOf(state) === atlasOf(before) && saved !== savedIdsOf(before).length) {
          announce(store, words.shell.savedCount(saved));
        }
      }),
    [store, words],
  );
  return (
    <>
      <div className="visually-hidden" aria-live="polite">
        {/* A repeated sentence has a new key, so that it is announced again. */}
        <p key={n}>{text}</p>
      </div>
      {/* Visible only when the person prints through the browser's own menu: see shell.css. */}
      <p className="print-note">{words.shell.printByKey}</p>
    </>
  );
}
