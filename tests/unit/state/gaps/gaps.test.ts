import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseCoverage } from '#domain/coverage/coverage-choice.ts';
import type { GapQuestion } from '#domain/gaps/gap-analysis.ts';
import { gapAnalysis } from '#domain/gaps/gap-analysis.ts';
import { finished } from '#domain/time-slicing.ts';
import { gapForPrint } from '#map/gaps/gap-layers.ts';
import { change } from '#state/actions.ts';
import { gapChosen, gapLookedAt, gapsClosed, gapsOpened } from '#state/gaps/gap-actions.ts';
import { gapAsker, gapServiceOf } from '#state/gaps/gap-service.ts';
import { type GapsShown, gapsOf } from '#state/gaps/gaps.ts';
import type { AtlasStore } from '#state/store.ts';
import { changeRemoved, placeProposed, whatIfOf } from '#state/what-if/scenario-store.ts';
import { shippedCity } from '#tests/support/shipped-cities.ts';
import { storeWith } from '#tests/support/store-with.ts';

afterEach(() => vi.unstubAllGlobals());

const oxford = await shippedCity('oxford');

/** What is shown once it is about so many doors and minutes. */
const shownWith = (store: AtlasStore, doors: number, minutes: number): Promise<GapsShown> =>
  vi.waitFor(() => {
    const { shown } = gapsOf(store).getState();
    if (shown?.facilities.length !== doors || shown.choice.minutes !== minutes) throw new Error('not yet');
    return shown;
  });

const questionWith = (minutes: number): GapQuestion => ({ areas: oxford.areas, facilities: [], minutes });

describe('gaps of a store', () => {
  it('follow address and scenario, and a place taken back brings every number back bit for bit', async () => {
    const store = storeWith({ gap: { of: 'make', minutes: 15 } }, oxford);
    whatIfOf(store);
    const before = await shownWith(store, 1, 15);
    const [largest] = before.analysis.gaps;
    if (!largest) throw new Error('There is no gap.');
    const id = placeProposed(store, {
      name: 'Lab',
      category: 'makerspace_lab',
      offers: [],
      position: largest.suggestedPosition,
    });
    const now = await shownWith(store, 2, 15);
    const missing = ({ analysis: answer }: GapsShown): number => (answer.byClass[2] ?? 0) + (answer.byClass[3] ?? 0);
    expect(missing(before) - missing(now)).toBeGreaterThan(largest.residentsReached * 0.98);
    gapChosen(store, { of: 'make', minutes: 30 });
    expect(store.getState().view.gap).toEqual({ of: 'make', minutes: 30 });
    await shownWith(store, 2, 30);
    gapChosen(store, { of: 'make', minutes: 15 }, 'replace');
    changeRemoved(store, id);
    expect((await shownWith(store, 1, 15)).analysis).toEqual(before.analysis);
    gapsClosed(store);
    expect(gapsOf(store).getState().shown).toBeNull();
  });

  it('stand on a sheet of paper as they do on the screen', async () => {
    const store = storeWith({ gap: { of: 'make', minutes: 15 } }, oxford);
    const { analysis: answer } = await shownWith(store, 1, 15);
    const onPaper = gapForPrint(store.getState());
    expect(onPaper?.surface).toEqual(answer.surface);
    expect(gapForPrint({ ...store.getState() })).toBe(onPaper);
    expect(gapForPrint(storeWith({}, oxford).getState())).toBeNull();
  });

  it('are none while the address asks for none', () => {
    const store = storeWith({}, oxford);
    expect(gapsOf(store).getState().shown).toBeNull();
  });

  it('begin with what can be made within a quarter of an hour, over whatever else was read', () => {
    const store = storeWith(
      { page: 'method', coverage: parseCoverage('imd_decile_2025:make:15min'), place: 'oxford-science-park' },
      oxford,
    );
    change(store, 'push', { district: 'headington' });
    gapsOpened(store);
    expect(store.getState().view).toMatchObject({
      gap: { of: 'make', minutes: 15 },
      page: '',
      coverage: null,
      place: null,
    });
    expect(store.getState().how).toBe('push');
    gapLookedAt(store, { bounds: [-1.27, 51.74, -1.25, 51.76] });
    expect(store.getState().view.camera).toMatchObject({ lng: -1.26, lat: 51.75, zoom: 12.85 });
  });
});

describe('who works them out', () => {
  it('answers the first question and the newest, and none once nothing is wanted', async () => {
    const posted: { n: number; question: GapQuestion }[] = [];
    let answerWith: ((message: { data: object }) => void) | undefined;
    vi.stubGlobal(
      'Worker',
      class {
        set onmessage(listener: (message: { data: object }) => void) {
          answerWith = listener;
        }
        postMessage(message: { n: number; question: GapQuestion }): void {
          posted.push(message);
        }
      },
    );
    const service = gapServiceOf(storeWith());
    const told: number[] = [];
    const asker = gapAsker(service, (_, { minutes }) => told.push(minutes));
    const asked = (): number[] => posted.map(({ question }) => question.minutes);
    /** The worker answers its newest question, and what follows from that is done. */
    const answered = async (): Promise<void> => {
      answerWith?.({ data: { n: posted.at(-1)?.n ?? 0, analysis: {} } });
      await new Promise((goOn) => setTimeout(goOn));
    };
    for (const minutes of [5, 6, 7, 8]) asker.ask(questionWith(minutes));
    expect(asked()).toEqual([5]);
    await answered();
    expect([asked(), told]).toEqual([[5, 8], [5]]);
    await answered();
    expect(told).toEqual([5, 8]);
    asker.ask(questionWith(9));
    asker.stop();
    await answered();
    expect([asked(), told]).toEqual([
      [5, 8, 9],
      [5, 8],
    ]);
    asker.ask(questionWith(10));
    await answered();
    expect(told).toEqual([5, 8, 10]);
  });

  it('is the page itself where a worker fails, with the same answer', async () => {
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
    const service = gapServiceOf(storeWith());
    const question = questionWith(15);
    const answer = await new Promise((resolve) => {
      gapAsker(service, resolve).ask(question);
    });
    expect(answer).toEqual(finished(gapAnalysis(question)));
    await new Promise((resolve) => {
      gapAsker(service, resolve).ask(question);
    });
    expect(made.map(({ asked }) => asked)).toEqual([1]);
  });
});
