import { Suspense, useState } from 'react';
import { isOnMap, type Place } from '#domain/atlas.ts';
import { metresBetween, walkingMinutes } from '#domain/geo/distance.ts';
import { placeChosen } from '#state/actions.ts';
import { printOpened } from '#state/print/print-settings.ts';
import { sentenceSaid } from '#state/announce.ts';
import { originOf } from '#state/selectors.ts';
import { keptOf, placeUnsaved, questionOf } from '#state/shortlist/shortlist-state.ts';
import {
  changeUndone,
  compareOpened,
  listAnswered,
  longestNote,
  missingForgotten,
  missingIdsOf,
  noteWritten,
  savedMoved,
  savedPlacesOf,
  shortlistCleared,
} from '#state/shortlist/shortlist-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { lazyPanel } from '#ui/kit/lazy-panel.ts';
import { Icon, PlaceMark } from '#ui/kit/icons.tsx';
import { Said, SaidIn } from '#ui/kit/localized-text.tsx';
import { ShareButton, useLink } from '#ui/share/share-button.tsx';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

const TakeAway = lazyPanel(async () => (await import('#ui/share/download-places.tsx')).TakeAway);
const QrCode = lazyPanel(async () => (await import('#ui/kit/qr-code.tsx')).QrCode);

/** A link's list beside the own one: which of them it shall be is asked, quietly, and nothing is changed until then. */
function Brought() {
  const store = useAtlasStore();
  const { words } = useWords();
  const question = useAtlas(questionOf);
  if (question === null) return null;
  const answer = (how: Parameters<typeof listAnswered>[1]) => () => {
    listAnswered(store, how);
    focusLater('.undo');
  };
  return (
    <div className="brought">
      <p>{words.linkBrings(question.brought, question.own)}</p>
      <div className="actions">
        {question.own > 0 ? (
          <button type="button" className="secondary" onClick={answer('kept')}>
            {words.keepMine}
          </button>
        ) : null}
        <button type="button" className="secondary" onClick={answer('taken')}>
          {question.own > 0 ? words.takeThis : words.keepThis}
        </button>
        {question.own > 0 ? (
          <button type="button" className="secondary" onClick={answer('joined')}>
            {words.joinLists}
          </button>
        ) : null}
      </div>
    </div>
  );
}

/** What was done last to the list, and the way back. */
function Undone() {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const undo = useAtlas((state) => state.session.undo);
  const place = useAtlas((state) => (undo?.place ? state.places.get(undo.place) : undefined));
  const sentence = undo
    ? undo.what === 'removed'
      ? words.undone.removed(say(place?.name))
      : words.undone[undo.what]
    : '';
  useSaid(sentence);
  return (
    <div>
      {undo ? (
        <p className="notice">
          <span>
            {undo.what === 'removed' ? <SaidIn text={place?.name} sentence={words.undone.removed} /> : sentence}
          </span>
          <button
            type="button"
            className="secondary undo"
            onClick={() => {
              changeUndone(store);
              focusLater('.shortlist h1');
            }}
          >
            {words.undo}
          </button>
        </p>
      ) : null}
    </div>
  );
}

/** Saved once, but gone from the data: kept until the person lets them go, since data may come back. */
function Missing() {
  const store = useAtlasStore();
  const { words } = useWords();
  const ids = useAtlas(missingIdsOf);
  if (ids.length === 0) return null;
  return (
    <div className="missing">
      <p>{words.missingSaved(ids.length, words.list(ids))}</p>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          missingForgotten(store);
          focusLater('.undo');
        }}
      >
        {words.forgetMissing}
      </button>
    </div>
  );
}

function Note({ place, name }: { place: Place; name: string }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const note = useAtlas((state) => keptOf(state).notes.get(place.id)) ?? '';
  return (
    <textarea
      className="saved-note"
      rows={1}
      value={note}
      maxLength={longestNote}
      aria-label={words.noteOn(name)}
      placeholder={words.noteHint}
      onChange={(event) => noteWritten(store, place.id, event.target.value)}
    />
  );
}

function SavedPlace({ place, at, total, onMove }: { place: Place; at: number; total: number; onMove: MoveHandler }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const origin = useAtlas(originOf);
  const name = say(place.name);
  const metres = origin && isOnMap(place) ? metresBetween(origin.position, place.position) : null;
  const details = [
    words.categories[place.category],
    ...(place.status === 'operating' ? [] : [words.statuses[place.status].toLowerCase()]),
    ...(metres === null ? [] : [words.distanceOf(metres), words.walk(Math.round(walkingMinutes(metres)))]),
  ];
  return (
    <li data-saved-id={place.id}>
      <span className="saved-number" aria-hidden="true">
        {words.number(at + 1)}
      </span>
      <button type="button" className="saved-name" onClick={() => placeChosen(store, place.id)}>
        <PlaceMark place={place} />
        <span className="entry-text">
          <span className="entry-name" dir="auto">
            <Said text={place.name} />
          </span>
          <span className="entry-details">{details.join(' · ')}</span>
        </span>
      </button>
      <button
        type="button"
        className="bare"
        aria-label={words.takeOff(name)}
        onClick={() => {
          placeUnsaved(store, place.id);
          focusLater('.undo');
        }}
      >
        <Icon name="close" size={18} />
      </button>
      <Note place={place} name={name} />
      <span className="saved-moves">
        <button
          type="button"
          className="bare"
          aria-label={words.moveUp(name)}
          disabled={at === 0}
          onClick={() => onMove(place, at - 1, 'up')}
        >
          <Icon name="up" size={18} />
        </button>
        <button
          type="button"
          className="bare"
          aria-label={words.moveDown(name)}
          disabled={at === total - 1}
          onClick={() => onMove(place, at + 1, 'down')}
        >
          <Icon name="down" size={18} />
        </button>
      </span>
    </li>
  );
}

type MoveHandler = (place: Place, to: number, way: 'up' | 'down') => void;

function SavedList({ places }: { places: readonly Place[] }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const move: MoveHandler = (place, to, way) => {
    savedMoved(store, place.id, to);
    sentenceSaid(store, words.movedTo(say(place.name), to + 1, places.length));
    // An entry that is moved loses the keyboard; at an end of the list its other button is the one that still works.
    const buttons = `.saved-list [data-saved-id="${CSS.escape(place.id)}"] .saved-moves`;
    const isAtEnd = to === 0 || to === places.length - 1;
    focusLater(`${buttons} button:${isAtEnd ? 'enabled' : way === 'up' ? 'first-child' : 'last-child'}`);
  };
  return (
    <ol className="saved-list" aria-label={words.shortlistOrder}>
      {places.map((place, at) => (
        <SavedPlace key={place.id} place={place} at={at} total={places.length} onMove={move} />
      ))}
    </ol>
  );
}

/** What can be done with the list as a whole. */
function Whole({ places }: { places: readonly Place[] }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const isOwn = useAtlas(questionOf) === null;
  const link = useLink();
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const notes = useAtlas((state) => keptOf(state).notes);
  const origin = useAtlas(originOf);
  const hits = places.map((place) => ({
    place,
    metres: origin && isOnMap(place) ? metresBetween(origin.position, place.position) : null,
  }));
  const [isCodeShown, setIsCodeShown] = useState(false);
  return (
    <>
      <div className="actions">
        {places.length > 1 ? (
          <button type="button" className="primary compare-open" onClick={() => compareOpened(store)}>
            {words.compare}
          </button>
        ) : null}
        <ShareButton label={words.copyLink} className="secondary" />
        <button
          type="button"
          className="secondary"
          aria-expanded={isCodeShown}
          onClick={() => setIsCodeShown(!isCodeShown)}
        >
          {words.qrShow}
        </button>
        <button type="button" className="secondary print-open" onClick={() => printOpened(store, { subject: 'saved' })}>
          {words.printShortlist}
        </button>
      </div>
      <Suspense fallback={null}>{isCodeShown ? <QrCode link={link} /> : null}</Suspense>
      <p className="aside">{words.notesStay}</p>
      <Suspense fallback={null}>
        <TakeAway
          places={hits}
          notes={notes}
          title={`${words.shortlist}, ${say(city)}`}
          label={words.takeShortlistAway}
        />
      </Suspense>
      {isOwn ? (
        <button
          type="button"
          className="quiet"
          onClick={() => {
            shortlistCleared(store);
            focusLater('.undo');
          }}
        >
          {words.emptyList}
        </button>
      ) : null}
    </>
  );
}

/** The saved places in the order one would visit them, with notes; to keep, to compare and to send. */
export function Shortlist() {
  const { words } = useWords();
  const places = useAtlas(savedPlacesOf);
  return (
    <section className="shortlist">
      <h1 tabIndex={-1}>{words.shortlist}</h1>
      <Brought />
      <Undone />
      {places.length === 0 ? (
        <p>
          <strong>{words.shortlistEmpty}</strong> {words.shortlistHow}
        </p>
      ) : (
        <>
          <SavedList places={places} />
          <Whole places={places} />
        </>
      )}
      <Missing />
      <h2>{words.moreToSave}</h2>
    </section>
  );
}
