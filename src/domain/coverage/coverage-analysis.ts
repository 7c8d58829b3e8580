/** The coverage analysis of a city: each area, the groups, the classes of the map and the widest gaps. */
import type { Atlas, Measure } from '#domain/atlas.ts';
import type { AreaLevel } from '#domain/vocabulary.ts';
import { type AreaCoverage, coverageOf } from './area-coverage.ts';
import { classOf, naturalLimits, quantileLimits } from './class-breaks.ts';
import type { CoverageChoice } from './coverage-choice.ts';
import { areaLevelOf } from './coverage-known.ts';
import { coverageMeasures, metresOfDistance } from './coverage-measures.ts';
import {
  type Group,
  groupAt,
  groupsOf,
  isMeasured,
  needRank,
  residentsWithFacility,
  type Tally,
  tallyOf,
} from './resident-groups.ts';

/** A row or column of the bivariate map of need and facilities: the lowest and highest value in it. */
export interface Third {
  readonly from: number;
  readonly to: number;
}

export interface CoverageAnalysis {
  readonly choice: CoverageChoice;
  readonly measure: Measure;
  readonly level: AreaLevel;
  readonly radiusMetres: number;
  /** Every area of the level: the most in need first, those without a value last. */
  readonly coverages: readonly AreaCoverage[];
  /** The most in need first. With `withoutValue` and `withoutCentre` they add up to `all`. */
  readonly groups: readonly Group[];
  readonly all: Tally;
  /** Areas with a centre where the measure is not known. */
  readonly withoutValue: Tally;
  /** Areas from which nothing can be measured. */
  readonly withoutCentre: Tally;
  /** Residents of areas with at least one facility within the radius. */
  readonly withFacility: number;
  /** The highest number of facilities in each class of the map; areas without one are a separate class before them. */
  readonly facilityLimits: readonly number[];
  /** Thirds of the areas by need, the most in need first; `facilityThirds`: no, few and many facilities. */
  readonly needThirds: readonly Third[];
  readonly facilityThirds: readonly Third[];
}

const facilityClasses = 4;

function byNeed(measure: Measure): (a: AreaCoverage, b: AreaCoverage) => number {
  const rank = ({ value }: AreaCoverage): number =>
    value === null ? Number.POSITIVE_INFINITY : needRank(measure, value);
  const residents = ({ area }: AreaCoverage): number => area.population ?? 0;
  return (a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return one === other ? residents(b) - residents(a) || (a.area.id < b.area.id ? -1 : 1) : one - other;
  };
}

/** The classes of values, each with the lowest and highest value that occurs in it. */
const thirdsOf = (limits: readonly number[], values: readonly number[]): Third[] =>
  limits.map((_, at) => {
    const own = values.filter((value) => classOf(limits, value) === at);
    return { from: Math.min(...own), to: Math.max(...own) };
  });

function needThirdsOf(measure: Measure, coverages: readonly AreaCoverage[]): Third[] {
  const ranks = coverages.filter(isMeasured).map(({ value }) => needRank(measure, value));
  const sign = measure.worse === 'higher' ? -1 : 1;
  return thirdsOf(quantileLimits(ranks, 3), ranks).map(({ from, to }) =>
    sign < 0 ? { from: -to, to: -from } : { from, to },
  );
}

/** The coverage analysis of a choice; null where its measure is not usable, or its area is not of the level. */
export function coverageAnalysis(
  atlas: Pick<Atlas, 'areas' | 'places' | 'measures'>,
  choice: CoverageChoice,
): CoverageAnalysis | null {
  const measure = coverageMeasures(atlas).find(({ id }) => id === choice.measure);
  const level = measure && areaLevelOf(measure.id, atlas.areas);
  if (!measure || !level) return null;
  const areas = atlas.areas.filter((area) => area.level === level);
  if (choice.area !== null && !areas.some(({ id }) => id === choice.area)) return null;
  const radiusMetres = metresOfDistance(choice.distance);
  const request = { measure: measure.id, family: choice.family, radiusMetres };
  const coverages = coverageOf(areas, atlas.places, request).toSorted(byNeed(measure));
  const counts = coverages.flatMap(({ facilities }) => (facilities === null || facilities === 0 ? [] : [facilities]));
  return {
    choice,
    measure,
    level,
    radiusMetres,
    coverages: coverages,
    groups: groupsOf(measure, coverages),
    all: tallyOf(coverages),
    withoutValue: tallyOf(coverages.filter(({ value, facilities }) => value === null && facilities !== null)),
    withoutCentre: tallyOf(coverages.filter(({ facilities }) => facilities === null)),
    withFacility: residentsWithFacility(coverages),
    facilityLimits: naturalLimits(counts, facilityClasses),
    needThirds: needThirdsOf(measure, coverages),
    facilityThirds: [{ from: 0, to: 0 }, ...thirdsOf(naturalLimits(counts, 2), counts)],
  };
}

/** The class of an area on the map: 0 without a facility, from 1 by `facilityLimits`; null where nothing can be measured. */
export const facilityClassOf = ({ facilityLimits }: CoverageAnalysis, { facilities }: AreaCoverage): number | null =>
  facilities === null ? null : facilities === 0 ? 0 : classOf(facilityLimits, facilities) + 1;

/** The row (0: most in need) and column (0: no facility) of an area in the bivariate map; null where one is not known. */
export function thirdsOfArea(
  { needThirds, facilityThirds }: CoverageAnalysis,
  { value, facilities }: AreaCoverage,
): { need: number; facilities: number } | null {
  if (value === null || facilities === null) return null;
  const at = (thirds: readonly Third[], each: number): number =>
    thirds.findIndex(({ from, to }) => each >= from && each <= to);
  return { need: at(needThirds, value), facilities: at(facilityThirds, facilities) };
}

/**
 * The widest gaps: areas without a facility within the radius, by group, the most in need first, and within a group
 * by distance to the nearest facility, farthest first. Areas whose need is not known are left out.
 */
export function widestGapsOf({ coverages, groups }: CoverageAnalysis): AreaCoverage[] {
  const groupOf = ({ value }: AreaCoverage): number => groupAt(groups, value ?? Number.NaN);
  const metres = ({ nearest }: AreaCoverage): number => nearest?.metres ?? Number.POSITIVE_INFINITY;
  return coverages
    .filter((coverage) => isMeasured(coverage) && coverage.facilities === 0)
    .toSorted((a, b) => groupOf(a) - groupOf(b) || metres(b) - metres(a));
}
