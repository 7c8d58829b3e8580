/** Square cells over a city, and which of them lie in an outline. */
import type { Area, Bounds, Position } from '#domain/atlas.ts';
import { earthRadiusMetres } from '#domain/geo/distance.ts';
import { boundsOf } from '#domain/geo/geometry-bounds.ts';
import { radians } from '#domain/geo/unit-sphere.ts';

export const cellMetres = 200;

/** Rows of cells from the south, each from the west; the cell in `row` and `column` has the number `row * columns + column`. */
export interface CellGrid {
  readonly west: number;
  readonly south: number;
  /** Degrees from one cell to the next. */
  readonly stepLng: number;
  readonly stepLat: number;
  readonly columns: number;
  readonly rows: number;
}

export type Outline = NonNullable<Area['outline']>;

/** The middle of a cell, `[lng, lat]`. */
export function cellCentre({ west, south, stepLng, stepLat, columns }: CellGrid, cell: number): Position {
  return [west + ((cell % columns) + 0.5) * stepLng, south + (Math.floor(cell / columns) + 0.5) * stepLat];
}

const degreesOf = (metres: number): number => metres / (earthRadiusMetres * radians);

/** The bounding box that extends a number of metres to each side of a position. */
export function boxAround([lng, lat]: Position, metres: number): Bounds {
  const [x, y] = [degreesOf(metres) / Math.cos(lat * radians), degreesOf(metres)];
  return [lng - x, lat - y, lng + x, lat + y];
}

/** The grid over these boxes, its cells square at their middle latitude. */
export function gridOver(boxes: readonly Bounds[]): CellGrid {
  if (boxes.length === 0) return { west: 0, south: 0, stepLng: 1, stepLat: 1, columns: 1, rows: 1 };
  const west = Math.min(...boxes.map(([each]) => each));
  const south = Math.min(...boxes.map(([, each]) => each));
  const east = Math.max(...boxes.map(([, , each]) => each));
  const north = Math.max(...boxes.map(([, , , each]) => each));
  const stepLat = degreesOf(cellMetres);
  const stepLng = stepLat / Math.cos(((south + north) / 2) * radians);
  return {
    west,
    south,
    stepLng,
    stepLat,
    columns: Math.max(1, Math.ceil((east - west) / stepLng)),
    rows: Math.max(1, Math.ceil((north - south) / stepLat)),
  };
}

/** The cell that a position lies in; at the grid's far edges the last one. */
export function cellAt({ west, south, stepLng, stepLat, columns, rows }: CellGrid, [lng, lat]: Position): number {
  const column = Math.min(columns - 1, Math.max(0, Math.floor((lng - west) / stepLng)));
  const row = Math.min(rows - 1, Math.max(0, Math.floor((lat - south) / stepLat)));
  return row * columns + column;
}

const ringsOf = ({ type, coordinates }: Outline): (readonly (readonly number[])[])[] =>
  type === 'Polygon' ? coordinates : coordinates.flat();

/** The longitudes, west to east, at which the edges of an outline cross a latitude. */
function crossings(outline: Outline, lat: number): number[] {
  const found: number[] = [];
  for (const ring of ringsOf(outline)) {
    for (let i = 1; i < ring.length; i += 1) {
      const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = [ring[i - 1], ring[i]];
      if (y1 > lat !== y2 > lat) found.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1));
    }
  }
  return found.sort((a, b) => a - b);
}

/** The cells whose middles lie in an outline (by the even-odd rule, so that holes are left out), row by row. */
export function cellsInside(grid: CellGrid, outline: Outline): Set<number> {
  const { west, stepLng, columns, rows } = grid;
  const [, south, , north] = boundsOf(outline);
  const rowAt = (lat: number): number => Math.floor((lat - grid.south) / grid.stepLat);
  const inside = new Set<number>();
  for (let row = Math.max(0, rowAt(south)); row <= Math.min(rows - 1, rowAt(north)); row += 1) {
    const edges = crossings(outline, cellCentre(grid, row * columns)[1]);
    for (let i = 1; i < edges.length; i += 2) {
      const from = Math.max(0, Math.ceil(((edges[i - 1] ?? 0) - west) / stepLng - 0.5));
      const to = Math.min(columns - 1, Math.floor(((edges[i] ?? 0) - west) / stepLng - 0.5));
      for (let column = from; column <= to; column += 1) inside.add(row * columns + column);
    }
  }
  return inside;
}

/** The cells that a box touches. */
export function cellsInBox(grid: CellGrid, [west, south, east, north]: Bounds): number[] {
  const { columns } = grid;
  const [first, last] = [cellAt(grid, [west, south]), cellAt(grid, [east, north])];
  const found: number[] = [];
  for (let row = first - (first % columns); row <= last; row += columns) {
    for (let column = first % columns; column <= last % columns; column += 1) found.push(row + column);
  }
  return found;
}
