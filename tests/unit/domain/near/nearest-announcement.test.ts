import { describe, expect, it } from 'vitest';
import type { Position } from '#domain/atlas.ts';
import { type NearbyPlace, nextAnnouncement, steadyPosition } from '#domain/near/nearest-announcement.ts';
import { loadWords } from '#look/words.ts';
import { placeWith } from '#tests/support/arbitrary-places.ts';
import { loadAllWords } from '#tests/support/words-for-tests.ts';

/** Degrees of latitude for metres: 111,195 m a degree on the mean sphere (2πR / 360). */
const north = (metres: number): Position => [10.7, 59.9 + metres / 111_195.08];
const here = north(0);

describe('a list that is read while walking', () => {
  it('stays as it is for less than ten metres', () => {
    expect(steadyPosition(here, north(9.9))).toBe(here);
    const moved = north(10.1);
    expect(steadyPosition(here, moved)).toBe(moved);
  });

  const neighbour = (id: string, metres = 100): NearbyPlace => ({ place: placeWith({ id }), metres, wind: 'north' });

  it('says another nearest place, once and not sooner than after fifteen seconds', () => {
    const first = nextAnnouncement(null, neighbour('a'), 1000);
    expect(first).toEqual({ neighbour: neighbour('a'), at: 1000 });
    // The same place, nearer: nothing new is said, however long it takes.
    expect(nextAnnouncement(first, neighbour('a', 20), 99_000)).toBe(first);
    expect(nextAnnouncement(first, neighbour('b'), 15_999)).toBe(first);
    const second = nextAnnouncement(first, neighbour('b'), 16_000);
    expect(second).toEqual({ neighbour: neighbour('b'), at: 16_000 });
    expect(nextAnnouncement(second, neighbour('a'), 30_999)).toBe(second);
  });

  it('says nothing where there is nothing', () => {
    expect(nextAnnouncement(null, undefined, 0)).toBeNull();
  });
});

describe('the words of a way', () => {
  it('are as they are said in each language', async () => {
    const [en, nb] = [await loadWords('en'), await loadWords('nb')];
    await loadAllWords();
    expect(en.near.towards(en.kit.distanceOf(230), en.kit.winds.northEast)).toBe('230 m north-east');
    expect(nb.near.towards(nb.kit.distanceOf(230), nb.kit.winds.northEast)).toBe('230 m mot nordøst');
    expect([en.near.towards('0 m', ''), nb.near.towards('0 m', '')]).toEqual(['0 m', '0 m']);
    expect(en.near.nearestNow('Lab', '230 m north-east')).toBe('Nearest now: Lab, 230 m north-east.');
    expect(en.near.locateOutside('412 km', 'Oslo')).toBe('You are 412 km from Oslo, outside this map.');
    expect(nb.near.locateOutside('412 km', 'Oslo')).toBe('Du er 412 km fra Oslo, utenfor dette kartet.');
  });
});
