/** The link to the gap panel, for cities whose data have residents. */
import './gaps.css';
import { gapsOpened } from '#state/gaps/gap-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

export function GapLink({ className = 'quiet' }: { className?: string }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const isKnown = useAtlas(({ atlas }) => atlas.areas.some(({ population = 0 }) => population > 0));
  return isKnown ? (
    <button type="button" className={`${className} gap-open`} onClick={() => gapsOpened(store)}>
      {words.gaps.title}
    </button>
  ) : null;
}
