import type { FacetKey } from '#domain/search/place-index.ts';
import { type Category, familyOf } from '#domain/vocabulary.ts';
import { facetToggled } from '#state/actions.ts';
import { isLocked } from '#state/locks.ts';
import { stepFreeToggled } from '#state/map-actions.ts';
import { facetCountsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import type { View } from '#state/view.ts';
import { facetIds, labelsOf } from './facet-labels.ts';
import { FamilyMark } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

function Facet({ facet }: { facet: FacetKey }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const counts = useAtlas(facetCountsOf)[facet];
  const chosen = useAtlas(({ view }) => view[facet]) as readonly string[];
  const labels = labelsOf(words, facet);
  const shown = facetIds[facet].filter((id) => (counts.get(id) ?? 0) > 0 || chosen.includes(id));
  if (shown.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{words.facet[facet]}</legend>
      {shown.map((id) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={() => facetToggled(store, facet, id as View[typeof facet][number])}
          />
          {facet === 'category' ? <FamilyMark family={familyOf(id as Category)} size={16} /> : null}
          <span className="check-name">{labels[id]}</span>
          <span className="muted">{words.number(counts.get(id) ?? 0)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function StepFree() {
  const store = useAtlasStore();
  const { words } = useWords();
  const isOn = useAtlas(({ view }) => view.stepfree);
  return (
    <label className="check">
      <input type="checkbox" checked={isOn} onChange={() => stepFreeToggled(store)} />
      <span className="check-name">{words.stepFreeOnly}</span>
    </label>
  );
}

/** Every facet with its counts, one press behind the families; without those that an embed has fixed. */
export function Facets() {
  const view = useAtlas((state) => state.view);
  return (
    <>
      {(Object.keys(facetIds) as FacetKey[]).map((facet) =>
        isLocked(view, facet) ? null : <Facet key={facet} facet={facet} />,
      )}
      {isLocked(view, 'stepfree') ? null : <StepFree />}
    </>
  );
}
