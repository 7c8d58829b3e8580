/** Dates in the cells of a spreadsheet: as the data have them, and as Excel writes them on a machine in Norway or Britain. */

/** The first three letters of the months, English and Norwegian; where both have a month they mean the same. */
const months: readonly (readonly string[])[] = [
  ['jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'des'],
];

const two = (number: number | string): string => String(number).padStart(2, '0');

/** Excel takes 30 to 99 for the last century. */
const fullYear = (year: string): string => (year.length === 4 ? year : `${Number(year) < 30 ? '20' : '19'}${year}`);

const monthCalled = (word: string): number =>
  months.findIndex((names) => names.includes(word.slice(0, 3).toLowerCase())) + 1;

/** Days are counted from here in Excel (and LibreOffice) for every date after February 1900. */
const dayZeroMs = Date.UTC(1899, 11, 30);
const dayMs = 24 * 3600 * 1000;

/** 1954 to 2119: five digits that are hardly anything else. */
const serial = /^[2-7]\d{4}$/;
const written = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]0{1,2}:00(?::00(?:\.0+)?Z?)?)?$/;
const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/;
const monthAndYear = /^(?:(\d{1,2})[. -]+)?(\p{L}{3,9})\.?[ .-]+(\d{4}|\d{2})$/u;

/** Excel writes a month as the first of that month, so such a date may be a day or a month. */
const dayOrMonth = (day: string): string[] => (day.endsWith('-01') ? [day, day.slice(0, 7)] : [day]);

export type DayOrder = 'dayFirst' | 'monthFirst' | 'mixed';

/** Whether dates with slashes have the day or the month first, as shown by those that allow only one reading. */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  const parts = texts.flatMap((text) => {
    const [, first, sign, second] = numeric.exec(text.trim()) ?? [];
    return sign === '/' ? [[Number(first), Number(second)] as const] : [];
  });
  const isDayFirst = parts.some(([first]) => first > 12);
  const isMonthFirst = parts.some(([, second]) => second > 12);
  if (isDayFirst && isMonthFirst) return 'mixed';
  return isMonthFirst ? 'monthFirst' : 'dayFirst';
}

function numericDates([, first = '', sign, second = '', year = '']: RegExpExecArray, order: DayOrder): string[] {
  const dayFirst = `${fullYear(year)}-${two(second)}-${two(first)}`;
  const monthFirst = `${fullYear(year)}-${two(first)}-${two(second)}`;
  if (sign !== '/' || first === second || order === 'dayFirst') return dayOrMonth(dayFirst);
  if (order === 'monthFirst') return dayOrMonth(monthFirst);
  if (Number(first) > 12) return [dayFirst];
  return Number(second) > 12 ? [monthFirst] : [];
}

function spelledDates([, day, word = '', year = '']: RegExpExecArray): string[] {
  const month = monthCalled(word);
  if (month === 0) return [];
  const yearMonth = `${fullYear(year)}-${two(month)}`;
  return [day === undefined ? yearMonth : `${yearMonth}-${two(day)}`];
}

/** The possible dates of a cell, the likeliest first; empty if it is no date, or an ambiguous one. */
export function datesIn(text: string, order: DayOrder): string[] {
  const plain = written.exec(text);
  if (plain) {
    const [, year = '', month, day] = plain;
    return [[year, ...[month, day].flatMap((part) => (part === undefined ? [] : two(part)))].join('-')];
  }
  if (serial.test(text)) return dayOrMonth(new Date(dayZeroMs + Number(text) * dayMs).toISOString().slice(0, 10));
  const match = numeric.exec(text);
  if (match) return numericDates(match, order);
  const words = monthAndYear.exec(text);
  return words ? spelledDates(words) : [];
}

/** What Excel makes of `10.7` or `3-4`: "10.jul", "03.apr", "10-Jul", or a whole date. */
export const isDateLike = (text: string): boolean =>
  numeric.test(text) ||
  /^\d{4}-\d{2}-\d{2}/.test(text) ||
  /^\d{1,2}[. -]+\p{L}{3,9}\.?$/u.test(text) ||
  monthAndYear.test(text);
