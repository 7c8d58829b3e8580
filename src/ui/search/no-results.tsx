/** The notice without results: how many places there would be without one of the filters. */
import './no-results.css';
import { type FilterKey, loosening } from '#domain/search/relaxed-queries.ts';
import { isLocked } from '#state/locks.ts';
import { allReset, filterDropped, filterFields } from '#state/search/filter-actions.ts';
import { openCountsOf } from '#state/search/open-now.ts';
import { placeIndexOf, queryOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { SuggestButton } from '#ui/contribute/suggest-button.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** Why nothing is known to be open. */
function HoursNote() {
  const { words } = useWords();
  const hours = useAtlas(({ session }) => session.hours);
  const unknown = useAtlas((state) => openCountsOf(state)?.unknown ?? 0);
  if (!hours) return <p>{words.search.readingHours}</p>;
  return (
    <p>{hours.isClockDoubted ? words.search.clockDoubted : unknown > 0 ? words.search.openUnknown(unknown) : ''}</p>
  );
}

export function NoResults() {
  const store = useAtlasStore();
  const { words } = useWords();
  const index = useAtlas(placeIndexOf);
  const query = useAtlas(queryOf);
  const view = useAtlas((state) => state.view);
  const ways = loosening(index, query)
    .filter(({ filter }) => !isLocked(view, filterFields[filter]))
    .slice(0, 3);
  const nameOf = (filter: FilterKey): string => words.search.filterNames[filter];
  return (
    <div className="nothing">
      <p className="lead">{words.search.nothingFound}</p>
      {view.open ? <HoursNote /> : null}
      {ways.length === 0 ? <p>{words.search.widen}</p> : null}
      <ul className="ways">
        {ways.map(({ filter, count }) => (
          <li key={filter}>
            <button type="button" className="quiet" onClick={() => filterDropped(store, filter)}>
              {words.search.loosen(nameOf(filter), count)}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="quiet" onClick={() => allReset(store)}>
            {words.search.reset}
          </button>
        </li>
        <li>
          <SuggestButton />
        </li>
      </ul>
    </div>
  );
}
