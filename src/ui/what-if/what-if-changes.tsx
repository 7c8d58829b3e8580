import type { Place } from '#domain/atlas.ts';
import { placeChosen } from '#state/actions.ts';
import { sentenceSaid } from '#state/announce.ts';
import { changeRemoved, placeMoved, scenarioCleared, type WhatIf as WhatIfState } from '#state/what-if/scenario-store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { PlaceMark } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { WhatIfWhere } from './pick-position.tsx';

const isProposed = (id: string): boolean => id.startsWith('what-if-');

const openPlaces = (places: readonly Place[]): number => places.filter(({ status }) => status !== 'closed').length;

/** A sentence about a change, with how many places there were and are. */
export function useTelling(base: WhatIfState['base']) {
  const store = useAtlasStore();
  return (sentence: (name: string, before: number, now: number) => string, name: string): void =>
    sentenceSaid(store, sentence(name, openPlaces(base.places), openPlaces(store.getState().atlas.places)));
}

interface Props {
  readonly whatIf: WhatIfState;
  /** The id of the proposed place that is being moved, or what else is open in the section. */
  readonly open: string | null;
  readonly onOpen: (what: string | null) => void;
}

/** What the shown scenario changes, each with the press that takes it back. */
export function ChangeList({ whatIf: { base, scenarios, side }, open, onOpen }: Props) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const places = useAtlas((state) => state.places);
  const tell = useTelling(base);
  const { added, closed } = scenarios[side];
  const changes = [
    ...added.map(({ id, name, category }) => ({ id, name, what: words.proposedAs(words.categories[category]) })),
    ...closed.map((id) => {
      const place = places.get(id);
      return { id, name: place ? say(place.name) : id, what: place ? words.takenAsClosed : words.notInData };
    }),
  ];
  return (
    <section aria-labelledby="what-if-changes">
      <h3 id="what-if-changes" tabIndex={-1}>
        {words.whatIfChanges}
      </h3>
      <ul className="what-if-changes">
        {changes.map(({ id, name, what }) => {
          const place = places.get(id);
          return (
            <li key={id} data-change-id={id}>
              {place ? <PlaceMark place={place} /> : null}
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
              {isProposed(id) ? (
                <button
                  type="button"
                  className="quiet"
                  aria-label={words.moveNamed(name)}
                  aria-expanded={open === id}
                  onClick={() => onOpen(open === id ? null : id)}
                >
                  {words.moveIt}
                </button>
              ) : null}
              <button
                type="button"
                className="quiet"
                aria-label={words.takeBackNamed(name)}
                onClick={() => {
                  changeRemoved(store, id);
                  tell(words.isTakenBack, name);
                  focusLater(changes.length > 1 ? '#what-if-changes' : '#what-if');
                }}
              >
                {words.takeBack}
              </button>
              {isProposed(id) && open === id ? (
                <WhatIfWhere
                  name={name}
                  onPlace={(to) => {
                    onOpen(null);
                    placeMoved(store, id, to);
                    tell(words.isMovedNow, name);
                    focusLater(`[data-change-id="${id}"] button[aria-expanded]`);
                  }}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          scenarioCleared(store);
          sentenceSaid(store, words.allTakenBack(openPlaces(base.places)));
          focusLater('#what-if');
        }}
      >
        {words.clearWhatIf}
      </button>
    </section>
  );
}
