import { describe, expect, it } from 'vitest';
import { handoutMap } from '#domain/handout-layout.ts';

const letters = { title: 20, body: 120, notes: 0 };
const plain = { letters, numbered: 0, without: 0, isLast: false };

describe('the map of a slide on paper', () => {
  it('alone on a page takes what words and list leave of it, by hand: 273 - 32 - 8 - 16 - 33 = 184, and no more than 0.95 of 186', () => {
    expect(handoutMap(1, plain).height).toBeCloseTo(0.95 * 186, 6);
    // Nine entries with addresses are three rows of 12.6 mm, and 4 mm below them.
    expect(handoutMap(1, { ...plain, numbered: 9 }).height).toBeCloseTo(184 - 3 * 12.6 - 4, 6);
    // Fifteen are of one line or two, 9.2 mm: five rows.
    expect(handoutMap(1, { ...plain, numbered: 15 }).height).toBeCloseTo(184 - 5 * 9.2 - 4, 6);
    // A heading of 8 mm and three lines of 5 mm are 23 mm in three columns, one row.
    expect(handoutMap(1, { ...plain, without: 3 }).height).toBeCloseTo(184 - 12.6 - 4, 6);
  });

  it('leaves room for long words, for notes, and on the last page for the sources', () => {
    // Two lines of title and ten of text are 19 + 62 + 7 mm.
    const long = { ...plain, letters: { title: 44, body: 680, notes: 0 } };
    expect(handoutMap(1, long).height).toBeCloseTo(273 - 56 - 88, 6);
    const noted = { ...plain, letters: { ...letters, notes: 400 } };
    expect(handoutMap(1, noted).height).toBeCloseTo(184 - 4 * 5, 6);
    expect(handoutMap(1, { ...plain, isLast: true }).height).toBeCloseTo(184 - 42, 6);
  });

  it('is never less than 0.45 of the width, and of three on a page always the same', () => {
    expect(handoutMap(1, { ...plain, numbered: 27, without: 40 }).height).toBeCloseTo(0.45 * 186, 6);
    expect(handoutMap(3, { ...plain, numbered: 9 })).toEqual(handoutMap(3, plain));
  });
});
