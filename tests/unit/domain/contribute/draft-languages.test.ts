import { describe, expect, it } from 'vitest';
import { isOneName, otherTextsOf, withOtherTexts, withStoredTexts } from '#domain/contribute/draft-languages.ts';
import type { JsonObject } from '#domain/contribute/json-merge.ts';
import type { PlaceFeature } from '#domain/contribute/patch.ts';

const feature = (properties: JsonObject): PlaceFeature => ({ type: 'Feature', id: 'a', properties, geometry: null });
const arena = feature({
  name: 'Mesh',
  operator: { en: 'City', nb: 'Byen' },
  category: 'test_arena',
  summary: { en: 'A street.', nb: 'En gate.' },
  arena: { canTry: { en: 'Lamps' }, pilots: [{ name: 'One' }] },
});
const languages = { language: 'en', other: 'nb' } as const;
const texts = otherTextsOf(arena, 'nb');

describe('the second language of a draft', () => {
  it('is what the place says in it, and nothing for a name that is the same in every language', () => {
    expect(texts).toMatchObject({ name: '', operator: 'Byen', summary: 'En gate.', canTry: '' });
    expect(isOneName(arena, 'name')).toBe(true);
    expect(isOneName(arena, 'operator')).toBe(false);
    expect(isOneName(arena, 'summary')).toBe(false);
    expect(Object.values(otherTextsOf(null, 'nb')).join('')).toBe('');
  });

  it('changes nothing where nothing is typed', () => {
    expect(withOtherTexts(arena, texts, languages).properties).toEqual(arena.properties);
  });

  it('puts sentences where they belong, and takes out what was emptied', () => {
    const typed = { ...texts, summary: ' Ei gate. ', canTry: 'Lykter', operator: '' };
    expect(withOtherTexts(arena, typed, languages).properties).toEqual({
      ...arena.properties,
      operator: { en: 'City' },
      summary: { en: 'A street.', nb: 'Ei gate.' },
      arena: { canTry: { en: 'Lamps', nb: 'Lykter' }, pilots: [{ name: 'One' }] },
    });
  });

  it('takes a name apart where it is another one in the second language, and nowhere else', () => {
    const nameAfter = (name: string) => withOtherTexts(arena, { ...texts, name }, languages).properties['name'];
    expect(nameAfter('Maske')).toEqual({ en: 'Mesh', nb: 'Maske' });
    expect(nameAfter('Mesh')).toBe('Mesh');
    expect(nameAfter(' ')).toBe('Mesh');
  });

  it('gives no passport to what is no arena', () => {
    const library = feature({ name: 'Library', category: 'library', summary: {} });
    const typed = { ...otherTextsOf(library, 'nb'), canTry: 'Lykter' };
    expect(withOtherTexts(library, typed, languages).properties).not.toHaveProperty('arena');
  });

  it('is put back as far as it can have been stored', () => {
    expect(withStoredTexts(texts, { summary: 'Ny.', canTry: 7, other: 'x' })).toEqual({ ...texts, summary: 'Ny.' });
    for (const odd of [null, undefined, 7, 'x', []]) expect(withStoredTexts(texts, odd)).toEqual(texts);
  });
});
