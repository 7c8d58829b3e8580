import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pluralIn } from '#look/words/plural.ts';
import { en, nb } from '#tests/support/words-for-tests.ts';

const counts = [0, 1, 2, 21, 1200];
const plain = (said: string): string => said.replaceAll(/\s/g, ' ');

describe('a counted word', () => {
  it('has the form that its language has for the number', () => {
    const form = pluralIn('pl');
    const files = { one: 'plik', few: 'pliki', other: 'pliku', many: 'plików' };
    expect([1, 2, 5, 21, 22, 1.5].map((n) => form(n, files))).toEqual([
      ...['plik', 'pliki', 'plików', 'plików', 'pliki', 'pliku'],
    ]);
    expect(pluralIn('en')(2, { one: 'file', other: 'files' })).toBe('files');
    expect(pluralIn('pl')(5, { one: 'a', other: 'b' })).toBe('b');
  });

  it.each<[string, (n: number) => string, string[]]>([
    ['en', en.kit.count, ['0 places', '1 place', '2 places', '21 places', '1,200 places']],
    ['nb', nb.kit.count, ['0 steder', '1 sted', '2 steder', '21 steder', '1 200 steder']],
    ['en', en.kit.andMore, ['and 0 more', 'and 1 more', 'and 2 more', 'and 21 more', 'and 1,200 more']],
    ['en', en.near.startsFound, ['0', '1', '2', '21', '1,200'].map((n) => `${n} suggestion${n === '1' ? '' : 's'}`)],
    ['nb', nb.near.startsFound, ['0 forslag', '1 forslag', '2 forslag', '21 forslag', '1 200 forslag']],
    [
      'en',
      en.needs.doorCount,
      [
        'No door found',
        ...['One door to knock on', 'Two doors to knock on', '21 doors to knock on', '1,200 doors to knock on'],
      ],
    ],
    [
      'nb',
      nb.needs.doorCount,
      ['Fant ingen dør', ...['Én dør', 'To dører', '21 dører', '1 200 dører'].map((doors) => `${doors} å banke på`)],
    ],
  ])('reads right in "%s"', (_, sentence, expected) => {
    expect(counts.map((n) => plain(sentence(n)))).toEqual(expected);
  });

  it('is never chosen by hand', () => {
    const files = globSync('src/look/words/**/*.ts');
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter((file) => /[!=]==? 1\b/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
