/** Who is within reach: a measure of need, a family of doors and a distance, as one looks at the small areas of a city. */
import type { Area, Atlas, Measure } from '#domain/atlas.ts';
import { metresForMinutes } from '#domain/geo/distance.ts';
import { type AreaLevel, type Family, families } from '#domain/vocabulary.ts';

/** How far somebody goes: great-circle metres, or walking minutes that are turned into such. */
export interface LensReach {
  readonly value: number;
  readonly unit: 'm' | 'min';
}

export interface Lens {
  /** Id of the measure by which areas are more or less in need. */
  readonly measure: string;
  readonly family: Family | 'all';
  readonly reach: LensReach;
  /** What the map is coloured by: how many doors are in reach, or that together with the need. */
  readonly look: 'doors' | 'both';
  /** Id of the area that is told of. */
  readonly area: string | null;
}

const most = { m: 10_000, min: 120 };
const pattern = /^([^@]+):([a-z]+):([1-9]\d{0,4})(min|m)(:both)?(?:@(.+))?$/;

/** Reads `imd_decile_2025:make:15min`, with `:both` and `@area` where they are; null for anything else. */
export function parseLens(text: string): Lens | null {
  const [, measure = '', asked = '', digits = '', unit = '', both, area = null] = pattern.exec(text) ?? [];
  const family = ([...families, 'all'] as const).find((each) => each === asked);
  if (!family || (unit !== 'm' && unit !== 'min') || Number(digits) > most[unit]) return null;
  return { measure, family, reach: { value: Number(digits), unit }, look: both ? 'both' : 'doors', area };
}

/** What `parseLens` reads. */
export const formatLens = ({ measure, family, reach, look, area }: Lens): string =>
  `${measure}:${family}:${reach.value}${reach.unit}${look === 'both' ? ':both' : ''}${area === null ? '' : `@${area}`}`;

/** The straight line in metres that a reach stands for. */
export const metresOfReach = ({ value, unit }: LensReach): number => (unit === 'm' ? value : metresForMinutes(value));

const finestFirst: readonly AreaLevel[] = ['lsoa', 'neighbourhood', 'sub_borough', 'ward', 'borough'];

/** Whether so much of a level is known that one can look at a city by it. */
const isKnownFor = (measure: string, areas: readonly Area[]): boolean =>
  areas.length > 0 && areas.filter(({ values }) => values[measure] !== undefined).length * 2 >= areas.length;

/** The finest level at which a measure is known for half of the areas or more; null where there is none. */
export const levelOf = (measure: string, areas: readonly Area[]): AreaLevel | null =>
  finestFirst.find((level) =>
    isKnownFor(
      measure,
      areas.filter((area) => area.level === level),
    ),
  ) ?? null;

/** The measures that one can look by, in the order of the data. */
export const lensMeasures = ({ measures, areas }: Pick<Atlas, 'measures' | 'areas'>): Measure[] =>
  measures.filter(({ id }) => levelOf(id, areas) !== null);

/** What one begins with: the first measure, any door, a quarter of an hour; null for a city that has no measure. */
export function firstLens(atlas: Pick<Atlas, 'measures' | 'areas'>): Lens | null {
  const [measure] = lensMeasures(atlas);
  if (!measure) return null;
  return { measure: measure.id, family: 'all', reach: { value: 15, unit: 'min' }, look: 'doors', area: null };
}
