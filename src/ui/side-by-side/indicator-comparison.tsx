/** The table of the indicators of both districts. Nothing is ranked: more is not better. */
import './indicator-comparison.css';
import { useMemo } from 'react';
import { type Indicator, type IndicatorId, indicatorGroups } from '#domain/district/indicator.ts';
import { indicatorDifference } from '#domain/district/indicator-difference.ts';
import { districtIndicators } from '#domain/district/indicators.ts';
import type { CityDistrict } from '#state/side-by-side/side-stores.ts';
import {
  amountInWords,
  countsInWords,
  indicatorName,
  rangeInWords,
  valueInWords,
} from '#ui/district/describe-indicator.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** The length of a bar, from 0 to 1: relative to the maximum of the unit or else to the larger of both values. */
function shareOf({ value, unit }: Indicator, other: Indicator): number {
  const maximum = unit === 'share' || unit === 'evenness' ? 1 : Math.max(value ?? 0, other.value ?? 0, 1);
  return (value ?? 0) / maximum;
}

function Value({ indicator, other }: { indicator: Indicator; other: Indicator }) {
  const { words } = useWords();
  const { insufficientData, range } = indicator;
  return (
    <>
      <strong data-enough={indicator.isEnough}>{valueInWords(words, indicator)}</strong>
      {insufficientData === null ? (
        <span className="twin-value-bar" aria-hidden="true">
          <span style={{ inlineSize: `${100 * shareOf(indicator, other)}%` }} />
        </span>
      ) : null}
      <span className="muted small">
        {insufficientData === null ? countsInWords(words, indicator) : words.district.card.lacks[insufficientData]}
      </span>
      {range ? <span className="muted small">{rangeInWords(words, indicator)}</span> : null}
    </>
  );
}

function Difference({ left, right, names }: { left: Indicator; right: Indicator; names: readonly [string, string] }) {
  const { words } = useWords();
  const difference = indicatorDifference(left, right);
  if (difference === null) return null;
  const { side, by, isSure } = difference;
  const sentence =
    side === null
      ? words.sideBySide.same
      : words.sideBySide.more(
          left.unit === 'share' ? words.sideBySide.points(by) : amountInWords(words, left.unit, by),
          names[side === 'left' ? 0 : 1],
          left.unit === 'count',
        );
  return (
    <span className="muted small twin-difference">
      {sentence}
      {isSure ? '' : ` ${words.sideBySide.notSure}`}
    </span>
  );
}

interface Line {
  readonly left: Indicator;
  readonly right: Indicator;
}

/** The indicators of both districts in pairs, in their order. */
export function useComparisonLines(left: CityDistrict, right: CityDistrict): readonly Line[] {
  return useMemo(() => {
    const [one, other] = [left, right].map(({ atlas, district }) => districtIndicators(atlas, district.id));
    const byId = new Map<IndicatorId, Indicator>(other?.map((indicator) => [indicator.id, indicator]));
    return (one ?? []).flatMap((indicator) => {
      const opposite = byId.get(indicator.id);
      return opposite ? [{ left: indicator, right: opposite }] : [];
    });
  }, [left, right]);
}

export function IndicatorComparison({
  left,
  right,
  isShort = false,
}: {
  left: CityDistrict;
  right: CityDistrict;
  isShort?: boolean;
}) {
  const { words } = useWords();
  const lines = useComparisonLines(left, right).filter((line) => !isShort || line.left.partOf === undefined);
  const names = [left.district.shortName, right.district.shortName] as const;
  return (
    <section className="twin-table" aria-labelledby="twin-table-title">
      <h2 id="twin-table-title">{words.sideBySide.figures}</h2>
      <p className="muted">{words.sideBySide.figuresHow}</p>
      <table>
        <thead>
          <tr>
            <td />
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {indicatorGroups.map((group) => (
          <tbody key={group}>
            <tr className="half">
              <th scope="rowgroup" colSpan={3}>
                {words.district.card.groups[group]}
              </th>
            </tr>
            {lines
              .filter((line) => line.left.group === group)
              .map((line) => (
                <tr
                  key={line.left.id}
                  data-figure={line.left.id}
                  className={line.left.partOf === undefined ? '' : 'part'}
                >
                  <th scope="row">
                    {indicatorName(words, line.left)}
                    <Difference {...line} names={names} />
                  </th>
                  <td>
                    <Value indicator={line.left} other={line.right} />
                  </td>
                  <td>
                    <Value indicator={line.right} other={line.left} />
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
