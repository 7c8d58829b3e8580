import { describe, expect, it } from 'vitest';
import { around, type Neighbour, steadyPosition, toldNext } from '#domain/near/around-me.ts';
import type { Position } from '#domain/atlas.ts';
import { loadLaterWords, loadWords } from '#look/words.ts';
import { placeWith } from '#tests/support/arbitrary-places.ts';

/** Degrees of latitude for metres: 111,195 m a degree on the mean sphere (2πR / 360). */
const north = (metres: number): Position => [10.7, 59.9 + metres / 111_195.08];
const here = north(0);

describe('what is around', () => {
  const far = placeWith({ id: 'far', position: north(900) });
  const near = placeWith({ id: 'near', position: north(-230) });
  const twin = placeWith({ id: 'twin', position: north(-230) });
  const closed = placeWith({ id: 'closed', position: north(10), status: 'closed' });
  const planned = placeWith({ id: 'planned', position: north(400), status: 'planned' });
  const digital = placeWith({ id: 'digital', position: null, kind: 'digital' });
  const standIn = placeWith({ id: 'stand-in', position: north(5), basis: 'stand_in' });
  const all = [far, near, twin, closed, planned, digital, standIn];

  it('is told nearest first, equals in the order of the data, without what has closed', () => {
    const { nearest } = around(all, here, 12);
    expect(nearest.map(({ place }) => place.id)).toEqual(['near', 'twin', 'planned', 'far']);
    expect(nearest.map(({ metres }) => Math.round(metres))).toEqual([230, 230, 400, 900]);
    expect(nearest.map(({ wind }) => wind)).toEqual(['south', 'south', 'north', 'north']);
  });

  it('counts what has no point on the map and is open', () => {
    expect(around(all, here, 12).withoutPoint).toBe(2);
    expect(around([far], here, 12).withoutPoint).toBe(0);
  });

  it('is no more than asked for, and not where one stands', () => {
    expect(around(all, here, 2).nearest.map(({ place }) => place.id)).toEqual(['near', 'twin']);
    expect(around(all, here, 1, 'near').nearest.map(({ place }) => place.id)).toEqual(['twin']);
    expect(around(all, here, 0).nearest).toEqual([]);
    expect(around([], here, 12)).toEqual({ nearest: [], withoutPoint: 0 });
  });

  it('has no direction where one stands on it', () => {
    expect(around([placeWith({ id: 'here', position: here })], here, 1).nearest[0]?.wind).toBeNull();
  });

  it('goes by the first bearing of the great circle, not by the map', () => {
    // From Oslo to Alaska one sets out northwards, though on a flat map it lies in the west. With Δλ = −152.8°:
    // sin Δλ cos φ2 = −0.4571·0.4785 = −0.2187; cos φ1 sin φ2 − sin φ1 cos φ2 cos Δλ = 0.5014·0.8781 + 0.8652·0.4785·0.8894
    // = 0.8085; atan2(−0.2187, 0.8085) = −15.1°.
    const alaska = placeWith({ id: 'alaska', position: [-142.1, 61.41] });
    expect(around([alaska], [10.7, 59.91], 1).nearest[0]?.wind).toBe('north');
  });
});

describe('a list that is read while walking', () => {
  it('stays as it is for less than ten metres', () => {
    expect(steadyPosition(here, north(9.9))).toBe(here);
    const moved = north(10.1);
    expect(steadyPosition(here, moved)).toBe(moved);
  });

  const neighbour = (id: string, metres = 100): Neighbour => ({ place: placeWith({ id }), metres, wind: 'north' });

  it('says another nearest place, once and not sooner than after fifteen seconds', () => {
    const first = toldNext(null, neighbour('a'), 1000);
    expect(first).toEqual({ neighbour: neighbour('a'), at: 1000 });
    // The same place, nearer: nothing new is said, however long it takes.
    expect(toldNext(first, neighbour('a', 20), 99_000)).toBe(first);
    expect(toldNext(first, neighbour('b'), 15_999)).toBe(first);
    const second = toldNext(first, neighbour('b'), 16_000);
    expect(second).toEqual({ neighbour: neighbour('b'), at: 16_000 });
    expect(toldNext(second, neighbour('a'), 30_999)).toBe(second);
  });

  it('says nothing where there is nothing', () => {
    expect(toldNext(null, undefined, 0)).toBeNull();
  });
});

describe('the words of a way', () => {
  it('are as they are said in each language', async () => {
    const [en, nb] = [await loadWords('en'), await loadWords('nb')];
    await loadLaterWords();
    expect(en.towards(en.distanceOf(230), en.winds.northEast)).toBe('230 m north-east');
    expect(nb.towards(nb.distanceOf(230), nb.winds.northEast)).toBe('230 m mot nordøst');
    expect([en.towards('0 m', ''), nb.towards('0 m', '')]).toEqual(['0 m', '0 m']);
    expect(en.nearestNow('Lab', '230 m north-east')).toBe('Nearest now: Lab, 230 m north-east.');
    expect([en.aroundWithout(1), en.aroundWithout(14)]).toEqual([
      '1 place without a point on the map is not in this list.',
      '14 places without a point on the map are not in this list.',
    ]);
    expect(en.locateOutside('412 km', 'Oslo')).toBe('You are 412 km from Oslo, outside this map.');
    expect(nb.locateOutside('412 km', 'Oslo')).toBe('Du er 412 km fra Oslo, utenfor dette kartet.');
  });
});
