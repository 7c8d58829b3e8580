/** A button that opens a form of the curator's desk, where the page has one. Under `npm start` alone. */
import { useDesk } from '#state/contribute/desk-store.ts';
import { deskFormOpened } from '#state/contribute/suggestion.ts';
import type { DeskForm } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { useDeskWords } from './use-desk-words.ts';

export function DeskButton({ form }: { form: DeskForm }) {
  const store = useAtlasStore();
  const deskWords = useDeskWords();
  if (useDesk() === null) return null;
  const labels = { boundary: deskWords.boundaryOpen, pilot: deskWords.pilotAdd, walk: deskWords.walkChange };
  return (
    <p className="actions">
      <button type="button" className="secondary" data-opens={form.type} onClick={() => deskFormOpened(store, form)}>
        {labels[form.type]}
      </button>
    </p>
  );
}
