import { type KeyboardEvent, type ReactNode, useMemo } from 'react';
import type { Atlas } from '#domain/atlas.ts';
import { type Found, search } from '#domain/search/search.ts';
import { districtChosen, originChosen, originFound, placeChosen, textTyped } from '#state/actions.ts';
import { resultsOf } from '#state/selectors.ts';
import type { AtlasStore, State } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { type Spoken, useWords } from '#ui/kit/use-words.ts';

const mostOthers = 5;

/** Where `/` and the doors send the cursor. */
export const searchId = 'search';

interface Other {
  found: Found;
  name: ReactNode;
  details: string;
}

/** What a hit that is not a place is called, and of what kind it is; null for what cannot be gone to. */
function described(
  { type, id }: Found,
  { districts, stations, areas }: Atlas,
  { words }: Spoken,
): Omit<Other, 'found'> | null {
  if (type === 'district') {
    const district = districts.find((each) => each.id === id);
    return district ? { name: <Said text={district.name} />, details: words.hitTypes.district } : null;
  }
  if (type === 'station') {
    const station = stations.find((each) => each.id === id);
    return station ? { name: station.name, details: [words.modes[station.mode], ...station.lines].join(' ') } : null;
  }
  const area = areas.find((each) => each.id === id);
  return area?.centre ? { name: area.name, details: words.areaLevels[area.level] } : null;
}

/** What is found besides the places, which the list itself shows: they are many, and are not searched twice at each key. */
function useOthers(): Other[] {
  const spoken = useWords();
  const text = useAtlas(({ view }) => view.q);
  const index = useAtlas((state) => state.search);
  const atlas = useAtlas((state) => state.atlas);
  const few = useMemo(
    () => ({ ...index, searchables: index.searchables.filter(({ type }) => type !== 'place') }),
    [index],
  );
  return useMemo(
    () =>
      search(few, text, few.searchables.length)
        .flatMap((found): Other[] => {
          const other = described(found, atlas, spoken);
          return other ? [{ found, ...other }] : [];
        })
        .slice(0, mostOthers),
    [text, few, atlas, spoken],
  );
}

/** The best hit; where that is a place, the first of the list that is seen. */
function bestOf(state: State): Found | null {
  const [best] = search(state.search, state.view.q, 1);
  const [first] = resultsOf(state).hits;
  return best?.type === 'place' && first ? { ...best, id: first.place.id } : (best ?? null);
}

/** Opens a hit: places and districts as themselves, stations and areas as a start for what is near. */
function open(store: AtlasStore, { type, id }: Found): void {
  if (type === 'place') placeChosen(store, id);
  else if (type === 'district') {
    textTyped(store, '');
    districtChosen(store, id);
  } else if (type === 'station') originChosen(store, { type: 'station', id });
  else openArea(store, store.getState(), id);
}

function openArea(store: AtlasStore, { atlas }: State, id: string): void {
  const area = atlas.areas.find((each) => each.id === id);
  if (area?.centre) originFound(store, area.centre, area.name);
}

/** One field for places, districts, stations, areas and addresses. Enter opens the best hit. */
export function Search() {
  const store = useAtlasStore();
  const { words } = useWords();
  const text = useAtlas(({ view }) => view.q);
  const hasKeys = useAtlas(({ preferences }) => preferences.shortcuts);
  const others = useOthers();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Until a word is composed its keys are the input method's.
    if (event.nativeEvent.isComposing) return;
    const best = event.key === 'Enter' ? bestOf(store.getState()) : null;
    if (best) open(store, best);
    if (event.key === 'Escape' && text !== '') {
      event.stopPropagation();
      textTyped(store, '');
    }
  };
  return (
    <search className="search">
      <div className="search-field">
        <Icon name="search" />
        <input
          id={searchId}
          type="search"
          autoComplete="off"
          spellCheck={false}
          aria-label={words.search}
          placeholder={words.searchHint}
          value={text}
          onChange={(event) => textTyped(store, event.target.value)}
          onKeyDown={onKeyDown}
        />
        {text === '' ? (
          hasKeys && <kbd>/</kbd>
        ) : (
          <button
            type="button"
            className="bare"
            aria-label={words.clearSearch}
            onClick={() => {
              textTyped(store, '');
              focusLater(`#${searchId}`);
            }}
          >
            <Icon name="close" size={16} />
          </button>
        )}
      </div>
      {others.length > 0 ? (
        <section className="others" aria-label={words.hits}>
          <ul>
            {others.map(({ found, name, details }) => (
              <li key={`${found.type} ${found.id}`}>
                <button type="button" onClick={() => open(store, found)}>
                  <Icon name={found.type === 'district' ? 'map' : 'near'} size={18} />
                  <span className="entry-text">
                    <span className="entry-name">{name}</span>
                    <span className="entry-details">{details}</span>
                  </span>
                  <Icon name="next" size={16} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </search>
  );
}
