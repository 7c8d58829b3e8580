/** The panel of the shortlist: the saved places, and the notices about a linked list, an undo and missing places. */
import { placesOf } from '#state/selectors.ts';
import '#ui/kit/notices.css';
import '#ui/kit/styles/numbered-list.css';
import './shortlist.css';
import {
  changeUndone,
  listAnswered,
  missingForgotten,
  missingIdsOf,
  savedPlacesOf,
} from '#state/shortlist/shortlist-actions.ts';
import { questionOf } from '#state/shortlist/shortlist-state.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { TextIn } from '#ui/kit/text-in.tsx';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { SavedList } from './saved-list.tsx';
import { ShortlistActions } from './shortlist-actions-bar.tsx';

/** Asks what to do with a list that came with a link; the stored list does not change before the answer. */
function LinkedListQuestion() {
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
      <p>{words.shortlist.linkBrings(question.linked, question.own)}</p>
      <div className="actions">
        {question.own > 0 ? (
          <button type="button" className="secondary" onClick={answer('kept')}>
            {words.shortlist.keepMine}
          </button>
        ) : null}
        <button type="button" className="secondary" onClick={answer('taken')}>
          {question.own > 0 ? words.shortlist.takeThis : words.shortlist.keepThis}
        </button>
        {question.own > 0 ? (
          <button type="button" className="secondary" onClick={answer('joined')}>
            {words.shortlist.joinLists}
          </button>
        ) : null}
      </div>
    </div>
  );
}

/** The last change of the list, with a button that undoes it. */
function UndoNotice() {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const undo = useAtlas((state) => state.session.undo);
  const place = useAtlas((state) => (undo?.place ? placesOf(state).get(undo.place) : undefined));
  const sentence = undo
    ? undo.what === 'removed'
      ? words.shortlist.undone.removed(localize(place?.name))
      : words.shortlist.undone[undo.what]
    : '';
  useAnnouncement(sentence);
  return (
    <div>
      {undo ? (
        <p className="notice">
          <span>
            {undo.what === 'removed' ? (
              <TextIn text={place?.name} sentence={words.shortlist.undone.removed} />
            ) : (
              sentence
            )}
          </span>
          <button
            type="button"
            className="secondary undo"
            onClick={() => {
              changeUndone(store);
              focusLater('.shortlist h1');
            }}
          >
            {words.kit.undo}
          </button>
        </p>
      ) : null}
    </div>
  );
}

/** Saved places that are not in the data: stored until the person removes them, since the data may return. */
function MissingPlaces() {
  const store = useAtlasStore();
  const { words } = useWords();
  const ids = useAtlas(missingIdsOf);
  if (ids.length === 0) return null;
  return (
    <div className="missing">
      <p>{words.shortlist.missingSaved(ids.length, words.kit.list(ids))}</p>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          missingForgotten(store);
          focusLater('.undo');
        }}
      >
        {words.shortlist.forgetMissing}
      </button>
    </div>
  );
}

export function ShortlistPanel() {
  const { words } = useWords();
  const places = useAtlas(savedPlacesOf);
  return (
    <section className="shortlist">
      <h1 tabIndex={-1}>{words.shortlist.title}</h1>
      <LinkedListQuestion />
      <UndoNotice />
      {places.length === 0 ? (
        <p>
          <strong>{words.shortlist.empty}</strong> {words.shortlist.how}
        </p>
      ) : (
        <>
          <SavedList places={places} />
          <ShortlistActions places={places} />
        </>
      )}
      <MissingPlaces />
      <h2>{words.shortlist.moreToSave}</h2>
    </section>
  );
}
