import { suggestionOpened } from '#state/contribute/suggestion.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

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
