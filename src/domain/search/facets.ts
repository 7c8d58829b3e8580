/** Counts the hits that each value of each facet would give. */
import { type FacetKey, facetKeys, facets, type PlaceIndex } from './place-index.ts';
import { type Check, checksOf, districtTest, type Query, textTest, withinRadius } from './query.ts';

/** Per facet, and for districts: how many hits each id would have. Ids without any are there too, with 0. */
export type FacetCounts = Readonly<Record<FacetKey | 'district', ReadonlyMap<string, number>>>;

/** The key of the one thing a place fails, null when it passes all; undefined when it fails more than one. */
function onlyFailure(
  checks: readonly Check[],
  isInDistrict: (number: number) => boolean,
  number: number,
): Check['key'] | 'district' | null | undefined {
  let failed: Check['key'] | 'district' | null = isInDistrict(number) ? null : 'district';
  for (const { key, column, bits } of checks) {
    if (((column[number] ?? 0) & bits) !== 0) continue;
    if (failed !== null) return undefined;
    failed = key;
  }
  return failed;
}

interface Tally {
  readonly key: FacetKey | 'district';
  add(number: number): void;
  counts(): ReadonlyMap<string, number>;
}

const countsOf = (ids: readonly string[], sums: Int32Array): ReadonlyMap<string, number> =>
  new Map(ids.map((id, at) => [id, sums[at] ?? 0]));

function facetTally(index: PlaceIndex, key: FacetKey): Tally {
  const sums = new Int32Array(32);
  const column = index.facetBits[key];
  return {
    key,
    add(number) {
      for (let bits = column[number] ?? 0; bits !== 0; bits &= bits - 1) {
        const lowest = 31 - Math.clz32(bits & -bits);
        sums[lowest] = (sums[lowest] ?? 0) + 1;
      }
    },
    counts: () => countsOf(facets[key].ids, sums),
  };
}

function districtTally({ districtIds, districtNumbers }: PlaceIndex): Tally {
  const sums = new Int32Array(districtIds.length);
  return {
    key: 'district',
    add(number) {
      const district = districtNumbers[number] ?? -1;
      if (district >= 0) sums[district] = (sums[district] ?? 0) + 1;
    },
    counts: () => countsOf(districtIds, sums),
  };
}

/**
 * How many hits each id of each facet, and each district, would have if it alone were chosen there and all else stayed as
 * asked: OR within a facet, AND across. Counted in one pass: a place that passes everything counts in every facet, one
 * that fails a single facet counts in that one. Throws as `runQuery` does.
 */
export function facetCounts(index: PlaceIndex, query: Query): FacetCounts {
  const checks = checksOf(index, query);
  const hasText = textTest(index, query);
  const isInDistrict = districtTest(index, query);
  const tallies = [...facetKeys.map((key) => facetTally(index, key)), districtTally(index)];
  for (const number of withinRadius(index, query)) {
    const failed = onlyFailure(checks, isInDistrict, number);
    if (failed === undefined || !hasText(number)) continue;
    for (const tally of tallies) if (failed === null || failed === tally.key) tally.add(number);
  }
  return Object.fromEntries(tallies.map((tally) => [tally.key, tally.counts()])) as FacetCounts;
}
