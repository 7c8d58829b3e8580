import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '#domain/atlas.ts';
import { matcher, placeEntry, vocabularyOf } from '#domain/search/matching.ts';
import { search, searchIndex } from '#domain/search/search.ts';
import { fold, isNearlyPrefix, tokensOf } from '#domain/search/text.ts';
import { readCity } from '#load/read-city.ts';
import { placeWith, sameCases } from '#tests/support/arbitrary-places.ts';

describe('folding', () => {
  it.each([
    ['Gaustadalléen 23 B', 'gaustadalleen 23 b'],
    ['Økern, Tøyen & Bjørvika', 'okern toyen bjorvika'],
    ['LOSÆTER', 'losaeter'],
    ['Ålgård', 'algard'],
    ['Straße', 'strasse'],
    ['Ǿ', 'o'],
    ["St Aldate's – St Aldate’s", 'st aldates st aldates'],
    ['  Beta:By/Oslo  ', 'beta by oslo'],
    ['A\u030angstro\u0308m', 'angstrom'],
    ['…', ''],
  ])('%s is compared as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      sameCases,
    );
  });

  it('gives each word once', () => {
    expect(tokensOf(' Oslo, oslo  LAB ')).toEqual(['oslo', 'lab']);
    expect(tokensOf(' - ')).toEqual([]);
  });
});

/** Damerau-Levenshtein (neighbours swapped once) by the book, with a table. */
function typingErrors(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => i + j));
  const at = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      const least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + wrong);
      (table[i] ?? [])[j] = isSwap ? Math.min(least, at(i - 2, j - 2) + 1) : least;
    }
  }
  return at(a.length, b.length);
}

describe('one typing error', () => {
  it.each([
    ['deichmann', 'deichman'],
    ['blindren', 'blindern'],
    ['forsknigsparken', 'forskningsparken'],
    ['bjorvoka', 'bjorvika'],
    ['forsknimgs', 'forskningsparken'],
  ])('%s is nearly %s', (token, word) => {
    expect(isNearlyPrefix(token, word)).toBe(true);
  });

  it('agrees with the table of Damerau and Levenshtein over every prefix', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(letters, letters, (token, word) => {
        const prefixes = Array.from({ length: word.length + 1 }, (_, end) => word.slice(0, end));
        expect(isNearlyPrefix(token, word)).toBe(prefixes.some((prefix) => typingErrors(token, prefix) <= 1));
      }),
      { ...sameCases, numRuns: 3000 },
    );
  });
});

const entriesOf = (places: readonly Place[], words = '') => places.map((place) => placeEntry(place, words));

describe('matching', () => {
  const places = [
    placeWith({
      id: 'deichman',
      name: { en: 'Deichman Bjørvika', nb: 'Deichman Bjørvika' },
      address: 'Anne-Cath. Vestlys plass 1',
    }),
    placeWith({ id: 'rest', name: { en: 'Restaurant 23' }, operator: 'Kaffe AS' }),
    placeWith({ id: 'lab', name: { en: 'Clinic' }, summary: { en: 'A test of time', nb: 'Prøver ting' } }),
  ];
  const entries = entriesOf(places);
  const vocabulary = vocabularyOf(entries);
  const matching = (text: string): string[] => {
    const asked = matcher(text, vocabulary);
    return places.filter((_, number) => asked?.matches(entries[number]?.haystack ?? '')).map(({ id }) => id);
  };

  it('asks nothing when there is no word', () => {
    expect(matcher(' , ', vocabulary)).toBeNull();
  });

  it('wants every word, wherever in the entry it stands', () => {
    expect(matching('vestlys deichman')).toEqual(['deichman']);
    expect(matching('vestlys kaffe')).toEqual([]);
    expect(matching('PROVER')).toEqual(['lab']);
  });

  it('forgives one typing error', () => {
    expect(matching('deichmann')).toEqual(['deichman']);
    expect(matching('bjrovika')).toEqual(['deichman']);
    expect(matching('deichmannn')).toEqual([]);
  });

  it('forgives none where the word is known as written', () => {
    expect(matching('test')).toEqual(['lab']);
  });

  it('forgives none in short words and numbers', () => {
    expect(matching('clo')).toEqual([]);
    expect(matching('2300')).toEqual([]);
  });

  it('finds a number only where it begins', () => {
    expect(matching('2')).toEqual(['rest']);
    expect(matching('3')).toEqual([]);
  });

  it('scores 0 exactly when it does not match', () => {
    for (const text of ['deichmann', 'test', 'plass 1', 'kaffe 23', 'tset']) {
      const asked = matcher(text, vocabulary);
      for (const entry of entries) expect((asked?.score(entry) ?? 0) > 0).toBe(asked?.matches(entry.haystack));
    }
  });
});

describe('the order of finds', () => {
  const ranked = (places: readonly Place[], text: string, words?: (place: Place) => string): string[] => {
    const city = { districts: [], areas: [], stations: [] };
    const index = searchIndex({ ...city, places } as unknown as Parameters<typeof searchIndex>[0], words);
    return search(index, text, 10).map(({ id }) => id);
  };

  it('is name from its beginning, word of the name, within the name, address, operator, given words, summary', () => {
    const places = [
      placeWith({ id: 'g-summary', summary: { nb: 'Havn og mer' } }),
      placeWith({ id: 'f-words' }),
      placeWith({ id: 'e-operator', operator: 'Oslo Havn' }),
      placeWith({ id: 'd-address', address: 'Havnegata 1' }),
      placeWith({ id: 'c-inside', name: { en: 'Sjøhavna' } }),
      placeWith({ id: 'b-start', name: { en: 'Oslo Havn' } }),
      placeWith({ id: 'a-first', name: { en: 'Havna gård' } }),
    ];
    const words = ({ id }: Place): string => (id === 'f-words' ? 'havn' : '');
    expect(ranked(places, 'havn', words)).toEqual(places.map(({ id }) => id).toReversed());
  });

  it('puts a name that is the text before one that only begins with it', () => {
    const places = [
      placeWith({ id: 'longer', name: { en: 'Blå time' } }),
      placeWith({ id: 'whole', name: { en: 'Blå' } }),
    ];
    expect(ranked(places, 'blå')).toEqual(['whole', 'longer']);
  });

  it('puts the shorter of two names first that are found as well', () => {
    const places = [
      placeWith({ id: 'longer', name: { en: 'Lab nord og sør' } }),
      placeWith({ id: 'shorter', name: { en: 'Lab nord' }, summary: { en: 'Of which much more is said.' } }),
    ];
    expect(ranked(places, 'lab')).toEqual(['shorter', 'longer']);
  });

  it('keeps to the limit, and finds nothing for nothing', () => {
    const places = ['a', 'b', 'c'].map((id) => placeWith({ id, name: { en: 'Lab' } }));
    const index = searchIndex({ places, districts: [], areas: [], stations: [] } as unknown as Parameters<
      typeof searchIndex
    >[0]);
    expect(search(index, 'lab', 2)).toHaveLength(2);
    expect(search(index, 'lab', 0)).toEqual([]);
    expect(search(index, ' ', 10)).toEqual([]);
  });
});

const readFile = async (address: string): Promise<unknown> => JSON.parse(readFileSync(address, 'utf8'));
const { atlas } = await readCity(readFile, 'oslo', '');

describe('in Oslo', () => {
  const words = ({ category }: Place): string => (category === 'test_arena' ? 'test arena testarena' : '');
  const index = searchIndex(atlas, words);
  const found = (text: string) => search(index, text, 20).map(({ type, id }) => `${type} ${id}`);
  const placeOf = new Map(atlas.places.map((place) => [place.id, place]));

  it.each([
    ['forskningsparken', 'station metro-forskningsparken'],
    ['forskningsparken', 'place oslo-science-park'],
    ['bjorvika', 'place deichman-bjorvika'],
    ['deichmann', 'place deichman-bjorvika'],
    ['blindren', 'station metro-blindern'],
    ['okern', 'station metro-okern'],
    ['science city', 'district oslo-science-city'],
    ['grunerlokka', 'area 030102'],
  ])('%s finds %s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it('an address without its accent finds the houses there, and only that number when told', () => {
    const addresses = (text: string): string[] =>
      search(index, text, 50)
        .filter(({ type }) => type === 'place')
        .map(({ id }) => placeOf.get(id)?.address ?? '')
        .filter((address) => address.startsWith('Gaustadalléen'));
    expect(addresses('Gaustadalleen').length).toBeGreaterThan(5);
    expect(new Set(addresses('Gaustadalleen 23'))).toEqual(
      new Set(addresses('Gaustadalleen').filter((address) => address.includes(' 23'))),
    );
  });

  it('a category is found by the words it is given', () => {
    const arenas = atlas.places.filter(({ category }) => category === 'test_arena').map(({ id }) => `place ${id}`);
    const all = search(index, 'testarena', 100).map(({ type, id }) => `${type} ${id}`);
    expect(arenas.length).toBeGreaterThan(10);
    expect(all).toEqual(expect.arrayContaining(arenas));
  });
});
