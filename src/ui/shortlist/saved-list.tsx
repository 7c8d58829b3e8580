/** The saved places in the person's order: each with its note, the buttons that move it and the one that removes it. */
import '#ui/kit/styles/entry.css';
import './shortlist.css';
import { isOnMap, type Place } from '#domain/atlas.ts';
import { metresBetween, walkingMinutes } from '#domain/geo/distance.ts';
import { placeChosen } from '#state/actions.ts';
import { announce } from '#state/announce.ts';
import { originOf } from '#state/selectors.ts';
import { longestNote, noteWritten, savedMoved } from '#state/shortlist/shortlist-actions.ts';
import { placeUnsaved, storedShortlistOf } from '#state/shortlist/shortlist-state.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon, PlaceSymbol } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

type MoveHandler = (place: Place, to: number, direction: 'up' | 'down') => void;

function Note({ place, name }: { place: Place; name: string }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const note = useAtlas((state) => storedShortlistOf(state).notes.get(place.id)) ?? '';
  return (
    <textarea
      className="saved-note"
      rows={1}
      value={note}
      maxLength={longestNote}
      aria-label={words.shortlist.noteOn(name)}
      placeholder={words.shortlist.noteHint}
      onChange={(event) => noteWritten(store, place.id, event.target.value)}
    />
  );
}

interface SavedPlaceProps {
  place: Place;
  index: number;
  total: number;
  onMove: MoveHandler;
}

function MoveButtons({ place, index, total, onMove }: SavedPlaceProps) {
  const { words, localize } = useWords();
  const name = localize(place.name);
  return (
    <span className="saved-moves">
      <button
        type="button"
        className="bare"
        aria-label={words.kit.moveUp(name)}
        disabled={index === 0}
        onClick={() => onMove(place, index - 1, 'up')}
      >
        <Icon name="up" size={18} />
      </button>
      <button
        type="button"
        className="bare"
        aria-label={words.kit.moveDown(name)}
        disabled={index === total - 1}
        onClick={() => onMove(place, index + 1, 'down')}
      >
        <Icon name="down" size={18} />
      </button>
    </span>
  );
}

function SavedPlace({ place, index, total, onMove }: SavedPlaceProps) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const origin = useAtlas(originOf);
  const name = localize(place.name);
  const metres = origin && isOnMap(place) ? metresBetween(origin.position, place.position) : null;
  const details = [
    words.vocabulary.categories[place.category],
    ...(place.status === 'operating' ? [] : [words.vocabulary.statuses[place.status].toLowerCase()]),
    ...(metres === null ? [] : [words.kit.distanceOf(metres), words.kit.walk(Math.round(walkingMinutes(metres)))]),
  ];
  return (
    <li data-saved-id={place.id}>
      <span className="saved-number" aria-hidden="true">
        {words.kit.number(index + 1)}
      </span>
      <button type="button" className="saved-name" onClick={() => placeChosen(store, place.id)}>
        <PlaceSymbol place={place} />
        <span className="entry-text">
          <span className="entry-name" dir="auto">
            <LocalizedText text={place.name} />
          </span>
          <span className="entry-details">{details.join(' · ')}</span>
        </span>
      </button>
      <button
        type="button"
        className="bare"
        aria-label={words.shortlist.takeOff(name)}
        onClick={() => {
          placeUnsaved(store, place.id);
          focusLater('.undo');
        }}
      >
        <Icon name="close" size={18} />
      </button>
      <Note place={place} name={name} />
      <MoveButtons place={place} index={index} total={total} onMove={onMove} />
    </li>
  );
}

export function SavedList({ places }: { places: readonly Place[] }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const move: MoveHandler = (place, to, direction) => {
    savedMoved(store, place.id, to);
    announce(store, words.kit.movedTo(localize(place.name), to + 1, places.length));
    // A moved entry loses the focus; at an end of the list only its other button is enabled.
    const buttons = `.saved-list [data-saved-id="${CSS.escape(place.id)}"] .saved-moves`;
    const isAtEnd = to === 0 || to === places.length - 1;
    focusLater(`${buttons} button:${isAtEnd ? 'enabled' : direction === 'up' ? 'first-child' : 'last-child'}`);
  };
  return (
    <ol className="saved-list" aria-label={words.shortlist.order}>
      {places.map((place, index) => (
        <SavedPlace key={place.id} place={place} index={index} total={places.length} onMove={move} />
      ))}
    </ol>
  );
}
