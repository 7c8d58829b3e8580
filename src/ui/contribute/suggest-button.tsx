/** The button that opens the suggestion form for a missing place. */
import './contribute.css';
import { suggestionOpened } from '#state/contribute/suggestion.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

export function SuggestButton() {
  const store = useAtlasStore();
  const { words } = useWords();
  return (
    <button type="button" className="quiet suggest-open" onClick={() => suggestionOpened(store)}>
      {words.contribute.suggestPlace}
    </button>
  );
}
