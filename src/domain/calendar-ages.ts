/** Whether a date is in the future, and how many years ago it was. */
import { yearMs } from './calendar.ts';

const furthestAheadMs = 14 * 3600 * 1000;

/**
 * The day it is where the day begins first (UTC+14). A date up to this one has begun somewhere on Earth: a verification in
 * Oslo after midnight must not be refused by a machine whose clock is set to UTC.
 */
export const latestDay = (now: Date): string => new Date(now.getTime() + furthestAheadMs).toISOString().slice(0, 10);

/** True if a date is in the future, compared to its own precision: "2026" is not in the future on any day in 2026. */
export const isAhead = (date: string, today: string): boolean => date > today.slice(0, date.length);

/** Years since the last day that a date can mean, at least 0; null without a date. */
export function yearsSince(verified: string | undefined, today: string): number | null {
  if (verified === undefined) return null;
  const [year = 0, month = 12, day] = verified.split('-').map(Number);
  const last = day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
  return Math.max(0, (Date.parse(today) - last) / yearMs);
}
