import { suggestionOpened } from '#state/telling.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from './use-words.ts';

/** Where something is missing, whoever misses it can say so. */
export function SuggestButton() {
  const store = useAtlasStore();
  const { words } = useWords();
  return (
    <button type="button" className="quiet suggest-open" onClick={() => suggestionOpened(store)}>
      {words.suggestPlace}
    </button>
  );
}
