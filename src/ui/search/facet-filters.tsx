/** All facets with their counts, in a disclosure below the families; without those that an embed locks. */
import '#ui/kit/styles/form.css';
import './filters.css';
import type { FacetKey } from '#domain/search/place-index.ts';
import { type Category, familyOf } from '#domain/vocabulary.ts';
import { isLocked } from '#state/locks.ts';
import { stepFreeToggled } from '#state/map-actions.ts';
import { facetToggled } from '#state/search/filter-actions.ts';
import { facetCountsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import type { View } from '#state/view.ts';
import { FamilySymbol } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { facetIds } from './chosen-facets.ts';
import { labelsOf } from './facet-labels.ts';
import { OpenNowCheck, PublicUnknown } from './open-filters.tsx';

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
      <legend>{words.vocabulary.facets[facet]}</legend>
      {shown.map((id) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={() => facetToggled(store, facet, id as View[typeof facet][number])}
          />
          {facet === 'category' ? <FamilySymbol family={familyOf(id as Category)} size={16} /> : null}
          <span className="check-name">{labels[id]}</span>
          <span className="muted">{words.kit.number(counts.get(id) ?? 0)}</span>
        </label>
      ))}
      {facet === 'public' ? <PublicUnknown /> : null}
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
      <span className="check-name">{words.search.stepFreeOnly}</span>
    </label>
  );
}

export function FacetFilters() {
  const view = useAtlas((state) => state.view);
  return (
    <>
      {(Object.keys(facetIds) as FacetKey[]).map((facet) =>
        isLocked(view, facet) ? null : <Facet key={facet} facet={facet} />,
      )}
      {isLocked(view, 'open') ? null : <OpenNowCheck />}
      {isLocked(view, 'stepfree') ? null : <StepFree />}
    </>
  );
}
