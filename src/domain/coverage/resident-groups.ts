/** Areas taken together by how much they are in need, and what of their residents have a door within reach. */
import type { Measure, Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { classOf, quantileLimits } from './class-breaks.ts';
import type { AreaReach } from './area-coverage.ts';

/** Of less than this nothing is said: a share of two areas is chance, and a few residents may be known by name. */
export const fewest = { areas: 3, residents: 100 };

export interface Tally {
  readonly areas: number;
  readonly residents: number;
}

/** Areas of like need, with the lowest and the highest value among them. */
export interface Group extends Tally {
  readonly from: number;
  readonly to: number;
  /** Residents of those of its areas that have at least one door within reach. */
  readonly withDoor: number;
  /** Their share of the residents, 0 to 1; null where there are too few to say. */
  readonly share: number | null;
}

type Measured = AreaReach & { value: number };

/** Measured, with a centre to go from: what the groups are made of. */
export const isMeasured = (reach: AreaReach): reach is Measured => reach.value !== null && reach.doors !== null;

export const tallyOf = (reaches: readonly AreaReach[]): Tally => ({
  areas: reaches.length,
  residents: reaches.reduce((sum, { area }) => sum + (area.population ?? 0), 0),
});

const hasDoor = ({ doors }: AreaReach): boolean => doors !== null && doors > 0;

export const residentsWithDoor = (reaches: readonly AreaReach[]): number => tallyOf(reaches.filter(hasDoor)).residents;

/** Five groups with about the same number of areas each, but each decile by itself. */
const groupCount = 5;

/** Lower is more in need, whichever way the measure runs. */
export const needRank = ({ worse }: Measure, value: number): number => (worse === 'higher' ? -value : value);

/** The most in need first. */
function bins(measure: Measure, reaches: readonly Measured[]): Measured[][] {
  const rankOf = ({ value }: Measured): number => needRank(measure, value);
  const ranks = reaches.map(rankOf);
  const isDecile = measure.unit === 'decile';
  const limits = quantileLimits(isDecile ? [...new Set(ranks)] : ranks, isDecile ? new Set(ranks).size : groupCount);
  return limits.map((_, at) => reaches.filter((reach) => classOf(limits, rankOf(reach)) === at));
}

/** A group of too few areas goes together with the next one, less in need; the last with the one before it. */
function joined(parts: readonly Measured[][]): Measured[][] {
  const whole: Measured[][] = [];
  let open: Measured[] = [];
  for (const part of parts) {
    open = [...open, ...part];
    if (open.length < fewest.areas) continue;
    whole.push(open);
    open = [];
  }
  const last = whole.pop() ?? [];
  const ending = [...last, ...open];
  return ending.length > 0 ? [...whole, ending] : whole;
}

function groupOf(own: readonly Measured[]): Group {
  const values = own.map(({ value }) => value);
  const tally = tallyOf(own);
  const withDoor = residentsWithDoor(own);
  const isEnough = tally.areas >= fewest.areas && tally.residents >= fewest.residents;
  return {
    ...tally,
    from: Math.min(...values),
    to: Math.max(...values),
    withDoor,
    share: isEnough ? withDoor / tally.residents : null,
  };
}

/**
 * Areas by how much they are in need, the most first: each decile is a group, of other measures there are five with about
 * the same number of areas. Groups of fewer than three areas are joined with the next.
 */
export const groupsOf = (measure: Measure, reaches: readonly AreaReach[]): Group[] =>
  joined(bins(measure, reaches.filter(isMeasured))).map(groupOf);

export const groupAt = (groups: readonly Group[], value: number): number =>
  groups.findIndex(({ from, to }) => value >= from && value <= to);

/** Who lives near: areas whose centre is within a straight line of a position (`[lng, lat]`, degrees), by group. */
export function livingNear(
  reaches: readonly AreaReach[],
  groups: readonly Group[],
  position: Position,
  radiusMetres: number,
): { all: Tally; byGroup: Tally[]; areas: AreaReach[] } {
  const near = reaches.filter(({ area }) => area.centre && metresBetween(position, area.centre) <= radiusMetres);
  return {
    all: tallyOf(near),
    byGroup: groups.map((_, at) =>
      tallyOf(near.filter(({ value }) => value !== null && groupAt(groups, value) === at)),
    ),
    areas: near,
  };
}
