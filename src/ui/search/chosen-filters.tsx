/** The active filters, each with a button that removes it. */
import './filters.css';
import { textTyped } from '#state/actions.ts';
import { allReset, facetToggled, filterDropped } from '#state/search/filter-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import type { View } from '#state/view.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { chosenFacets, isOpenChosen, isStepFreeChosen } from './chosen-facets.ts';
import { labelsOf } from './facet-labels.ts';

/** @param except names of filters that stand beside it as buttons, pressed */
export function ChosenFilters({ except = [] }: { except?: readonly string[] }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const view = useAtlas((state) => state.view);
  const chosen = chosenFacets(view);
  const tags = [
    ...(view.q === '' ? [] : [{ name: words.search.quoted(view.q), drop: () => textTyped(store, '') }]),
    ...chosen.map(({ key, id }) => ({
      name: labelsOf(words, key)[id] ?? id,
      drop: () => facetToggled(store, key, id as View[typeof key][number]),
    })),
    ...(isOpenChosen(view) ? [{ name: words.hours.openNow, drop: () => filterDropped(store, 'open') }] : []),
    ...(isStepFreeChosen(view)
      ? [{ name: words.search.filterNames.stepFree, drop: () => filterDropped(store, 'stepFree') }]
      : []),
  ].filter(({ name }) => !except.includes(name));
  if (tags.length === 0) return null;
  return (
    <div className="tags">
      {tags.map(({ name, drop }) => (
        <button key={name} type="button" className="tag" aria-label={words.search.removeFilter(name)} onClick={drop}>
          <span>{name}</span>
          <Icon name="close" size={14} />
        </button>
      ))}
      <button type="button" className="inline" onClick={() => allReset(store)}>
        {words.search.reset}
      </button>
    </div>
  );
}
