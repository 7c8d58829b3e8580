/** The indicators in words: the same for the profile, its print, the method page and the comparison. */
import type { Indicator, IndicatorId } from '#domain/district/indicator.ts';
import { mixWord } from '#domain/district/mix-indicators.ts';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { actors, families, transportModes } from '#domain/vocabulary.ts';
import type { Words } from '#look/words.ts';

type MainId = keyof Words['district']['card']['figures'];
type PartId = keyof Words['district']['card']['partNames'];

/** Name, meaning and formula of an indicator that is not a part of another. */
export const wordsOfIndicator = (
  { district: { card: indicators } }: Words,
  id: IndicatorId,
): Words['district']['card']['figures'][MainId] | undefined =>
  Object.hasOwn(indicators.figures, id) ? indicators.figures[id as MainId] : undefined;

/** The name of a part beside its indicator. */
export function partName(words: Words, id: IndicatorId): string {
  const [, last = ''] = id.split('-');
  const found = [
    ...(id.startsWith('near-')
      ? transportModes.map((mode) => [mode, words.vocabulary.transportModes[mode]] as const)
      : []),
    ...(id.startsWith('actor-') ? actors.map((actor) => [actor, words.vocabulary.actors[actor]] as const) : []),
    ...(id.startsWith('family-') ? families.map((family) => [family, words.vocabulary.families[family]] as const) : []),
  ].find(([each]) => each === last);
  return found?.[1] ?? words.district.card.partNames[id as PartId];
}

/** The full name; for a part with the name of its indicator when its own is ambiguous. */
export function indicatorName(words: Words, { id, partOf }: Pick<Indicator, 'id' | 'partOf'>): string {
  const own = wordsOfIndicator(words, id);
  if (own) return own.name;
  const parent = id.startsWith('near-') && partOf ? wordsOfIndicator(words, partOf) : undefined;
  return parent ? `${parent.name}: ${partName(words, id)}` : partName(words, id);
}

export function amountInWords(words: Words, unit: Indicator['unit'], amount: number): string {
  if (unit === 'share') return words.district.card.percent(amount);
  if (unit === 'metres') return words.kit.distanceOf(amount);
  return unit === 'evenness' ? words.district.card.evenness(amount) : words.kit.number(amount);
}

/** The value alone; with insufficient data a sentence, never a number. */
export const valueInWords = (words: Words, { value, unit }: Indicator): string =>
  value === null ? words.district.card.notEnough : amountInWords(words, unit, value);

/** The count behind an indicator: stations, lines, districts, kinds or places. */
const behind = ({ counts, places, lines, stations, value }: Indicator): number =>
  counts === 'places' ? places.length : (lines?.length ?? stations?.length ?? value ?? 0);

/** The counts behind the value: "14 of 31 places". */
export function countsInWords(words: Words, indicator: Indicator): string {
  const indicators = words.district.card;
  if (indicator.unit === 'metres') return indicators.measuredAt(indicator.counted.length, indicator.base.length);
  if (indicator.lines) return indicators.lines(indicator.lines.length);
  return indicators.counts[indicator.counts](behind(indicator), indicator.counted.length);
}

/** The short form of the counts beside the value. */
export function besideInWords(words: Words, indicator: Indicator): string {
  const { id, unit, value } = indicator;
  if (value === null) return '';
  if (unit === 'evenness') return words.district.card.mixWords[mixWord(value)];
  if (id === 'fifth-nearest' || indicator.counts === 'stations') return '';
  if (unit === 'metres') return words.kit.walk(Math.round(walkingMinutes(value)));
  const of = words.kit.number(indicator.counted.length);
  return unit === 'count'
    ? words.district.card.outOf(of)
    : words.district.card.of(words.kit.number(behind(indicator)), of);
}

/** The range of the value under all unknown data; empty when they change nothing. */
export function rangeInWords(words: Words, { range, unit }: Indicator): string {
  if (range === null) return '';
  const [least, most] = range.map((amount) => amountInWords(words, unit, amount));
  return range[1] === Number.POSITIVE_INFINITY
    ? words.district.card.atLeast(least ?? '')
    : words.district.card.from(least ?? '', most ?? '');
}

/** The same in a column: "30%–74%". */
export function spanInWords(words: Words, { range, unit }: Indicator): string {
  if (range === null) return '';
  const [least = '', most = ''] = range.map((amount) => amountInWords(words, unit, amount));
  return range[1] === Number.POSITIVE_INFINITY ? `≥ ${least}` : `${least} – ${most}`;
}

/** Why there is no value; or which data are unknown, and how much they could change the value. */
export function unknownInWords(words: Words, indicator: Indicator): string[] {
  const indicators = words.district.card;
  const { insufficientData, unknown, base, counts, range } = indicator;
  if (insufficientData === 'absent') return [indicators.lacks.absent];
  const what =
    unknown.length > 0
      ? indicators.unknown[counts](unknown.length, base.length)
      : range
        ? indicators.inexact
        : indicators.allKnown;
  if (insufficientData !== null)
    return unknown.length > 0 ? [indicators.lacks[insufficientData], what] : [indicators.lacks[insufficientData]];
  if (range) return [what, indicators.whatever(rangeInWords(words, indicator))];
  return unknown.length > 0 ? [what, indicators.noRange] : [what];
}

/** The years in which the counted places were last verified. */
export function yearsInWords({ district: { card: indicators } }: Words, { years, undated }: Indicator): string {
  if (years === null) return indicators.noYears;
  const between = indicators.years(String(years[0]), String(years[1]));
  return undated === 0 ? between : `${between} ${indicators.undated(undated)}`;
}
