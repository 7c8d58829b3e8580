import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Position } from '#domain/atlas.ts';
import { categories, offers } from '#domain/vocabulary.ts';
import { noChanges, type ProposedPlace, type Scenario } from '#domain/what-if/scenario.ts';
import { withScenario } from '#domain/what-if/scenario-atlas.ts';
import { scenarioCounts } from '#domain/what-if/scenario-figures.ts';
import { scenariosInFile } from '#domain/what-if/scenario-file.ts';
import { changesIn, linkOf } from '#domain/what-if/scenario-url.ts';
import { scenario as scenarioSchema } from '#load/schema/story-schema.ts';
import { deepFreeze, tinyCity } from '#tests/fixtures/tiny-city.ts';
import { sameCases } from '#tests/support/arbitrary-places.ts';

const city = tinyCity();
const atLibrary: Position = [0.104, 50.094];

const lab: ProposedPlace = deepFreeze({
  id: 'what-if-1',
  name: 'New lab',
  category: 'makerspace_lab',
  offers: ['studio'],
  position: atLibrary,
});

describe('the atlas under a scenario', () => {
  it('has the proposed place at its end, as one that is open, exactly there, in the district it stands in', () => {
    const { places } = withScenario(city, { added: [lab], closed: [] });
    expect(places).toHaveLength(13);
    expect(places[12]).toMatchObject({
      id: 'what-if-1',
      name: { en: 'New lab', nb: 'New lab' },
      family: 'make',
      status: 'operating',
      kind: 'physical',
      basis: 'sourced',
      position: atLibrary,
      district: 'lower-mocking',
      outsideCity: false,
      whatIf: 'added',
    });
    const outside = withScenario(city, { added: [{ ...lab, position: [3, 51] }], closed: [] }).places[12];
    expect(outside).toMatchObject({ outsideCity: true });
    expect(outside).not.toHaveProperty('district');
  });

  it('has a place taken as closed, marked so; all others are the same objects', () => {
    const { places } = withScenario(city, { added: [], closed: ['lorem-cafe'] });
    const cafe = city.places.findIndex(({ id }) => id === 'lorem-cafe');
    expect(places[cafe]).toEqual({ ...city.places[cafe], status: 'closed', whatIf: 'closed' });
    expect(places.filter((place, i) => place !== city.places[i])).toEqual([places[cafe]]);
  });

  it('is the very same atlas where nothing changes', () => {
    expect(withScenario(city, null)).toBe(city);
    expect(withScenario(city, noChanges)).toBe(city);
    expect(withScenario(city, { added: [], closed: ['nowhere-at-all', 'closed-hackspace'] })).toBe(city);
  });

  it('counts as worked out by hand', () => {
    const before = scenarioCounts(city, atLibrary, 1000);
    const after = scenarioCounts(withScenario(city, { added: [lab], closed: [] }), atLibrary, 1000);
    const both = scenarioCounts(withScenario(city, { added: [lab], closed: ['lorem-cafe'] }), atLibrary, 1000);
    expect([before, after, both].map(({ places, onMap, within }) => [places, onMap, within])).toEqual([
      [11, 9, 4],
      [12, 10, 5],
      [11, 9, 4],
    ]);
    expect(Object.fromEntries(before.byFamily)).toEqual({ learn: 3, start: 2, make: 1, test: 2, fund: 1, meet: 2 });
    expect(Object.fromEntries(both.byFamily)).toEqual({ learn: 3, start: 2, make: 2, test: 2, fund: 1, meet: 1 });
    expect(Object.fromEntries(before.byDistrict)).toEqual({ 'upper-testing': 4, 'lower-mocking': 3 });
    expect(Object.fromEntries(after.byDistrict)).toEqual({ 'upper-testing': 4, 'lower-mocking': 4 });
    const nearestMaker = (figures: typeof before) => figures.nearest.find(({ family }) => family === 'make');
    expect(nearestMaker(before)).toMatchObject({ place: { id: 'fake-factory' } });
    expect(nearestMaker(after)).toMatchObject({ place: { id: 'what-if-1' }, metres: 0 });
    expect(scenarioCounts(city, null, null)).toMatchObject({ within: null, nearest: [] });
  });
});

const fiveDecimals = (limit: number) =>
  fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((n) => Number((n / 1e5).toFixed(5)) + 0);

const someName = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 30 })
  .map((name) => [...name.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()].slice(0, 20).join('').trim())
  .filter((name) => name !== '');

const someChanges = fc.record({
  added: fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 9999 }).map((n) => `what-if-${n}`),
      name: someName,
      category: fc.constantFrom(...categories),
      offers: fc.subarray([...offers]),
      position: fc.tuple(fiveDecimals(180), fiveDecimals(90)),
    }),
    { selector: ({ id }) => id, maxLength: 4 },
  ),
  closed: fc.subarray(city.places.map(({ id }) => id)),
});
const isPlace = (id: string): boolean => city.places.some((place) => place.id === id);

describe('a scenario in an address', () => {
  it('can be read by a person', () => {
    const text = '1:makerspace_lab:0.104:50.094:studio:New lab,-lorem-cafe';
    expect(linkOf({ added: [lab], closed: ['lorem-cafe'] })).toBe(text);
    expect(changesIn(text, isPlace)).toEqual({ added: [lab], closed: ['lorem-cafe'], unrecognized: [] });
    expect(linkOf(noChanges)).toBe('');
    expect(changesIn('', isPlace)).toEqual({ ...noChanges, unrecognized: [] });
  });

  it('keeps the signs of a name that the address uses itself', () => {
    const odd = { ...lab, name: '100%, 2C: lab %2C' };
    expect(linkOf({ added: [odd], closed: [] })).toBe('1:makerspace_lab:0.104:50.094:studio:100%25%2C 2C%3A lab %252C');
    expect(changesIn(linkOf({ added: [odd], closed: [] }) ?? '', isPlace).added).toEqual([odd]);
  });

  it('gives back the scenario it was made from, whatever it is', () => {
    let small = 0;
    fc.assert(
      fc.property(someChanges, (changes) => {
        const text = linkOf(changes);
        if (text === null) return;
        small += 1;
        expect(changesIn(text, isPlace)).toEqual({ ...changes, unrecognized: [] });
      }),
      { ...sameCases, numRuns: 500 },
    );
    expect(small).toBeGreaterThan(100);
  });

  it('is left out where it is too large', () => {
    const many = Array.from({ length: 11 }, (_, i) => `place-${i}`);
    expect(linkOf({ added: [], closed: many.slice(1) })).not.toBeNull();
    expect(linkOf({ added: [], closed: many })).toBeNull();
    expect(
      linkOf({
        added: [
          { ...lab, name: 'ø'.repeat(80) },
          { ...lab, name: 'ø'.repeat(80) },
        ],
        closed: [],
      }),
    ).toBeNull();
  });

  it('names what is not understood, and takes the rest', () => {
    const read = changesIn(
      [
        '2:castle:0.1:50:desk:A',
        '3:library:999:50::B',
        '4:library:0.1:50:desk.moat:C',
        '-gone',
        '-lorem-cafe',
        '4:library:0.1:50::D',
      ].join(','),
      isPlace,
    );
    expect(read.added).toEqual([
      { id: 'what-if-4', name: 'C', category: 'library', offers: ['desk'], position: [0.1, 50] },
    ]);
    expect(read.closed).toEqual(['lorem-cafe']);
    expect(read.unrecognized).toEqual([
      '2:castle:0.1:50:desk:A',
      '3:library:999:50::B',
      'moat',
      '-gone',
      '4:library:0.1:50::D',
    ]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d:,.%a-z_-]*$/)), (text) => {
        const { unrecognized: _, ...changes } = changesIn(text, isPlace);
        expect(() => linkOf(changes)).not.toThrow();
      }),
      sameCases,
    );
  });
});

describe('a scenario in a file', () => {
  const whole: Scenario = { id: 'quieter', title: { en: 'Quieter' }, added: [lab], closed: ['lorem-cafe'] };

  it('is one by itself, or those of a story', () => {
    expect(scenariosInFile(JSON.stringify(whole))).toEqual([whole]);
    expect(scenariosInFile(JSON.stringify({ scenarios: [whole, { ...whole, id: 'b' }] }))).toEqual([
      whole,
      { ...whole, id: 'b' },
    ]);
    expect(scenariosInFile('{"id":"a","title":{}}')).toEqual([{ id: 'a', title: {}, added: [], closed: [] }]);
  });

  it.each([
    ['no JSON', 'New lab'],
    ['nothing', 'null'],
    ['another thing', '[1]'],
    ['an unknown category', JSON.stringify({ ...whole, added: [{ ...lab, category: 'castle' }] })],
    ['an unknown offer', JSON.stringify({ ...whole, added: [{ ...lab, offers: ['moat'] }] })],
    ['no position', JSON.stringify({ ...whole, added: [{ ...lab, position: null }] })],
    ['an id of the data', JSON.stringify({ ...whole, added: [{ ...lab, id: 'lorem-cafe' }] })],
    ['markup for an id', JSON.stringify({ ...whole, closed: ['<b>'] })],
  ])('is refused whole with %s', (_, text) => {
    expect(scenariosInFile(text)).toEqual([]);
  });

  it('is taken just where the schema of stories takes it', () => {
    const odd = fc.constantFrom(null, 1, 'x', [], {}, ['desk'], 'what-if-1', [0.1, 50], [0.1, 95], 'library', ['a-b']);
    const place = fc.record({
      id: fc.oneof(fc.constant('what-if-7'), odd),
      name: fc.oneof(fc.constant('A'), odd),
      category: fc.oneof(fc.constant('library'), odd),
      offers: fc.oneof(fc.constant(['desk']), odd),
      position: fc.oneof(fc.constant([0.1, 50]), odd),
    });
    const file = fc.record({
      id: fc.oneof(fc.constant('a'), odd),
      title: fc.constant({ en: 'A' }),
      added: fc.oneof(fc.array(place, { maxLength: 1 }), odd),
      closed: fc.oneof(fc.constant(['lorem-cafe']), odd),
    });
    fc.assert(
      fc.property(file, (value) => {
        expect([value, scenariosInFile(JSON.stringify(value)).length]).toEqual([
          value,
          v.safeParse(scenarioSchema, value).success ? 1 : 0,
        ]);
      }),
      { ...sameCases, numRuns: 2000 },
    );
  });
});
