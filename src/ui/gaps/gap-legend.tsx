import { limitsFor } from '#domain/gaps/gap-analysis.ts';
import { gapColours, gapOpacity } from '#look/gap-colours.ts';
import type { GapsShown } from '#state/gaps/gaps.ts';
import { useAppearance } from '#state/use-appearance.ts';
import { placeWords, roundedPeople } from './describe-gaps.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** A class as it stands on the map: its colour, and for a gap the lines across it. */
function Swatch({ which }: { which: number }) {
  const [appearance, isGap] = [useAppearance(), which >= 2];
  return (
    <svg className="gap-swatch" viewBox="0 0 30 20" width={30} height={20} aria-hidden="true">
      <rect width="30" height="20" fill={gapColours[appearance][which]} fillOpacity={gapOpacity} />
      {isGap ? <path d="M-5 15 15-5M0 20 20 0M10 20 30 0M20 20 40 0" /> : null}
      {which === 3 ? <path d="M-10 0 10 20M0 0 20 20M10 0 30 20M20 0 40 20" /> : null}
      {isGap ? <rect className="gap-swatch-edge" x="0.8" y="0.8" width="28.4" height="18.4" /> : null}
    </svg>
  );
}

/** The classes of the surface with their limits, and how many live in each: the same as the map says, as a table. */
export function GapLegend({ shown: { choice, answer } }: { shown: GapsShown }) {
  const { words } = useWords();
  const limits = [0, ...limitsFor(choice.minutes)];
  return (
    <table className="gap-legend">
      <caption>{words.gapLegend(placeWords(choice, words))}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words.gapMinutes}</th>
          <th scope="col">{words.gapResidentsHead}</th>
        </tr>
      </thead>
      <tbody>
        {answer.byClass.map((residents, which) => {
          const from = limits[which] ?? 0;
          return (
            <tr key={from}>
              <th scope="row">
                <Swatch which={which} />
                <span>
                  {words.gapClass(from, limits[which + 1] ?? null)}
                  {which >= 2 ? <strong> {words.gapClassBeyond}</strong> : null}
                </span>
              </th>
              <td>{words.gapResidents(roundedPeople(residents))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** How it is worked out, in words, and what nobody knows. */
export function GapMethod({ shown: { answer } }: { shown: GapsShown }) {
  const { words } = useWords();
  const { level, years, reachMetres } = answer;
  if (level === null) return null;
  const sentences = words.gapMethod(
    words.gapLevels[level],
    words.list(years.map(String)),
    reachMetres === null ? null : Math.round(reachMetres / 10) * 10,
  );
  return (
    <details className="more gap-method">
      <summary>{words.gapMethodTitle}</summary>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </details>
  );
}
