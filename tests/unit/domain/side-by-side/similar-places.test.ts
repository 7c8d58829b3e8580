import { describe, expect, it } from 'vitest';
import { mostSimilar, similarity } from '#domain/side-by-side/similar-places.ts';
import { placeWith } from '#tests/support/arbitrary-places.ts';

const lab = placeWith({
  id: 'lab',
  category: 'makerspace_lab',
  offers: ['wet_lab', 'private_office'],
  themes: ['health_life_science', 'digital_ai'],
});

describe('how alike two places are', () => {
  it('is 100 for the same category, offers and themes', () => {
    expect(similarity(lab, { ...lab, id: 'other' })).toEqual({
      score: 100,
      shared: {
        category: 'makerspace_lab',
        offers: ['wet_lab', 'private_office'],
        themes: ['health_life_science', 'digital_ai'],
      },
    });
  });

  // 40 for the category; one of three offers: 35 / 3 = 11.67; one of two themes: 25 / 2 = 12.5. Together 64.17.
  it('adds up what is shared, each by its share', () => {
    const other = placeWith({
      id: 'other',
      category: 'makerspace_lab',
      offers: ['wet_lab', 'studio'],
      themes: ['digital_ai'],
    });
    const { score, shared } = similarity(lab, other);
    expect(score).toBe(64);
    expect(shared).toEqual({ category: 'makerspace_lab', offers: ['wet_lab'], themes: ['digital_ai'] });
    expect(similarity(other, lab)).toEqual({ score, shared });
  });

  it('is nothing where nothing is known of either', () => {
    expect(similarity(placeWith({ id: 'a' }), placeWith({ id: 'b', category: 'university' })).score).toBe(0);
  });
});

describe('the places most like one', () => {
  const other = (id: string, said: Parameters<typeof placeWith>[0] | object = {}) =>
    placeWith({ id, category: 'makerspace_lab', ...said });

  it('are three at most, the likest first, ties by name and then by id', () => {
    const among = [
      other('z', { name: { en: 'Beta' } }),
      other('a', { name: { en: 'Beta' } }),
      other('b', { name: { en: 'Alpha' } }),
      // 40 + 35 for both offers.
      other('c', { name: { en: 'Omega' }, offers: ['wet_lab', 'private_office'] }),
      other('d', { name: { en: 'Gamma' } }),
    ];
    expect(mostSimilar(lab, among).map(({ place, score }) => [place.id, score])).toEqual([
      ['c', 75],
      ['b', 40],
      ['a', 40],
    ]);
    expect(mostSimilar(lab, [...among].reverse())).toEqual(mostSimilar(lab, among));
  });

  // One theme of the four that either has: 25 / 4 = 6.25, less than 20; one of two: 12.5 with 11.67 for an offer is 24.17.
  it('are none where too little is shared, and never the place itself', () => {
    const little = placeWith({ id: 'l', themes: ['digital_ai', 'food', 'mobility'] });
    const enough = placeWith({ id: 'e', themes: ['digital_ai'], offers: ['wet_lab', 'studio'] });
    expect(mostSimilar(lab, [lab, little])).toEqual([]);
    expect(mostSimilar(lab, [little, enough]).map(({ place, score }) => [place.id, score])).toEqual([['e', 24]]);
  });
});
