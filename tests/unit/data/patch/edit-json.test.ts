import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withEntry, withValue } from '#data/tools/patch/edit-json.ts';
import type { Json } from '#domain/contribute/json-merge.ts';

const text = `{
  "features": [
    {
      "id": "a",
      "properties": {
        "name": "A",
        "summary": { "en": "One.", "nb": "En." },
        "themes": ["food"],
        "status": "operating",
        "position": {
          "basis": "sourced"
        }
      }
    }
  ]
}
`;
const at = (...path: (string | number)[]) => ['features', 0, 'properties', ...path];
/** The lines that are not in both. */
function changedLines(after: string): string[] {
  const [old, now] = [text.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line.trim()}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line.trim()}`),
  ];
}

describe('one value of a file', () => {
  it('is changed, and no other line', () => {
    expect(changedLines(withValue(text, at('name'), 'B'))).toEqual(['-"name": "A",', '+"name": "B",']);
  });

  it('is put in where such a field stands', () => {
    expect(withValue(text, at('address'), 'X').split('\n').slice(8, 11)).toEqual([
      '        "status": "operating",',
      '        "address": "X",',
      '        "position": {',
    ]);
    expect(withValue(text, at('position', 'source'), 'X').split('\n').slice(9, 13)).toEqual([
      '        "position": {',
      '          "basis": "sourced",',
      '          "source": "X"',
      '        }',
    ]);
  });

  it('is put before all others where it comes first', () => {
    const without = withValue(text, at('name'), undefined);
    expect(without).not.toContain('"name"');
    expect(withValue(without, at('name'), 'A')).toBe(text);
  });

  it('is taken out, at the end too', () => {
    expect(changedLines(withValue(text, at('themes'), undefined))).toEqual(['-"themes": ["food"],']);
    expect(withValue(text, at('position', 'basis'), undefined)).toContain('"position": {}');
    expect(() => JSON.parse(withValue(text, at('position'), undefined))).not.toThrow();
    expect(withValue(text, at('nothing'), undefined)).toBe(text);
  });

  it('keeps an object on one line that stood on one', () => {
    expect(withValue(text, at('summary', 'nb'), 'To.')).toContain('"summary": { "en": "One.", "nb": "To." },');
    expect(withValue(text, at('summary', 'nb'), undefined)).toContain('"summary": { "en": "One." },');
    const long = 'x'.repeat(120);
    expect(withValue(withValue(text, at('summary', 'nb'), undefined), at('summary', 'nb'), long)).toContain(
      `"summary": {\n          "en": "One.",\n          "nb": "${long}"\n        },`,
    );
  });

  it('keeps an entry on the line of its list, however long that is', () => {
    const ring = Array.from({ length: 20 }, (_, at) => [10.7 + at / 1000, 59.9]);
    const rings = `{\n  "coordinates": [\n    [${ring.map((corner) => JSON.stringify(corner)).join(', ')}]\n  ]\n}\n`;
    const after = withValue(rings, ['coordinates'], [ring.with(15, [10.7155, 59.91])]);
    expect(after).toBe(rings.replace('[10.715,59.9]', '[10.7155, 59.91]'));
  });

  it('breaks a list only where it does not fit the line', () => {
    const links = [`https://example.org/${'a'.repeat(60)}`, `https://example.org/${'b'.repeat(60)}`];
    expect(withValue(text, at('themes'), ['a', 'b'])).toContain('"themes": ["a", "b"],');
    expect(withValue(text, at('themes'), links)).toContain(
      `"themes": [\n          "${links[0]}",\n          "${links[1]}"\n        ],`,
    );
  });

  it('keeps the ends of lines and the indents of the file', () => {
    const other = text.replaceAll('  ', '\t').replaceAll('\n', '\r\n');
    const after = withValue(other, at('address'), 'X');
    expect(after).toContain('\t\t\t\t"address": "X",\r\n');
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('one more entry of a list', () => {
  it('stands at its end, as the others are written', () => {
    const after = withEntry(text, ['features'], { id: 'b', geometry: { coordinates: [1, 2] }, none: {} });
    expect(after.startsWith(text.slice(0, text.lastIndexOf('    }') + 5))).toBe(true);
    expect(after.slice(text.lastIndexOf('    }') + 5)).toBe(
      ',\n    {\n      "id": "b",\n      "geometry": {\n        "coordinates": [1, 2]\n      },\n      "none": {}\n    }\n  ]\n}\n',
    );
  });

  it('stands alone in an empty list', () => {
    expect(JSON.parse(withEntry('{\n  "features": []\n}', ['features'], { id: 'b' }))).toEqual({
      features: [{ id: 'b' }],
    });
  });
});

describe('a list of lists or objects', () => {
  const corners = '[[1.0, 2.50], [3, 4], [5, 6], [1.0, 2.50]]';
  const file = (list: string): string => `{\n  "a": [\n    ${list}\n  ],\n  "b": 1\n}\n`;
  it.each<[string, unknown, string]>([
    [
      'one entry that changes',
      [
        [1, 2.5],
        [3, 4.5],
        [5, 6],
        [1, 2.5],
      ],
      '[[1.0, 2.50], [3, 4.5], [5, 6], [1.0, 2.50]]',
    ],
    [
      'one that is new',
      [
        [1, 2.5],
        [3, 4],
        [7, 8],
        [5, 6],
        [1, 2.5],
      ],
      '[[1.0, 2.50], [3, 4], [7, 8], [5, 6], [1.0, 2.50]]',
    ],
    [
      'one that is gone',
      [
        [1, 2.5],
        [5, 6],
        [1, 2.5],
      ],
      '[[1.0, 2.50], [5, 6], [1.0, 2.50]]',
    ],
    [
      'one at the end',
      [
        [1, 2.5],
        [3, 4],
        [5, 6],
        [1, 2.5],
        [9, 9],
      ],
      '[[1.0, 2.50], [3, 4], [5, 6], [1.0, 2.50], [9, 9]]',
    ],
    [
      'one before the first',
      [
        [0, 0],
        [1, 2.5],
        [3, 4],
        [5, 6],
        [1, 2.5],
      ],
      '[[0, 0], [1.0, 2.50], [3, 4], [5, 6], [1.0, 2.50]]',
    ],
    [
      'the first that is gone',
      [
        [3, 4],
        [5, 6],
        [1, 2.5],
      ],
      '[[3, 4], [5, 6], [1.0, 2.50]]',
    ],
  ])('%s: the others stay as they were written', (_what, list, written) => {
    expect(withValue(file(corners), ['a', 0], list as never)).toBe(file(written));
  });

  const entry = fc.oneof(
    fc.tuple(fc.integer(), fc.integer()).map((pair): Json => pair),
    fc.record({ name: fc.string(), from: fc.string() }).map((each): Json => each),
    fc.array(fc.tuple(fc.integer({ max: 3 }), fc.integer({ max: 3 })).map((pair): Json => pair)),
  );
  it('is the wanted one afterwards, whatever it was, in every style', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 5 }),
        fc.array(entry, { maxLength: 5 }),
        fc.nat(5),
        fc.constantFrom(undefined, 2, '\t'),
        (before, others, kept, indent) => {
          const after = [...before.slice(0, kept), ...others, ...before.slice(kept)].slice(0, 8);
          const text = JSON.stringify({ a: [before], b: 1 }, null, indent);
          for (const wanted of [after, others, before.slice(kept)]) {
            expect(JSON.parse(withValue(text, ['a', 0], wanted))).toEqual({ a: [wanted], b: 1 });
          }
        },
      ),
    );
  });
});
