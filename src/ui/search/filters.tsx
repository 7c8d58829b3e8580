import { Suspense, useId, useState } from 'react';
import type { FacetKey } from '#domain/search/place-index.ts';
import { categoriesOf, families } from '#domain/vocabulary.ts';
import { allReset, facetToggled, familyToggled, filterDropped, textTyped } from '#state/actions.ts';
import { isLocked } from '#state/locks.ts';
import { facetCountsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import type { View } from '#state/view.ts';
import { facetIds, labelsOf } from './facet-labels.ts';
import { lazyPanel } from '#ui/kit/lazy-panel.ts';
import { FamilyMark, Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const Facets = lazyPanel(async () => (await import('./facet-filters.tsx')).Facets);

const isDefaultStatus = (view: View): boolean => view.status.length === 3 && !view.status.includes('closed');

/** The facets that were chosen and can be taken back, as one flat list. */
function chosenFacets(view: View): { key: FacetKey; id: string }[] {
  return (Object.keys(facetIds) as FacetKey[]).flatMap((key) =>
    isLocked(view, key) || (key === 'status' && isDefaultStatus(view)) ? [] : view[key].map((id) => ({ key, id })),
  );
}

const isStepFreeChosen = (view: View): boolean => view.stepfree && !isLocked(view, 'stepfree');

/** The six families at a press, each with what it would give. */
function FamilyChips() {
  const store = useAtlasStore();
  const { words } = useWords();
  const counts = useAtlas(facetCountsOf).category;
  const chosen = useAtlas(({ view }) => view.category);
  const isFixed = useAtlas(({ view }) => isLocked(view, 'category'));
  if (isFixed) return null;
  return families.map((family) => {
    const own = categoriesOf(family);
    const count = own.reduce((sum, category) => sum + (counts.get(category) ?? 0), 0);
    const isChosen = own.every((category) => chosen.includes(category));
    if (count === 0 && !isChosen) return null;
    return (
      <button
        key={family}
        type="button"
        className="chip"
        aria-pressed={isChosen}
        aria-label={`${words.families[family]}, ${words.number(count)}`}
        title={words.families[family]}
        onClick={() => familyToggled(store, family)}
      >
        <FamilyMark family={family} size={18} />
        <span>{words.number(count)}</span>
      </button>
    );
  });
}

/** What was chosen, each with a way to take it back. */
function Chosen() {
  const store = useAtlasStore();
  const { words } = useWords();
  const view = useAtlas((state) => state.view);
  const chosen = chosenFacets(view);
  const tags = [
    ...(view.q === '' ? [] : [{ name: words.quoted(view.q), drop: () => textTyped(store, '') }]),
    ...chosen.map(({ key, id }) => ({
      name: labelsOf(words, key)[id] ?? id,
      drop: () => facetToggled(store, key, id as View[typeof key][number]),
    })),
    ...(isStepFreeChosen(view)
      ? [{ name: words.filterNames.stepFree, drop: () => filterDropped(store, 'stepFree') }]
      : []),
  ];
  if (tags.length === 0) return null;
  return (
    <div className="tags">
      {tags.map(({ name, drop }) => (
        <button key={name} type="button" className="tag" aria-label={words.removeFilter(name)} onClick={drop}>
          <span>{name}</span>
          <Icon name="close" size={14} />
        </button>
      ))}
      <button type="button" className="inline" onClick={() => allReset(store)}>
        {words.reset}
      </button>
    </div>
  );
}

/** Families at a press, every facet one press further, and what is chosen always in sight. */
export function Filters() {
  const { words } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const count = useAtlas(({ view }) => chosenFacets(view).length + (isStepFreeChosen(view) ? 1 : 0));
  return (
    <section className="filters" aria-label={words.filters}>
      <div className="chips">
        <FamilyChips />
        <button
          type="button"
          className="chip"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={count > 0 ? words.filtersOn(count) : words.filters}
          onClick={() => setIsOpen(!isOpen)}
        >
          <span>{words.filters}</span> {count > 0 ? <span className="badge">{words.number(count)}</span> : null}
        </button>
      </div>
      <Chosen />
      <div id={id} className="facets" hidden={!isOpen}>
        {isOpen ? (
          <Suspense fallback={null}>
            <Facets />
          </Suspense>
        ) : null}
      </div>
    </section>
  );
}
