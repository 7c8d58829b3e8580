/**
 * Ratios of the domain against the plain way with Turf, measured side by side in one run: `node tests/bench/bench.ts`.
 * Every answer is compared with the plain one before it is timed. Exits 1 when a required ratio is missed.
 */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { isOnMap, type Place, type Position } from '#domain/atlas.ts';
import { cellCentre } from '#domain/gaps/cell-grid.ts';
import { nearestFacilities } from '#domain/gaps/find-gaps.ts';
import { inhabitedCells } from '#domain/gaps/population-cells.ts';
import { nearbyIndex } from '#domain/geo/nearby-index.ts';
import { emptyQuery } from '#domain/search/empty-query.ts';
import { facetCounts } from '#domain/search/facets.ts';
import { type PlaceIndex, placeIndex } from '#domain/search/place-index.ts';
import { type Query, runQuery } from '#domain/search/query.ts';
import { finished } from '#domain/time-slicing.ts';
import { shippedCity } from '#tests/support/shipped-cities.ts';
import { originsAmong, syntheticPlaces } from './city.ts';
import { naiveFacetCounts, naiveHits, naiveNearest, naiveWithin } from './naive.ts';
import { medians } from './timing.ts';

interface Row {
  readonly size: number;
  readonly what: string;
  /** Medians in milliseconds for one question. */
  readonly naiveMs: number;
  readonly oursMs: number;
  readonly ratio: number;
  /** What the ratio must reach, where something was promised. */
  readonly required: number | null;
}

const sizes = [1_000, 10_000, 100_000];
const largest = Math.max(...sizes);
/** Promised for the largest size only: a small city needs no index. */
const requiredRatios: Readonly<Record<string, number>> = {
  'within 1 km': 500,
  'within 5 km': 50,
  'within 1 km, facets and text': 100,
};
const rounds = 9;
const originCount = 4;
const radii: readonly (readonly [name: string, radiusMetres: number | null])[] = [
  ['within 1 km', 1000],
  ['within 5 km', 5000],
  ['anywhere', null],
];

/** Times both ways over all questions, each sample asking every question once. */
function rowOf<T>(
  size: number,
  what: string,
  questions: readonly T[],
  naive: (q: T) => unknown,
  ours: (q: T) => unknown,
): Row {
  const overAll = (answer: (question: T) => unknown) => () => {
    for (const question of questions) answer(question);
  };
  const [naiveAll = Number.NaN, oursAll = Number.NaN] = medians([overAll(naive), overAll(ours)], rounds);
  return {
    size,
    what,
    naiveMs: naiveAll / questions.length,
    oursMs: oursAll / questions.length,
    ratio: naiveAll / oursAll,
    required: size === largest ? (requiredRatios[what] ?? null) : null,
  };
}

function nearbyRows(places: readonly Place[], origins: readonly Position[]): Row[] {
  const positions = places.filter(isOnMap).map(({ position }) => [...position]);
  const nearby = nearbyIndex(positions.flat());
  return radii.flatMap(([name, radiusMetres]) => {
    if (radiusMetres === null) return [];
    const naive = (origin: Position) => naiveWithin(positions, origin, radiusMetres);
    const ours = (origin: Position) => nearby.within(origin, radiusMetres);
    for (const origin of origins) assert.deepEqual([...ours(origin).toSorted()], naive(origin));
    return [rowOf(places.length, name, origins, naive, ours)];
  });
}

const questionAt = (origin: Position, radiusMetres: number | null): Query => ({
  ...emptyQuery,
  origin,
  radiusMetres,
  sort: 'distance',
  text: 'verksted gaustad',
  categories: ['makerspace_lab', 'test_arena', 'library', 'coworking'],
  themes: ['circular_economy', 'construction', 'digital_ai', 'education', 'food'],
});

const plainCounts = (index: PlaceIndex, query: Query): unknown => {
  const { district: _, ...byFacet } = facetCounts(index, query);
  return Object.fromEntries(Object.entries(byFacet).map(([key, counts]) => [key, Object.fromEntries(counts)]));
};

function queryRows(places: readonly Place[], origins: readonly Position[]): Row[] {
  const index = placeIndex(places);
  const naivePlaces = places.map((place, number) => ({ place, haystack: index.haystacks[number] ?? '' }));
  return radii.flatMap(([name, radiusMetres]) => {
    const questions = origins.map((origin) => questionAt(origin, radiusMetres));
    const naive = (query: Query) => naiveHits(naivePlaces, query);
    const naiveNearLast = (query: Query) => naiveHits(naivePlaces, query, true);
    const naiveCounts = (query: Query) => naiveFacetCounts(naivePlaces, query);
    const ours = (query: Query) => runQuery(index, query).hits;
    const oursWhole = (query: Query) => {
      const { hits, offMap: withoutPlace, outside } = runQuery(index, query);
      return [hits, withoutPlace, outside];
    };
    for (const query of questions) {
      const ids = ours(query).map(({ place }) => place.id);
      assert.deepEqual(ids, naive(query));
      assert.deepEqual(ids, naiveNearLast(query));
      assert.deepEqual(plainCounts(index, query), naiveCounts(query));
    }
    return [
      rowOf(places.length, `${name}, facets and text`, questions, naive, ours),
      rowOf(places.length, `${name}, facets and text; naive asks distance last`, questions, naiveNearLast, ours),
      rowOf(places.length, `${name}, facets and text; ours with all that is outside`, questions, naive, oursWhole),
      rowOf(places.length, `${name}, facet counts`, questions, naiveCounts, (query) => facetCounts(index, query)),
    ];
  });
}

/** The nearest door of every cell of 200 m of the largest city there is, with all its places as doors. */
async function gapRow(): Promise<Row> {
  const { areas, places } = await shippedCity('oslo');
  const inhabited = finished(inhabitedCells(areas));
  const doors = places.filter(isOnMap).map(({ position }) => position);
  const cells = [...inhabited.cells].map((cell) => cellCentre(inhabited.grid, cell));
  const naive = (to: readonly Position[]) => naiveNearest(cells, to);
  const ours = (to: readonly Position[]) => finished(nearestFacilities(inhabited, to)).metres;
  const found = ours(doors);
  for (const [i, metres] of naive(doors).entries()) assert.ok(Math.abs(metres - (found[i] ?? 0)) < 1e-6);
  return rowOf(places.length, `nearest of each of ${cells.length} cells, Oslo`, [doors], naive, ours);
}

const rows = sizes.flatMap((size) => {
  const places = syntheticPlaces(size);
  const origins = originsAmong(places, originCount);
  return [...nearbyRows(places, origins), ...queryRows(places, origins)];
});
rows.push(await gapRow());

console.table(
  rows.map(({ size, what, naiveMs, oursMs, ratio, required }) => ({
    size,
    what,
    'naive ms': naiveMs.toFixed(3),
    'ours ms': oursMs.toFixed(4),
    ratio: Number(ratio.toPrecision(3)),
    required: required ?? '',
  })),
);
const results = { node: process.version, date: new Date().toISOString(), sizes, rows };
writeFileSync(new URL('./results.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`);

const missed = rows.filter(({ ratio, required }) => required !== null && ratio < required);
for (const { what, ratio, required } of missed) {
  console.error(`missed: ${what} at ${largest}: ${ratio.toFixed(1)}, required ${required}`);
}
process.exitCode = missed.length === 0 ? 0 : 1;
