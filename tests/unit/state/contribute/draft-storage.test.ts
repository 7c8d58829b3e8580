import { describe, expect, it } from 'vitest';
import { draftKey, readDraft, storeDraft } from '#state/contribute/draft-storage.ts';
import { FakeStorage } from '#tests/support/fake-storage.ts';

const key = draftKey('oslo', 'bitraf');
const draft = { language: 'nb', fields: { address: 'Pilestredet 1' } } as const;

describe('drafts on this device', () => {
  it('come back for the place they are about, and for no other', () => {
    const storage = new FakeStorage();
    expect(storeDraft(storage, key, draft)).toBe(true);
    expect(readDraft(storage, key)).toEqual(draft);
    expect(readDraft(storage, draftKey('oslo', null))).toBeNull();
    expect(readDraft(storage, draftKey('oxford', 'bitraf'))).toBeNull();
  });

  it('are forgotten once nothing is changed', () => {
    const storage = new FakeStorage();
    storeDraft(storage, key, draft);
    storeDraft(storage, key, { language: 'nb', fields: {} });
    expect(storage.entries.size).toBe(0);
  });

  it('may be refused, and say so', () => {
    const storage = new FakeStorage();
    storage.refuses = true;
    expect([storeDraft(storage, key, draft), storeDraft(null, key, draft), readDraft(storage, key)]).toEqual([
      false,
      false,
      null,
    ]);
  });

  it.each(['', '[', 'null', '7', '{"language":"xx","fields":{}}', '{"fields":{}}'])('are none in %j', (kept) => {
    const storage = new FakeStorage();
    storage.entries.set(key, kept);
    expect(readDraft(storage, key)).toBeNull();
  });
});
