import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProgress, storeProgress } from '#state/walks/walk-progress.ts';
import { sameCases } from '#tests/support/arbitrary-places.ts';
import { FakeStorage } from '#tests/support/fake-storage.ts';

const walk = 'testville/round-the-middle';
const other = 'testville/along-the-quay';
const key = 'shared-city-atlas-walks';

describe('the progress on walks', () => {
  it('is nothing until something was kept', () => {
    expect(readProgress(new FakeStorage()).getState().size).toBe(0);
    expect(readProgress(null).getState().size).toBe(0);
  });

  it('comes back as it was kept, and is forgotten when asked', () => {
    const storage = new FakeStorage();
    const progress = readProgress(storage);
    storeProgress(progress, storage, walk, { last: 'lorem-cafe' });
    storeProgress(progress, storage, walk, { been: ['fake-factory'] });
    const expected = { been: ['fake-factory'], last: 'lorem-cafe' };
    expect(progress.getState().get(walk)).toEqual(expected);
    expect(readProgress(storage).getState().get(walk)).toEqual(expected);
    storeProgress(progress, storage, walk, null);
    expect(progress.getState().has(walk)).toBe(false);
    expect(readProgress(storage).getState().has(walk)).toBe(false);
  });

  it('of another walk in another tab is not lost', () => {
    const storage = new FakeStorage();
    const [one, two] = [readProgress(storage), readProgress(storage)];
    storeProgress(one, storage, walk, { last: 'lorem-cafe' });
    storeProgress(two, storage, other, { last: 'planned-tower' });
    expect([...readProgress(storage).getState().keys()].sort()).toEqual([other, walk]);
  });

  it('holds until the tab closes where the device refuses to keep it', () => {
    const storage = new FakeStorage();
    storage.refuses = true;
    const progress = readProgress(storage);
    storeProgress(progress, storage, walk, { last: 'lorem-cafe' });
    storeProgress(progress, storage, walk, { been: ['lorem-cafe'] });
    expect(progress.getState().get(walk)).toEqual({ been: ['lorem-cafe'], last: 'lorem-cafe' });
    storeProgress(progress, null, other, { last: 'planned-tower' });
    expect(progress.getState().size).toBe(2);
  });

  it('is never trusted: whatever was kept, lists of ids come back', () => {
    const entry = fc.dictionary(fc.constantFrom('been', 'last', 'walk'), fc.jsonValue());
    const stored = fc.oneof(
      fc.string(),
      fc.json(),
      fc.dictionary(fc.string(), entry).map((all) => JSON.stringify(all)),
    );
    fc.assert(
      fc.property(stored, (text) => {
        const storage = new FakeStorage();
        storage.entries.set(key, text);
        for (const { been, last } of readProgress(storage).getState().values()) {
          expect(been.every((id) => typeof id === 'string')).toBe(true);
          expect(last === null || typeof last === 'string').toBe(true);
        }
      }),
      sameCases,
    );
  });
});
