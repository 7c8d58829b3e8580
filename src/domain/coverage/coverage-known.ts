/** The level of areas at which a measure is known, and whether the data have what a choice names. */
import type { Area, Atlas } from '#domain/atlas.ts';
import type { AreaLevel } from '#domain/vocabulary.ts';
import type { CoverageChoice } from './coverage-choice.ts';

const finestFirst: readonly AreaLevel[] = ['lsoa', 'neighbourhood', 'sub_borough', 'ward', 'borough'];

/** Whether enough of a level is known for an analysis. */
const isKnownFor = (measure: string, areas: readonly Area[]): boolean =>
  areas.length > 0 && areas.filter(({ values }) => values[measure] !== undefined).length * 2 >= areas.length;

/** The finest level at which a measure is known for half of the areas or more; null where there is none. */
export const areaLevelOf = (measure: string, areas: readonly Area[]): AreaLevel | null =>
  finestFirst.find((level) =>
    isKnownFor(
      measure,
      areas.filter((area) => area.level === level),
    ),
  ) ?? null;

/** Whether the data have what a choice names: its measure, and its area on the level of that measure. */
export function isCoverageKnown(
  { measures, areas }: Pick<Atlas, 'measures' | 'areas'>,
  { measure, area }: CoverageChoice,
): boolean {
  const level = measures.some(({ id }) => id === measure) ? areaLevelOf(measure, areas) : null;
  return level !== null && (area === null || areas.some((each) => each.id === area && each.level === level));
}
