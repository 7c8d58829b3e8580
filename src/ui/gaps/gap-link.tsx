import { gapsOpened } from '#state/gaps/gap-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** The way to where something is missing, where the city's data says where people live. */
export function GapDoor({ className = 'quiet' }: { className?: string }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const isKnown = useAtlas(({ atlas }) => atlas.areas.some(({ population = 0 }) => population > 0));
  return isKnown ? (
    <button type="button" className={`${className} gap-open`} onClick={() => gapsOpened(store)}>
      {words.gapTitle}
    </button>
  ) : null;
}
