import { afterEach, describe, expect, it, vi } from 'vitest';
import type { GapQuestion } from '#domain/gaps/gap-analysis.ts';
import { gapAnswer } from '#domain/gaps/gap-analysis.ts';
import { finished } from '#domain/time-slicing.ts';
import { gapDrawn } from '#map/gaps/gap-layers.ts';
import { change } from '#state/actions.ts';
import { gapAsker } from '#state/gaps/gap-service.ts';
import { gapChosen, gapLookedAt, gapsClosed, gapsOpened } from '#state/gaps/gap-actions.ts';
import { type GapsShown, gapsOf } from '#state/gaps/gaps.ts';
import { changeRemoved, placeProposed, whatIfOf } from '#state/what-if/scenario-store.ts';
import type { AtlasStore } from '#state/store.ts';
import { shippedCity } from '#tests/support/shipped-cities.ts';
import { noWords, storeWith } from '#tests/support/store-with.ts';

afterEach(() => vi.unstubAllGlobals());

const oxford = await shippedCity('oxford');

/** What is shown once it is about so many doors and minutes. */
const shownWith = (store: AtlasStore, doors: number, minutes: number): Promise<GapsShown> =>
  vi.waitFor(() => {
    const { shown } = gapsOf(store).getState();
    if (shown?.doors.length !== doors || shown.choice.minutes !== minutes) throw new Error('not yet');
    return shown;
  });

const questionWith = (minutes: number): GapQuestion => ({ areas: oxford.areas, doors: [], minutes });

describe('gaps of a store', () => {
  it('follow address and scenario, and a place taken back brings every number back bit for bit', async () => {
    const store = storeWith({ gap: 'make:15min' }, oxford);
    whatIfOf(store, noWords);
    const before = await shownWith(store, 1, 15);
    const [largest] = before.answer.gaps;
    if (!largest) throw new Error('There is no gap.');
    const id = placeProposed(store, {
      name: 'Lab',
      category: 'makerspace_lab',
      offers: [],
      position: largest.spot,
    });
    const now = await shownWith(store, 2, 15);
    const missing = ({ answer }: GapsShown): number => (answer.byClass[2] ?? 0) + (answer.byClass[3] ?? 0);
    expect(missing(before) - missing(now)).toBeGreaterThan(largest.reached * 0.98);
    gapChosen(store, { of: 'make', minutes: 30 });
    expect(store.getState().view.gap).toBe('make:30min');
    await shownWith(store, 2, 30);
    gapChosen(store, { of: 'make', minutes: 15 }, 'replace');
    changeRemoved(store, id);
    expect((await shownWith(store, 1, 15)).answer).toEqual(before.answer);
    gapsClosed(store);
    expect(gapsOf(store).getState().shown).toBeNull();
  });

  it('stand on a sheet of paper as they do on the screen', async () => {
    const store = storeWith({ gap: 'make:15min' }, oxford);
    const { answer } = await shownWith(store, 1, 15);
    const onPaper = gapDrawn(store.getState());
    expect(onPaper?.surface).toEqual(answer.surface);
    expect(gapDrawn({ ...store.getState() })).toBe(onPaper);
    expect(gapDrawn(storeWith({}, oxford).getState())).toBeNull();
  });

  it('are none for what the address does not say in so many words', () => {
    const store = storeWith({ gap: 'make:99min' }, oxford);
    expect(gapsOf(store).getState().shown).toBeNull();
  });

  it('begin with what can be made within a quarter of an hour, over whatever else was read', () => {
    const store = storeWith({ page: 'method', lens: 'x', place: 'oxford-science-park' }, oxford);
    change(store, 'push', { district: 'headington' });
    gapsOpened(store);
    expect(store.getState().view).toMatchObject({ gap: 'make:15min', page: '', lens: '', place: null });
    expect(store.getState().how).toBe('push');
    gapLookedAt(store, { bounds: [-1.27, 51.74, -1.25, 51.76] });
    expect(store.getState().view.camera).toMatchObject({ lng: -1.26, lat: 51.75, zoom: 12.85 });
  });
});

describe('who works them out', () => {
  it('answers the first question and the newest, and none once nothing is wanted', async () => {
    const told: number[] = [];
    const asker = gapAsker((_, { minutes }) => told.push(minutes));
    for (const minutes of [5, 6, 7, 8]) asker.ask(questionWith(minutes));
    await vi.waitFor(() => expect(told).toEqual([5, 8]));
    asker.ask(questionWith(9));
    asker.stop();
    // Others asked for as much, one after the other: by then it would have come.
    for (const minutes of [20, 21]) {
      await new Promise((resolve) => {
        gapAsker(resolve).ask(questionWith(minutes));
      });
    }
    expect(told).toEqual([5, 8]);
    asker.ask(questionWith(10));
    await vi.waitFor(() => expect(told).toEqual([5, 8, 10]));
  });

  it('is the page itself where a worker fails, with the same answer', async () => {
    vi.resetModules();
    const made: { onerror?: () => void; asked: number }[] = [];
    vi.stubGlobal(
      'Worker',
      class {
        asked = 0;
        onerror?: () => void;
        constructor() {
          made.push(this);
        }
        postMessage(): void {
          this.asked += 1;
          queueMicrotask(() => this.onerror?.());
        }
        terminate(): void {}
      },
    );
    const fresh = await import('#state/gaps/gap-service.ts');
    const question = questionWith(15);
    const answer = await new Promise((resolve) => {
      fresh.gapAsker(resolve).ask(question);
    });
    expect(answer).toEqual(finished(gapAnswer(question)));
    await new Promise((resolve) => {
      fresh.gapAsker(resolve).ask(question);
    });
    expect(made.map(({ asked }) => asked)).toEqual([1]);
  });
});
