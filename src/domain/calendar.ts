/** Dates as the data write them: a year `2019`, a month `2019-03` or a day `2019-03-14`. Today is always a day. */
import type { Place } from './atlas.ts';

/** The day it is where the person is, such as `2026-11-21`. */
export function dayOf(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The age in years from which a verification is stale. */
export const staleYears = 2;

/** The last day that a date can mean. Every month gets 31 days: days are only compared here, never counted. */
const lastDayOf = (date: string): string => date + '-12-31'.slice(date.length - 4);

/** True if even the last day that a date can mean is more than `years` years ago. */
function isYearsAgo(date: string, today: string, years: number): boolean {
  const last = lastDayOf(date);
  return today > `${Number(last.slice(0, 4)) + years}${last.slice(4)}`;
}

/**
 * True where the last verification was over two years ago, or its date is not known. One in "2023" may have been on the last day
 * of that year, so it is stale from the 1st of January 2026 on.
 */
export const isStale = (verified: string | undefined, today: string): boolean =>
  verified === undefined || isYearsAgo(verified, today, staleYears);

/** The age in years from which the facts of a place no longer count as confirmed. */
const unconfirmedYears = 3;

/**
 * The year of the newest evidence of a place that nobody has confirmed since. Null for a closed place, of which nothing has
 * to be confirmed, and for one without a dated source.
 */
export function unconfirmedSince(
  { status, verified }: Pick<Place, 'status' | 'verified'>,
  today: string,
): string | null {
  if (status === 'closed' || verified === undefined) return null;
  return isYearsAgo(verified, today, unconfirmedYears) ? verified.slice(0, 4) : null;
}

export const yearMs = 365.25 * 24 * 3600 * 1000;
