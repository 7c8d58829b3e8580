/** Areas grouped by need, and the share of their residents with a facility within the radius. */
import type { Measure, Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import type { AreaCoverage } from './area-coverage.ts';
import { classOf, quantileLimits } from './class-breaks.ts';

/** No share is given below this: two areas are not a sample, and a few residents could be identified. */
export const fewest = { areas: 3, residents: 100 };

export interface Tally {
  readonly areas: number;
  readonly residents: number;
}

/** Areas of like need, with the lowest and the highest value among them. */
export interface Group extends Tally {
  readonly from: number;
  readonly to: number;
  /** Residents of those of its areas that have at least one facility within the radius. */
  readonly withFacility: number;
  /** Their share of the residents, 0 to 1; null where there are too few. */
  readonly share: number | null;
}

type Measured = AreaCoverage & { value: number };

/** True for an area with a value and a centre; only such areas are grouped. */
export const isMeasured = (coverage: AreaCoverage): coverage is Measured =>
  coverage.value !== null && coverage.facilities !== null;

export const tallyOf = (coverages: readonly AreaCoverage[]): Tally => ({
  areas: coverages.length,
  residents: coverages.reduce((sum, { area }) => sum + (area.population ?? 0), 0),
});

const hasFacility = ({ facilities }: AreaCoverage): boolean => facilities !== null && facilities > 0;

export const residentsWithFacility = (coverages: readonly AreaCoverage[]): number =>
  tallyOf(coverages.filter(hasFacility)).residents;

/** Five groups with about the same number of areas each, but each decile by itself. */
const groupCount = 5;

/** A rank in which lower means more in need, whatever the direction of the measure. */
export const needRank = ({ worse }: Measure, value: number): number => (worse === 'higher' ? -value : value);

/** The most in need first. */
function bins(measure: Measure, coverages: readonly Measured[]): Measured[][] {
  const rankOf = ({ value }: Measured): number => needRank(measure, value);
  const ranks = coverages.map(rankOf);
  const isDecile = measure.unit === 'decile';
  const limits = quantileLimits(isDecile ? [...new Set(ranks)] : ranks, isDecile ? new Set(ranks).size : groupCount);
  return limits.map((_, at) => coverages.filter((coverage) => classOf(limits, rankOf(coverage)) === at));
}

/** Joins a group of too few areas with the next one, less in need; the last with the one before it. */
function joined(parts: readonly Measured[][]): Measured[][] {
  const complete: Measured[][] = [];
  let open: Measured[] = [];
  for (const part of parts) {
    open = [...open, ...part];
    if (open.length < fewest.areas) continue;
    complete.push(open);
    open = [];
  }
  const last = complete.pop() ?? [];
  const ending = [...last, ...open];
  return ending.length > 0 ? [...complete, ending] : complete;
}

function groupOf(own: readonly Measured[]): Group {
  const values = own.map(({ value }) => value);
  const tally = tallyOf(own);
  const withFacility = residentsWithFacility(own);
  const isEnough = tally.areas >= fewest.areas && tally.residents >= fewest.residents;
  return {
    ...tally,
    from: Math.min(...values),
    to: Math.max(...values),
    withFacility,
    share: isEnough ? withFacility / tally.residents : null,
  };
}

/**
 * Areas by how much they are in need, the most first: each decile is a group, of other measures there are five with about
 * the same number of areas. Groups of fewer than three areas are joined with the next.
 */
export const groupsOf = (measure: Measure, coverages: readonly AreaCoverage[]): Group[] =>
  joined(bins(measure, coverages.filter(isMeasured))).map(groupOf);

export const groupAt = (groups: readonly Group[], value: number): number =>
  groups.findIndex(({ from, to }) => value >= from && value <= to);

/**
 * The residents near a position (`[lng, lat]`, degrees): the areas whose centre is within a straight-line distance, by
 * group.
 */
export function livingNear(
  coverages: readonly AreaCoverage[],
  groups: readonly Group[],
  position: Position,
  radiusMetres: number,
): { all: Tally; byGroup: Tally[]; areas: AreaCoverage[] } {
  const near = coverages.filter(({ area }) => area.centre && metresBetween(position, area.centre) <= radiusMetres);
  return {
    all: tallyOf(near),
    byGroup: groups.map((_, at) =>
      tallyOf(near.filter(({ value }) => value !== null && groupAt(groups, value) === at)),
    ),
    areas: near,
  };
}
