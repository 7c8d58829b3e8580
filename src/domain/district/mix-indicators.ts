import type { Place } from '#domain/atlas.ts';
import { type CardFigure, countedFigure, figureOf, known, yearsOf } from './indicator.ts';
import { families } from '#domain/vocabulary.ts';

const group = 'multifunctional';

/**
 * Shannon's evenness (Pielou's J): the entropy of the shares, divided by the most that it can be. 1 where all counts are
 * equal, 0 where all is of one kind; a kind with none adds nothing to the entropy, and still counts among the kinds. NaN where
 * there is nothing at all. Pielou, E. C. (1966), The measurement of diversity in different types of biological collections.
 */
export function evenness(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.map((count) => count / total).filter((share) => share !== 0);
  return shares.reduce((sum, share) => sum - share * Math.log(share), 0) / Math.log(counts.length);
}

/** From which evenness on a mix is called so: ours, and said beside the number. */
const mixLimits = { even: 0.9, mixed: 0.75, uneven: 0.5 } as const;
type MixWord = keyof typeof mixLimits | 'oneSided';

export function mixWord(value: number): MixWord {
  if (value >= mixLimits.even) return 'even';
  if (value >= mixLimits.mixed) return 'mixed';
  return value >= mixLimits.uneven ? 'uneven' : 'oneSided';
}

/** How the places are spread over the six families. `own` are those of the district that count. */
export function mixedFigures(own: readonly Place[]): CardFigure[] {
  const each = families.map((family) =>
    countedFigure({ id: `family-${family}`, group, partOf: 'mix', unit: 'count', counts: 'places' }, own, (place) =>
      known(place.family === family),
    ),
  );
  const ids = own.map(({ id }) => id);
  const mix = figureOf(
    {
      ...{ id: 'mix', group, unit: 'evenness', counts: 'places' },
      ...{ places: ids, base: ids, counted: ids, unknown: [] },
      ...yearsOf(own),
    },
    evenness(each.map(({ places }) => places.length)),
  );
  return [mix, ...each];
}
