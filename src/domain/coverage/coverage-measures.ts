/** The measures of a coverage analysis, and its service distance in metres. */
import type { Atlas, Measure } from '#domain/atlas.ts';
import { metresForMinutes } from '#domain/geo/distance.ts';
import type { CoverageChoice, ServiceDistance } from './coverage-choice.ts';
import { areaLevelOf } from './coverage-known.ts';

/** The service distance as a straight line in metres. */
export const metresOfDistance = ({ value, unit }: ServiceDistance): number =>
  unit === 'm' ? value : metresForMinutes(value);

/** The usable measures, in the order of the data. */
export const coverageMeasures = ({ measures, areas }: Pick<Atlas, 'measures' | 'areas'>): Measure[] =>
  measures.filter(({ id }) => areaLevelOf(id, areas) !== null);

/** The default choice: the first measure, any facility, 15 minutes; null for a city without measures. */
export function firstCoverage(atlas: Pick<Atlas, 'measures' | 'areas'>): CoverageChoice | null {
  const [measure] = coverageMeasures(atlas);
  if (!measure) return null;
  return {
    measure: measure.id,
    family: 'all',
    distance: { value: 15, unit: 'min' },
    colourBy: 'facilities',
    area: null,
  };
}
