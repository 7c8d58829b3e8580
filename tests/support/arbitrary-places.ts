import fc from 'fast-check';
import type { Place, Position } from '#domain/atlas.ts';
import { emptyQuery } from '#domain/search/empty-query.ts';
import type { Query } from '#domain/search/query.ts';
import { audiences, categories, familyOf, kinds, offers, publicAccess, statuses, themes } from '#domain/vocabulary.ts';

/** A frozen place of which only what matters is said. */
export const placeWith = (part: Partial<Place> & { id: string }): Place =>
  Object.freeze({
    name: { en: part.id },
    category: 'library',
    family: familyOf(part.category ?? 'library'),
    kind: 'physical',
    summary: {},
    themes: [],
    offers: [],
    audiences: [],
    status: 'operating',
    sources: [],
    outsideCity: false,
    areaWide: false,
    position: null,
    basis: part.position ? 'sourced' : null,
    accuracyMetres: null,
    positionSource: null,
    ...part,
  });

export const somewhere: Position = [10.75, 59.91];

const positionNearby: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: 10.7, max: 10.8, noNaN: true }),
  fc.double({ min: 59.88, max: 59.94, noNaN: true }),
);

const words = ['Alfa', 'Bjørk', 'Åsgård', 'Dokk', 'Elv 12', 'Fjord'];
const districts = ['east', 'west'];

/** A few values of each list, so that places and queries meet often. */
const few = <T>(list: readonly T[]): fc.Arbitrary<T[]> => fc.subarray(list.slice(0, 4), { minLength: 0, maxLength: 2 });
const oneOf = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list.slice(0, 4));

const somePlace = fc
  .record({
    names: fc.subarray(words, { minLength: 1 }),
    category: oneOf(categories),
    kind: oneOf(kinds),
    themes: few(themes),
    offers: few(offers),
    audiences: few(audiences),
    status: oneOf(statuses),
    stepFree: fc.option(fc.boolean()),
    access: fc.option(oneOf(publicAccess)),
    district: fc.option(oneOf(districts)),
    areaWide: fc.nat({ max: 5 }).map((drawn) => drawn === 0),
    position: fc.option(positionNearby),
    basis: oneOf(['sourced', 'estimated', 'stand_in'] as const),
  })
  .map(({ names, stepFree, access, district, basis, ...rest }) => ({
    ...rest,
    name: { en: names.join(' ') },
    basis: rest.position === null ? null : basis,
    ...(stepFree === null ? {} : { stepFree }),
    ...(access === null ? {} : { public: access }),
    ...(district === null ? {} : { district }),
  }));

export const somePlaces: fc.Arbitrary<Place[]> = fc
  .array(somePlace, { maxLength: 60 })
  .map((made) => made.map((part, number) => placeWith({ ...part, id: `place-${number}` })));

/** Queries of which each filter is set now and then. */
export const someQuery: fc.Arbitrary<Query> = fc
  .record(
    {
      district: oneOf([...districts, 'nowhere']),
      text: fc.constantFrom('alfa', 'BJORK', 'dokk fjord', '12', 'al', ' '),
      categories: few(categories),
      themes: few(themes),
      offers: few(offers),
      audiences: few(audiences),
      kinds: few(kinds),
      statuses: few(statuses),
      publicAccess: few(publicAccess),
      stepFree: fc.boolean(),
      origin: positionNearby,
      radiusMetres: fc.double({ min: 0, max: 6000, noNaN: true }),
      sort: fc.constantFrom('distance' as const, 'name' as const, 'relevance' as const),
    },
    { requiredKeys: [] },
  )
  .map((part) => ({ ...emptyQuery, ...part }));

/** The same cases on every run: a test that fails by luck teaches nobody. */
export const sameCases = { seed: 20_261_121 } as const;
