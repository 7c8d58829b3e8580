/** The button that closes a text page and returns the focus to what opened it. */
import '#ui/kit/styles/facts.css';
import { change } from '#state/actions.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from './icons.tsx';
import { focusPageOpener } from './openers.ts';
import { useWords } from './use-words.ts';

export function BackButton({ page }: { page: string }) {
  const store = useAtlasStore();
  const { words } = useWords();
  return (
    <button
      type="button"
      className="back"
      onClick={() => {
        change(store, 'push', { page: '' });
        focusPageOpener(page);
      }}
    >
      <Icon name="back" size={18} />
      <span>{words.kit.back}</span>
    </button>
  );
}
