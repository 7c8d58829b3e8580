import { describe, expect, it } from 'vitest';
import {
  type Fix,
  type Locate,
  type LocateEvent,
  located,
  metresOutside,
  positionForLink,
} from '#domain/near/location-tracking.ts';
import { placeChosen } from '#state/actions.ts';
import { cameraMoved, originPlaced } from '#state/map-actions.ts';
import { locateEventOf, locateHappened } from '#state/near/locate.ts';
import type { AtlasStore } from '#state/store.ts';
import { storeWith } from '#tests/support/store-with.ts';

const off: Locate = { mode: 'off', fix: null, zoom: null, isHeld: false, note: null };
const fix: Fix = { position: [10.72, 59.94], accuracyMetres: 20, at: 0 };
const rough: Fix = { ...fix, accuracyMetres: 201 };
const inside = (at: Fix): LocateEvent => ({ type: 'fixed', fix: at, metresOutside: null });
const since = (...events: LocateEvent[]): Locate => events.reduce(located, off);
const pressed = { type: 'pressed' } as const;
const turnedAway = { type: 'turnedAway' } as const;

describe('where am I', () => {
  it('is off until it is asked for, and then waits', () => {
    expect(since(inside(fix))).toEqual(off);
    expect(since(pressed)).toEqual({ ...off, mode: 'following' });
  });

  it('is followed, and off after another press: the map stays where it is until something is chosen', () => {
    expect(since(pressed, inside(fix))).toEqual({ ...off, mode: 'following', fix });
    expect(since(pressed, inside(fix), pressed)).toEqual({ ...off, isHeld: true });
    expect(since(pressed, inside(fix), pressed, turnedAway)).toEqual(off);
    expect(since(pressed, pressed)).toEqual(off);
  });

  it('is kept, but not followed, when the person looks elsewhere; a press follows again', () => {
    const away = since(pressed, inside(fix), turnedAway);
    expect(away).toEqual({ ...off, mode: 'away', fix });
    expect(located(away, inside(rough)).mode).toBe('away');
    expect(located(away, pressed)).toEqual({ ...off, mode: 'following', fix });
    expect(since(pressed, turnedAway, inside(fix)).mode).toBe('away');
  });

  it('is followed at the zoom the person chose, until it is followed anew', () => {
    const zoomed = since(pressed, inside(fix), { type: 'zoomed', zoom: 13 });
    expect(zoomed).toMatchObject({ mode: 'following', zoom: 13 });
    expect(located(located(zoomed, turnedAway), pressed).zoom).toBeNull();
  });

  it.each(['refused', 'unavailable', 'slow', 'insecure'] as const)('%s: said, and the button is off', (fault) => {
    expect(since(pressed, { type: 'failed', fault })).toEqual({ ...off, note: { type: fault } });
    expect(since(pressed, { type: 'failed', fault }, { type: 'noteDismissed' })).toEqual(off);
    expect(since(pressed, { type: 'failed', fault }, pressed).note).toBeNull();
    expect(since({ type: 'failed', fault })).toEqual(off);
  });

  it('goes on after a moment without an answer; a loss is said until the next one', () => {
    const known = since(pressed, inside(fix));
    expect(located(known, { type: 'failed', fault: 'slow' })).toBe(known);
    const lost = located(known, { type: 'failed', fault: 'unavailable' });
    expect(lost).toEqual({ ...known, note: { type: 'lost' } });
    expect(located(lost, inside(fix))).toEqual(known);
  });

  it('is off when the person takes the permission back while it is followed', () => {
    const known = since(pressed, inside(fix));
    expect(located(known, { type: 'failed', fault: 'refused' })).toMatchObject({ mode: 'off', fix: null });
  });

  it('outside the city is said, and is off', () => {
    expect(since(pressed, { type: 'fixed', fix, metresOutside: 412_000 })).toEqual({
      ...off,
      note: { type: 'far', metres: 412_000 },
    });
  });

  it('that is rough is said once, until it is surer', () => {
    const first = since(pressed, inside(rough));
    expect(first.note).toEqual({ type: 'rough', metres: 201 });
    expect(located(first, inside({ ...rough, accuracyMetres: 900 })).note).toEqual({ type: 'rough', metres: 201 });
    const dismissed = located(first, { type: 'noteDismissed' });
    expect(located(dismissed, inside(rough)).note).toBeNull();
    expect(located(first, inside({ ...fix, accuracyMetres: 200 })).note).toBeNull();
    expect(since(pressed, inside(fix), inside(rough)).note).toBeNull();
  });

  it('leaves nothing behind when its part of the page goes', () => {
    expect(since(pressed, inside(rough), { type: 'stopped' })).toEqual(off);
    expect(located(off, { type: 'stopped' })).toBe(off);
  });
});

describe('a position outside the city', () => {
  const city = storeWith().getState().atlas.city;
  const [west, south, east, north] = city.bounds;

  it('has its distance from the middle, and one inside has none', () => {
    expect(metresOutside(city, city.centre)).toBeNull();
    expect(metresOutside(city, [west, south])).toBeNull();
    expect(metresOutside(city, [east, north + 0.001])).toBeGreaterThan(0);
    // One degree of latitude is 111,195 m on the mean sphere.
    expect(metresOutside(city, [city.centre[0], city.centre[1] + 1])).toBeCloseTo(111_195, -1);
  });
});

describe('the state while somebody is followed', () => {
  /** A store that follows, as the button on the map makes it. */
  function following(said: Parameters<typeof storeWith>[0] = {}): AtlasStore {
    const store = storeWith(said);
    store.subscribe((now, before) => {
      const turn = locateEventOf(before, now);
      if (turn) locateHappened(store, turn);
    });
    locateHappened(store, pressed);
    locateHappened(store, inside(fix));
    return store;
  }
  const camera = { zoom: 14, lat: 59.94, lng: 10.72, bearing: 0, pitch: 0 };
  const modeOf = (store: AtlasStore): string => store.getState().session.locate.mode;

  it('has no camera in the address', () => {
    expect(following({ camera }).getState().view.camera).toBeNull();
  });

  it('turns away when the map is pulled off', () => {
    const store = following();
    // 0.02 degrees of longitude are 1,115 m here, at zoom 14 (4.8 / 2 m a pixel) some 466 pixels.
    cameraMoved(store, { ...camera, lng: 10.74 });
    expect(modeOf(store)).toBe('away');
    expect(store.getState().view.camera?.lng).toBe(10.74);
  });

  it('goes on at the zoom that was chosen where the position stays in the middle', () => {
    const store = following();
    // 0.001 degrees of longitude are 56 m, some 23 pixels.
    cameraMoved(store, { ...camera, lng: 10.721, zoom: 14 });
    expect(store.getState().session.locate).toMatchObject({ mode: 'following', zoom: 14 });
    expect(store.getState().view.camera).toBeNull();
  });

  it('turns away for a place, or a new start', () => {
    const toPlace = following();
    placeChosen(toPlace, 'fake-factory');
    expect(modeOf(toPlace)).toBe('away');
    const toStart = following();
    originPlaced(toStart, positionForLink(fix.position), 'look');
    expect(modeOf(toStart)).toBe('away');
  });

  it('does not keep the map any longer once something is chosen after it was switched off', () => {
    const store = following();
    locateHappened(store, pressed);
    expect(store.getState().session.locate.isHeld).toBe(true);
    placeChosen(store, 'fake-factory');
    expect(store.getState().session.locate.isHeld).toBe(false);
  });
});

it('a link carries a position to four decimals, about ten metres', () => {
  expect(positionForLink([10.722_949_9, 59.942_651])).toEqual([10.7229, 59.9427]);
});
