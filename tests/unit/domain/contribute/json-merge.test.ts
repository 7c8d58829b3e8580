import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf, edited, isSame, type Json, type JsonObject, mergeInto } from '#domain/contribute/json-merge.ts';

/** Null stands for "absent" in a patch, so the data hold none. */
const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.string(), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__', 'name'), tie('value'), { maxKeys: 4 }),
})).value;
const object = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), value, { maxKeys: 4 });

describe('a difference', () => {
  it('put into what it was made from gives what it was made for, and has no conflict', () => {
    fc.assert(
      fc.property(object, object, (before, after) => {
        const { edits, conflicts } = mergeInto(before, differenceOf(before, after));
        expect(conflicts).toEqual([]);
        expect(isSame(edited(before, edits), after)).toBe(true);
      }),
    );
  });

  it('put in twice changes nothing the second time', () => {
    fc.assert(
      fc.property(object, object, (before, after) => {
        expect(mergeInto(after, differenceOf(before, after))).toEqual({ edits: [], conflicts: [] });
      }),
    );
  });

  it('merges with a change of another person where they touch other fields', () => {
    const before = { summary: { en: 'A', nb: 'B' }, address: 'C', opened: '2019' };
    const mine = differenceOf(before, { ...before, summary: { en: 'A', nb: 'BB' } });
    const theirs = { summary: { en: 'AA', nb: 'B' }, address: 'D' };
    const { edits, conflicts } = mergeInto(theirs, mine);
    expect(conflicts).toEqual([]);
    expect(edited(theirs, edits)).toEqual({ summary: { en: 'AA', nb: 'BB' }, address: 'D' });
  });

  it('is a conflict where another person has changed the same field to another value', () => {
    const mine = differenceOf({ address: 'C', position: { basis: 'sourced' } }, { address: 'D', position: {} });
    expect(mergeInto({ address: 'E', position: { basis: 'estimated' } }, mine)).toEqual({
      edits: [],
      conflicts: [
        { path: ['address'], was: 'C', now: 'E', wanted: 'D' },
        { path: ['position', 'basis'], was: 'sourced', now: 'estimated', wanted: null },
      ],
    });
  });

  it('takes a field away that is not known any more', () => {
    const mine = differenceOf({ a: '1', b: '2' }, { a: '1' });
    expect(mine).toEqual({ changed: { b: null }, was: { b: '2' } });
    expect(edited({ a: '1', b: '2' }, mergeInto({ a: '1', b: '2' }, mine).edits)).toEqual({ a: '1' });
  });
});
