/** All that a lens shows of a city: each area, the groups, the classes of the map and the widest gaps. */
import type { Atlas, Measure } from '#domain/atlas.ts';
import { type Lens, lensMeasures, levelOf, metresOfReach } from './coverage-choice.ts';
import { classOf, naturalLimits, quantileLimits } from './class-breaks.ts';
import {
  type Group,
  groupAt,
  groupsOf,
  isMeasured,
  needRank,
  residentsWithDoor,
  type Tally,
  tallyOf,
} from './resident-groups.ts';
import { type AreaReach, reachOf } from './area-coverage.ts';
import type { AreaLevel } from '#domain/vocabulary.ts';

/** A row or a column of the look at need and reach together: lowest to highest value in it; absent where nothing is. */
export interface Third {
  readonly from: number;
  readonly to: number;
}

export interface LensAnswer {
  readonly lens: Lens;
  readonly measure: Measure;
  readonly level: AreaLevel;
  readonly radiusMetres: number;
  /** Every area of the level: the most in need first, those of which nobody knows last. */
  readonly reaches: readonly AreaReach[];
  /** The most in need first. With `withoutValue` and `withoutCentre` they add up to `all`. */
  readonly groups: readonly Group[];
  readonly all: Tally;
  /** Areas with a centre where the measure is not known. */
  readonly withoutValue: Tally;
  /** Areas from which nothing can be measured. */
  readonly withoutCentre: Tally;
  /** Residents of areas with at least one door within reach. */
  readonly withDoor: number;
  /** The highest number of doors in each class of the map; areas without one are a class of their own before them. */
  readonly doorLimits: readonly number[];
  /** Thirds of the areas by need, the most in need first; and no door, few doors, many doors. */
  readonly needThirds: readonly Third[];
  readonly doorThirds: readonly Third[];
}

const doorClasses = 4;

function byNeed(measure: Measure): (a: AreaReach, b: AreaReach) => number {
  const rank = ({ value }: AreaReach): number => (value === null ? Number.POSITIVE_INFINITY : needRank(measure, value));
  const residents = ({ area }: AreaReach): number => area.population ?? 0;
  return (a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return one === other ? residents(b) - residents(a) || (a.area.id < b.area.id ? -1 : 1) : one - other;
  };
}

/** Stretches of values by the limits of their classes, each with what really is in it. */
const thirdsOf = (limits: readonly number[], values: readonly number[]): Third[] =>
  limits.map((_, at) => {
    const own = values.filter((value) => classOf(limits, value) === at);
    return { from: Math.min(...own), to: Math.max(...own) };
  });

function needThirdsOf(measure: Measure, reaches: readonly AreaReach[]): Third[] {
  const ranks = reaches.filter(isMeasured).map(({ value }) => needRank(measure, value));
  const sign = measure.worse === 'higher' ? -1 : 1;
  return thirdsOf(quantileLimits(ranks, 3), ranks).map(({ from, to }) =>
    sign < 0 ? { from: -to, to: -from } : { from, to },
  );
}

/** What a lens shows of a city; null where its measure is not one to look by, or its area none of the level. */
export function lensAnswer(atlas: Pick<Atlas, 'areas' | 'places' | 'measures'>, lens: Lens): LensAnswer | null {
  const measure = lensMeasures(atlas).find(({ id }) => id === lens.measure);
  const level = measure && levelOf(measure.id, atlas.areas);
  if (!measure || !level) return null;
  const areas = atlas.areas.filter((area) => area.level === level);
  if (lens.area !== null && !areas.some(({ id }) => id === lens.area)) return null;
  const radiusMetres = metresOfReach(lens.reach);
  const asked = { measure: measure.id, family: lens.family, radiusMetres };
  const reaches = reachOf(areas, atlas.places, asked).toSorted(byNeed(measure));
  const counts = reaches.flatMap(({ doors }) => (doors === null || doors === 0 ? [] : [doors]));
  return {
    lens,
    measure,
    level,
    radiusMetres,
    reaches,
    groups: groupsOf(measure, reaches),
    all: tallyOf(reaches),
    withoutValue: tallyOf(reaches.filter(({ value, doors }) => value === null && doors !== null)),
    withoutCentre: tallyOf(reaches.filter(({ doors }) => doors === null)),
    withDoor: residentsWithDoor(reaches),
    doorLimits: naturalLimits(counts, doorClasses),
    needThirds: needThirdsOf(measure, reaches),
    doorThirds: [{ from: 0, to: 0 }, ...thirdsOf(naturalLimits(counts, 2), counts)],
  };
}

/** Which class of the map an area is in: 0 without a door, from 1 by `doorLimits`; null where nothing can be measured. */
export const doorClassOf = ({ doorLimits }: LensAnswer, { doors }: AreaReach): number | null =>
  doors === null ? null : doors === 0 ? 0 : classOf(doorLimits, doors) + 1;

/** The row (0: most in need) and the column (0: no door) of an area in the look at both; null where one is not known. */
export function thirdsOfArea(
  { needThirds, doorThirds }: LensAnswer,
  { value, doors }: AreaReach,
): { need: number; doors: number } | null {
  if (value === null || doors === null) return null;
  const at = (thirds: readonly Third[], each: number): number =>
    thirds.findIndex(({ from, to }) => each >= from && each <= to);
  return { need: at(needThirds, value), doors: at(doorThirds, doors) };
}

/**
 * The widest gaps: areas without a door within reach, by the group they are in, the most in need first, and within a group
 * those from which the nearest door is farthest. Areas of which the need is not known are none.
 */
export function gapsOf({ reaches, groups }: LensAnswer): AreaReach[] {
  const groupOf = ({ value }: AreaReach): number => groupAt(groups, value ?? Number.NaN);
  const metres = ({ nearest }: AreaReach): number => nearest?.metres ?? Number.POSITIVE_INFINITY;
  return reaches
    .filter((reach) => isMeasured(reach) && reach.doors === 0)
    .toSorted((a, b) => groupOf(a) - groupOf(b) || metres(b) - metres(a));
}
