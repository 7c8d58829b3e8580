/** The gap analysis that a worker computes: residents by class, the gaps, and the surface to draw. */
import type { Position as Corner, Feature, FeatureCollection } from 'geojson';
import type { Area, Position } from '#domain/atlas.ts';
import { walkingMinutes } from '#domain/geo/distance.ts';
import type { CellGrid } from './cell-grid.ts';
import { type Gap, gapsAmong, nearestFacilities } from './find-gaps.ts';
import { type InhabitedCells, inhabitedCells } from './population-cells.ts';

export interface GapQuestion {
  readonly areas: readonly Area[];
  readonly facilities: readonly Position[];
  readonly minutes: number;
}

export interface GapAnalysis extends Pick<InhabitedCells, 'level' | 'years' | 'spreadMetres'> {
  /** Of all cells. */
  readonly residents: number;
  /** By class of minutes: see `limitsFor`. */
  readonly byClass: readonly number[];
  readonly gaps: readonly Gap[];
  /** Cells by their `class`, lines across those of a gap, and the edges of the gaps: told apart by `kind`. */
  readonly surface: FeatureCollection;
}

/** The upper limit in minutes of each class but the last. Beyond the second limit is a gap. */
export const limitsFor = (minutes: number): readonly [number, number, number] => [
  Math.round(minutes / 2),
  minutes,
  2 * minutes,
];

const classOf = (minutes: number, limits: readonly number[]): number =>
  limits.filter((limit) => minutes > limit).length;

const firstClassOfGap = 2;

/** The corner where a cell of this row and column begins, in the south-west. */
const corner = ({ west, south, stepLng, stepLat }: CellGrid, column: number, row: number): Corner => [
  west + column * stepLng,
  south + row * stepLat,
];

/** One feature a class: its cells, those side by side in a row as one rectangle. */
function classFeature(grid: CellGrid, cells: readonly number[], which: number): Feature {
  const { columns } = grid;
  const rectangles: Corner[][][] = [];
  for (let i = 0; i < cells.length; ) {
    const start = cells[i] ?? 0;
    const row = Math.floor(start / columns);
    let end = start;
    for (i += 1; cells[i] === end + 1 && (end + 1) % columns !== 0; i += 1) end += 1;
    const [from, to] = [start % columns, (end % columns) + 1];
    const [a, b] = [corner(grid, from, row), corner(grid, to, row + 1)];
    rectangles.push([[a, corner(grid, to, row), b, corner(grid, from, row + 1), a]]);
  }
  return {
    type: 'Feature',
    properties: { kind: 'cells', class: which },
    geometry: { type: 'MultiPolygon', coordinates: rectangles },
  };
}

const lines = (kind: string, coordinates: Corner[][]): Feature => ({
  type: 'Feature',
  properties: { kind },
  geometry: { type: 'MultiLineString', coordinates },
});

/**
 * The hatching of gaps, from corner to corner so that the lines continue in the next cell: a gap must be recognisable
 * without colour.
 */
function hatching(grid: CellGrid, cells: readonly number[], isFalling: boolean): Feature {
  return lines(
    isFalling ? 'falling' : 'rising',
    cells.map((cell) => {
      const [column, row] = [cell % grid.columns, Math.floor(cell / grid.columns)];
      return isFalling
        ? [corner(grid, column, row + 1), corner(grid, column + 1, row)]
        : [corner(grid, column, row), corner(grid, column + 1, row + 1)];
    }),
  );
}

/** The outer edges of the gaps: each side of a cell that borders on a cell outside. */
function edges(grid: CellGrid, cells: readonly number[]): Feature {
  const { columns } = grid;
  const all = new Set(cells);
  const sides: Corner[][] = [];
  for (const cell of cells) {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    const at = (x: number, y: number): Corner => corner(grid, column + x, row + y);
    if (column === 0 || !all.has(cell - 1)) sides.push([at(0, 0), at(0, 1)]);
    if (column === columns - 1 || !all.has(cell + 1)) sides.push([at(1, 0), at(1, 1)]);
    if (!all.has(cell - columns)) sides.push([at(0, 0), at(1, 0)]);
    if (!all.has(cell + columns)) sides.push([at(0, 1), at(1, 1)]);
  }
  return lines('edge', sides);
}

function surfaceOf(grid: CellGrid, byClass: readonly (readonly number[])[]): FeatureCollection {
  const ofGaps = byClass.slice(firstClassOfGap).flat();
  return {
    type: 'FeatureCollection',
    features: [
      ...byClass.map((cells, which) => classFeature(grid, cells, which)),
      hatching(grid, ofGaps, false),
      hatching(grid, byClass.at(-1) ?? [], true),
      edges(grid, ofGaps),
    ],
  };
}

/**
 * The gap analysis, computed in steps: residents (estimates) by class of minutes, the gaps, and the surface to draw. The
 * same question has the same answer, bit for bit. Minutes are those of `walkingMinutes`, from the straight line.
 */
export function* gapAnalysis({ areas, facilities, minutes }: GapQuestion): Generator<undefined, GapAnalysis> {
  const inhabited = yield* inhabitedCells(areas);
  const nearest = yield* nearestFacilities(inhabited, facilities);
  const gaps = yield* gapsAmong(inhabited, nearest, minutes);
  const limits = limitsFor(minutes);
  const cells = [0, 1, 2, 3].map((): number[] => []);
  const byClass = cells.map(() => 0);
  for (const [at, cell] of inhabited.cells.entries()) {
    const which = classOf(walkingMinutes(nearest.metres[at] ?? 0), limits);
    cells[which]?.push(cell);
    byClass[which] = (byClass[which] ?? 0) + (inhabited.residents[at] ?? 0);
  }
  const { level, years, spreadMetres, grid } = inhabited;
  const residents = byClass.reduce((sum, each) => sum + each, 0);
  return { level, years, spreadMetres, residents, byClass, gaps, surface: surfaceOf(grid, cells) };
}
