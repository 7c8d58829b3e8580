/** Dates as the data write them: a year `2019`, a month `2019-03` or a day `2019-03-14`. Today is always a day. */

/** True where a date lies ahead, compared as far as it goes: "2026" is not ahead of any day in 2026. */
export const isAhead = (date: string, today: string): boolean => date > today.slice(0, date.length);

/** After so many years a look counts as long ago. */
export const staleYears = 2;

/** The last day that a date may mean. Every month is given 31 days: days are only compared here, never counted. */
const lastDayOf = (date: string): string => date + '-12-31'.slice(date.length - 4);

/**
 * True where the last look was over two years ago, or nobody knows when it was. A look in "2023" may have been on its last day,
 * so that it is over two years ago from the 1st of January 2026 on.
 */
export function isStale(verified: string | undefined, today: string): boolean {
  if (verified === undefined) return true;
  const last = lastDayOf(verified);
  return today > `${Number(last.slice(0, 4)) + staleYears}${last.slice(4)}`;
}

const yearMs = 365.25 * 24 * 3600 * 1000;

/** Years since the last day that a date may mean, at least 0; null where there is no date. */
export function yearsSince(verified: string | undefined, today: string): number | null {
  if (verified === undefined) return null;
  const [year = 0, month = 12, day] = verified.split('-').map(Number);
  const last = day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
  return Math.max(0, (Date.parse(today) - last) / yearMs);
}
