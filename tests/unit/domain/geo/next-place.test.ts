import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnMap, type Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { directions, nextPlace } from '#domain/geo/next-place.ts';
import { moved } from '#domain/geo/offset-position.ts';
import { placeWith, sameCases, somePlaces, somewhere } from '#tests/support/arbitrary-places.ts';

// On the equator a degree to the east is as long on the map as one to the north, near enough for these.
const middle: Position = [10, 0];
const at = (id: string, east: number, north: number) =>
  placeWith({ id, position: [10 + east / 100, north / 100] as Position });

describe('the next place in a direction', () => {
  it('is the nearest of those that lie there', () => {
    const places = [at('far', 0, 5), at('near', 0, 2), at('behind', 0, -1), at('beside', 1, 0)];
    expect(nextPlace(places, middle, 'north')?.id).toBe('near');
    expect(nextPlace(places, middle, 'south')?.id).toBe('behind');
    expect(nextPlace(places, middle, 'east')?.id).toBe('beside');
    expect(nextPlace(places, middle, 'west')).toBeNull();
  });

  it('lies within 45 degrees to each side', () => {
    expect(nextPlace([at('just inside', 0.99, 1)], middle, 'north')?.id).toBe('just inside');
    expect(nextPlace([at('just outside', 1.01, 1)], middle, 'north')).toBeNull();
    expect(nextPlace([at('just outside', 1.01, 1)], middle, 'east')?.id).toBe('just outside');
  });

  it('is rather straight ahead than a little nearer but aslant: its distance plus the way to the side', () => {
    // 5 + 3 against 7, and 5 + 3 against 9.
    const aslant = at('aslant', 3, 4);
    expect(nextPlace([aslant, at('straight', 0, 7)], middle, 'north')?.id).toBe('straight');
    expect(nextPlace([aslant, at('straight', 0, 9)], middle, 'north')?.id).toBe('aslant');
  });

  it('goes by what one sees on the map, where a degree to the east is half as long at 60 degrees north', () => {
    const oslo: Position = [10, 60];
    const place = placeWith({ id: 'north-east', position: [10.015, 60.01] });
    // 0.015 degrees east are 0.75 of 0.01 degrees north there.
    expect(nextPlace([place], oslo, 'north')?.id).toBe('north-east');
    expect(nextPlace([place], oslo, 'east')).toBeNull();
  });

  it('is never one that is not on the map, nor one where one stands', () => {
    const places = [
      at('here', 0, 0),
      placeWith({ id: 'digital', kind: 'digital' }),
      placeWith({ id: 'by area', position: [10, 0.01], basis: 'stand_in' }),
      placeWith({ id: 'wide', position: [10, 0.01], areaWide: true }),
    ];
    for (const direction of directions) expect(nextPlace(places, middle, direction)).toBeNull();
  });

  it('of several coincident places is the first of the list', () => {
    expect(nextPlace([at('a', 0, 3), at('b', 0, 3)], middle, 'north')?.id).toBe('a');
    expect(nextPlace([at('b', 0, 3), at('a', 0, 3)], middle, 'north')?.id).toBe('b');
  });

  it('leads to every other place from one side at least', () => {
    fc.assert(
      fc.property(somePlaces, (places) => {
        for (const place of places.filter(isOnMap)) {
          const isThere = place.position[0] === somewhere[0] && place.position[1] === somewhere[1];
          expect(directions.some((each) => nextPlace([place], somewhere, each) !== null)).toBe(!isThere);
        }
      }),
      sameCases,
    );
  });
});

describe('a position moved', () => {
  it.each(directions)('100 m to the %s is 100 m away, and straight there', (direction) => {
    const to = moved(somewhere, direction, 100);
    expect(metresBetween(somewhere, to)).toBeCloseTo(100, 3);
    const straight = direction === 'north' || direction === 'south' ? 0 : 1;
    expect(to[straight]).toBe(somewhere[straight]);
    expect(nextPlace([placeWith({ id: 'there', position: to })], somewhere, direction)?.id).toBe('there');
  });

  it('and moved back is where it was', () => {
    const [lng, lat] = moved(moved(somewhere, 'east', 700), 'west', 700);
    expect(lng).toBeCloseTo(somewhere[0], 9);
    expect(lat).toBeCloseTo(somewhere[1], 9);
  });
});
