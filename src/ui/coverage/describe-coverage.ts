/** The numbers of the coverage in words. */
import type { Area, Measure } from '#domain/atlas.ts';
import type { CoverageAnalysis, Third } from '#domain/coverage/coverage-analysis.ts';
import type { ServiceDistance } from '#domain/coverage/coverage-choice.ts';
import { metresOfDistance } from '#domain/coverage/coverage-measures.ts';
import { fewest } from '#domain/coverage/resident-groups.ts';
import type { Words } from '#look/words.ts';

/** A distance in words: minutes with their straight-line metres, or metres alone. */
export const serviceDistanceInWords = (words: Words, distance: ServiceDistance): string =>
  distance.unit === 'm'
    ? words.kit.distanceOf(distance.value)
    : words.coverage.reachOf(words.kit.walkLong(distance.value), words.kit.distanceOf(metresOfDistance(distance)));

const inUnit = (words: Words, { unit }: Measure, value: string): string =>
  words.coverage.inUnit[unit]?.(value) ?? `${value} ${unit}`;

export const measureValueInWords = (words: Words, measure: Measure, value: number): string =>
  inUnit(words, measure, words.kit.number(value));

export const measureRangeInWords = (words: Words, measure: Measure, { from, to }: Third): string =>
  inUnit(words, measure, words.coverage.range(words.kit.number(from), words.kit.number(to)));

/** The number of residents; a small number is not shown, for privacy. */
export function residentsInWords(words: Words, { population }: Pick<Area, 'population'>): string {
  if (population === undefined) return words.kit.notKnown;
  return population < fewest.residents
    ? words.coverage.fewResidents(fewest.residents)
    : words.coverage.residents(population);
}

/** The name of a measure, with its year unless the name contains it. */
export const measureLabelInWords = (label: string, year: number): string =>
  label.includes(String(year)) ? label : `${label}, ${year}`;

/** The name of an area with that of its parent, since many areas have only a number. */
export function areaInWords(areas: readonly Area[], { name, parent }: Area): string {
  const whole = areas.find(({ id }) => id === parent);
  return whole ? `${name}, ${whole.name}` : name;
}

/** The classes of the map in words, in the order of its colours, from no facility upwards. */
export const facilityClassesInWords = (words: Words, { facilityLimits }: CoverageAnalysis): string[] => [
  words.coverage.noDoor,
  ...facilityLimits.map((to, at) => words.coverage.doors((facilityLimits[at - 1] ?? 0) + 1, to)),
];
