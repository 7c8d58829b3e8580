/**
 * Where people live, as square cells of 200 m: an estimate. The residents of an area are spread evenly over its cells, since
 * nothing finer is known of them.
 */
import type { Area, Bounds, Position } from './atlas.ts';
import { earthRadiusMetres } from './distance.ts';
import { chordOf, metresOfChord, radians, setVector, squaredChord, squaredLength, vectorsOf } from './globe.ts';
import { type AreaLevel, areaLevels } from './vocabulary.ts';

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

export interface InhabitedCells {
  readonly grid: CellGrid;
  /** The level whose areas are spread; null where no area has residents. */
  readonly level: AreaLevel | null;
  /** Years that the numbers of residents are of. */
  readonly years: readonly number[];
  /** How far from its centre an area without an outline reaches, metres; null where each has one. */
  readonly reachMetres: number | null;
  /** Numbers of the cells where somebody lives, in ascending order. */
  readonly cells: Uint32Array;
  /** Of each of these, how many: a fraction, as the estimate gives it. */
  readonly residents: Float64Array;
}

type Outline = NonNullable<Area['outline']>;

/** Of what the best level counts, the least that a finer one has to count too. */
const leastShare = 0.95;
/** Metres, where there are no neighbours to tell. */
const usualReach = 1000;

/** The middle of a cell, `[lng, lat]`. */
export function cellCentre({ west, south, stepLng, stepLat, columns }: CellGrid, cell: number): Position {
  return [west + ((cell % columns) + 0.5) * stepLng, south + (Math.floor(cell / columns) + 0.5) * stepLat];
}

const populationOf = (areas: readonly Area[]): number => areas.reduce((sum, { population = 0 }) => sum + population, 0);

/** The level with the most areas among those that count nearly all residents, so that nobody is counted twice. */
function finestLevel(areas: readonly Area[]): Area[] {
  const counted = areas.filter(({ population = 0, centre, outline }) => population > 0 && (centre ?? outline) !== null);
  const levels = areaLevels.map((each) => counted.filter(({ level }) => level === each));
  const most = Math.max(...levels.map(populationOf));
  const whole = levels.filter((each) => populationOf(each) >= leastShare * most);
  return whole.reduce<Area[]>((best, each) => (each.length > best.length ? each : best), []);
}

/** How far the centres of neighbouring areas are apart, at the median. */
function usualDistance(centres: readonly Position[]): number {
  const vectors = vectorsOf(centres);
  const nearest = centres
    .map((_, i) => {
      const eye = vectors.subarray(3 * i, 3 * i + 3);
      return Math.min(...centres.map((_other, j) => squaredChord(eye, vectors, 3 * j) || Number.POSITIVE_INFINITY));
    })
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const middle = nearest[Math.floor(nearest.length / 2)];
  return middle === undefined ? usualReach : metresOfChord(Math.sqrt(middle));
}

/** The outline of the nearest area above it that has one. */
function outlineAbove(area: Area, byId: ReadonlyMap<string, Area>): Outline | null {
  const seen = new Set<string>();
  let at: Area | undefined = area;
  while (at?.parent !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    at = byId.get(at.parent);
    if (at?.outline) return at.outline;
  }
  return null;
}

const degreesOf = (metres: number): number => metres / (earthRadiusMetres * radians);

function boxAround([lng, lat]: Position, metres: number): Bounds {
  const [x, y] = [degreesOf(metres) / Math.cos(lat * radians), degreesOf(metres)];
  return [lng - x, lat - y, lng + x, lat + y];
}

function gridOver(boxes: readonly Bounds[]): CellGrid {
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

/** West to east, where the edges of an outline cross a line of latitude. */
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

function boxOf(outline: Outline): Bounds {
  const corners = ringsOf(outline).flat();
  const [lngs, lats] = [corners.map(([lng = 0]) => lng), corners.map(([, lat = 0]) => lat)];
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  return [west, Math.min(...lats), east, Math.max(...lats)];
}

/** The cells whose middles lie in an outline (by the even-odd rule, so that holes are left out), row by row. */
function cellsInside(grid: CellGrid, outline: Outline): Set<number> {
  const { west, stepLng, columns, rows } = grid;
  const [, south, , north] = boxOf(outline);
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

/** The cells of which the middle is no further than `metres` from a position, each with its squared chord. */
function* cellsAround(grid: CellGrid, centre: Position, metres: number): Generator<[cell: number, far: number]> {
  const [west, south, east, north] = boxAround(centre, metres);
  const { columns } = grid;
  const [first, last] = [cellAt(grid, [west, south]), cellAt(grid, [east, north])];
  const [eye, middle, limit] = [vectorsOf([centre]), new Float64Array(3), squaredLength(chordOf(metres))];
  for (let row = first - (first % columns); row <= last; row += columns) {
    for (let column = first % columns; column <= last % columns; column += 1) {
      setVector(middle, 0, ...cellCentre(grid, row + column));
      const far = squaredChord(eye, middle, 0);
      if (far <= limit) yield [row + column, far];
    }
  }
}

/** The cells that may be an area's, each with how far it is from its centre; less than any within an outline of its own. */
function cellsOfArea(
  grid: CellGrid,
  { outline, centre }: Area,
  reachMetres: number,
  inside: ReadonlySet<number> | null,
): (readonly [cell: number, far: number])[] {
  if (outline) return [...(inside ?? [])].map((cell) => [cell, -1] as const);
  const around = centre === null ? [] : [...cellsAround(grid, centre, reachMetres)];
  return around.filter(([cell]) => inside === null || inside.has(cell));
}

/**
 * The cells where somebody lives, a step at a time. Spread are the areas of the finest level that counts nearly all residents.
 * A cell belongs to the area whose outline its middle lies in. An area without an outline has the cells that are nearest to its
 * centre, no further than neighbouring centres are apart at the median, and within the outline of the area above it where that
 * has one; where none is left, the cell of its centre. Areas with neither outline nor centre are left out.
 */
export function* inhabitedCells(areas: readonly Area[]): Generator<undefined, InhabitedCells> {
  const level = finestLevel(areas);
  const byId = new Map(areas.map((area) => [area.id, area]));
  const centres = level.flatMap(({ centre, outline }) => (outline || !centre ? [] : [centre]));
  const reach = usualDistance(centres);
  const grid = gridOver(
    level.map(({ outline, centre }) => (outline ? boxOf(outline) : boxAround(centre ?? [0, 0], reach))),
  );
  const insides = new Map<Outline, Set<number>>();
  const insideOf = (outline: Outline): Set<number> => {
    const known = insides.get(outline) ?? cellsInside(grid, outline);
    insides.set(outline, known);
    return known;
  };
  const owners = new Map<number, { area: Area; far: number }>();
  for (const area of level) {
    yield;
    const within = area.outline ?? outlineAbove(area, byId);
    for (const [cell, far] of cellsOfArea(grid, area, reach, within && insideOf(within))) {
      if (far < (owners.get(cell)?.far ?? Number.POSITIVE_INFINITY)) owners.set(cell, { area, far });
    }
  }
  return spread(level, grid, owners, centres.length > 0 ? reach : null);
}

function spread(
  level: readonly Area[],
  grid: CellGrid,
  owners: ReadonlyMap<number, { area: Area }>,
  reachMetres: number | null,
): InhabitedCells {
  const owned = new Map<Area, number[]>(level.map((area) => [area, []]));
  for (const [cell, { area }] of owners) owned.get(area)?.push(cell);
  const residents = new Map<number, number>();
  for (const [area, found] of owned) {
    const [west, south, east, north] = area.outline ? boxOf(area.outline) : [0, 0, 0, 0];
    const middle = area.centre ?? ([(west + east) / 2, (south + north) / 2] as const);
    const cells = found.length > 0 ? found : [cellAt(grid, middle)];
    const each = (area.population ?? 0) / cells.length;
    for (const cell of cells) residents.set(cell, (residents.get(cell) ?? 0) + each);
  }
  const cells = Uint32Array.from(residents.keys()).sort();
  return {
    grid,
    level: level[0]?.level ?? null,
    years: [...new Set(level.flatMap(({ populationYear }) => populationYear ?? []))].sort(),
    reachMetres,
    cells,
    residents: Float64Array.from(cells, (cell) => residents.get(cell) ?? 0),
  };
}
