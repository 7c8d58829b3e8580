/** The charts of the indicators: the strip of distances and the bars of the families. */
import './indicators.css';
import type { Indicator } from '#domain/district/indicator.ts';
import { nearMetres } from '#domain/district/physical-indicators.ts';
import { type Family, families } from '#domain/vocabulary.ts';
import { FamilySymbol } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** The position of a number on a scale, as a share of its length. */
const positionOn = (metres: number, most: number) => ({ insetInlineStart: `${(100 * metres) / most}%` });

/** The side of a label: towards the middle, so that it stays inside the chart. */
const sideOf = (metres: number, most: number): 'start' | 'middle' | 'end' =>
  metres < most * 0.3 ? 'start' : metres > most * 0.7 ? 'end' : 'middle';

/** The places on a line by distance to the nearest station; the table of the indicator has the same values. */
export function DistanceStrip({ indicator }: { indicator: Indicator }) {
  const { words } = useWords();
  const { distances = [], value } = indicator;
  const last = distances.at(-1)?.metres ?? 0;
  if (value === null) return null;
  const most = Math.max(1000, Math.ceil(last / 500) * 500);
  const [nearest = '', middle = '', furthest = ''] = [distances[0]?.metres ?? 0, value, last].map(words.kit.distanceOf);
  return (
    <div
      className="strip"
      role="img"
      aria-label={words.district.card.stripSays(distances.length, nearest, middle, furthest)}
    >
      <span className="strip-label strip-median" data-side={sideOf(value, most)} style={positionOn(value, most)}>
        {words.district.card.median(middle)}
      </span>
      <span className="strip-line">
        {distances.map(({ id, metres }) => (
          <span className="strip-dot" key={id} style={positionOn(metres, most)} />
        ))}
        <span className="strip-middle" style={positionOn(value, most)} />
        <span className="strip-edge" style={positionOn(nearMetres, most)} />
      </span>
      <span
        className="strip-label strip-limit"
        data-side={sideOf(nearMetres, most)}
        style={positionOn(nearMetres, most)}
      >
        {words.district.card.limit(words.kit.distanceOf(nearMetres))}
      </span>
      <span className="strip-ends">
        {/* A limit too near to the start leaves no room for both labels. */}
        <span>{nearMetres > most * 0.2 ? words.kit.distanceOf(0) : null}</span>
        <span>{words.kit.distanceOf(most)}</span>
      </span>
    </div>
  );
}

/** The number of places of each family; `onPress` shows them. */
export function FamilyBars({
  indicators,
  shown = null,
  onPress,
}: {
  indicators: readonly Indicator[];
  /** The family whose places are shown. */
  shown?: Family | null;
  onPress?: (family: Family) => void;
}) {
  const { words } = useWords();
  const counted = families.map((family) => ({
    family,
    count: indicators.find(({ id }) => id === `family-${family}`)?.places.length ?? 0,
  }));
  const most = Math.max(...counted.map(({ count }) => count), 1);
  return (
    <ul className="bars card-bars">
      {counted.map(({ family, count }) => {
        const inside = (
          <>
            <FamilySymbol family={family} size={20} />
            <span className="bar-name">{words.vocabulary.families[family]}</span>
            <span className="bar-count">{words.kit.number(count)}</span>
            <span className={`bar family-${family}`} style={{ inlineSize: `${(100 * count) / most}%` }} />
          </>
        );
        return (
          <li key={family} data-missing={count === 0 || undefined}>
            {onPress && count > 0 ? (
              <button type="button" aria-pressed={shown === family} onClick={() => onPress(family)}>
                {inside}
              </button>
            ) : (
              <span className="bar-row">{inside}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
