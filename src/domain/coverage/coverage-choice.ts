/** The parameters of a coverage analysis: a measure of need, a family of facilities and a distance. */
import { type Family, families } from '#domain/vocabulary.ts';

/** A distance in great-circle metres, or in walking minutes that are converted to metres. */
export interface ServiceDistance {
  readonly value: number;
  readonly unit: 'm' | 'min';
}

export interface CoverageChoice {
  /** Id of the measure by which areas are more or less in need. */
  readonly measure: string;
  readonly family: Family | 'all';
  readonly distance: ServiceDistance;
  /** What the map is coloured by: the number of facilities, or that together with the need. */
  readonly colourBy: 'facilities' | 'both';
  /** Id of the selected area. */
  readonly area: string | null;
}

const most = { m: 10_000, min: 120 };
const pattern = /^([^@]+):([a-z]+):([1-9]\d{0,4})(min|m)(:both)?(?:@(.+))?$/;

/** Reads `imd_decile_2025:make:15min`, with `:both` and `@area` where they are; null for anything else. */
export function parseCoverage(text: string): CoverageChoice | null {
  const [, measure = '', familyText = '', digits = '', unit = '', both, area = null] = pattern.exec(text) ?? [];
  const family = ([...families, 'all'] as const).find((each) => each === familyText);
  if (!family || (unit !== 'm' && unit !== 'min') || Number(digits) > most[unit]) return null;
  return { measure, family, distance: { value: Number(digits), unit }, colourBy: both ? 'both' : 'facilities', area };
}

/** The text that `parseCoverage` parses. */
export const formatCoverage = ({ measure, family, distance, colourBy, area }: CoverageChoice): string =>
  `${measure}:${family}:${distance.value}${distance.unit}${colourBy === 'both' ? ':both' : ''}${area === null ? '' : `@${area}`}`;
