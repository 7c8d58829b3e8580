/**
 * Where people live, as square cells of 200 m: an estimate. The residents of an area are spread evenly over its cells, since
 * nothing finer is known of them.
 */
import type { Area, Bounds, Position } from '#domain/atlas.ts';
import { boundsOf } from '#domain/geo/geometry-bounds.ts';
import { metresOfChord, vectorsOf } from '#domain/geo/sphere-vectors.ts';
import { chordOf, setVector, squaredChord, squaredLength } from '#domain/geo/unit-sphere.ts';
import { type AreaLevel, areaLevels } from '#domain/vocabulary.ts';
import {
  boxAround,
  type CellGrid,
  cellAt,
  cellCentre,
  cellMetres,
  cellsInBox,
  cellsInside,
  gridOver,
  type Outline,
} from './cell-grid.ts';

export interface InhabitedCells {
  readonly grid: CellGrid;
  /** The level whose areas are spread; null where no area has residents. */
  readonly level: AreaLevel | null;
  /** Years that the numbers of residents are of. */
  readonly years: readonly number[];
  /** How far from its centre an area without an outline reaches at most, metres; null where each has one. */
  readonly spreadMetres: number | null;
  /** Numbers of the cells where somebody lives, in ascending order. */
  readonly cells: Uint32Array;
  /** The residents of each of these cells: a fraction, since it is an estimate. */
  readonly residents: Float64Array;
}

/** The share of the residents of the best level that a finer level must also count. */
const leastShare = 0.95;
/** The factor by which the reach grows within the outline of the area above, which excludes water and forest. */
const fartherWithin = 1.5;
/** Metres, where there are no neighbours to tell. */
const usualServiceArea = 1000;

const populationOf = (areas: readonly Area[]): number => areas.reduce((sum, { population = 0 }) => sum + population, 0);

/** The level with the most areas among those that count nearly all residents, so that nobody is counted twice. */
function finestLevel(areas: readonly Area[]): Area[] {
  const counted = areas.filter(({ population = 0, centre, outline }) => population > 0 && (centre ?? outline) !== null);
  const levels = areaLevels.map((each) => counted.filter(({ level }) => level === each));
  const most = Math.max(...levels.map(populationOf));
  const complete = levels.filter((each) => populationOf(each) >= leastShare * most);
  return complete.reduce<Area[]>((best, each) => (each.length > best.length ? each : best), []);
}

/** The median distance between the centres of neighbouring areas. */
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
  return middle === undefined ? usualServiceArea : metresOfChord(Math.sqrt(middle));
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

/** Where an area's cells may lie. */
function boxesOf({ outline, centre }: Area, above: Outline | null, spreadMetres: number): Bounds[] {
  if (outline) return [boundsOf(outline)];
  return [
    ...(above ? [boundsOf(above)] : []),
    ...(centre ? [boxAround(centre, above ? cellMetres : spreadMetres)] : []),
  ];
}

/** Each of these cells with how far its middle is from a position, as a squared chord. */
function measured(grid: CellGrid, cells: Iterable<number>, from: Position): [cell: number, far: number][] {
  const [eye, middle] = [vectorsOf([from]), new Float64Array(3)];
  return Array.from(cells, (cell) => {
    setVector(middle, 0, ...cellCentre(grid, cell));
    return [cell, squaredChord(eye, middle, 0)];
  });
}

/**
 * The cells that may belong to an area, each with its distance from the centre as a squared chord; -1 for the cells of an
 * outline of its own.
 */
function cellsOfArea(
  grid: CellGrid,
  { outline, centre }: Area,
  spreadMetres: number,
  inside: ReadonlySet<number> | null,
): [cell: number, far: number][] {
  if (outline) return Array.from(inside ?? [], (cell) => [cell, -1]);
  if (centre === null) return [];
  const limit = squaredLength(chordOf(spreadMetres));
  const near = inside ?? cellsInBox(grid, boxAround(centre, spreadMetres));
  return measured(grid, near, centre).filter(([, far]) => far <= limit);
}

/**
 * The cells where somebody lives, a step at a time. Spread are the areas of the finest level that counts nearly all residents.
 * A cell belongs to the area whose outline its middle lies in. Areas without an outline have the cells that are nearer to their
 * centre than to another, no further than neighbouring centres are apart at the median or, within the outline of an area above
 * them, 1.5 times as far; where none is left, the cell of their centre. Areas with neither outline nor centre are left out.
 */
export function* inhabitedCells(areas: readonly Area[]): Generator<undefined, InhabitedCells> {
  const level = finestLevel(areas);
  const byId = new Map(areas.map((area) => [area.id, area]));
  const centres = level.flatMap(({ centre, outline }) => (outline || !centre ? [] : [centre]));
  const spreadMetres = usualDistance(centres);
  const grid = gridOver(level.flatMap((area) => boxesOf(area, outlineAbove(area, byId), spreadMetres)));
  const insides = new Map<Outline, Set<number>>();
  const insideOf = (outline: Outline): Set<number> => {
    const known = insides.get(outline) ?? cellsInside(grid, outline);
    insides.set(outline, known);
    return known;
  };
  const owners = new Map<number, { area: Area; far: number }>();
  let farthest: number | null = null;
  for (const area of level) {
    yield;
    const within = area.outline ?? outlineAbove(area, byId);
    const limit = within ? fartherWithin * spreadMetres : spreadMetres;
    if (!area.outline) farthest = Math.max(farthest ?? 0, limit);
    for (const [cell, far] of cellsOfArea(grid, area, limit, within && insideOf(within))) {
      if (far < (owners.get(cell)?.far ?? Number.POSITIVE_INFINITY)) owners.set(cell, { area, far });
    }
  }
  return spread(level, grid, owners, farthest);
}

function spread(
  level: readonly Area[],
  grid: CellGrid,
  owners: ReadonlyMap<number, { area: Area }>,
  spreadMetres: number | null,
): InhabitedCells {
  const owned = new Map<Area, number[]>(level.map((area) => [area, []]));
  for (const [cell, { area }] of owners) owned.get(area)?.push(cell);
  const residents = new Map<number, number>();
  for (const [area, found] of owned) {
    const [west, south, east, north] = area.outline ? boundsOf(area.outline) : [0, 0, 0, 0];
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
    spreadMetres,
    cells,
    residents: Float64Array.from(cells, (cell) => residents.get(cell) ?? 0),
  };
}
