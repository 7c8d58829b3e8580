/** A grid of longitude and latitude that sorts points into cells. */
import type { Position } from '#domain/atlas.ts';
import { earthRadiusMetres } from './distance.ts';
import { radians } from './unit-sphere.ts';

/**
 * About a block of a city. Measured at 100,000 points in a city: half of it costs more cells, twice of it more points to
 * measure at the edge.
 */
const cellMetres = 250;

/** Widens the box round a circle, in radians (0.6 m), against rounding at its sides. */
const boxMargin = 1e-7;

/** More cells than this many a point would mostly be empty; the world in blocks would be ten thousand million. */
const mostCellsPerPoint = 2;
const cellsAlwaysAllowed = 1024;

/** Limits the number of cells towards the poles, where a degree of longitude has almost no width. */
const leastCosine = 0.01;

/** Points sorted into cells of longitude and latitude, row by row from the south, in a row from the west. */
export interface Grid {
  readonly west: number;
  readonly south: number;
  /** Size of a cell in degrees. */
  readonly lngStep: number;
  readonly latStep: number;
  readonly columns: number;
  readonly rows: number;
  /** The numbers of the points, cell after cell. */
  readonly order: Uint32Array;
  /** Where each cell begins in `order`, and at last where the last one ends. */
  readonly starts: Uint32Array;
}

/** The same meridian, told from -180 (included) to 180 (not included) degrees. */
const turnedLng = (lng: number): number => lng - 360 * Math.floor((lng + 180) / 360);

const stepsTo = (value: number, from: number, step: number, count: number): number =>
  Math.min(Math.floor((value - from) / step), count - 1);

/** The column or row of a degree, which may lie before the first (below 0) but is never beyond the last. */
const columnOf = ({ west, lngStep, columns }: Grid, lng: number): number => stepsTo(lng, west, lngStep, columns);
const rowOf = ({ south, latStep, rows }: Grid, lat: number): number => stepsTo(lat, south, latStep, rows);

/** The cells that hold all points, of city-block size or, over wider country, as coarse as their number demands. */
function gridFrameOf(flat: Float64Array): Omit<Grid, 'order' | 'starts'> {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let at = 0; at < flat.length; at += 2) {
    const lng = turnedLng(flat[at] ?? 0);
    const lat = flat[at + 1] ?? 0;
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const cosine = Math.max(leastCosine, Math.cos(((south + north) / 2) * radians));
  const mostCells = Math.max(cellsAlwaysAllowed, (flat.length / 2) * mostCellsPerPoint);
  for (let metres = cellMetres; ; metres *= 2) {
    const latStep = metres / earthRadiusMetres / radians;
    const lngStep = latStep / cosine;
    const columns = Math.floor(Math.max(0, east - west) / lngStep) + 1;
    const rows = Math.floor(Math.max(0, north - south) / latStep) + 1;
    if (columns * rows <= mostCells) return { west, south, lngStep, latStep, columns, rows };
  }
}

/** Sorts points, `[lng, lat]` in degrees one after the other, into cells, by counting. */
export function gridOf(flat: Float64Array): Grid {
  const frame = gridFrameOf(flat);
  const size = flat.length / 2;
  const grid: Grid = {
    ...frame,
    order: new Uint32Array(size),
    starts: new Uint32Array(frame.columns * frame.rows + 1),
  };
  const cells = new Uint32Array(size);
  for (let number = 0; number < size; number += 1) {
    const row = rowOf(grid, flat[2 * number + 1] ?? 0);
    const cell = row * grid.columns + columnOf(grid, turnedLng(flat[2 * number] ?? 0));
    cells[number] = cell;
    grid.starts[cell + 1] = (grid.starts[cell + 1] ?? 0) + 1;
  }
  for (let cell = 1; cell < grid.starts.length; cell += 1) {
    grid.starts[cell] = (grid.starts[cell] ?? 0) + (grid.starts[cell - 1] ?? 0);
  }
  const next = grid.starts.slice();
  for (const [number, cell] of cells.entries()) {
    const at = next[cell] ?? 0;
    grid.order[at] = number;
    next[cell] = at + 1;
  }
  return grid;
}

/** Some rows and columns, both ends included; none where an end comes before its beginning. */
export interface CellRange {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/**
 * The cells a circle on the ground can touch. Half as wide as the meridians that are its tangents are apart:
 * asin(sin(angle) / cos(lat)). A circle round a pole, or over the meridian where 180 meets -180, gets every column of its rows:
 * slower, and right.
 */
export function cellRangeAround(grid: Grid, [lng, lat]: Position, radiusMetres: number): CellRange {
  const halfHeight = radiusMetres / earthRadiusMetres + boxMargin;
  const rows = {
    fromRow: Math.max(0, rowOf(grid, lat - halfHeight / radians)),
    toRow: rowOf(grid, lat + halfHeight / radians),
  };
  const allColumns = { ...rows, fromColumn: 0, toColumn: grid.columns - 1 };
  if (Math.abs(lat) * radians + halfHeight >= Math.PI / 2) return allColumns;
  const halfWidth = Math.asin(Math.min(1, Math.sin(halfHeight) / Math.cos(lat * radians))) + boxMargin;
  const west = turnedLng(lng) - halfWidth / radians;
  const east = turnedLng(lng) + halfWidth / radians;
  if (west < -180 || east >= 180) return allColumns;
  return { ...rows, fromColumn: Math.max(0, columnOf(grid, west)), toColumn: columnOf(grid, east) };
}
