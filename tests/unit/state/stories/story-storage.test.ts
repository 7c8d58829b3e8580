import { afterEach, describe, expect, it, vi } from 'vitest';
import { newStory } from '#domain/stories/story-edit.ts';
import { storyFrom } from '#load/read-story.ts';
import { openStories, ownStory, storeStories, storiesKey } from '#state/stories/story-storage.ts';
import { FakeStorage } from '#tests/support/fake-storage.ts';

const reader = { storyFrom };
const asideKey = `${storiesKey}-unread-1`;
const story = newStory('own-quay', 'oslo', { en: 'Quay' }, { view: 'city=oslo', title: {}, body: {}, notes: {} });
const other = { ...story, id: 'own-other' };

function storageWith(kept: unknown): FakeStorage {
  const storage = new FakeStorage();
  storage.entries.set(storiesKey, typeof kept === 'string' ? kept : JSON.stringify(kept));
  return storage;
}

/** Takes no more letters than `most`, in all. */
class SmallStorage extends FakeStorage {
  most = 0;
  override setItem(key: string, value: string): void {
    if (value.length > this.most) throw new DOMException('Too much.', 'QuotaExceededError');
    super.setItem(key, value);
  }
}

afterEach(() => vi.unstubAllGlobals());

describe('stories on this device', () => {
  it('come back as they were kept', () => {
    const storage = new FakeStorage();
    expect(openStories(storage, reader)).toEqual({ stories: [], aside: null, fault: null });
    expect(storeStories(storage, [story, other])).toBeNull();
    expect(openStories(storage, reader)).toEqual({ stories: [story, other], aside: null, fault: null });
    expect(storage.entries.size).toBe(1);
  });

  it('are found by their id, by whoever presents them', () => {
    const storage = storageWith({ version: 1, stories: [{ id: 7 }, story] });
    expect(ownStory(storage, 'own-quay', reader)).toEqual(story);
    expect(ownStory(storage, 'own-other', reader)).toBeNull();
  });

  it.each(['{"version":1,', '[]', 'null', '{"version":2,"stories":[]}', '{"version":1}'])(
    'that cannot be read are put aside as they are: %s',
    (kept) => {
      const storage = storageWith(kept);
      expect(openStories(storage, reader)).toEqual({ stories: [], aside: asideKey, fault: null });
      expect(storage.entries.get(asideKey)).toBe(kept);
      // Once is enough.
      expect(openStories(storage, reader).aside).toBeNull();
    },
  );

  it('of which one is broken stay beside it, and all of it is put aside', () => {
    const kept = {
      version: 1,
      stories: [{ ...story, slides: 'none' }, other, { ...story, sources: ['javascript:1'] }],
    };
    const storage = storageWith(kept);
    const { stories, aside } = openStories(storage, reader);
    expect(stories.map(({ id }) => id)).toEqual(['own-other', 'own-quay']);
    expect(JSON.parse(storage.entries.get(aside ?? '') ?? '')).toEqual(kept);
    expect(JSON.parse(storage.entries.get(storiesKey) ?? '')).toEqual({ version: 1, stories });
  });

  it('never take the place of what was put aside before', () => {
    const storage = storageWith('first');
    openStories(storage, reader);
    storage.entries.set(storiesKey, 'second');
    expect(openStories(storage, reader).aside).toBe(`${storiesKey}-unread-2`);
    expect(storage.entries.get(asideKey)).toBe('first');
  });

  it('are left where they lie when there is no room to put them aside', () => {
    const storage = new SmallStorage();
    storage.entries.set(storiesKey, 'broken');
    expect(openStories(storage, reader)).toEqual({ stories: [], aside: null, fault: 'full' });
    expect([...storage.entries]).toEqual([[storiesKey, 'broken']]);
  });

  it('say when the device is full or keeps nothing', () => {
    const small = new SmallStorage();
    small.most = 10;
    const refusing = new FakeStorage();
    refusing.refuses = true;
    expect([small, refusing, null].map((storage) => storeStories(storage, [story]))).toEqual([
      'full',
      'refused',
      'refused',
    ]);
    expect([refusing, null].map((storage) => openStories(storage, reader).fault)).toEqual(['refused', 'refused']);
  });
});
