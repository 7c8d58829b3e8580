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
import { wordsChunks } from '#look/words/chunks.ts';
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
  'kit.list': [['a', 'b']],
  'kit.date': ['2024-05-01'],
  'hours.timeOfDay': ['08:30'],
  'hours.dayAndTime': [{ days: 1, date: '2026-12-02', time: '08:00' }],
  'kit.languageCalled': ['en'],
  'overMap.steppedTo': [
    { name: 'Fake Factory', category: 'Makerspace or lab', distance: '300 m', wind: 'north', more: 2 },
  ],
  'near.reachSays': ['800 m', '13 min', 3, 2],
  'district.card.stripSays': [3, '0 m', '300 m', '900 m'],
  'near.nearestOne': [{ family: 'Make', name: 'Fake Factory', distance: '300 m', wind: 'north', minutes: 5 }],
  'coverage.summary': [8205, 162_053, '5', '15 min'],
  'explore.partnership.anyOf': [['a', 'b']],
  'explore.partnership.is': ['Category', 'Lab'],
  'explore.partnership.anyRule': [[['a', 'b'], ['c']]],
  'gaps.here': [
    { isLargest: true, people: 'about 300 people', around: 'around Mocking', minutes: 15, place: 'place to meet' },
  ],
};
const inputsFor = (path: string): readonly unknown[] => asked[path] ?? [3, 7, 2];

/** Names, signs and words that are the same in both languages, and why. */
const alike: Readonly<Record<string, string>> = {
  'shell.product': 'a name',
  'print.northLetter': 'the letter of the compass',
  'kit.windsShort.north': 'the letter of the compass',
  'kit.windsShort.south': 'the letter of the compass',
  'kit.walk': 'min is the sign for minutes',
  'kit.distanceOf': 'm and km are signs',
  'drawing.areaOf': 'm², ha and km² are signs',
  'kit.number': 'a small number has no separator',
  'vocabulary.facets.status': 'the same word',
  'search.filterNames.status': 'the same word',
  'place.forWhom': 'the same word',
  'place.status': 'the same word',
  'vocabulary.categories.investor': 'the same word',
  'whatIf.scenarioNames.0': 'the same word',
  'whatIf.scenarioNames.1': 'the same word',
  'whatIf.difference': 'a sign and a small number',
  'shell.keys.list.0.0': 'a key',
  'shell.keys.list.1.0': 'a key',
  'shell.keys.list.2.0': 'a key',
  'shell.keys.list.3.0': 'a key',
  'shell.keys.list.4.0': 'a key',
  'shell.keys.list.6.0': 'a key',
  'shell.keys.list.7.0': 'a key',
  'shell.keys.list.8.0': 'a key',
  'coverage.range': 'figures',
  'explore.partnership.is': 'what the facets are called, which is said in each language',
  'coverage.source': 'what the data say, and figures',
  'present.clockTime': 'figures',
  'shell.keys.presentingList.2.0': 'keys',
  'shell.keys.presentingList.3.0': 'keys',
  'shell.keys.presentingList.0.0': 'keys',
  'shell.keys.presentingList.1.0': 'keys',
  'shell.keys.presentingList.4.0': 'a key',
  'shell.keys.presentingList.5.0': 'a key',
  'shell.keys.presentingList.6.0': 'a key',
  'shell.keys.presentingList.7.0': 'a key',
  'shell.keys.presentingList.8.0': 'a key',
  'share.formats.geojson.name': 'a name',
  'share.formats.csv.name': 'a name',
  'share.formats.gpx.name': 'a name',
  'share.formats.kml.name': 'a name',
  'share.formats.kml.opens': 'the same words',
  'vocabulary.units.NOK': 'the same word',
  'vocabulary.units.%': 'a sign',
  'vocabulary.units.km²': 'a sign',
  'vocabulary.units.m²': 'a sign',
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
      [families, words.vocabulary.families],
      [categories, words.vocabulary.categories],
      [themes, words.vocabulary.themes],
      [offers, words.vocabulary.offers],
      [audiences, words.vocabulary.audiences],
      [kinds, words.vocabulary.kinds],
      [statuses, words.vocabulary.statuses],
      [actors, words.vocabulary.actors],
      [transportModes, words.vocabulary.transportModes],
      [areaLevels, words.vocabulary.areaLevels],
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
    expect([...units].filter((unit) => words.vocabulary.units[unit] === undefined)).toEqual([]);
  });
});

describe('numbers', () => {
  /** Any of the spaces that keep a number together: U+00A0 and U+202F. */
  const together = '[\u00a0\u202f]';

  it('of a thousand have a comma in English and a space that does not break in Norwegian', () => {
    expect(en.kit.number(1200)).toBe('1,200');
    expect(nb.kit.number(1200)).toMatch(new RegExp(`^1${together}200$`));
    expect(en.kit.distanceOf(1200)).toMatch(/^1,200\s?m$/);
    expect(nb.kit.distanceOf(1200)).toMatch(new RegExp(`^1${together}200\\sm$`));
    expect(en.search.countOf(1043, 2116)).toBe('1,043 of 2,116 places');
    expect(nb.search.countOf(1043, 2116)).toMatch(new RegExp(`^1${together}043 av 2${together}116 steder$`));
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
    expect([plain(en.kit.distanceOf(metres)), plain(nb.kit.distanceOf(metres))]).toEqual([inEnglish, inNorwegian]);
  });

  it('have one of a thing and many of it, each in its own form', () => {
    expect([en.kit.count(0), en.kit.count(1), en.kit.count(2)]).toEqual(['0 places', '1 place', '2 places']);
    expect([nb.kit.count(0), nb.kit.count(1), nb.kit.count(2)]).toEqual(['0 steder', '1 sted', '2 steder']);
    expect([en.overMap.digitalPlaces(1), en.overMap.digitalPlaces(6)]).toEqual(['1 digital place', '6 digital places']);
    expect([nb.overMap.digitalPlaces(1), nb.overMap.digitalPlaces(6)]).toEqual([
      '1 digitalt sted',
      '6 digitale steder',
    ]);
    expect([en.explore.outsideDistricts(1), en.explore.outsideDistricts(2)]).toEqual([
      '1 place stands outside the districts.',
      '2 places stand outside the districts.',
    ]);
    expect([en.search.closedHidden(1), en.search.closedHidden(7)]).toEqual([
      '1 closed place is hidden.',
      '7 closed places are hidden.',
    ]);
    expect([nb.search.closedHidden(1), nb.search.closedHidden(7)]).toEqual([
      '1 nedlagt sted er skjult.',
      '7 nedlagte steder er skjult.',
    ]);
    expect([en.kit.dataFaults(1), en.kit.dataFaults(2)]).toEqual([
      '1 thing in the data could not be read and is left out.',
      '2 things in the data could not be read and are left out.',
    ]);
    expect([nb.kit.dataFaults(1), nb.kit.dataFaults(2)]).toEqual([
      '1 ting i dataene kunne ikke leses og er utelatt.',
      '2 ting i dataene kunne ikke leses og er utelatt.',
    ]);
    expect([en.overMap.categoriesMany.test_arena(1), en.overMap.categoriesMany.test_arena(4)]).toEqual([
      'test arena',
      'test arenas',
    ]);
    expect([nb.overMap.categoriesMany.test_arena(1), nb.overMap.categoriesMany.test_arena(4)]).toEqual([
      'testarena',
      'testarenaer',
    ]);
  });

  it('of places on and off the map say both, and split the second where there is something to split', () => {
    expect(en.search.whereAre(98, 6, 8)).toBe('98 on the map · 14 not on the map: 6 digital, 8 known by area');
    expect(en.search.whereAre(3, 0, 1)).toBe('3 on the map · 1 not on the map: known by area');
    expect(en.search.whereAre(0, 2, 0)).toBe('0 on the map · 2 not on the map: digital');
    expect(en.search.whereAre(5, 0, 0)).toBe('5 on the map · 0 not on the map');
    expect(nb.search.whereAre(98, 6, 8)).toBe('98 på kartet · 14 utenfor kartet: 6 digitale, 8 kjent på områdenivå');
    expect(nb.search.whereAre(0, 1, 0)).toBe('0 på kartet · 1 utenfor kartet: digitalt');
  });

  it('welcome in words', () => {
    expect(en.explore.welcome(119, 3)).toBe('119 places, three innovation districts.');
    expect(nb.explore.welcome(119, 3)).toBe('119 steder, tre innovasjonsdistrikter.');
    expect(en.explore.welcome(1, 1)).toBe('1 place, one innovation district.');
    expect(nb.explore.welcome(1, 1)).toBe('1 sted, ett innovasjonsdistrikt.');
    expect(en.explore.welcome(5, 12)).toBe('5 places, 12 innovation districts.');
    expect(nb.explore.welcome(0, 0)).toBe('0 steder.');
  });
});

describe('dates', () => {
  it.each([
    ['2019', '2019', '2019'],
    ['2019-03', 'March 2019', 'mars 2019'],
    ['2019-03-14', '14 March 2019', '14. mars 2019'],
    ['2026-01-01', '1 January 2026', '1. januar 2026'],
  ])('%s', (when, inEnglish, inNorwegian) => {
    expect([en.kit.date(when), nb.kit.date(when)]).toEqual([inEnglish, inNorwegian]);
  });
});

describe('what screen readers and tests rely on', () => {
  it('is named as it was promised', () => {
    expect([en.shell.placesRegion, nb.shell.placesRegion]).toEqual(['Places', 'Steder']);
    expect([en.shell.mapRegion, nb.shell.mapRegion]).toEqual(['Map', 'Kart']);
    expect([en.search.results(43), nb.search.results(43)]).toEqual([
      expect.stringMatching(/^Places/),
      expect.stringMatching(/^Steder/),
    ]);
    expect([en.search.withoutPlace, nb.search.withoutPlace]).toEqual([
      'Without a place on the map',
      'Uten plass på kartet',
    ]);
    expect(en.search.countOf(43, 116)).toBe('43 of 116 places');
  });

  it('calls each language as it calls itself', () => {
    expect(languageNames).toEqual({ en: 'English', nb: 'Norsk' });
    expect([en.shell.language, nb.shell.language]).toEqual(['Language', 'Språk']);
    expect([en.kit.locale, nb.kit.locale]).toEqual(['en-GB', 'nb-NO']);
  });
});

describe('the words of a language', () => {
  /** As on a page that has just been opened: other tests have long fetched all words. */
  const justOpened = async () => {
    vi.resetModules();
    const fresh = await import('#look/words.ts');
    const first = {
      en: (await import('#look/words/en/chunks/first.ts')).first,
      nb: (await import('#look/words/nb/chunks/first.ts')).first,
    };
    return { ...fresh, first };
  };
  const pathsOf = (words: Words) =>
    leavesOf(words)
      .map(([path]) => path)
      .toSorted();

  it('are there once they have been fetched, and not before', async () => {
    const { wordsIn, loadedWords, loadWords, first } = await justOpened();
    expect(() => wordsIn('nb')).toThrow('Await loadWords("nb") first');
    expect(loadedWords()).toEqual([]);
    const words = await loadWords('nb');
    expect(words).toEqual(first.nb);
    expect(wordsIn('nb')).toBe(words);
    expect(() => wordsIn('en')).toThrow('"en"');
    await Promise.all([loadWords('en'), loadWords('en'), loadWords('nb')]);
    expect(new Set(loadedWords())).toEqual(new Set([first.en, first.nb]));
    expect(wordsIn('nb')).toBe(words);
  });

  it('name the file that is missing', async () => {
    const { loadWords } = await justOpened();
    await expect(loadWords('xx')).rejects.toThrow('src/look/words/xx/chunks/first.ts');
  });

  it('grow in place by the chunks that panels name, and stay whole', async () => {
    const { wordsIn, loadedWords, loadWords, loadWordsChunks } = await justOpened();
    await loadWords('en');
    const words = await loadWords('nb');
    const { search } = words;
    expect(words).not.toHaveProperty('place.offers');
    await loadWordsChunks(['panels']);
    expect(wordsIn('nb')).toBe(words);
    expect(words.search).toBe(search);
    expect([words, wordsIn('en')].map((each) => each.place.offers)).toEqual([nb.place.offers, en.place.offers]);
    expect(words).not.toHaveProperty('gaps.method');
    await loadWordsChunks(['panels', ...wordsChunks]);
    expect([wordsIn('nb'), wordsIn('en')].map(pathsOf)).toEqual([nb, en].map(pathsOf));
    await loadWords('nb');
    expect(loadedWords()).toHaveLength(2);
    expect(pathsOf(wordsIn('nb'))).toEqual(pathsOf(nb));
  });

  it('leave the files of the chunks as they are', async () => {
    const { loadWords, loadWordsChunks, first } = await justOpened();
    await loadWords('en');
    await loadWordsChunks(wordsChunks);
    expect(first.en).not.toHaveProperty('search.reset');
  });

  it('are whole from the start in a language that is asked for once the chunks are in use', async () => {
    const fresh = await justOpened();
    await fresh.loadWordsChunks(wordsChunks);
    expect(pathsOf(await fresh.loadWords('nb'))).toEqual(pathsOf(nb));
    expect(() => fresh.wordsIn('en')).toThrow('"en"');
  });

  it('are whole when a chunk is asked for while the first words are on their way', async () => {
    const fresh = await justOpened();
    const asked = fresh.loadWords('en');
    await fresh.loadWordsChunks(wordsChunks);
    expect(pathsOf(await asked)).toEqual(pathsOf(en));
  });

  it('are only the first ones where places are to be found by them, whatever the panels need', async () => {
    const { loadFirstWords, loadWords, loadWordsChunks, wordsIn, first } = await justOpened();
    await loadWords('en');
    await loadFirstWords('nb');
    await loadWordsChunks(['panels']);
    expect(wordsIn('nb')).toEqual(first.nb);
    expect(wordsIn('en').place.offers).toBe(en.place.offers);
    await loadWords('nb');
    expect(wordsIn('nb').place.offers).toBe(nb.place.offers);
  });
});
