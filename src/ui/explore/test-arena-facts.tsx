import { useId } from 'react';
import type { Place } from '#domain/atlas.ts';
import { type Pilot, pilotState } from '#domain/explore/pilots.ts';
import { inLanguage } from '#domain/translation.ts';
import type { Words } from '#look/words.ts';
import { correctionOpened } from '#state/contribute/suggestion.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { Row } from '#ui/kit/fact-row.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { today } from '#ui/kit/today.ts';
import { useWords } from '#ui/kit/use-words.ts';

const dated = (when: string | undefined, words: Words): string => (when === undefined ? '' : words.date(when));

/** When a pilot ran, as far as that is known, and how it stands today. */
export function PilotTime({ pilot, status }: { pilot: Pilot; status: Place['status'] }) {
  const { words } = useWords();
  const state = pilotState(pilot, status, today());
  const isDated = pilot.from !== undefined || pilot.to !== undefined;
  return (
    <span className="muted">
      {[
        ...(isDated ? [words.pilotTime(dated(pilot.from, words), dated(pilot.to, words))] : []),
        ...(state === null ? [] : [words.pilotStates[state]]),
      ].join(' · ')}
    </span>
  );
}

const Pilots = ({ pilots, status }: { pilots: readonly Pilot[]; status: Place['status'] }) => (
  <ul className="pilots">
    {pilots.map((pilot) => (
      <li key={`${inLanguage(pilot.name, 'en').value} ${pilot.from ?? ''} ${pilot.to ?? ''}`}>
        <Said text={pilot.name} /> <PilotTime pilot={pilot} status={status} />
      </li>
    ))}
  </ul>
);

/** What nobody knows yet, and the form to tell it with. */
function NotKnown({ what, place }: { what: string; place: Place }) {
  const store = useAtlasStore();
  const { words } = useWords();
  return (
    <p className="aside">
      {words.notKnownYet(what)}{' '}
      <button type="button" className="inline" onClick={() => correctionOpened(store, place.id)}>
        {words.tellUs}
      </button>
    </p>
  );
}

/** What one has to know of a test arena before asking to use it; what nobody knows yet stands in one line at the end. */
export function ArenaPassport({ place }: { place: Place }) {
  const { words } = useWords();
  const id = useId();
  const { arena } = place;
  const texts = [
    { key: 'canTry', name: words.canTry },
    { key: 'whoMayUse', name: words.whoMayUse },
    { key: 'howToAsk', name: words.howToAsk },
    { key: 'maturity', name: words.maturity },
    { key: 'cost', name: words.cost },
  ] as const;
  const pilots = arena?.pilots ?? [];
  const unknown = [
    ...texts.flatMap(({ key }) => (arena?.[key] ? [] : [words.passportRows[key]])),
    ...(place.operator ? [] : [words.passportRows.operator]),
    ...(pilots.length > 0 ? [] : [words.passportRows.pilots]),
  ];
  return (
    <section className="passport" aria-labelledby={id}>
      <h2 id={id}>{words.passport}</h2>
      <dl className="facts">
        <Row name={words.kindRow}>{words.kinds[place.kind]}</Row>
        {texts.map(({ key, name }) =>
          arena?.[key] ? (
            <Row key={key} name={name}>
              <Said text={arena[key]} />
            </Row>
          ) : null,
        )}
        {place.operator ? (
          <Row name={words.operator}>
            <span dir="auto">{place.operator}</span>
          </Row>
        ) : null}
        {pilots.length > 0 ? (
          <Row name={words.pilots}>
            <Pilots pilots={pilots} status={place.status} />
          </Row>
        ) : null}
      </dl>
      {unknown.length > 0 ? <NotKnown what={words.list(unknown)} place={place} /> : null}
    </section>
  );
}
