/** The passport of a test arena: what a person must know before asking to use it; unknown facts are named in one line. */
import './arenas.css';
import '#ui/kit/styles/facts.css';
import { useId } from 'react';
import type { Place } from '#domain/atlas.ts';
import { type Pilot, pilotState } from '#domain/explore/pilots.ts';
import { inLanguage, nameAsText } from '#domain/translation.ts';
import type { Words } from '#look/words.ts';
import { correctionOpened } from '#state/contribute/suggestion.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { FactRow } from '#ui/kit/fact-row.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { today } from '#ui/kit/today.ts';
import { useWords } from '#ui/kit/use-words.ts';

const dated = (when: string | undefined, words: Words): string => (when === undefined ? '' : words.kit.date(when));

/** The dates of a pilot, as far as known, and its status. */
export function PilotTime({ pilot, status }: { pilot: Pilot; status: Place['status'] }) {
  const { words } = useWords();
  const state = pilotState(pilot, status, today());
  const isDated = pilot.from !== undefined || pilot.to !== undefined;
  return (
    <span className="muted">
      {[
        ...(isDated ? [words.explore.pilotTime(dated(pilot.from, words), dated(pilot.to, words))] : []),
        ...(state === null ? [] : [words.explore.pilotStates[state]]),
      ].join(' · ')}
    </span>
  );
}

const Pilots = ({ pilots, status }: { pilots: readonly Pilot[]; status: Place['status'] }) => (
  <ul className="pilots">
    {pilots.map((pilot) => (
      <li key={`${inLanguage(pilot.name, 'en').value} ${pilot.from ?? ''} ${pilot.to ?? ''}`}>
        <LocalizedText text={pilot.name} /> <PilotTime pilot={pilot} status={status} />
      </li>
    ))}
  </ul>
);

/** The unknown facts, and the button that opens the suggestion form. */
function NotKnown({ what, place }: { what: string; place: Place }) {
  const store = useAtlasStore();
  const { words } = useWords();
  return (
    <p className="aside">
      {words.explore.notKnownYet(what)}{' '}
      <button type="button" className="inline" onClick={() => correctionOpened(store, place.id)}>
        {words.explore.tellUs}
      </button>
    </p>
  );
}

export function TestArenaFacts({ place }: { place: Place }) {
  const { words } = useWords();
  const id = useId();
  const { arena } = place;
  const texts = [
    { key: 'canTry', name: words.place.canTry },
    { key: 'whoMayUse', name: words.place.whoMayUse },
    { key: 'howToAsk', name: words.place.howToAsk },
    { key: 'maturity', name: words.place.maturity },
    { key: 'cost', name: words.place.cost },
  ] as const;
  const pilots = arena?.pilots ?? [];
  const unknown = [
    ...texts.flatMap(({ key }) => (arena?.[key] ? [] : [words.explore.passportRows[key]])),
    ...(place.operator ? [] : [words.explore.passportRows.operator]),
    ...(pilots.length > 0 ? [] : [words.explore.passportRows.pilots]),
  ];
  return (
    <section className="passport" aria-labelledby={id}>
      <h2 id={id}>{words.place.passport}</h2>
      <dl className="facts">
        <FactRow name={words.place.kind}>{words.vocabulary.kinds[place.kind]}</FactRow>
        {texts.map(({ key, name }) =>
          arena?.[key] ? (
            <FactRow key={key} name={name}>
              <LocalizedText text={arena[key]} />
            </FactRow>
          ) : null,
        )}
        {place.operator ? (
          <FactRow name={words.place.operator}>
            <span dir="auto">
              <LocalizedText text={nameAsText(place.operator)} />
            </span>
          </FactRow>
        ) : null}
        {pilots.length > 0 ? (
          <FactRow name={words.place.pilots}>
            <Pilots pilots={pilots} status={place.status} />
          </FactRow>
        ) : null}
      </dl>
      {unknown.length > 0 ? <NotKnown what={words.kit.list(unknown)} place={place} /> : null}
    </section>
  );
}
