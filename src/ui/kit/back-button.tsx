import { change } from '#state/actions.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { focusPageOpener } from './focus.ts';
import { Icon } from './icons.tsx';
import { useWords } from './use-words.ts';

/** Leads from a page of words back to what it lay over, and to what had opened it. */
export function PageBack({ page }: { page: string }) {
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
      <span>{words.back}</span>
    </button>
  );
}
