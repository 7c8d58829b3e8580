import { describe, expect, it } from 'vitest';
import { withEntry, withValue } from '#data/tools/patch/edit-json.ts';

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
