/** A spatial index that finds the points within a great-circle radius. */
import type { Position } from '#domain/atlas.ts';
import { metresBetween } from './distance.ts';
import { cellRangeAround, type Grid, gridOf } from './spatial-grid.ts';
import { type Balls, ballsOf, chordOf, setVector, squaredChord, squaredLength } from './unit-sphere.ts';

/** An index of points for queries by radius. */
export interface NearbyIndex {
  readonly size: number;
  /**
   * The numbers of the points whose great-circle distance from `origin` (`[lng, lat]`, degrees) is `radiusMetres` or less:
   * just those of which Turf's `distance` says so, in an order that is always the same but means nothing. Throws a
   * RangeError when the origin is no position, or the radius is not finite or below 0.
   */
  within(origin: Position, radiusMetres: number): Uint32Array;
}

/**
 * The chords computed here and Turf's haversine both err by about 1e-15 of the globe's radius. Where a chord comes nearer
 * than this to that of the radius asked for (6 mm on the ground), Turf itself is asked, so that rounding never decides.
 */
const chordMargin = 1e-9;

function checkPosition(lng: number, lat: number, name: string): void {
  if (Number.isFinite(lng) && Math.abs(lat) <= 90) return;
  throw new RangeError(`${name} must be [lng, lat] with finite degrees, lat from -90 to 90, not [${lng}, ${lat}]`);
}

const isFlat = (positions: ArrayLike<number> | readonly Position[]): positions is ArrayLike<number> =>
  typeof positions[0] === 'number';

function flatOf(positions: ArrayLike<number> | readonly Position[]): Float64Array {
  if (isFlat(positions)) return Float64Array.from(positions);
  const flat = new Float64Array(2 * positions.length);
  for (const [number, [lng, lat]] of positions.entries()) flat.set([lng, lat], 2 * number);
  return flat;
}

function checkedFlat(positions: ArrayLike<number> | readonly Position[]): Float64Array {
  const flat = flatOf(positions);
  for (let at = 0; at < flat.length; at += 2) {
    checkPosition(flat[at] ?? Number.NaN, flat[at + 1] ?? Number.NaN, `positions[${at / 2}]`);
  }
  return flat;
}

/** Points sorted into cells: the one at `at` has the number `order[at]`, its vector at `3 * at`. */
interface Points extends Balls {
  readonly grid: Grid;
  readonly flat: Float64Array;
  readonly vectors: Float64Array;
}

function pointsOf(positions: ArrayLike<number> | readonly Position[]): Points {
  const flat = checkedFlat(positions);
  const grid = gridOf(flat);
  const vectors = new Float64Array(3 * grid.order.length);
  for (const [at, number] of grid.order.entries()) {
    setVector(vectors, 3 * at, flat[2 * number] ?? 0, flat[2 * number + 1] ?? 0);
  }
  return { grid, flat, vectors, ...ballsOf(vectors, grid.starts) };
}

interface Circle {
  readonly origin: Position;
  readonly radiusMetres: number;
  readonly eye: Float64Array;
  readonly chord: number;
}

function circleAround(origin: Position, radiusMetres: number): Circle {
  checkPosition(origin[0], origin[1], 'origin');
  if (!Number.isFinite(radiusMetres) || radiusMetres < 0) {
    throw new RangeError(`radiusMetres must be finite and not below 0, not ${radiusMetres}`);
  }
  const eye = new Float64Array(3);
  setVector(eye, 0, origin[0], origin[1]);
  return { origin, radiusMetres, eye, chord: chordOf(radiusMetres) };
}

/** Where all of a cell is, as far as the triangle inequality can tell. */
function sideOf(cell: number, { middles, reaches }: Points, { eye, chord }: Circle): 'inside' | 'outside' | 'edge' {
  const gap = squaredChord(eye, middles, 3 * cell);
  const radius = (reaches[cell] ?? 0) + chordMargin;
  if (gap > squaredLength(chord + radius)) return 'outside';
  return gap <= squaredLength(chord - radius) ? 'inside' : 'edge';
}

function isWithinRadius(
  at: number,
  { grid, flat, vectors }: Points,
  { origin, radiusMetres, eye, chord }: Circle,
): boolean {
  const gap = squaredChord(eye, vectors, 3 * at);
  if (gap > squaredLength(chord + chordMargin)) return false;
  if (gap <= squaredLength(chord - chordMargin)) return true;
  const number = grid.order[at] ?? 0;
  return metresBetween(origin, [flat[2 * number] ?? 0, flat[2 * number + 1] ?? 0]) <= radiusMetres;
}

/** Collects numbers of points. Stretches of `order` that follow one another are copied in one go. */
function gathererOf(order: Uint32Array) {
  const found = new Uint32Array(order.length);
  let count = 0;
  let from = 0;
  let to = 0;
  function copyStretch(): void {
    found.set(order.subarray(from, to), count);
    count += to - from;
  }
  return {
    start(): void {
      count = 0;
      from = 0;
      to = 0;
    },
    addOne(at: number): void {
      found[count] = order[at] ?? 0;
      count += 1;
    },
    addStretch(start: number, end: number): void {
      if (start !== to) {
        copyStretch();
        from = start;
      }
      to = end;
    },
    all(): Uint32Array {
      copyStretch();
      return found.slice(0, count);
    },
  };
}

/**
 * An index of points, given as `[lng, lat]` positions in degrees or as one flat row of such numbers. Points are sorted into
 * a grid of about 250 m. A question takes the cells certainly within the circle whole, drops those certainly outside (both
 * by the triangle inequality on a ball around the cell's points) and measures the points of the others.
 * Throws a RangeError when a position is not one.
 */
export function nearbyIndex(positions: ArrayLike<number> | readonly Position[]): NearbyIndex {
  const points = pointsOf(positions);
  const { order, starts, columns } = points.grid;
  const gathered = gathererOf(order);

  function gather(cell: number, circle: Circle): void {
    const start = starts[cell] ?? 0;
    const end = starts[cell + 1] ?? 0;
    if (start === end) return;
    const side = sideOf(cell, points, circle);
    if (side === 'inside') gathered.addStretch(start, end);
    if (side !== 'edge') return;
    for (let at = start; at < end; at += 1) if (isWithinRadius(at, points, circle)) gathered.addOne(at);
  }

  return {
    size: order.length,
    within(origin, radiusMetres) {
      const circle = circleAround(origin, radiusMetres);
      const { fromRow, toRow, fromColumn, toColumn } = cellRangeAround(points.grid, origin, radiusMetres);
      gathered.start();
      for (let row = fromRow; row <= toRow; row += 1) {
        for (let column = fromColumn; column <= toColumn; column += 1) gather(row * columns + column, circle);
      }
      return gathered.all();
    },
  };
}
