/** The list of what the scenario on screen changes, with the buttons that move or undo each change. */
import { atlasOf, placesOf } from '#state/selectors.ts';
import '#ui/kit/styles/change-list.css';
import '#ui/kit/styles/entry.css';
import './what-if.css';
import type { Place, Position } from '#domain/atlas.ts';
import { placeChosen } from '#state/actions.ts';
import { announce } from '#state/announce.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { changeRemoved, placeMoved, scenarioCleared, type WhatIf } from '#state/what-if/scenario-store.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { PlaceSymbol } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { PickPosition } from './pick-position.tsx';

const isProposed = (id: string): boolean => id.startsWith('what-if-');

const openPlaces = (places: readonly Place[]): number => places.filter(({ status }) => status !== 'closed').length;

/** A sentence about a change, with how many places there were and are. */
export function useChangeSentence() {
  const store = useAtlasStore();
  return (sentence: (name: string, before: number, now: number) => string, name: string): void =>
    announce(
      store,
      sentence(name, openPlaces(store.getState().atlas.places), openPlaces(atlasOf(store.getState()).places)),
    );
}

interface Props {
  readonly whatIf: WhatIf;
  /** The id of the proposed place that is being moved, or what else is open in the section. */
  readonly open: string | null;
  readonly onOpen: (what: string | null) => void;
}

interface Change {
  readonly id: string;
  readonly name: string;
  readonly what: string;
}

function useChanges({ scenarios, side }: WhatIf): readonly Change[] {
  const { words, localize } = useWords();
  const places = useAtlas(placesOf);
  const { added, closed } = scenarios[side];
  return [
    ...added.map(({ id, name, category }) => ({
      id,
      name,
      what: words.whatIf.proposedAs(words.vocabulary.categories[category]),
    })),
    ...closed.map((id) => {
      const place = places.get(id);
      return {
        id,
        name: place ? localize(place.name) : id,
        what: place ? words.whatIf.takenAsClosed : words.whatIf.notInData,
      };
    }),
  ];
}

/** The symbol, the name and the kind of a change; the name is a button if the place is in the data. */
function ChangeText({ id, name, what }: Change) {
  const store = useAtlasStore();
  const place = useAtlas((state) => placesOf(state).get(id));
  return (
    <>
      {place ? <PlaceSymbol place={place} /> : null}
      <span className="entry-text">
        {place ? (
          <button type="button" className="entry-name" onClick={() => placeChosen(store, id)}>
            {name}
          </button>
        ) : (
          <span className="entry-name">{name}</span>
        )}
        <span className="entry-details">{what}</span>
      </span>
    </>
  );
}

interface ChangeItemProps extends Omit<Props, 'whatIf'> {
  readonly change: Change;
  readonly isOnly: boolean;
}

function ChangeItem({ change, isOnly, open, onOpen }: ChangeItemProps) {
  const store = useAtlasStore();
  const { words } = useWords();
  const announceChange = useChangeSentence();
  const { id, name } = change;
  const onRemove = (): void => {
    changeRemoved(store, id);
    announceChange(words.whatIf.isTakenBack, name);
    focusLater(isOnly ? '#what-if' : '#what-if-changes');
  };
  const onMove = (to: Position): void => {
    onOpen(null);
    placeMoved(store, id, to);
    announceChange(words.whatIf.isMovedNow, name);
    focusLater(`[data-change-id="${id}"] button[aria-expanded]`);
  };
  return (
    <li data-change-id={id}>
      <ChangeText {...change} />
      {isProposed(id) ? (
        <button
          type="button"
          className="quiet"
          aria-label={words.whatIf.moveNamed(name)}
          aria-expanded={open === id}
          onClick={() => onOpen(open === id ? null : id)}
        >
          {words.whatIf.moveIt}
        </button>
      ) : null}
      <button type="button" className="quiet" aria-label={words.kit.takeBackNamed(name)} onClick={onRemove}>
        {words.kit.takeBack}
      </button>
      {isProposed(id) && open === id ? <PickPosition name={name} onPlace={onMove} /> : null}
    </li>
  );
}

export function ChangeList({ whatIf, open, onOpen }: Props) {
  const store = useAtlasStore();
  const { words } = useWords();
  const changes = useChanges(whatIf);
  return (
    <section aria-labelledby="what-if-changes">
      <h3 id="what-if-changes" tabIndex={-1}>
        {words.whatIf.changes}
      </h3>
      <ul className="what-if-changes">
        {changes.map((change) => (
          <ChangeItem key={change.id} change={change} isOnly={changes.length === 1} open={open} onOpen={onOpen} />
        ))}
      </ul>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          scenarioCleared(store);
          announce(store, words.whatIf.allTakenBack(openPlaces(store.getState().atlas.places)));
          focusLater('#what-if');
        }}
      >
        {words.whatIf.clearWhatIf}
      </button>
    </section>
  );
}
