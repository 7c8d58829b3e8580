import { describe, expect, it, vi } from 'vitest';
import {
  actors,
  areaLevels,
  audiences,
  categories,
  families,
  kinds,
  languageNames,
  offers,
  statuses,
  themes,
  transportModes,
} from '#domain/vocabulary.ts';
import type { Words } from '#look/words.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';
import { en, nb } from '#tests/support/words-for-tests.ts';

const both = [
  ['en', en],
  ['nb', nb],
] as const;

type Leaf = readonly [path: string, value: unknown];

/** Everything in the words, each with its path; functions stay functions. */
function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`));
}

/** Every sentence that a function or a plain entry can say with these inputs, by its path. */
function sentencesOf(words: Words): Map<string, string> {
  return new Map(
    leavesOf(words).map(([path, value]) => {
      if (typeof value !== 'function') return [path, String(value)];
      return [path, String((value as (...said: unknown[]) => unknown)(...inputsFor(path)))];
    }),
  );
}

/** What a function is asked with, where numbers would not do. */
const asked: Readonly<Record<string, readonly unknown[]>> = {
  title: [['Oslo']],
  list: [['a', 'b']],
  date: ['2024-05-01'],
  languageCalled: ['en'],
  steppedTo: ['Fake Factory', 'Makerspace or lab', '300 m', 'north', 2],
  reachSays: ['800 m', '13 min', 3, 2],
  'card.stripSays': [3, '0 m', '300 m', '900 m'],
  nearestOne: ['Make', 'Fake Factory', '300 m', 'north', 5],
  'lens.summary': [8205, 162_053, '5', '15 min'],
  'partnership.anyOf': [['a', 'b']],
  'partnership.is': ['Category', 'Lab'],
  'partnership.anyRule': [[['a', 'b'], ['c']]],
  gapHere: [true, 'about 300 people', 'around Mocking', 15, 'place to meet'],
};
const inputsFor = (path: string): readonly unknown[] => asked[path] ?? [3, 7, 2];

/** Names, signs and words that are the same in both languages, and why. */
const alike: Readonly<Record<string, string>> = {
  product: 'a name',
  title: 'the name of the product after the name of a place',
  northLetter: 'the letter of the compass',
  walk: 'min is the sign for minutes',
  distanceOf: 'm and km are signs',
  areaOf: 'm², ha and km² are signs',
  number: 'a small number has no separator',
  'facet.status': 'the same word',
  'filterNames.status': 'the same word',
  forWhom: 'the same word',
  statusRow: 'the same word',
  'categories.investor': 'the same word',
  'scenarioNames.0': 'the same word',
  'scenarioNames.1': 'the same word',
  difference: 'a sign and a small number',
  'keyList.0.0': 'a key',
  'keyList.1.0': 'a key',
  'keyList.2.0': 'a key',
  'keyList.3.0': 'a key',
  'keyList.4.0': 'a key',
  'keyList.6.0': 'a key',
  'keyList.7.0': 'a key',
  'keyList.8.0': 'a key',
  'lens.range': 'figures',
  'partnership.is': 'what the facets are called, which is said in each language',
  'lens.source': 'what the data say, and figures',
  clockTime: 'figures',
  'presentKeyList.2.0': 'keys',
  'presentKeyList.3.0': 'keys',
  'presentKeyList.0.0': 'keys',
  'presentKeyList.1.0': 'keys',
  'presentKeyList.4.0': 'a key',
  'presentKeyList.5.0': 'a key',
  'presentKeyList.6.0': 'a key',
  'presentKeyList.7.0': 'a key',
  'presentKeyList.8.0': 'a key',
  'formats.geojson.name': 'a name',
  'formats.csv.name': 'a name',
  'formats.gpx.name': 'a name',
  'formats.kml.name': 'a name',
  'formats.kml.opens': 'the same words',
  'units.NOK': 'the same word',
  'units.%': 'a sign',
  'units.km²': 'a sign',
  'units.m²': 'a sign',
};

describe('the words of both languages', () => {
  it('have the same keys, down to the last', () => {
    const shape = (words: Words) => leavesOf(words).map(([path, value]) => `${path}: ${typeof value}`);
    expect(shape(nb).toSorted()).toEqual(shape(en).toSorted());
  });

  it('have functions that ask for the same', () => {
    const lengths = (words: Words) =>
      Object.fromEntries(
        leavesOf(words).flatMap(([path, value]) => (typeof value === 'function' ? [[path, value.length]] : [])),
      );
    const [inEnglish, inNorwegian] = [lengths(en), lengths(nb)];
    for (const [path, asks] of Object.entries(inNorwegian)) {
      expect([path, asks]).toEqual([path, Math.min(asks, inEnglish[path] ?? -1)]);
    }
  });

  it('are never the same sentence, but for names and signs', () => {
    const [inEnglish, inNorwegian] = [sentencesOf(en), sentencesOf(nb)];
    const same = [...inEnglish].filter(([path, sentence]) => inNorwegian.get(path) === sentence).map(([path]) => path);
    expect(same.filter((path) => alike[path] === undefined)).toEqual([]);
    expect(Object.keys(alike).filter((path) => !same.includes(path))).toEqual([]);
  });

  it('are never empty, and never undefined or not a number', () => {
    for (const [language, words] of both) {
      const odd = [...sentencesOf(words)].filter(
        ([, said]) => said.trim() === '' || /undefined|NaN|\[object/.test(said),
      );
      expect([language, odd]).toEqual([language, []]);
    }
  });

  it.each(both)('name every id of the vocabulary in %s, and no two of one list alike', (_, words) => {
    const lists: readonly (readonly [readonly string[], Readonly<Record<string, string>>])[] = [
      [families, words.families],
      [categories, words.categories],
      [themes, words.themes],
      [offers, words.offers],
      [audiences, words.audiences],
      [kinds, words.kinds],
      [statuses, words.statuses],
      [actors, words.actors],
      [transportModes, words.modes],
      [areaLevels, words.areaLevels],
    ];
    for (const [ids, named] of lists) {
      expect(Object.keys(named).toSorted()).toEqual([...ids].toSorted());
      expect(new Set(Object.values(named)).size).toBe(ids.length);
    }
  });

  it.each(both)('name in %s every unit that the shipped data count in', async (_, words) => {
    const units = new Set<string>();
    for (const id of shippedCities) {
      const { city, districts } = await shippedCity(id);
      for (const { unit } of [...city.facts, ...districts.flatMap(({ figures }) => figures)]) if (unit) units.add(unit);
    }
    expect(units.size).toBeGreaterThan(3);
    expect([...units].filter((unit) => words.units[unit] === undefined)).toEqual([]);
  });
});

describe('numbers', () => {
  /** Any of the spaces that keep a number together: U+00A0 and U+202F. */
  const together = '[\u00a0\u202f]';

  it('of a thousand have a comma in English and a space that does not break in Norwegian', () => {
    expect(en.number(1200)).toBe('1,200');
    expect(nb.number(1200)).toMatch(new RegExp(`^1${together}200$`));
    expect(en.distanceOf(1200)).toMatch(/^1,200\s?m$/);
    expect(nb.distanceOf(1200)).toMatch(new RegExp(`^1${together}200\\sm$`));
    expect(en.countOf(1043, 2116)).toBe('1,043 of 2,116 places');
    expect(nb.countOf(1043, 2116)).toMatch(new RegExp(`^1${together}043 av 2${together}116 steder$`));
  });

  it.each([
    [0, '0 m', '0 m'],
    [4.4, '4 m', '4 m'],
    [999.4, '999 m', '999 m'],
    [999.6, '1,000 m', '1 000 m'],
    [1204, '1,200 m', '1 200 m'],
    [9994, '9,990 m', '9 990 m'],
    [9995, '10 km', '10 km'],
    [12_340, '12.3 km', '12,3 km'],
  ])('of %f metres are as exact as helps', (metres, inEnglish, inNorwegian) => {
    const plain = (said: string): string => said.replaceAll(/\s/g, ' ');
    expect([plain(en.distanceOf(metres)), plain(nb.distanceOf(metres))]).toEqual([inEnglish, inNorwegian]);
  });

  it('have one of a thing and many of it, each in its own form', () => {
    expect([en.count(0), en.count(1), en.count(2)]).toEqual(['0 places', '1 place', '2 places']);
    expect([nb.count(0), nb.count(1), nb.count(2)]).toEqual(['0 steder', '1 sted', '2 steder']);
    expect([en.digitalPlaces(1), en.digitalPlaces(6)]).toEqual(['1 digital place', '6 digital places']);
    expect([nb.digitalPlaces(1), nb.digitalPlaces(6)]).toEqual(['1 digitalt sted', '6 digitale steder']);
    expect([en.outsideDistricts(1), en.outsideDistricts(2)]).toEqual([
      '1 place stands outside the districts.',
      '2 places stand outside the districts.',
    ]);
    expect([en.closedHidden(1), en.closedHidden(7)]).toEqual([
      '1 closed place is hidden.',
      '7 closed places are hidden.',
    ]);
    expect([nb.closedHidden(1), nb.closedHidden(7)]).toEqual([
      '1 nedlagt sted er skjult.',
      '7 nedlagte steder er skjult.',
    ]);
    expect([en.dataFaults(1), en.dataFaults(2)]).toEqual([
      '1 thing in the data could not be read and is left out.',
      '2 things in the data could not be read and are left out.',
    ]);
    expect([nb.dataFaults(1), nb.dataFaults(2)]).toEqual([
      '1 ting i dataene kunne ikke leses og er utelatt.',
      '2 ting i dataene kunne ikke leses og er utelatt.',
    ]);
    expect([en.categoriesMany.test_arena(1), en.categoriesMany.test_arena(4)]).toEqual(['test arena', 'test arenas']);
    expect([nb.categoriesMany.test_arena(1), nb.categoriesMany.test_arena(4)]).toEqual(['testarena', 'testarenaer']);
  });

  it('of places on and off the map say both, and split the second where there is something to split', () => {
    expect(en.whereAre(98, 6, 8)).toBe('98 on the map · 14 not on the map: 6 digital, 8 known by area');
    expect(en.whereAre(3, 0, 1)).toBe('3 on the map · 1 not on the map: known by area');
    expect(en.whereAre(0, 2, 0)).toBe('0 on the map · 2 not on the map: digital');
    expect(en.whereAre(5, 0, 0)).toBe('5 on the map · 0 not on the map');
    expect(nb.whereAre(98, 6, 8)).toBe('98 på kartet · 14 utenfor kartet: 6 digitale, 8 kjent på områdenivå');
    expect(nb.whereAre(0, 1, 0)).toBe('0 på kartet · 1 utenfor kartet: digitalt');
  });

  it('welcome in words', () => {
    expect(en.welcome(119, 3)).toBe('119 places, three innovation districts.');
    expect(nb.welcome(119, 3)).toBe('119 steder, tre innovasjonsdistrikter.');
    expect(en.welcome(1, 1)).toBe('1 place, one innovation district.');
    expect(nb.welcome(1, 1)).toBe('1 sted, ett innovasjonsdistrikt.');
    expect(en.welcome(5, 12)).toBe('5 places, 12 innovation districts.');
    expect(nb.welcome(0, 0)).toBe('0 steder.');
  });
});

describe('dates', () => {
  it.each([
    ['2019', '2019', '2019'],
    ['2019-03', 'March 2019', 'mars 2019'],
    ['2019-03-14', '14 March 2019', '14. mars 2019'],
    ['2026-01-01', '1 January 2026', '1. januar 2026'],
  ])('%s', (when, inEnglish, inNorwegian) => {
    expect([en.date(when), nb.date(when)]).toEqual([inEnglish, inNorwegian]);
  });
});

describe('what screen readers and tests rely on', () => {
  it('is named as it was promised', () => {
    expect([en.placesRegion, nb.placesRegion]).toEqual(['Places', 'Steder']);
    expect([en.mapRegion, nb.mapRegion]).toEqual(['Map', 'Kart']);
    expect([en.results(43), nb.results(43)]).toEqual([
      expect.stringMatching(/^Places/),
      expect.stringMatching(/^Steder/),
    ]);
    expect([en.withoutPlace, nb.withoutPlace]).toEqual(['Without a place on the map', 'Uten plass på kartet']);
    expect(en.countOf(43, 116)).toBe('43 of 116 places');
  });

  it('calls each language as it calls itself', () => {
    expect(languageNames).toEqual({ en: 'English', nb: 'Norsk' });
    expect([en.language, nb.language]).toEqual(['Language', 'Språk']);
    expect([en.locale, nb.locale]).toEqual(['en-GB', 'nb-NO']);
  });
});

describe('the words of a language', () => {
  /** As on a page that has just been opened: other tests have long fetched all words. */
  const justOpened = async () => {
    vi.resetModules();
    const fresh = await import('#look/words.ts');
    const first = { en: (await import('#look/words/en.ts')).en, nb: (await import('#look/words/nb.ts')).nb };
    return { ...fresh, first };
  };

  it('are there once they have been fetched, and not before', async () => {
    const { wordsIn, loadedWords, loadWords, first } = await justOpened();
    expect(() => wordsIn('nb')).toThrow('await loadWords("nb") first');
    expect(loadedWords()).toEqual([]);
    const words = await loadWords('nb');
    expect(words).toEqual(first.nb);
    expect(wordsIn('nb')).toBe(words);
    expect(() => wordsIn('en')).toThrow('"en"');
    await Promise.all([loadWords('en'), loadWords('en'), loadWords('nb')]);
    expect(new Set(loadedWords())).toEqual(new Set([first.en, first.nb]));
    expect(wordsIn('nb')).toBe(words);
  });

  it('grow in place by their later part, and stay whole', async () => {
    const { wordsIn, loadedWords, loadWords, loadLaterWords } = await justOpened();
    await loadWords('en');
    const words = await loadWords('nb');
    expect(words).not.toHaveProperty('offersRow');
    await loadLaterWords();
    expect(wordsIn('nb')).toBe(words);
    expect([wordsIn('nb'), wordsIn('en')].map((each) => Object.keys(each).sort())).toEqual(
      [nb, en].map((each) => Object.keys(each).sort()),
    );
    const whole = { ...wordsIn('nb') };
    await loadWords('nb');
    expect(loadedWords()).toHaveLength(2);
    expect(wordsIn('nb')).toEqual(whole);
  });

  it('are whole from the start in a language that is asked for once the later part is in use', async () => {
    const fresh = await justOpened();
    await fresh.loadLaterWords();
    expect(Object.keys(await fresh.loadWords('nb'))).toEqual(Object.keys(nb));
    expect(() => fresh.wordsIn('en')).toThrow('"en"');
  });

  it('are whole when the later part is asked for while the first one is on its way', async () => {
    const fresh = await justOpened();
    const asked = fresh.loadWords('en');
    await fresh.loadLaterWords();
    expect(Object.keys(await asked)).toEqual(Object.keys(en));
  });
});
