/** The filters: a button for each family, the facets, and the active filters, always visible. */
import './filters.css';
import { Suspense, useId, useState } from 'react';
import { categoriesOf, families } from '#domain/vocabulary.ts';
import { familyToggled } from '#state/actions.ts';
import { isLocked } from '#state/locks.ts';
import { facetCountsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { FamilySymbol } from '#ui/kit/icons.tsx';
import { lazyPanel } from '#ui/kit/lazy/lazy-panel.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { chosenFacets, isOpenChosen, isStepFreeChosen } from './chosen-facets.ts';

const ChosenFilters = lazyPanel(async () => (await import('./chosen-filters.tsx')).ChosenFilters);
const Facets = lazyPanel(async () => (await import('./facet-filters.tsx')).FacetFilters);

/** The six families as buttons, each with its count. */
function FamilyChips() {
  const store = useAtlasStore();
  const { words } = useWords();
  const counts = useAtlas(facetCountsOf).category;
  const chosen = useAtlas(({ view }) => view.category);
  const isFixed = useAtlas(({ view }) => isLocked(view, 'category'));
  if (isFixed) return null;
  return families.map((family) => {
    const familyCategories = categoriesOf(family);
    const count = familyCategories.reduce((sum, category) => sum + (counts.get(category) ?? 0), 0);
    const isChosen = familyCategories.every((category) => chosen.includes(category));
    if (count === 0 && !isChosen) return null;
    return (
      <button
        key={family}
        type="button"
        className="chip"
        aria-pressed={isChosen}
        aria-label={`${words.vocabulary.families[family]}, ${words.kit.number(count)}`}
        title={words.vocabulary.families[family]}
        onClick={() => familyToggled(store, family)}
      >
        <FamilySymbol family={family} size={18} />
        <span>{words.kit.number(count)}</span>
      </button>
    );
  });
}

/** @param isChosenAbove the active filters stand elsewhere on the page */
export function Filters({ isChosenAbove = false }: { isChosenAbove?: boolean }) {
  const { words } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const count = useAtlas(
    ({ view }) => chosenFacets(view).length + Number(isOpenChosen(view)) + Number(isStepFreeChosen(view)),
  );
  const hasText = useAtlas(({ view }) => view.q !== '');
  return (
    <section className="filters" aria-label={words.search.filters}>
      <div className="chips">
        <FamilyChips />
        <button
          type="button"
          className="chip"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={count > 0 ? words.search.filtersOn(count) : words.search.filters}
          onClick={() => setIsOpen(!isOpen)}
        >
          <span>{words.search.filters}</span>{' '}
          {count > 0 ? <span className="badge">{words.kit.number(count)}</span> : null}
        </button>
      </div>
      {!isChosenAbove && (count > 0 || hasText) ? (
        <Suspense fallback={null}>
          <ChosenFilters />
        </Suspense>
      ) : null}
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
