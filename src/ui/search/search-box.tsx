/** The search field, with the hits that are not places; the list of results shows the places. */
import '#ui/kit/styles/entry.css';
import '#ui/kit/styles/search-field.css';
import './search-box.css';
import { type KeyboardEvent, Suspense, useRef } from 'react';
import { type SearchHit, search } from '#domain/search/search.ts';
import { districtChosen, originChosen, originFound, placeChosen, textTyped } from '#state/actions.ts';
import { resultsOf, searchIndexOf } from '#state/selectors.ts';
import type { AtlasStore, State } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { lazyPanel } from '#ui/kit/lazy/lazy-panel.ts';
import { useWords } from '#ui/kit/use-words.ts';

const OtherHits = lazyPanel(async () => (await import('./other-hits.tsx')).OtherHits);

/** The id of the field: the shortcut `/` and other panels move the focus to it. */
export const searchId = 'search';

/** The best hit; when it is a place, the first place of the list of results. */
function bestHitOf(state: State): SearchHit | null {
  const [bestHit] = search(searchIndexOf(state), state.view.q, 1);
  const [first] = resultsOf(state).hits;
  return bestHit?.type === 'place' && first ? { ...bestHit, id: first.place.id } : (bestHit ?? null);
}

/** Opens a hit of the city's index: places and districts as themselves, stations and areas as an origin. */
function openHit(store: AtlasStore, { type, id }: SearchHit): void {
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

function ClearButton() {
  const store = useAtlasStore();
  const { words } = useWords();
  return (
    <button
      type="button"
      className="bare"
      aria-label={words.search.clear}
      onClick={() => {
        textTyped(store, '');
        focusLater(`#${searchId}`);
      }}
    >
      <Icon name="close" size={16} />
    </button>
  );
}

/** One field for places, districts, stations, areas, streets and addresses. Enter opens the best hit. */
export function SearchBox() {
  const store = useAtlasStore();
  const { words } = useWords();
  const text = useAtlas(({ view }) => view.q);
  const hasShortcuts = useAtlas(({ preferences }) => preferences.shortcuts);
  const openOther = useRef<(() => void) | null>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') {
      const bestHit = bestHitOf(store.getState());
      if (bestHit) openHit(store, bestHit);
      else openOther.current?.();
    }
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
          aria-label={words.search.title}
          placeholder={words.search.hint}
          value={text}
          onChange={(event) => textTyped(store, event.target.value)}
          onKeyDown={onKeyDown}
        />
        {text === '' ? hasShortcuts && <kbd>/</kbd> : <ClearButton />}
      </div>
      <Suspense fallback={null}>
        {text === '' ? null : <OtherHits onOpen={(hit) => openHit(store, hit)} openFirst={openOther} />}
      </Suspense>
    </search>
  );
}
