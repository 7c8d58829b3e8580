import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvRows, csvText, separators, withFormulas, withoutFormulas } from '#domain/contribute/sheet-csv.ts';

const isHead = (cell: string): boolean => ['id', 'lng', 'name.en'].includes(cell);

/** Text made of what makes trouble. */
const hostile = fc.array(
  fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    "'",
    '"',
    ';',
    ',',
    '\t',
    '\n',
    '\r\n',
    ' ',
    '\uFF1D',
    '\u200b',
    'a',
    '1',
    'sep=',
  ),
  { maxLength: 12 },
);
const cell = hostile.map((parts) => parts.join(''));

describe('formulas in cells', () => {
  it('come back as they were, whatever they are', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(withFormulas(withoutFormulas(text))).toBe(text);
      }),
      { numRuns: 5000 },
    );
  });

  it('are no formulas wherever a spreadsheet of any country parts the cells', () => {
    const runs = /^[\s\p{Cf}"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;
    fc.assert(
      fc.property(cell, (text) => {
        for (const part of withoutFormulas(text).split(/[;,\t\r\n]/)) expect(part).not.toMatch(runs);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['=HYPERLINK("https://example.org")', '\'=HYPERLINK("https://example.org")'],
    ["'=1", "''=1"],
    ['desk; =1+1', "desk; '=1+1"],
    ['+47 22 85', "'+47 22 85"],
    ["St Aldate's", "St Aldate's"],
    ['a well-known place', 'a well-known place'],
  ])('%j is written as %j', (text, written) => expect(withoutFormulas(text)).toBe(written));
});

describe('CSV', () => {
  const names = Object.keys(separators) as (keyof typeof separators)[];

  it.each(names)('with a %s between cells is read as it was written', (separator) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const written = csvText([['id', 'lng'], ...rows.map((row) => ['x', ...row])], separator);
        const read = csvRows(written, isHead).rows.slice(1, -1);
        expect(read).toEqual(rows.map((row) => ['x', ...row]));
      }),
      { numRuns: 300 },
    );
  });

  it('has semicolons and decimal commas for Norway, commas and points for Britain', () => {
    expect(
      csvText(
        [
          ['id', 'lng'],
          ['a', 10.72029],
        ],
        'semicolon',
      ),
    ).toBe('\uFEFFid;lng\r\na;10,72029\r\n');
    expect(
      csvText(
        [
          ['id', 'lng'],
          ['a', 10.72029],
        ],
        'comma',
      ),
    ).toBe('\uFEFFid,lng\r\na,10.72029\r\n');
  });

  it('obeys a first line that names the separator, and does not count it as a row', () => {
    const { rows } = csvRows('sep=;\r\nid;name.en\r\na;"b;c"\r\n', isHead);
    expect(rows[1]).toEqual(['a', 'b;c']);
  });

  it('is parted by the sign that makes most heads of a row, below a title with other signs', () => {
    const { rows, comma } = csvRows('Places; of, the; city\nid\tname.en\tlng\na\tb, c\t10,5', isHead);
    expect(rows[2]).toEqual(['a', 'b, c', '10,5']);
    expect(comma).toBe('decimals');
  });

  it('keeps line breaks within quotation marks in one row, and says where a mark is never closed', () => {
    expect(csvRows('id,name.en\na,"one\r\ntwo"\nb,c\n', isHead).rows[2]).toEqual(['b', 'c']);
    expect(csvRows('id,name.en\na,b\nb,"c\nd,e\n', isHead).openQuote).toBe(3);
  });

  it('writes no more than the standard asks: other readers read the same', () => {
    const { data } = papaparse.parse(csvText([['id'], ['a\nb"c']], 'comma').slice(1), { header: true });
    expect(data[0]).toEqual({ id: 'a\nb"c' });
  });
});
