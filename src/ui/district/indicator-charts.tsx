import type { CardFigure } from '#domain/district/indicator.ts';
import { nearMetres } from '#domain/district/physical-indicators.ts';
import { type Family, families } from '#domain/vocabulary.ts';
import { FamilyMark } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** Where a number stands on a scale, as a share of its length. */
const at = (metres: number, most: number) => ({ insetInlineStart: `${(100 * metres) / most}%` });

/** A label is written towards the middle, so that none runs out of the picture. */
const sideOf = (metres: number, most: number): 'start' | 'middle' | 'end' =>
  metres < most * 0.3 ? 'start' : metres > most * 0.7 ? 'end' : 'middle';

/** The places on one line, by how far each has to the nearest station; the table of the figure says the same in words. */
export function DistanceStrip({ figure }: { figure: CardFigure }) {
  const { words } = useWords();
  const { distances = [], value } = figure;
  const last = distances.at(-1)?.metres ?? 0;
  if (value === null) return null;
  const most = Math.max(1000, Math.ceil(last / 500) * 500);
  const [nearest = '', middle = '', furthest = ''] = [distances[0]?.metres ?? 0, value, last].map(words.distanceOf);
  return (
    <div className="strip" role="img" aria-label={words.card.stripSays(distances.length, nearest, middle, furthest)}>
      <span className="strip-label strip-median" data-side={sideOf(value, most)} style={at(value, most)}>
        {words.card.median(middle)}
      </span>
      <span className="strip-line">
        {distances.map(({ id, metres }) => (
          <span className="strip-dot" key={id} style={at(metres, most)} />
        ))}
        <span className="strip-middle" style={at(value, most)} />
        <span className="strip-edge" style={at(nearMetres, most)} />
      </span>
      <span className="strip-label strip-limit" data-side={sideOf(nearMetres, most)} style={at(nearMetres, most)}>
        {words.card.limit(words.distanceOf(nearMetres))}
      </span>
      <span className="strip-ends">
        {/* Where the limit stands too near to the start, there is no room for both. */}
        <span>{nearMetres > most * 0.2 ? words.distanceOf(0) : null}</span>
        <span>{words.distanceOf(most)}</span>
      </span>
    </div>
  );
}

/** How many places of each family; `onPress` shows them. */
export function FamilyBars({
  card,
  shown = null,
  onPress,
}: {
  card: readonly CardFigure[];
  /** The family whose places are shown now. */
  shown?: Family | null;
  onPress?: (family: Family) => void;
}) {
  const { words } = useWords();
  const counted = families.map((family) => ({
    family,
    count: card.find(({ id }) => id === `family-${family}`)?.places.length ?? 0,
  }));
  const most = Math.max(...counted.map(({ count }) => count), 1);
  return (
    <ul className="bars card-bars">
      {counted.map(({ family, count }) => {
        const inside = (
          <>
            <FamilyMark family={family} size={20} />
            <span className="bar-name">{words.families[family]}</span>
            <span className="bar-count">{words.number(count)}</span>
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
