/** Where the nearest place is more than so many minutes away, over the cells where somebody lives. */
import type { Position } from '#domain/atlas.ts';
import { metresForMinutes, walkingMinutes } from '#domain/geo/distance.ts';
import type { InhabitedCells } from './population-cells.ts';
import { type CellGrid, cellCentre, cellMetres } from './cell-grid.ts';
import { metresOfChord, setVector, squaredChord, vectorsOf } from '#domain/geo/unit-sphere.ts';

/** Of each cell, which door is nearest (its number, -1 where there is none) and how far it is. */
export interface Nearest {
  readonly doors: Int32Array;
  readonly metres: Float64Array;
}

/** Cells that touch along an edge, all of them further away than asked for. */
export interface Gap {
  /** An estimate. */
  readonly residents: number;
  readonly cells: number;
  /** The middle of the cell from which most of these residents can be reached within the minutes: the spot for a new place. */
  readonly spot: Position;
  /** How many that is. */
  readonly reached: number;
  readonly farthest: Position;
  /** From there to the nearest door: its number, and minutes; -1 and infinite where there is none. */
  readonly door: number;
  readonly minutes: number;
  /** West, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
}

const cellsAtOnce = 256;

/**
 * The door nearest to each cell's middle, a step at a time; of equally near ones the first. Compared are chords, and only the
 * shortest is made metres: they are Turf's to a millionth of a metre.
 */
export function* nearestDoors(
  { grid, cells }: Pick<InhabitedCells, 'grid' | 'cells'>,
  doors: readonly Position[],
): Generator<undefined, Nearest> {
  const vectors = vectorsOf(doors);
  const found = { doors: new Int32Array(cells.length), metres: new Float64Array(cells.length) };
  const eye = new Float64Array(3);
  for (const [at, cell] of cells.entries()) {
    if (at % cellsAtOnce === 0) yield;
    setVector(eye, 0, ...cellCentre(grid, cell));
    let nearest = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let door = 0; door < doors.length; door += 1) {
      const far = squaredChord(eye, vectors, 3 * door);
      if (far < least) [nearest, least] = [door, far];
    }
    found.doors[at] = nearest;
    found.metres[at] = nearest < 0 ? Number.POSITIVE_INFINITY : metresOfChord(Math.sqrt(least));
  }
  return found;
}

/** The cells that share an edge with a cell. */
function neighbours({ columns, rows }: CellGrid, cell: number): number[] {
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  return [
    ...(column > 0 ? [cell - 1] : []),
    ...(column < columns - 1 ? [cell + 1] : []),
    ...(row > 0 ? [cell - columns] : []),
    ...(row < rows - 1 ? [cell + columns] : []),
  ];
}

/** The cells of each gap, as places in `cells`, in the order in which the cells come. */
function connected({ grid, cells }: InhabitedCells, isGap: (at: number) => boolean): number[][] {
  const left = new Map<number, number>();
  for (const [at, cell] of cells.entries()) if (isGap(at)) left.set(cell, at);
  const groups: number[][] = [];
  for (const start of left.keys()) {
    const group: number[] = [];
    const border = [start];
    for (let cell = border.pop(); cell !== undefined; cell = border.pop()) {
      const at = left.get(cell);
      if (at === undefined) continue;
      left.delete(cell);
      group.push(at);
      border.push(...neighbours(grid, cell));
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}

/** For each row of a circle around a cell, how many cells it reaches to either side. */
function circleRows(radiusMetres: number): [row: number, half: number][] {
  const radius = radiusMetres / cellMetres;
  const high = Math.floor(radius);
  return Array.from({ length: 2 * high + 1 }, (_, i) => {
    const row = i - high;
    return [row, Math.floor(Math.sqrt(radius * radius - row * row))];
  });
}

interface Member {
  readonly cell: number;
  readonly residents: number;
}

/** Sums along each row from the west, so that a stretch of it costs two look-ups: one more a row than there are columns. */
function rowSums({ columns, rows }: CellGrid, members: readonly Member[]): Float64Array {
  const sums = new Float64Array(rows * (columns + 1));
  for (const { cell, residents } of members) {
    sums[Math.floor(cell / columns) * (columns + 1) + (cell % columns) + 1] = residents;
  }
  for (let at = 1; at < sums.length; at += 1) {
    if (at % (columns + 1) !== 0) sums[at] = (sums[at] ?? 0) + (sums[at - 1] ?? 0);
  }
  return sums;
}

/** The first of the cells around which most residents of the same gap live, within a circle measured in whole cells. */
function bestSpot(grid: CellGrid, members: readonly Member[], radiusMetres: number): { cell: number; reached: number } {
  const { columns, rows } = grid;
  const sums = rowSums(grid, members);
  const circle = circleRows(radiusMetres);
  let best = { cell: members[0]?.cell ?? 0, reached: Number.NEGATIVE_INFINITY };
  for (const { cell } of members) {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    let reached = 0;
    for (const [up, half] of circle) {
      if (row + up < 0 || row + up >= rows) continue;
      const start = (row + up) * (columns + 1);
      const to = sums[start + Math.min(columns, column + half + 1)] ?? 0;
      reached += to - (sums[start + Math.max(0, column - half)] ?? 0);
    }
    if (reached > best.reached) best = { cell, reached };
  }
  return best;
}

function gapOf(
  { grid, cells, residents }: InhabitedCells,
  nearest: Nearest,
  group: readonly number[],
  limit: number,
): Gap {
  const members = group.map((at) => ({ cell: cells[at] ?? 0, residents: residents[at] ?? 0 }));
  const farAt = group.reduce((far, at) => ((nearest.metres[at] ?? 0) > (nearest.metres[far] ?? 0) ? at : far));
  const { cell, reached } = bestSpot(grid, members, limit);
  const [columns, rows] = [
    members.map((each) => each.cell % grid.columns),
    members.map((each) => Math.floor(each.cell / grid.columns)),
  ];
  const { west, south, stepLng, stepLat } = grid;
  return {
    residents: members.reduce((sum, each) => sum + each.residents, 0),
    cells: group.length,
    spot: cellCentre(grid, cell),
    reached,
    farthest: cellCentre(grid, cells[farAt] ?? 0),
    door: nearest.doors[farAt] ?? -1,
    minutes: walkingMinutes(nearest.metres[farAt] ?? 0),
    bounds: [
      west + Math.min(...columns) * stepLng,
      south + Math.min(...rows) * stepLat,
      west + (Math.max(...columns) + 1) * stepLng,
      south + (Math.max(...rows) + 1) * stepLat,
    ],
  };
}

/**
 * The gaps, most residents first (of equals, the one that begins further south), a step at a time: cells whose nearest door is
 * more than so many minutes away (as `walkingMinutes` estimates them), joined where they share an edge.
 */
export function* gapsAmong(inhabited: InhabitedCells, nearest: Nearest, minutes: number): Generator<undefined, Gap[]> {
  const limit = metresForMinutes(minutes);
  const gaps: Gap[] = [];
  for (const group of connected(inhabited, (at) => walkingMinutes(nearest.metres[at] ?? 0) > minutes)) {
    yield;
    gaps.push(gapOf(inhabited, nearest, group, limit));
  }
  return gaps.sort((a, b) => b.residents - a.residents);
}
