/** From the coordinates of a file to degrees: projected, turned round, elsewhere, or nowhere at all. */
import type { Bounds, Position } from '#domain/atlas.ts';
import { isWithin } from '#domain/geo/bounds.ts';
import type { Fault, OwnGeometry, RawRow, Remark } from './own-feature.ts';
import { movedBy, positionsIn } from './positions.ts';
import { isInDegrees, type System, systemCalled, systems } from './projections.ts';

/** About forty kilometres: data of a city reach into what lies around it. */
const aroundDegrees = 0.5;

export const widened = ([west, south, east, north]: Bounds): Bounds => [
  west - aroundDegrees,
  south - aroundDegrees,
  east + aroundDegrees,
  north + aroundDegrees,
];

const turned = ([x, y]: Position): Position => [y, x];
const same = ([x, y]: Position): Position => [x, y];

const isOnEarth = ([lng, lat]: Position): boolean => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
const isLarge = ([x, y]: Position): boolean => Math.abs(x) > 180 || Math.abs(y) > 180;

/** How many rows are looked at to tell which system a file is in. */
const mostSampled = 200;

/**
 * The system whose coordinates land in or near the city, in either order. Null where degrees do, or none does.
 *
 * @param samples a position of each row, as it stands in the file
 */
export function guessedSystem(samples: readonly Position[], bounds: Bounds): System | null {
  const large = samples.filter(isLarge).slice(0, mostSampled);
  const near = widened(bounds);
  const landed = systems.map((system) => ({
    system,
    count: large.filter((at) => [at, turned(at)].some((each) => isWithin(near, system.toDegrees(each)))).length,
  }));
  const [best] = landed.toSorted((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.system : null;
}

export type Placed =
  | {
      readonly type: 'placed';
      readonly geometry: OwnGeometry;
      readonly remark: Remark | null;
      readonly system: System | null;
    }
  | { readonly type: 'left'; readonly matter: Fault; readonly value: string };

export interface Where {
  readonly bounds: Bounds;
  /** Named by the file, as a number of EPSG; null: none is. */
  readonly named: string | null;
  readonly guessed: System | null;
}

const left = (matter: Fault, value = ''): Placed => ({ type: 'left', matter, value });

/** Degrees as they are, or the system that is named or fits; undefined where it is metres of no system that is known. */
function systemFor(
  raw: readonly Position[],
  code: string | null,
  { bounds, guessed }: Where,
): System | null | undefined {
  const near = widened(bounds);
  if (raw.some((at) => isWithin(near, at))) return null;
  if (code !== null && !isInDegrees(code)) return systemCalled(code) ?? undefined;
  return raw.some(isLarge) ? (guessed ?? undefined) : null;
}

/**
 * Where a row of a file lies, in degrees. Coordinates in the wrong order are turned round when only that brings them to the
 * city, or to the Earth at all.
 */
export function placed({ geometry, system: own }: RawRow & { geometry: OwnGeometry }, where: Where): Placed {
  const raw = positionsIn(geometry);
  const [first = [0, 0] as const] = raw;
  const said = `${first[0]}, ${first[1]}`;
  if (raw.every(([x, y]) => x === 0 && y === 0)) return left('zero', said);
  const code = own ?? where.named;
  const system = systemFor(raw, code, where);
  if (system === undefined) return left('projection', code === null ? said : `EPSG:${code}`);
  const degrees = system?.toDegrees ?? same;
  const straight = raw.map(degrees);
  const round = raw.map((at) => degrees(turned(at)));
  const near = widened(where.bounds);
  const isHere = straight.every(isOnEarth) && straight.some((at) => isWithin(near, at));
  const isRound = !isHere && round.every((at) => isWithin(near, at));
  if (isRound || (!straight.every(isOnEarth) && round.every(isOnEarth))) {
    const move = (at: Position): Position => degrees(turned(at));
    return { type: 'placed', geometry: movedBy(geometry, move), remark: 'swapped', system };
  }
  if (!straight.every(isOnEarth)) return left('impossible', said);
  const remark = straight.some((at) => isWithin(where.bounds, at)) ? null : 'outside';
  return { type: 'placed', geometry: movedBy(geometry, degrees), remark, system };
}
