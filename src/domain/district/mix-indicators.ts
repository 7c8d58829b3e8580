/** The indicators of how evenly a district's places are spread over the families. */
import type { Place } from '#domain/atlas.ts';
import { families } from '#domain/vocabulary.ts';
import { countedIndicator, type Indicator, indicatorOf, known, verifiedYearsOf } from './indicator.ts';

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

/** The evenness from which each word for a mix applies: the atlas's own limits, shown beside the number. */
const mixLimits = { even: 0.9, mixed: 0.75, uneven: 0.5 } as const;
type MixWord = keyof typeof mixLimits | 'oneSided';

export function mixWord(value: number): MixWord {
  if (value >= mixLimits.even) return 'even';
  if (value >= mixLimits.mixed) return 'mixed';
  return value >= mixLimits.uneven ? 'uneven' : 'oneSided';
}

/** How the places are spread over the six families. `own` are those of the district that count. */
export function mixIndicators(own: readonly Place[]): Indicator[] {
  const each = families.map((family) =>
    countedIndicator({ id: `family-${family}`, group, partOf: 'mix', unit: 'count', counts: 'places' }, own, (place) =>
      known(place.family === family),
    ),
  );
  const ids = own.map(({ id }) => id);
  const mix = indicatorOf(
    {
      ...{ id: 'mix', group, unit: 'evenness', counts: 'places' },
      ...{ places: ids, base: ids, counted: ids, unknown: [] },
      ...verifiedYearsOf(own),
    },
    evenness(each.map(({ places }) => places.length)),
  );
  return [mix, ...each];
}
