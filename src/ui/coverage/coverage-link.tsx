import { firstLens } from '#domain/coverage/coverage-choice.ts';
import { lensOpened } from '#state/coverage/coverage-state.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** The way to who is within reach, where there are areas to look at. */
export function LensEntry() {
  const store = useAtlasStore();
  const { words } = useWords();
  const atlas = useAtlas((state) => state.atlas);
  const lens = firstLens(atlas);
  if (lens === null) return null;
  return (
    <section className="lens-entry" aria-labelledby="lens-entry-title">
      <h2 id="lens-entry-title">{words.lens.title}</h2>
      <p className="aside">{words.lens.doorLead}</p>
      <button type="button" className="secondary lens-open" onClick={() => lensOpened(store, lens)}>
        <Icon name="near" size={18} />
        <span>{words.lens.title}</span>
      </button>
    </section>
  );
}
