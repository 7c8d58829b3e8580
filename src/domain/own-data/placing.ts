/** Converts the coordinates of a file to degrees: from a projection, or with longitude and latitude swapped. */
import type { Bounds, Position } from '#domain/atlas.ts';
import { isInBounds } from '#domain/geo/bounds.ts';
import type { OwnGeometry, RawRow, Remark, RowFault } from './own-feature.ts';
import { movedBy, positionsIn } from './positions.ts';
import { isInDegrees, type System, systemCalled, systems } from './projections.ts';

/** About forty kilometres, because data of a city extend into its surroundings. */
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

/** The number of rows by which the coordinate system of a file is detected. */
const mostSampled = 200;

/**
 * The coordinate system that places the rows in or near the city, in either order. Null if they are degrees, or no system
 * does.
 *
 * @param samples a position of each row, as it stands in the file
 */
export function guessedSystem(samples: readonly Position[], bounds: Bounds): System | null {
  const large = samples.filter(isLarge).slice(0, mostSampled);
  const near = widened(bounds);
  const landed = systems.map((system) => ({
    system,
    count: large.filter((at) => [at, turned(at)].some((each) => isInBounds(near, system.toDegrees(each)))).length,
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
  | { readonly type: 'left'; readonly matter: RowFault; readonly value: string };

export interface Where {
  readonly bounds: Bounds;
  /** Named by the file, as a number of EPSG; null: none is. */
  readonly named: string | null;
  readonly guessed: System | null;
}

const left = (matter: RowFault, value = ''): Placed => ({ type: 'left', matter, value });

/** Null for degrees, else the system that is named or fits; undefined for metres of an unknown system. */
function systemFor(
  raw: readonly Position[],
  code: string | null,
  { bounds, guessed }: Where,
): System | null | undefined {
  const near = widened(bounds);
  if (raw.some((at) => isInBounds(near, at))) return null;
  if (code !== null && !isInDegrees(code)) return systemCalled(code) ?? undefined;
  return raw.some(isLarge) ? (guessed ?? undefined) : null;
}

/**
 * The position of a row in degrees. Longitude and latitude are swapped only if that alone brings them to the city, or onto
 * the Earth.
 */
export function placed({ geometry, system: own }: RawRow & { geometry: OwnGeometry }, where: Where): Placed {
  const raw = positionsIn(geometry);
  const [first = [0, 0] as const] = raw;
  const coordinates = `${first[0]}, ${first[1]}`;
  if (raw.every(([x, y]) => x === 0 && y === 0)) return left('zero', coordinates);
  const code = own ?? where.named;
  const system = systemFor(raw, code, where);
  if (system === undefined) return left('projection', code === null ? coordinates : `EPSG:${code}`);
  const degrees = system?.toDegrees ?? same;
  const straight = raw.map(degrees);
  const round = raw.map((at) => degrees(turned(at)));
  const near = widened(where.bounds);
  const isNearCity = straight.every(isOnEarth) && straight.some((at) => isInBounds(near, at));
  const isRound = !isNearCity && round.every((at) => isInBounds(near, at));
  if (isRound || (!straight.every(isOnEarth) && round.every(isOnEarth))) {
    const move = (at: Position): Position => degrees(turned(at));
    return { type: 'placed', geometry: movedBy(geometry, move), remark: 'swapped', system };
  }
  if (!straight.every(isOnEarth)) return left('impossible', coordinates);
  const remark = straight.some((at) => isInBounds(where.bounds, at)) ? null : 'outside';
  return { type: 'placed', geometry: movedBy(geometry, degrees), remark, system };
}
