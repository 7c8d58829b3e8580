/** How many closed places the list leaves out, with the button that shows them. */
import './results.css';
import { isLocked } from '#state/locks.ts';
import { closedShown } from '#state/search/filter-actions.ts';
import { facetCountsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

export function HiddenClosed() {
  const store = useAtlasStore();
  const { words } = useWords();
  const hidden = useAtlas((state) =>
    state.view.status.includes('closed') ? 0 : (facetCountsOf(state).status.get('closed') ?? 0),
  );
  const isWhole = useAtlas(
    ({ view }) => view.district === null && view.near === null && view.q === '' && !isLocked(view, 'status'),
  );
  if (hidden === 0 || !isWhole) return null;
  return (
    <p className="aside">
      {words.search.closedHidden(hidden)}{' '}
      <button type="button" className="inline" onClick={() => closedShown(store)}>
        {words.search.showClosed}
      </button>
    </p>
  );
}
