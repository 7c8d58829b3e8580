/** The link to the coverage panel, for cities that have small areas. */
import { atlasOf } from '#state/selectors.ts';
import './coverage.css';
import { firstCoverage } from '#domain/coverage/coverage-measures.ts';
import { coverageOpened } from '#state/coverage/coverage-state.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

export function CoverageLink() {
  const store = useAtlasStore();
  const { words } = useWords();
  const atlas = useAtlas(atlasOf);
  const choice = firstCoverage(atlas);
  if (choice === null) return null;
  return (
    <section className="lens-entry" aria-labelledby="lens-entry-title">
      <h2 id="lens-entry-title">{words.coverage.title}</h2>
      <p className="aside">{words.coverage.doorLead}</p>
      <button type="button" className="secondary lens-open" onClick={() => coverageOpened(store, choice)}>
        <Icon name="near" size={18} />
        <span>{words.coverage.title}</span>
      </button>
    </section>
  );
}
