/** The button that changes the order of the list. */
import './results.css';
import { sorted } from '#state/search/filter-actions.ts';
import { queryOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

export function Sorting() {
  const store = useAtlasStore();
  const { words } = useWords();
  const { sort } = useAtlas(queryOf);
  const hasOrigin = useAtlas(({ view }) => view.near !== null);
  const hasText = useAtlas(({ view }) => view.q !== '');
  if (!hasOrigin && !hasText) return null;
  const other = sort === 'name' ? null : 'name';
  return (
    <button type="button" className="quiet sort" onClick={() => sorted(store, other)}>
      {words.search.sortBy} {words.search.sorts[other ?? (hasOrigin ? 'distance' : 'relevance')].toLowerCase()}
    </button>
  );
}
