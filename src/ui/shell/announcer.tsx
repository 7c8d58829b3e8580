import { useEffect } from 'react';
import { sentenceSaid } from '#state/announce.ts';
import { savedIdsOf } from '#state/shortlist/shortlist-state.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useKeptDrawing } from '#ui/drawing/use-stored-drawing.ts';
import { useKeptFocus } from './use-focus-fallback.ts';
import { usePrintKeys } from '#ui/print/use-print-keys.ts';
import { useReturn } from './use-focus-return.ts';
import { useWhatIfInAddress } from '#ui/what-if/use-what-if-in-address.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** The page's one polite voice, besides the count of what is found: all else that is read out is said here, and once. */
export function Announcer() {
  const store = useAtlasStore();
  const { words } = useWords();
  useKeptDrawing(store);
  useKeptFocus();
  useReturn(store);
  usePrintKeys(store);
  useWhatIfInAddress();
  const { text, n } = useAtlas((state) => state.session.said);
  useEffect(
    () =>
      // Saving happens anywhere, by key too.
      store.subscribe((state, before) => {
        const saved = savedIdsOf(state).length;
        if (state.atlas === before.atlas && saved !== savedIdsOf(before).length) {
          sentenceSaid(store, words.savedCount(saved));
        }
      }),
    [store, words],
  );
  return (
    <>
      <div className="visually-hidden" aria-live="polite">
        {/* The same sentence again is another one, and is read again. */}
        <p key={n}>{text}</p>
      </div>
      {/* On the paper alone, of whoever prints by the browser's own menu: see paper.css. */}
      <p className="print-note">{words.printByKey}</p>
    </>
  );
}
