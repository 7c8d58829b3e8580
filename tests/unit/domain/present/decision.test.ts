import { describe, expect, it } from 'vitest';
import { type Decision, decisionsIn, momentOf, withDecision } from '#domain/present/decision.ts';
import { decisionsCsv, decisionsMarkdown } from '#export/decision-files.ts';
import { putBackDecision, readLog, removeDecision, storeDecision } from '#state/present/decision-store.ts';
import { FakeStorage } from '#tests/support/fake-storage.ts';
import { en, nb } from '#tests/support/words-for-tests.ts';

const one: Decision = {
  id: 'a',
  city: 'testville',
  time: '2026-11-22T14:05',
  slide: 'three-districts 3',
  view: '?city=testville&place=lorem-cafe',
  what: 'Ask the *owner*\nabout <b>the yard</b>',
  who: '=HYPERLINK("http://evil.example")',
};
const two: Decision = { ...one, id: 'b', slide: '', who: '', what: '- nothing' };
const key = 'shared-city-atlas-decisions';
const linkOf = (view: string): string => `https://atlas.example/${view}`;

describe('stored decisions', () => {
  it('are read back, and what is none is left out', () => {
    expect(decisionsIn([one, two])).toEqual([one, two]);
    expect(decisionsIn([one, null, 7, { ...two, time: 'noon' }, { ...two, view: 'javascript:x' }])).toEqual([one]);
    for (const odd of [null, '', '{', {}, 7]) expect(decisionsIn(odd)).toEqual([]);
  });

  it('are changed in their place', () => {
    const changed = { ...one, what: 'Ask again' };
    expect(withDecision([one, two], changed)).toEqual([changed, two]);
    expect(withDecision([one], two)).toEqual([one, two]);
  });

  it('have the time of the clock on the wall', () => {
    expect(momentOf(new Date(2026, 2, 4, 9, 7))).toBe('2026-03-04T09:07');
  });
});

describe('the log of a device', () => {
  it('keeps, removes, and puts back where it stood', () => {
    const storage = new FakeStorage();
    const log = readLog(storage);
    storeDecision(log, storage, one);
    storeDecision(log, storage, two);
    removeDecision(log, storage, 'a');
    expect(readLog(storage).getState().all).toEqual([two]);
    putBackDecision(log, storage);
    expect(readLog(storage).getState().all).toEqual([one, two]);
    expect(log.getState()).toEqual({ all: [one, two], removed: null, isStored: true });
  });

  it('loses nothing that another tab wrote meanwhile', () => {
    const storage = new FakeStorage();
    const log = readLog(storage);
    storage.entries.set(key, JSON.stringify([two]));
    storeDecision(log, storage, one);
    expect(
      readLog(storage)
        .getState()
        .all.map(({ id }) => id),
    ).toEqual(['b', 'a']);
  });

  it('goes on where the device refuses, and says so', () => {
    const storage = new FakeStorage();
    storage.refuses = true;
    const log = readLog(storage);
    storeDecision(log, storage, one);
    expect(log.getState()).toMatchObject({ all: [one], isStored: false });
  });
});

describe('decisions as a file', () => {
  it('are Markdown, in which nothing that a person wrote becomes markup', () => {
    expect(decisionsMarkdown({ title: 'Decisions, Testville', decisions: [one, two], words: en, linkOf })).toBe(
      `# Decisions, Testville

## 1. 22 November 2026, 14:05

Ask the \\*owner\\*  
about \\<b\\>the yard\\<\\/b\\>

- Who follows up: \\=HYPERLINK\\(\\"http\\:\\/\\/evil\\.example\\"\\)
- Slide: three\\-districts 3
- View: <https://atlas.example/?city=testville&place=lorem-cafe>

## 2. 22 November 2026, 14:05

\\- nothing

- View: <https://atlas.example/?city=testville&place=lorem-cafe>
`,
    );
  });

  it('are CSV with semicolons, as Excel in Norway parts cells, in which no cell is a formula', () => {
    const csv = decisionsCsv({ title: '', decisions: [one, two], words: nb, linkOf });
    expect(csv).toBe(
      `\uFEFFTid;Lysbilde;Hva som ble bestemt;Hvem som følger opp;Utsnitt\r\n2026-11-22 14:05;three-districts 3;"Ask the *owner*
about <b>the yard</b>";"'=HYPERLINK(""http://evil.example"")";https://atlas.example/?city=testville&place=lorem-cafe\r\n2026-11-22 14:05;;"'- nothing";;https://atlas.example/?city=testville&place=lorem-cafe\r\n`,
    );
  });
});
