import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoverageChoice } from '#domain/coverage/coverage-choice.ts';
import { type GapChoice, gapMinutes } from '#domain/gaps/gap-choice.ts';
import type { SubsetChoice } from '#domain/search/subset-choice.ts';
import type { DistrictPair } from '#domain/side-by-side/district-pair.ts';
import {
  audiences,
  categories,
  defaultStatuses,
  families,
  kinds,
  languages,
  offers,
  publicAccess,
  statuses,
  themes,
} from '#domain/vocabulary.ts';
import type { WrittenChanges } from '#domain/what-if/scenario.ts';
import { roundedPosition, tidyName, writtenChanges } from '#domain/what-if/scenario-url.ts';
import { format, parse } from '#state/address/view-codec.ts';
import { roundedCamera } from '#state/camera/rounded-camera.ts';
import { lockable } from '#state/locks.ts';
import { type Camera, emptyView, type Known, type Near, type View, type Within } from '#state/view.ts';
import { knownWithScenario } from '#state/what-if/scenario-module.ts';
import { sameCases } from '#tests/support/arbitrary-places.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';

const measures = ['imd_decile_2025', 'income'];

const known: Known = {
  cities: ['oslo', 'oxford'],
  districts: new Set(['punkt-oslo', 'oslo-science-city']),
  places: new Set(['bitraf', 'oslo-science-park', 'losæter-åpen', 'a', 'b']),
  stations: new Set(['forskningsparken', 'blindern']),
  stories: new Set(['a-walk']),
  needs: new Set(['a-desk-for-a-day']),
  walks: new Map([
    ['round-the-hill', 6],
    ['along-the-quay', 2],
  ]),
  isCity: (id) => ['oslo', 'oxford'].includes(id),
  isInDistrict: (place, district) => place === 'bitraf' && district === 'punkt-oslo',
  isCoverage: ({ measure, area }) => measures.includes(measure) && (area === null || area === '030101'),
  isSubset: ({ id }) => id === 'making',
  withScenario: knownWithScenario,
};

const oneOf = <T>(values: Iterable<T>): fc.Arbitrary<T> => fc.constantFrom(...values);
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary);
const some = <T>(values: Iterable<T>): fc.Arbitrary<T[]> => fc.shuffledSubarray([...values]);
const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

const fiveDecimals = (limit: number): fc.Arbitrary<number> =>
  fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((n) => Number((n / 1e5).toFixed(5)) || 0);

const someNear: fc.Arbitrary<Near> = fc.oneof(
  fc.record({ type: fc.constant('point' as const), lng: fiveDecimals(180), lat: fiveDecimals(90) }),
  fc.record({ type: fc.constant('place' as const), id: oneOf(known.places) }),
  fc.record({ type: fc.constant('station' as const), id: oneOf(known.stations) }),
);

const someWithin: fc.Arbitrary<Within> = fc.oneof(
  fc.record({ value: fc.integer({ min: 1, max: 100_000 }), unit: fc.constant('m' as const) }),
  fc.record({ value: fc.integer({ min: 1, max: 1000 }).map((n) => n * 100), unit: fc.constant('m' as const) }),
  fc.record({ value: fc.integer({ min: 1, max: 1500 }), unit: fc.constant('min' as const) }),
);

const someCoverage: fc.Arbitrary<CoverageChoice> = fc.record({
  measure: oneOf(measures),
  family: oneOf([...families, 'all'] as const),
  distance: fc.oneof(
    fc.record({ value: fc.integer({ min: 1, max: 10_000 }), unit: fc.constant('m' as const) }),
    fc.record({ value: fc.integer({ min: 1, max: 120 }), unit: fc.constant('min' as const) }),
  ),
  colourBy: oneOf(['facilities', 'both'] as const),
  area: fc.constantFrom(null, '030101'),
});

const someGap: fc.Arbitrary<GapChoice> = fc.record({
  of: oneOf([...families, ...offers]),
  minutes: fc.integer({ min: gapMinutes.least, max: gapMinutes.most }),
});

const someSubset: fc.Arbitrary<SubsetChoice> = fc.oneof(
  fc.record({ kind: fc.constant('figure' as const), id: oneOf(['near-station', 'family-make', 'no such one']) }),
  fc.record({ kind: oneOf(['strand', 'theme'] as const), id: fc.constant('making') }),
);

const somePair: fc.Arbitrary<DistrictPair> = fc.oneof(
  fc.constantFrom(
    { city: 'oslo', district: 'punkt-oslo', place: 'bitraf' },
    { city: 'oslo', district: 'oslo-science-city', place: null },
    { city: 'oxford', district: 'punkt-oslo', place: null },
    { city: 'oxford', district: 'oslo-science-city', place: null },
  ),
);

const someCamera = (zooms: fc.Arbitrary<number>, degrees: (limit: number) => fc.Arbitrary<number>) =>
  fc
    .record({ zoom: zooms, lat: degrees(85), lng: degrees(180), bearing: between(-180, 180), pitch: between(0, 85) })
    .map(roundedCamera);

/** Cameras of a city: somewhere in the world, turned or not, but not within a hair of the equator or the meridian. */
const cityCamera: fc.Arbitrary<Camera> = someCamera(between(0, 18), (limit) =>
  fc.tuple(between(1, limit), fc.boolean()).map(([degrees, isNegative]) => (isNegative ? -degrees : degrees)),
).map((camera) => ({ ...camera, bearing: camera.bearing || 0 }));

/** Texts as a person leaves them in the box: any signs at all, at most so many, no space around them. */
const someText = (maxLength: number) =>
  fc
    .string({ unit: 'binary', maxLength })
    .map((text) => text.trim())
    .filter((text) => text.length <= maxLength);

/** Small enough for an address, and with names as it keeps them. */
const someScenario: fc.Arbitrary<WrittenChanges> = fc
  .record({
    added: fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 9999 }).map((n) => `what-if-${n}`),
        name: fc.string({ unit: 'binary', maxLength: 40 }).map(tidyName).filter(Boolean),
        category: oneOf(categories),
        offers: some(offers),
        position: fc.tuple(between(-180, 180), between(-90, 90)).map(roundedPosition),
      }),
      { maxLength: 4, selector: ({ id }) => id },
    ),
    closed: some(known.places),
  })
  .map(writtenChanges)
  .filter((changes) => changes !== null)
  .filter(({ written }) => written !== null);

/** One for each key, so that a key added to the View does not compile until it is made here too. */
const viewParts: { [K in keyof View]: fc.Arbitrary<View[K]> } = {
  city: oneOf(known.cities),
  lang: orNull(oneOf(languages)),
  district: orNull(oneOf(known.districts)),
  place: orNull(oneOf(known.places)),
  q: someText(200),
  category: some(categories),
  theme: some(themes),
  offer: some(offers),
  audience: some(audiences),
  kind: some(kinds),
  status: fc.oneof(fc.constant(defaultStatuses), fc.shuffledSubarray([...statuses], { minLength: 1 })),
  public: some(publicAccess),
  stepfree: fc.boolean(),
  open: fc.boolean(),
  near: orNull(someNear),
  within: orNull(someWithin),
  sort: orNull(oneOf(['distance', 'name'] as const)),
  save: some(known.places),
  view: oneOf(['map', 'list', 'compare', 'print'] as const),
  story: fc.constantFrom(null, 'a-walk'),
  slide: orNull(fc.integer({ min: 1, max: 9999 })),
  need: some([...['a-desk-for-a-day'], ...offers]),
  walk: orNull(oneOf(known.walks.keys())),
  stop: orNull(fc.integer({ min: 1, max: 2 })),
  scenario: orNull(someScenario),
  subset: orNull(someSubset),
  page: someText(40),
  coverage: orNull(someCoverage),
  gap: orNull(someGap),
  pair: orNull(somePair),
  basemap: oneOf(['auto', 'embedded', 'live'] as const),
  appearance: oneOf(['auto', 'light', 'dark', 'contrast'] as const),
  embed: fc.boolean(),
  lock: some(lockable),
  camera: orNull(cityCamera),
};
/** A stop stands only with its walk, the second district and an indicator only with the first, and two districts are not one. */
const someView: fc.Arbitrary<View> = fc.record(viewParts).map((view) => {
  const { city, district, pair, subset } = view;
  const isPair = district !== null && (pair?.city !== city || pair.district !== district);
  return {
    ...view,
    stop: view.walk === null ? null : view.stop,
    pair: isPair ? pair : null,
    subset: subset?.kind === 'figure' && district === null ? null : subset,
  };
});

/** The address of a View as the browser would take it apart. */
function takenApart(address: string): [search: string, hash: string] {
  const { search, hash } = new URL(address, 'https://atlas.example/under/a/path/');
  return [search, hash];
}

const readBack = (view: View) => parse(...takenApart(format(view)), known);
const read = (search: string, hash = '') => parse(search, hash, known);

/** Addresses that look like ours, with anything at all as the values. */
const nearlyAddress = fc
  .array(fc.tuple(oneOf([...Object.keys(viewParts), 'utm_source']), fc.string({ unit: 'binary' })))
  .map((pairs) => `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`);

describe('an address', () => {
  it('gives back the view it was made from, whatever the view', () => {
    fc.assert(
      fc.property(someView, (view) => {
        expect(readBack(view)).toEqual({ view, unknown: [] });
      }),
      { ...sameCases, numRuns: 2000 },
    );
  });

  it('gives back a camera at any zoom, on the equator and on the meridian too', () => {
    fc.assert(
      fc.property(
        someCamera(between(0, 24), (limit) => fc.oneof(between(-limit, limit), between(-1e-5, 1e-5))),
        (camera) => {
          expect(readBack({ ...emptyView('oslo'), camera })).toEqual({
            view: { ...emptyView('oslo'), camera },
            unknown: [],
          });
        },
      ),
      { ...sameCases, numRuns: 2000 },
    );
  });

  it('never throws when read, and the view it gives is one that can be written and read again', () => {
    fc.assert(
      fc.property(
        fc.oneof(nearlyAddress, fc.string({ unit: 'binary' })),
        fc.oneof(fc.string(), fc.stringMatching(/^#[-\d./]*$/)),
        (search, hash) => {
          const { view } = read(search, hash);
          expect(readBack(view).view).toEqual(view);
        },
      ),
      { ...sameCases, numRuns: 2000 },
    );
  });

  it('never throws for halves of signs either', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0xd8_00, max: 0xdf_ff }), (text, half) => {
        const odd = `${text}${String.fromCharCode(half)}`;
        expect(() => read(`?q=${odd}&save=${odd}&city=${odd}`, `#${odd}`)).not.toThrow();
      }),
      sameCases,
    );
  });

  it('cuts a long text between signs, so that what is left can be written again', () => {
    const { view } = read(`?q=${'a'.repeat(199)}${encodeURIComponent('🔬')}${'b'.repeat(100)}`);
    expect(view.q.length).toBeLessThanOrEqual(201);
    expect(() => format(view)).not.toThrow();
    expect(readBack(view).view).toEqual(view);
  });

  it('leaves out half of a sign that was typed, rather than not being written at all', () => {
    for (const q of ['a\ud83d', '\udd2c', 'a\udd2c\ud83db']) {
      const view = { ...emptyView('oslo'), q };
      expect(() => format(view)).not.toThrow();
      expect(readBack(view).view.q).toBe(q.replaceAll(/[\ud800-\udfff]/g, ''));
    }
  });

  it('is the one of the contract, read and written', () => {
    const address = '?city=oslo&category=makerspace_lab&near=10.7168,59.9421&within=800m#14.2/59.9421/10.7168';
    const view: View = {
      ...emptyView('oslo'),
      category: ['makerspace_lab'],
      near: { type: 'point', lng: 10.7168, lat: 59.9421 },
      within: { value: 800, unit: 'm' },
      camera: { zoom: 14.2, lat: 59.9421, lng: 10.7168, bearing: 0, pitch: 0 },
    };
    expect(parse(...takenApart(address), known)).toEqual({ view, unknown: [] });
    expect(format(view)).toBe(address);
  });

  it('is short where nothing is chosen, and says the city all the same', () => {
    expect(format(emptyView('oxford'))).toBe('?city=oxford');
    expect(read('')).toEqual({ view: emptyView('oslo'), unknown: [] });
    expect(read('', '#')).toEqual({ view: emptyView('oslo'), unknown: [] });
  });

  it('can be read by a person: commas and colons stand as they are', () => {
    const view: View = {
      ...emptyView('oslo'),
      q: 'lab & café',
      offer: ['desk', 'studio'],
      near: { type: 'station', id: 'blindern' },
      within: { value: 2500, unit: 'm' },
    };
    expect(format(view)).toBe('?city=oslo&q=lab+%26+caf%C3%A9&offer=desk,studio&near=station:blindern&within=2.5km');
  });
});

describe('what an address means', () => {
  it.each([
    ['800m', { value: 800, unit: 'm' }],
    ['2km', { value: 2000, unit: 'm' }],
    ['2000m', { value: 2000, unit: 'm' }],
    ['1.25km', { value: 1250, unit: 'm' }],
    ['10min', { value: 10, unit: 'min' }],
  ])('within=%s', (text, within) => {
    expect(read(`?within=${text}`)).toEqual({ view: { ...emptyView('oslo'), within }, unknown: [] });
  });

  it('two kilometres and 2000 metres are written alike', () => {
    const of = (text: string): string => format(read(`?within=${text}`).view);
    expect(of('2km')).toBe(of('2000m'));
  });

  it('an origin has at most five decimals, read and written', () => {
    expect(read('?near=10.71684999,59.94210001').view.near).toEqual({ type: 'point', lng: 10.71685, lat: 59.9421 });
    fc.assert(
      fc.property(between(-180, 180), between(-90, 90), (lng, lat) => {
        const address = format({ ...emptyView('oslo'), near: { type: 'point', lng, lat } });
        expect(address).toMatch(/&near=-?\d{1,3}(\.\d{1,5})?,-?\d{1,2}(\.\d{1,5})?$/);
      }),
      sameCases,
    );
  });

  it('closed places are there only when asked for', () => {
    expect(read('').view.status).toEqual(['operating', 'under_construction', 'planned']);
    expect(read('?status=closed').view.status).toEqual(['closed']);
    expect(read('?status=').view.status).toEqual(defaultStatuses);
    expect(read('?status=shut').view.status).toEqual(defaultStatuses);
  });

  it('an offer is always a need', () => {
    expect(read('?need=a-desk-for-a-day,wet_lab,luck')).toMatchObject({
      view: { need: ['a-desk-for-a-day', 'wet_lab'] },
      unknown: ['need=luck'],
    });
  });

  it('a stop is one of its walk, counted from 1; without it the walk is meant as a whole', () => {
    const walk = 'along-the-quay';
    expect(read(`?walk=${walk}&stop=2`)).toEqual({ view: { ...emptyView('oslo'), walk, stop: 2 }, unknown: [] });
    expect(read(`?walk=${walk}&stop=3`)).toEqual({ view: { ...emptyView('oslo'), walk }, unknown: ['stop=3'] });
    expect(read('?walk=nowhere&stop=1')).toEqual({ view: emptyView('oslo'), unknown: ['walk=nowhere', 'stop=1'] });
  });

  it('the shortlist keeps its order and names each place once', () => {
    expect(read('?save=b,a,b').view.save).toEqual(['b', 'a']);
  });

  it('the camera may be turned and tilted', () => {
    expect(read('', '#14/59.9/10.7/-20.5/45').view.camera).toEqual({
      zoom: 14,
      lat: 59.9,
      lng: 10.7,
      bearing: -20.5,
      pitch: 45,
    });
  });
});

describe('what an address must not mean', () => {
  it('keys that are not ours are passed over in silence', () => {
    expect(read('?utm_source=x&fbclid=1&toString=1&__proto__=1&camera=1')).toEqual({
      view: emptyView('oslo'),
      unknown: [],
    });
  });

  it.each([
    ['city=paris'],
    ['lang=sv'],
    ['district=nowhere'],
    ['place=nowhere'],
    ['category=castle'],
    ['theme=toString'],
    ['offer=castle'],
    ['audience=castle'],
    ['kind=imaginary'],
    ['status=shut'],
    ['public=everybody'],
    ['stepfree=yes'],
    ['open=now'],
    ['near=place:nowhere'],
    ['near=station:nowhere'],
    ['near=10.7'],
    ['near=10.7,59.9,0'],
    ['near=181,59.9'],
    ['near=10.7,91'],
    ['near=NaN,59.9'],
    ['near=1e1,59.9'],
    ['within=0m'],
    ['within=-5m'],
    ['within=far'],
    ['within=800'],
    ['within=1000km'],
    ['within=NaNmin'],
    ['within=1501min'],
    ['sort=colour'],
    ['save=nowhere'],
    ['view=globe'],
    ['story=nowhere'],
    ['slide=0'],
    ['slide=1.5'],
    ['slide=-1'],
    ['walk=nowhere'],
    ['walk=has'],
    ['stop=0'],
    ['stop=1'],
    ['need=luck'],
    ['basemap=satellite'],
    ['appearance=pink'],
    ['embed=maybe'],
    ['lock=q'],
    ['show=figure'],
    ['show=family:make'],
    // An indicator is one of a district.
    ['show=figure:near-station'],
    ['show=strand:nowhere'],
    ['show=toString:x'],
    ['lens=income:make'],
    ['lens=income:bake:15min'],
    ['lens=wealth:make:15min'],
    ['lens=income:make:15min@nowhere'],
    ['gap=make:99min'],
    ['gap=bake:15min'],
    ['twin=oslo-science-city'],
  ])('%s falls to the default and is named once', (pair) => {
    expect(read(`?${pair}`)).toEqual({ view: emptyView('oslo'), unknown: [pair] });
  });

  it.each([['nowhere'], ['punkt-oslo'], ['oslo/punkt-oslo'], ['paris/punkt-oslo'], ['a/b/c/d'], ['Oslo']])(
    'twin=%s beside a district falls away and is named once',
    (twin) => {
      const view = { ...emptyView('oslo'), district: 'punkt-oslo' };
      expect(read(`?district=punkt-oslo&twin=${twin}`)).toEqual({ view, unknown: [`twin=${twin}`] });
    },
  );

  it('of a second district whose place is not in it, the district stays', () => {
    const pair = { city: 'oslo', district: 'punkt-oslo', place: null };
    expect(read('?district=oslo-science-city&twin=oslo/punkt-oslo/a')).toEqual({
      view: { ...emptyView('oslo'), district: 'oslo-science-city', pair },
      unknown: ['twin=oslo/punkt-oslo/a'],
    });
  });

  it.each([['#places'], ['#14'], ['#14/59.9'], ['#14/91/10.7'], ['#99/59.9/10.7'], ['#14/59.9/181'], ['#a/b/c']])(
    'the camera %s falls to the default and is named once',
    (hash) => {
      expect(read('', hash)).toEqual({ view: emptyView('oslo'), unknown: [hash] });
    },
  );

  it('of a list, what is known stays and each that is not is named once', () => {
    expect(read('?category=library,castle,library,,castle,tower')).toEqual({
      view: { ...emptyView('oslo'), category: ['library'] },
      unknown: ['category=castle', 'category=tower'],
    });
  });

  it('nothing at all, where no city is known', () => {
    expect(parse('?city=oslo', '', { ...known, cities: [] })).toEqual({ view: emptyView(''), unknown: ['city=oslo'] });
  });
});

describe('a long link', () => {
  it.each(shippedCities)(
    'with the 50 longest names of %s saved and every filter set is below 2,000 characters',
    async (id) => {
      const { places, districts, stations } = await shippedCity(id);
      const ids = places.map((place) => place.id).toSorted((a, b) => b.length - a.length);
      const longest = (list: readonly { id: string }[]): string =>
        list.map((each) => each.id).reduce((a, b) => (b.length > a.length ? b : a));
      const link = format({
        ...emptyView(id),
        lang: 'nb',
        district: longest(districts),
        place: longest(places),
        q: 'climate lab',
        category: categories.slice(0, 2),
        theme: themes.slice(0, 2),
        offer: offers.slice(0, 2),
        audience: audiences.slice(0, 2),
        kind: ['physical'],
        status: statuses,
        public: publicAccess,
        stepfree: true,
        open: true,
        near: { type: 'station', id: longest(stations) },
        within: { value: 2550, unit: 'm' },
        sort: 'distance',
        save: ids.slice(0, 50),
        view: 'compare',
        appearance: 'contrast',
        camera: { zoom: 14.25, lat: 59.94215, lng: 10.71685, bearing: 0, pitch: 0 },
      });
      expect(`https://example.org/atlas/${link}`.length).toBeLessThan(2000);
    },
  );
});
