/** The numbers of a lens, as they are said. */
import type { Area, Measure } from '#domain/atlas.ts';
import { type LensReach, metresOfReach } from '#domain/coverage/coverage-choice.ts';
import type { LensAnswer, Third } from '#domain/coverage/coverage-analysis.ts';
import { fewest } from '#domain/coverage/resident-groups.ts';
import type { Words } from '#look/words.ts';

/** How far: minutes with the straight line they stand for, or metres alone. */
export const reachInWords = (words: Words, reach: LensReach): string =>
  reach.unit === 'm'
    ? words.distanceOf(reach.value)
    : words.lens.reachOf(words.walkLong(reach.value), words.distanceOf(metresOfReach(reach)));

const inUnit = (words: Words, { unit }: Measure, value: string): string =>
  words.lens.inUnit[unit]?.(value) ?? `${value} ${unit}`;

export const valueInWords = (words: Words, measure: Measure, value: number): string =>
  inUnit(words, measure, words.number(value));

export const rangeInWords = (words: Words, measure: Measure, { from, to }: Third): string =>
  inUnit(words, measure, words.lens.range(words.number(from), words.number(to)));

/** How many residents; of so few that they may be known by name only that they are few. */
export function residentsInWords(words: Words, { population }: Pick<Area, 'population'>): string {
  if (population === undefined) return words.notKnown;
  return population < fewest.residents ? words.lens.fewResidents(fewest.residents) : words.lens.residents(population);
}

/** What a measure is called, with its year where the name does not say it. */
export const measureInWords = (label: string, year: number): string =>
  label.includes(String(year)) ? label : `${label}, ${year}`;

/** The name of an area and, as many are numbers, that of what it is a part of. */
export function areaInWords(areas: readonly Area[], { name, parent }: Area): string {
  const whole = areas.find(({ id }) => id === parent);
  return whole ? `${name}, ${whole.name}` : name;
}

/** The classes of the map in words, from no door on, as its colours follow one another. */
export const doorClassesInWords = (words: Words, { doorLimits }: LensAnswer): string[] => [
  words.lens.noDoor,
  ...doorLimits.map((to, at) => words.lens.doors((doorLimits[at - 1] ?? 0) + 1, to)),
];
