/** A figure of the district card in plain words; the card, its print, its method and a comparison say the same. */
import type { CardFigure, FigureId } from '#domain/district/indicator.ts';
import { mixWord } from '#domain/district/mix-indicators.ts';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { actors, families, transportModes } from '#domain/vocabulary.ts';
import type { Words } from '#look/words.ts';

type MainId = keyof Words['card']['figures'];
type PartId = keyof Words['card']['partNames'];

/** Name, meaning and formula of a figure that is not a part of another. */
export const wordsOfFigure = ({ card }: Words, id: FigureId): Words['card']['figures'][MainId] | undefined =>
  Object.hasOwn(card.figures, id) ? card.figures[id as MainId] : undefined;

/** What a part of a figure is called beside it. */
export function partName(words: Words, id: FigureId): string {
  const [, last = ''] = id.split('-');
  const found = [
    ...(id.startsWith('near-') ? transportModes.map((mode) => [mode, words.modes[mode]] as const) : []),
    ...(id.startsWith('actor-') ? actors.map((actor) => [actor, words.actors[actor]] as const) : []),
    ...(id.startsWith('family-') ? families.map((family) => [family, words.families[family]] as const) : []),
  ].find(([each]) => each === last);
  return found?.[1] ?? words.card.partNames[id as PartId];
}

/** The whole name: of a part, with that of the figure it is a part of, where it could not be told from it alone. */
export function figureName(words: Words, { id, partOf }: Pick<CardFigure, 'id' | 'partOf'>): string {
  const own = wordsOfFigure(words, id);
  if (own) return own.name;
  const whole = id.startsWith('near-') && partOf ? wordsOfFigure(words, partOf) : undefined;
  return whole ? `${whole.name}: ${partName(words, id)}` : partName(words, id);
}

export function amountInWords(words: Words, unit: CardFigure['unit'], amount: number): string {
  if (unit === 'share') return words.card.percent(amount);
  if (unit === 'metres') return words.distanceOf(amount);
  return unit === 'evenness' ? words.card.evenness(amount) : words.number(amount);
}

/** The value alone; that there is not enough data for one is said, and never a number. */
export const valueInWords = (words: Words, { value, unit }: CardFigure): string =>
  value === null ? words.card.notEnough : amountInWords(words, unit, value);

/** How many are behind a figure: stations, lines, districts, kinds or places. */
const behind = ({ counts, places, lines, stations, value }: CardFigure): number =>
  counts === 'places' ? places.length : (lines?.length ?? stations?.length ?? value ?? 0);

/** The counts behind the value: "14 of 31 places". */
export function countsInWords(words: Words, figure: CardFigure): string {
  const card = words.card;
  if (figure.unit === 'metres') return card.measuredAt(figure.counted.length, figure.base.length);
  if (figure.lines) return card.lines(figure.lines.length);
  return card.counts[figure.counts](behind(figure), figure.counted.length);
}

/** What stands beside the value where there is little room. */
export function besideInWords(words: Words, figure: CardFigure): string {
  const { id, unit, value } = figure;
  if (value === null) return '';
  if (unit === 'evenness') return words.card.mixWords[mixWord(value)];
  if (id === 'fifth-nearest' || figure.counts === 'stations') return '';
  if (unit === 'metres') return words.walk(Math.round(walkingMinutes(value)));
  const of = words.number(figure.counted.length);
  return unit === 'count' ? words.card.outOf(of) : words.card.of(words.number(behind(figure)), of);
}

/** Between what the value lies, whatever is not known; empty where that changes nothing. */
export function rangeInWords(words: Words, { range, unit }: CardFigure): string {
  if (range === null) return '';
  const [least, most] = range.map((amount) => amountInWords(words, unit, amount));
  return range[1] === Number.POSITIVE_INFINITY
    ? words.card.atLeast(least ?? '')
    : words.card.from(least ?? '', most ?? '');
}

/** The same in a column: "30%–74%". */
export function spanInWords(words: Words, { range, unit }: CardFigure): string {
  if (range === null) return '';
  const [least = '', most = ''] = range.map((amount) => amountInWords(words, unit, amount));
  return range[1] === Number.POSITIVE_INFINITY ? `≥ ${least}` : `${least} – ${most}`;
}

/** Why there is no value; or what is not known, and how much that could change it. */
export function unknownInWords(words: Words, figure: CardFigure): string[] {
  const card = words.card;
  const { lack, unknown, base, counts, range } = figure;
  if (lack === 'absent') return [card.lacks.absent];
  const what =
    unknown.length > 0 ? card.unknown[counts](unknown.length, base.length) : range ? card.inexact : card.allKnown;
  if (lack !== null) return unknown.length > 0 ? [card.lacks[lack], what] : [card.lacks[lack]];
  if (range) return [what, card.whatever(rangeInWords(words, figure))];
  return unknown.length > 0 ? [what, card.noRange] : [what];
}

/** When somebody last looked at what was counted. */
export function yearsInWords({ card }: Words, { years, undated }: CardFigure): string {
  if (years === null) return card.noYears;
  const between = card.years(String(years[0]), String(years[1]));
  return undated === 0 ? between : `${between} ${card.undated(undated)}`;
}
