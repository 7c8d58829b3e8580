import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Bounds, Position } from '#domain/atlas.ts';
import {
  type Boundary,
  type BoundaryEdit,
  type CornerRef,
  cornerAdded,
  cornerAt,
  cornerMoved,
  cornerRemoved,
  cornersIn,
  partsOf,
  ringPulled,
  ringsOf,
} from '#domain/desk/boundary-edits.ts';

const bounds: Bounds = [0, 50, 1, 51];
const box = (west: number, south: number): number[][] => [
  [west, south],
  [west + 0.123456789, south],
  [west + 0.123456789, south + 0.1],
  [west, south + 0.1],
  [west, south],
];
const square: Polygon = { type: 'Polygon', coordinates: [box(0.1, 50.1)] };
const two: MultiPolygon = { type: 'MultiPolygon', coordinates: [[box(0.1, 50.1)], [box(0.4, 50.4)]] };
const at = (corner: number, part = 0) => ({ part, ring: 0, corner });
const done = (edit: BoundaryEdit): Extract<BoundaryEdit, { boundary: Boundary }> => {
  if ('fault' in edit) throw new Error(edit.fault);
  return edit;
};

describe('a corner', () => {
  it('moves to five decimals; the ring stays closed, and every other corner as it was', () => {
    const { boundary, chosen } = done(cornerMoved(square, at(0), [0.0912345678, 50.1], bounds));
    expect(partsOf(boundary)[0]?.[0]).toEqual([
      [0.09123, 50.1],
      [0.223456789, 50.1],
      [0.223456789, 50.2],
      [0.1, 50.2],
      [0.09123, 50.1],
    ]);
    expect(chosen).toEqual(at(0));
    expect(square.coordinates[0]?.[0]).toEqual([0.1, 50.1]);
  });

  it('that is new lies halfway to the next, after the last one too', () => {
    const added = done(cornerAdded(square, at(3), bounds));
    expect(cornerAt(added.boundary, added.chosen)).toEqual([0.1, 50.15]);
    expect(added.chosen).toEqual(at(4));
    expect(cornersIn(added.boundary, at(0)).slice(0, 4)).toEqual(cornersIn(square, at(0)));
  });

  it('that is gone leaves the one before it chosen', () => {
    const removed = done(cornerRemoved(square, at(2), bounds));
    expect(cornersIn(removed.boundary, at(0))).toHaveLength(3);
    expect(removed.chosen).toEqual(at(1));
    expect(done(cornerRemoved(square, at(0), bounds)).chosen).toEqual(at(2));
  });

  it('of one part leaves the others alone', () => {
    const { boundary } = done(cornerMoved(two, at(1, 1), [0.6, 50.4], bounds));
    expect(boundary.type).toBe('MultiPolygon');
    expect(partsOf(boundary)[0]).toEqual(two.coordinates[0]);
    expect(ringsOf(boundary)).toHaveLength(2);
  });

  it.each<[string, BoundaryEdit, string]>([
    ['crosses another side', cornerMoved(square, at(0), [0.3, 50.15], bounds), 'crosses'],
    ['lies beyond the city', cornerMoved(square, at(0), [-0.1, 50.1], bounds), 'outside'],
    ['lies on another corner', cornerMoved(square, at(0), [0.1, 50.2], bounds), 'same'],
    [
      'is one of the last three',
      cornerRemoved(done(cornerRemoved(square, at(0), bounds)).boundary, at(0), bounds),
      'few',
    ],
  ])('is refused where it %s', (_what, edit, fault) => expect(edit).toEqual({ fault }));
});

describe('a ring that was pulled by hand', () => {
  it('keeps the digits of the corners that stay, rounds the new one and chooses it', () => {
    const ring = box(0.1, 50.1).toSpliced(2, 0, [0.25123456, 50.151234]);
    const { boundary, chosen } = done(ringPulled(square, at(0), ring, bounds));
    expect(chosen).toEqual(at(2));
    expect(cornersIn(boundary, at(0))).toEqual([
      [0.1, 50.1],
      [0.223456789, 50.1],
      [0.25123, 50.15123],
      [0.223456789, 50.2],
      [0.1, 50.2],
    ]);
  });

  it('is refused where it crosses itself', () => {
    const [a = [], b = [], c = [], d = []] = box(0.1, 50.1);
    expect(ringPulled(square, at(0), [a, c, b, d, a], bounds)).toEqual({ fault: 'crosses' });
  });

  it('that was wrong before can be mended, one corner after the other', () => {
    const [a = [], b = [], c = [], d = []] = box(0.1, 50.1);
    const bowTie: Polygon = { type: 'Polygon', coordinates: [[a, c, b, d, a]] };
    expect(cornerMoved(bowTie, at(0), [0.09, 50.09], bounds)).toHaveProperty('boundary');
  });
});

describe('any edits', () => {
  const step = fc.record({
    kind: fc.constantFrom('move', 'add', 'remove'),
    corner: fc.nat(8),
    part: fc.nat(1),
    lng: fc.double({ min: -0.1, max: 1.1, noNaN: true }),
    lat: fc.double({ min: 49.9, max: 51.1, noNaN: true }),
  });
  it('leave every ring closed, simple enough to have three corners, and within the city', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let now: Boundary = two;
        for (const { kind, corner, part, lng, lat } of steps) {
          const ref: CornerRef = { part, ring: 0, corner: corner % cornersIn(now, { part, ring: 0 }).length };
          const to: Position = [lng, lat];
          const edits = { move: () => cornerMoved(now, ref, to, bounds), add: () => cornerAdded(now, ref, bounds) };
          const edit: BoundaryEdit =
            kind === 'remove' ? cornerRemoved(now, ref, bounds) : edits[kind as keyof typeof edits]();
          if ('boundary' in edit) {
            expect(cornerAt(edit.boundary, edit.chosen)).toBeDefined();
            now = edit.boundary;
          }
        }
        for (const ref of ringsOf(now)) {
          const ring = partsOf(now)[ref.part]?.[ref.ring] ?? [];
          expect(ring[0]).toEqual(ring.at(-1));
          expect(ring.length).toBeGreaterThanOrEqual(4);
          for (const [lng = 0, lat = 0] of ring) expect(lng >= 0 && lng <= 1 && lat >= 50 && lat <= 51).toBe(true);
        }
      }),
    );
  });
});
