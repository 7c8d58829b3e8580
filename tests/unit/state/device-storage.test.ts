import { describe, expect, it } from 'vitest';
import { readStored, setStored, writeStored } from '#state/device-storage.ts';
import { FakeStorage } from '#tests/support/fake-storage.ts';

const key = 'shared-city-atlas-test';
/** A list of numbers, of which only those are trusted. */
const numbers = (value: unknown): number[] => {
  if (value === 'explode') throw new Error('no list');
  return Array.isArray(value) ? value.filter((each) => typeof each === 'number') : [];
};

describe('what this device keeps', () => {
  it('comes back through its schema, and is forgotten by null', () => {
    const storage = new FakeStorage();
    expect(writeStored(storage, key, [1, 'two', 3])).toBe(true);
    expect(readStored(storage, key, numbers)).toEqual([1, 3]);
    expect(writeStored(storage, key, null)).toBe(true);
    expect(storage.getItem(key)).toBeNull();
    expect(readStored(storage, key, numbers)).toEqual([]);
  });

  it.each(['', '{', 'null', '"explode"', '{"0":1}'])('is nothing where it cannot be read: %j', (kept) => {
    const storage = new FakeStorage();
    storage.setItem(key, kept);
    expect(readStored(storage, key, numbers)).toEqual([]);
  });

  it('says so where it is refused', () => {
    const refusing = new FakeStorage();
    refusing.refuses = true;
    expect([refusing, null].map((storage) => writeStored(storage, key, [1]))).toEqual([false, false]);
    expect([refusing, null].map((storage) => readStored(storage, key, numbers))).toEqual([[], []]);
    expect(() => setStored(refusing, key, [1])).toThrow();
  });
});
