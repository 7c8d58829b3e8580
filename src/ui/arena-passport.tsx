import { useId } from 'react';
import type { Place, Text } from '#domain/atlas.ts';
import { type Pilot, pilotState } from '#domain/pilots.ts';
import type { Words } from '#look/words.ts';
import { Row } from './row.tsx';
import { Said } from './said.tsx';
import { today } from './today.ts';
import { useWords } from './use-words.ts';

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
      <li key={`${pilot.name.en ?? pilot.name.nb} ${pilot.from ?? ''}`}>
        <Said text={pilot.name} /> <PilotTime pilot={pilot} status={status} />
      </li>
    ))}
  </ul>
);

/** What one has to know of a test arena before asking to use it; what nobody knows yet stands in one line at the end. */
export function ArenaPassport({ place }: { place: Place }) {
  const { words } = useWords();
  const id = useId();
  const { arena } = place;
  const texts: readonly (readonly [name: string, text: Text | undefined])[] = [
    [words.canTry, arena?.canTry],
    [words.whoMayUse, arena?.whoMayUse],
    [words.howToAsk, arena?.howToAsk],
    [words.maturity, arena?.maturity],
    [words.cost, arena?.cost],
  ];
  const pilots = arena?.pilots ?? [];
  const unknown = [
    ...texts.flatMap(([name, text]) => (text ? [] : [name])),
    ...(place.operator ? [] : [words.operator]),
    ...(pilots.length > 0 ? [] : [words.pilots]),
  ];
  return (
    <section className="passport" aria-labelledby={id}>
      <h2 id={id}>{words.passport}</h2>
      <dl className="facts">
        <Row name={words.kindRow}>{words.kinds[place.kind]}</Row>
        {texts.map(([name, text]) =>
          text ? (
            <Row key={name} name={name}>
              <Said text={text} />
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
      {unknown.length > 0 ? <p className="aside">{words.notKnownYet(unknown.join(', ').toLowerCase())}</p> : null}
    </section>
  );
}
