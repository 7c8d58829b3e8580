import { useMemo } from 'react';
import { type CardFigure, type FigureId, figureGroups } from '#domain/district/indicator.ts';
import { districtCard } from '#domain/district/indicators.ts';
import { differenceOf } from '#domain/district/indicator-difference.ts';
import type { Beside } from '#state/side-by-side/side-stores.ts';
import { amountInWords, countsInWords, figureName, rangeInWords, valueInWords } from '#ui/district/describe-indicator.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** How much of its cell a bar takes: of 1 where that is the most there can be, else of the larger of the two. */
function shareOf({ value, unit }: CardFigure, other: CardFigure): number {
  const most = unit === 'share' || unit === 'evenness' ? 1 : Math.max(value ?? 0, other.value ?? 0, 1);
  return (value ?? 0) / most;
}

function Value({ figure, other }: { figure: CardFigure; other: CardFigure }) {
  const { words } = useWords();
  const { lack, range } = figure;
  return (
    <>
      <strong data-enough={figure.isEnough}>{valueInWords(words, figure)}</strong>
      {lack === null ? (
        <span className="twin-value-bar" aria-hidden="true">
          <span style={{ inlineSize: `${100 * shareOf(figure, other)}%` }} />
        </span>
      ) : null}
      <span className="muted small">{lack === null ? countsInWords(words, figure) : words.card.lacks[lack]}</span>
      {range ? <span className="muted small">{rangeInWords(words, figure)}</span> : null}
    </>
  );
}

function Difference({ left, right, names }: { left: CardFigure; right: CardFigure; names: readonly [string, string] }) {
  const { words } = useWords();
  const difference = differenceOf(left, right);
  if (difference === null) return null;
  const { side, by, isSure } = difference;
  const said =
    side === null
      ? words.twins.same
      : words.twins.more(
          left.unit === 'share' ? words.twins.points(by) : amountInWords(words, left.unit, by),
          names[side === 'left' ? 0 : 1],
          left.unit === 'count',
        );
  return (
    <span className="muted small twin-difference">
      {said}
      {isSure ? '' : ` ${words.twins.notSure}`}
    </span>
  );
}

interface Line {
  readonly left: CardFigure;
  readonly right: CardFigure;
}

/** The figures of both cards, side by side in their order. */
export function useTwinLines(left: Beside, right: Beside): readonly Line[] {
  return useMemo(() => {
    const [one, other] = [left, right].map(({ atlas, district }) => districtCard(atlas, district.id));
    const byId = new Map<FigureId, CardFigure>(other?.map((figure) => [figure.id, figure]));
    return (one ?? []).flatMap((figure) => {
      const opposite = byId.get(figure.id);
      return opposite ? [{ left: figure, right: opposite }] : [];
    });
  }, [left, right]);
}

/** The figures of both districts line by line. Nothing is ranked: what is more is not said to be better. */
export function TwinTable({ left, right, isShort = false }: { left: Beside; right: Beside; isShort?: boolean }) {
  const { words } = useWords();
  const lines = useTwinLines(left, right).filter((line) => !isShort || line.left.partOf === undefined);
  const names = [left.district.shortName, right.district.shortName] as const;
  return (
    <section className="twin-table" aria-labelledby="twin-table-title">
      <h2 id="twin-table-title">{words.twins.figures}</h2>
      <p className="muted">{words.twins.figuresHow}</p>
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
        {figureGroups.map((group) => (
          <tbody key={group}>
            <tr className="half">
              <th scope="rowgroup" colSpan={3}>
                {words.card.groups[group]}
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
                    {figureName(words, line.left)}
                    <Difference {...line} names={names} />
                  </th>
                  <td>
                    <Value figure={line.left} other={line.right} />
                  </td>
                  <td>
                    <Value figure={line.right} other={line.left} />
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
