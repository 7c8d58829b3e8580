import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withFeatures } from '#data/tools/patch/edit-features.ts';
import type { Json } from '#domain/contribute/json-merge.ts';

const feature = (id: string) => ({
  type: 'Feature',
  id,
  properties: { name: id.toUpperCase(), themes: ['food'], summary: { en: 'One.' } },
  geometry: { type: 'Point', coordinates: [0.1, 50.1] },
});
const collection = { type: 'FeatureCollection', features: ['a', 'b', 'c'].map(feature) };
const none = { changed: new Map(), removed: new Set<number>(), added: [] };

const styles = {
  'two blanks': JSON.stringify(collection, null, 2),
  tabs: JSON.stringify(collection, null, '\t'),
  'CRLF at the ends of lines': JSON.stringify(collection, null, 2).replaceAll('\n', '\r\n'),
  'one line': JSON.stringify(collection),
};

describe.each(Object.entries(styles))('a file with %s', (_, text) => {
  it('stays as it is where nothing changes', () => expect(withFeatures(text, none)).toBe(text));

  it('differs in the value alone that changes', () => {
    const edits = [{ path: ['properties', 'name'], to: 'New' }];
    expect(withFeatures(text, { ...none, changed: new Map([[1, edits]]) })).toBe(text.replace('"B"', '"New"'));
  });

  it('takes and gives back a value, a feature, or all of them', () => {
    const gone = withFeatures(text, {
      ...none,
      changed: new Map([[2, [{ path: ['properties', 'summary'], to: undefined }]]]),
    });
    const back = new Map([[2, [{ path: ['properties', 'summary'], to: { en: 'One.' } }]]]);
    expect(JSON.parse(withFeatures(gone, { ...none, changed: back }))).toEqual(collection);
    const lessOne = withFeatures(text, { ...none, removed: new Set([2]) });
    expect(JSON.parse(withFeatures(lessOne, { ...none, added: [feature('c')] }))).toEqual(collection);
    const empty = withFeatures(text, { ...none, removed: new Set([0, 1, 2]) });
    expect(JSON.parse(empty)).toEqual({ ...collection, features: [] });
    expect(text.startsWith(lessOne.slice(0, lessOne.indexOf('"b"')))).toBe(true);
  });

  it('has afterwards what was asked for, whatever that is', () => {
    const action = fc.constantFrom('keep', 'change', 'remove');
    fc.assert(
      fc.property(fc.tuple(action, action, action), fc.integer({ min: 0, max: 2 }), (actions, more) => {
        const added: Json[] = ['x', 'y'].slice(0, more).map((id) => feature(id) as unknown as Json);
        const at = (wanted: string): number[] => actions.flatMap((each, index) => (each === wanted ? [index] : []));
        const edits = [
          { path: ['properties', 'themes'], to: ['education'] },
          { path: ['geometry', 'coordinates'], to: [1, 2] },
        ];
        const after = withFeatures(text, {
          changed: new Map(at('change').map((index) => [index, edits])),
          removed: new Set(at('remove')),
          added,
        });
        const expected = collection.features.flatMap((each, index) => {
          if (actions[index] === 'remove') return [];
          if (actions[index] === 'keep') return [each];
          const properties = { ...each.properties, themes: ['education'] };
          return [{ ...each, properties, geometry: { type: 'Point', coordinates: [1, 2] } }];
        });
        expect(JSON.parse(after)).toEqual({ ...collection, features: [...expected, ...added] });
      }),
    );
  });
});
