/** Finds the gaps: inhabited cells whose nearest facility is more than a number of minutes away. */
import type { Position } from '#domain/atlas.ts';
import { metresForMinutes, walkingMinutes } from '#domain/geo/distance.ts';
import { metresOfChord, vectorsOf } from '#domain/geo/sphere-vectors.ts';
import { setVector, squaredChord } from '#domain/geo/unit-sphere.ts';
import { type CellGrid, cellCentre, cellMetres } from './cell-grid.ts';
import type { InhabitedCells } from './population-cells.ts';

/** For each cell, the number of the nearest facility (-1 where there is none) and its distance in metres. */
export interface NearestFacilities {
  readonly facilities: Int32Array;
  readonly metres: Float64Array;
}

/** A connected set of cells that are all further from a facility than the limit. */
export interface Gap {
  /** An estimate. */
  readonly residents: number;
  readonly cells: number;
  /** The centre `[lng, lat]` of the cell from which most of these residents can be reached within the minutes: where a new place would help most. */
  readonly suggestedPosition: Position;
  /** How many residents can be reached from there. */
  readonly residentsReached: number;
  readonly farthest: Position;
  /** The number of the nearest facility from there, and the minutes to it; -1 and infinite where there is none. */
  readonly facility: number;
  readonly minutes: number;
  /** West, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
}

const cellsAtOnce = 256;

/**
 * The facility nearest to each cell's centre, computed in steps; of equally near ones the first. Compared are chords, and only the
 * shortest is made metres: they are Turf's to a millionth of a metre.
 */
export function* nearestFacilities(
  { grid, cells }: Pick<InhabitedCells, 'grid' | 'cells'>,
  facilities: readonly Position[],
): Generator<undefined, NearestFacilities> {
  const vectors = vectorsOf(facilities);
  const found = { facilities: new Int32Array(cells.length), metres: new Float64Array(cells.length) };
  const eye = new Float64Array(3);
  for (const [at, cell] of cells.entries()) {
    if (at % cellsAtOnce === 0) yield;
    setVector(eye, 0, ...cellCentre(grid, cell));
    let nearest = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let facility = 0; facility < facilities.length; facility += 1) {
      const far = squaredChord(eye, vectors, 3 * facility);
      if (far < least) [nearest, least] = [facility, far];
    }
    found.facilities[at] = nearest;
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

/** For each row of a circle around a cell, its extent in cells to either side. */
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

/**
 * Prefix sums of each row from the west, so that the sum of a range costs two look-ups; one entry more per row than there
 * are columns.
 */
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

/** The cell around which most residents of the gap live, within a circle of whole cells; of equals the first. */
function bestCell(grid: CellGrid, members: readonly Member[], radiusMetres: number): { cell: number; reached: number } {
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
  nearest: NearestFacilities,
  group: readonly number[],
  limit: number,
): Gap {
  const members = group.map((at) => ({ cell: cells[at] ?? 0, residents: residents[at] ?? 0 }));
  const farAt = group.reduce((far, at) => ((nearest.metres[at] ?? 0) > (nearest.metres[far] ?? 0) ? at : far));
  const { cell, reached } = bestCell(grid, members, limit);
  const [columns, rows] = [
    members.map((each) => each.cell % grid.columns),
    members.map((each) => Math.floor(each.cell / grid.columns)),
  ];
  const { west, south, stepLng, stepLat } = grid;
  return {
    residents: members.reduce((sum, each) => sum + each.residents, 0),
    cells: group.length,
    suggestedPosition: cellCentre(grid, cell),
    residentsReached: reached,
    farthest: cellCentre(grid, cells[farAt] ?? 0),
    facility: nearest.facilities[farAt] ?? -1,
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
 * The gaps, most residents first (of equals, the one that begins further south), computed in steps: cells whose nearest facility
 * is more than so many minutes away (as `walkingMinutes` estimates them), joined where they share an edge.
 */
export function* gapsAmong(
  inhabited: InhabitedCells,
  nearest: NearestFacilities,
  minutes: number,
): Generator<undefined, Gap[]> {
  const limit = metresForMinutes(minutes);
  const gaps: Gap[] = [];
  for (const group of connected(inhabited, (at) => walkingMinutes(nearest.metres[at] ?? 0) > minutes)) {
    yield;
    gaps.push(gapOf(inhabited, nearest, group, limit));
  }
  return gaps.sort((a, b) => b.residents - a.residents);
}
