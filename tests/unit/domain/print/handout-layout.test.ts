import { describe, expect, it } from 'vitest';
import { handoutMap, handoutPages } from '#domain/print/handout-layout.ts';

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

describe('three slides on a page', () => {
  const pages = (slides: Parameters<typeof handoutPages>[1]) => handoutPages(3, slides);

  it('stand together where there is room: 3 maps of 69 mm and two gaps of 6 are 219 of 241 mm; the sources get a page of their own', () => {
    expect(pages([plain, plain, plain])).toEqual([[0, 1, 2], []]);
    expect(pages([plain, plain, plain, plain])).toEqual([[0, 1, 2], [3]]);
  });

  it('are fewer where the words are long, by hand: 33.5 + 68.6 + 21 mm are 123, and 123 + 6 + 69 + 6 + 69 more than 241', () => {
    const long = { ...plain, letters: { title: 80, body: 480, notes: 0 } };
    expect(pages([long, plain, plain])).toEqual([[0, 1], [2]]);
    // Twelve lines of notes are 58.8 mm: 13.4 + 19.6 + 58.8 + 21 = 113, so that two fit and a third does not.
    const noted = { ...plain, letters: { ...letters, notes: 600 } };
    expect(pages([noted, noted, noted])).toEqual([[0, 1], [2]]);
  });

  it('name nine places and count the others in a line, by hand: 6.7 + 9.8 + 9 x 4.6 + 21 are 79, and 84 with that line', () => {
    const short = { ...plain, letters: { title: 15, body: 60, notes: 0 } };
    const [nine, ten, hundred] = [9, 10, 100].map((without) => ({ ...short, without }));
    if (!nine || !ten || !hundred) throw new Error('three lists');
    // 79 + 6 + 79 + 6 + 69 are 239 of 241 mm, 84 + 6 + 84 + 6 + 69 are 249.
    expect(pages([nine, nine, plain])).toEqual([[0, 1, 2], []]);
    expect(pages([ten, ten, plain])).toEqual([[0, 1], [2]]);
    expect(pages([hundred, nine, plain])).toEqual(pages([ten, nine, plain]));
  });

  it('are one each when one is asked for', () => {
    expect(handoutPages(1, [plain, plain])).toEqual([[0], [1]]);
    expect(handoutPages(1, [])).toEqual([]);
  });
});
