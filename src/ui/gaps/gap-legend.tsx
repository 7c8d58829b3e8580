/** The legend of the gaps: the classes with their limits and residents, as a table. */
import './gaps.css';
import '#ui/kit/styles/disclosure.css';
import { limitsFor } from '#domain/gaps/gap-analysis.ts';
import { gapColours, gapOpacity } from '#look/gap-colours.ts';
import type { GapsShown } from '#state/gaps/gaps.ts';
import { useAppearance } from '#state/preferences/use-appearance.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { placeWords, roundedPeople } from './describe-gaps.ts';

/** The sample of a class: its colour and, for a gap, its hatching. */
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

export function GapLegend({ shown: { choice, analysis } }: { shown: GapsShown }) {
  const { words } = useWords();
  const limits = [0, ...limitsFor(choice.minutes)];
  return (
    <table className="gap-legend">
      <caption>{words.gaps.legend(placeWords(choice, words))}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words.gaps.minutes}</th>
          <th scope="col">{words.gaps.residentsHead}</th>
        </tr>
      </thead>
      <tbody>
        {analysis.byClass.map((residents, which) => {
          const from = limits[which] ?? 0;
          return (
            <tr key={from}>
              <th scope="row">
                <Swatch which={which} />
                <span>
                  {words.gaps.class(from, limits[which + 1] ?? null)}
                  {which >= 2 ? <strong> {words.gaps.classBeyond}</strong> : null}
                </span>
              </th>
              <td>{words.gaps.residents(roundedPeople(residents))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The method and its limits, in words. */
export function GapMethod({ shown: { analysis } }: { shown: GapsShown }) {
  const { words } = useWords();
  const { level, years, spreadMetres } = analysis;
  if (level === null) return null;
  const sentences = words.gaps.method(
    words.gaps.levels[level],
    words.kit.list(years.map(String)),
    spreadMetres === null ? null : Math.round(spreadMetres / 10) * 10,
  );
  return (
    <details className="more gap-method">
      <summary>{words.gaps.methodTitle}</summary>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </details>
  );
}
