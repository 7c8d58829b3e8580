/** The button that opens the curator's desk, where the page has one. Under `npm start` alone. */
import { change } from '#state/actions.ts';
import { useDesk } from '#state/contribute/desk-store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { useDeskWords } from './use-desk-words.ts';

export function DeskLink() {
  const store = useAtlasStore();
  const deskWords = useDeskWords();
  return useDesk() === null ? null : (
    <button
      type="button"
      className="secondary desk-open"
      data-opens="desk"
      onClick={() => change(store, 'push', { page: 'desk', place: null })}
    >
      {deskWords.desk}
    </button>
  );
}
