import { type FilterKey, loosening } from '#domain/search/relaxed-queries.ts';
import { allReset, filterDropped, filterFields } from '#state/actions.ts';
import { isLocked } from '#state/locks.ts';
import { queryOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { SuggestButton } from '#ui/contribute/suggest-button.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** Where nothing is found: what would be without one filter or the other. */
export function Nothing() {
  const store = useAtlasStore();
  const { words } = useWords();
  const index = useAtlas((state) => state.index);
  const query = useAtlas(queryOf);
  const view = useAtlas((state) => state.view);
  const ways = loosening(index, query)
    .filter(({ filter }) => !isLocked(view, filterFields[filter]))
    .slice(0, 3);
  const nameOf = (filter: FilterKey): string => words.filterNames[filter];
  return (
    <div className="nothing">
      <p className="lead">{words.nothingFound}</p>
      {ways.length === 0 ? <p>{words.widen}</p> : null}
      <ul className="ways">
        {ways.map(({ filter, count }) => (
          <li key={filter}>
            <button type="button" className="quiet" onClick={() => filterDropped(store, filter)}>
              {words.loosen(nameOf(filter), count)}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="quiet" onClick={() => allReset(store)}>
            {words.reset}
          </button>
        </li>
        <li>
          <SuggestButton />
        </li>
      </ul>
    </div>
  );
}
