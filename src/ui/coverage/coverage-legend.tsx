import type { CSSProperties } from 'react';
import { type LensAnswer, thirdsOfArea } from '#domain/coverage/coverage-analysis.ts';
import { lensColours } from '#look/coverage-colours.ts';
import { useAppearance } from '#state/use-appearance.ts';
import { doorClassesInWords, measureInWords, rangeInWords } from './describe-coverage.ts';
import { Link } from '#ui/kit/link.tsx';
import { Said, SaidIn } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** A colour of the map beside its words. On paper the sheet is light, whatever the screen is. */
const coloured = (colour: string | undefined, edge: string): CSSProperties => ({
  background: colour,
  borderColor: edge,
});

function DoorClasses({ answer, look }: { answer: LensAnswer; look: keyof typeof lensColours }) {
  const { words } = useWords();
  const { doors, edge } = lensColours[look];
  return (
    <ul className="lens-classes">
      {doorClassesInWords(words, answer).map((name, at) => (
        <li key={name}>
          <span className="lens-swatch" style={coloured(doors[at], edge)} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  );
}

function BothClasses({ answer, look }: { answer: LensAnswer; look: keyof typeof lensColours }) {
  const { words } = useWords();
  const { both, edge } = lensColours[look];
  const { needThirds, doorThirds, reaches, measure } = answer;
  const [, few, many] = doorThirds.map(({ from, to }) => words.lens.range(words.number(from), words.number(to)));
  const heads = [words.lens.noDoor, few && words.lens.few(few), many && words.lens.many(many)].filter(Boolean);
  const countOf = (need: number, doors: number): number =>
    reaches.filter((reach) => {
      const at = thirdsOfArea(answer, reach);
      return at?.need === need && at.doors === doors;
    }).length;
  return (
    <table className="lens-both">
      <caption className="small muted">{words.lens.bothCaption}</caption>
      <thead>
        <tr>
          <td />
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {needThirds.map((third, need) => (
          <tr key={third.from}>
            <th scope="row">
              {words.lens.needs[need]}
              <span className="small muted">{rangeInWords(words, measure, third)}</span>
            </th>
            {heads.map((head, doors) => (
              <td key={head}>
                <span className="lens-field" style={coloured(both[3 * need + doors], edge)}>
                  <span>{words.number(countOf(need, doors))}</span>
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where the measure comes from, with its year and what it is. */
function Source({ answer: { measure, reaches } }: { answer: LensAnswer }) {
  const { words, say } = useWords();
  const years = [...new Set(reaches.flatMap(({ area }) => area.populationYear ?? []))].toSorted((a, b) => a - b);
  const kind = words.lens.measureKinds[measure.kind];
  const isDated = say(measure.label).includes(String(measure.year));
  return (
    <p className="aside">
      <SaidIn
        text={measure.label}
        sentence={(label) => words.lens.source(isDated ? label : measureInWords(label, measure.year), kind)}
      />{' '}
      <Link to={measure.source} />.{' '}
      {measure.note ? (
        <>
          <Said text={measure.note} />{' '}
        </>
      ) : null}
      {years.length > 0 ? words.lens.populationOf(years.join(', ')) : null}
    </p>
  );
}

/** What each colour and size stands for, with the limits of the classes, the source and its year. */
export function LensLegend({ answer, isOnPaper = false }: { answer: LensAnswer; isOnPaper?: boolean }) {
  const { words } = useWords();
  const appearance = useAppearance();
  const look = isOnPaper ? 'light' : appearance;
  const dots = answer.reaches.filter(({ area }) => area.outline === null && area.centre !== null);
  const most = Math.max(...dots.map(({ area }) => area.population ?? 0));
  const isPartUnknown = answer.withoutCentre.areas + (answer.lens.look === 'both' ? answer.withoutValue.areas : 0) > 0;
  return (
    <>
      {answer.lens.look === 'doors' ? (
        <DoorClasses answer={answer} look={look} />
      ) : (
        <BothClasses answer={answer} look={look} />
      )}
      {dots.length > 0 || isPartUnknown ? (
        <p className="aside">
          {dots.length > 0 ? words.lens.dots(words.lens.residents(most)) : null}{' '}
          {isPartUnknown ? words.lens.noColour : null}
        </p>
      ) : null}
      <Source answer={answer} />
    </>
  );
}
