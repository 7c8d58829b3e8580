/** The local time of a city, and whether the device's clock is plausible. */
import { dayOf } from '#domain/calendar.ts';

const fields = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/**
 * A function that gives what the clocks of a time zone show at an instant, as a Date whose local fields (`getHours()` …) are those
 * of that clock. It is no instant: it may only be compared with others made here. An hour that the device's own zone leaves out
 * in spring is shown as the next one. Throws a RangeError for a zone that the browser does not know.
 */
export function wallClockIn(timeZone: string): (now: Date) => Date {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    ...Object.fromEntries(fields.map((field) => [field, 'numeric'])),
  });
  return (now) => {
    const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = fields.map((field) => parts.get(field));
    return new Date(year, month - 1, day, hour, minute, second);
  };
}

/** Half an hour: a clock that is set to a neighbouring time zone is off by a whole one. */
const believableMs = 30 * 60_000;

/** What is known of the time besides the device's clock. */
export interface TimeEvidence {
  /** The time on the clock of the server that the site comes from; null where it did not answer. */
  readonly server: Date | null;
  /** The newest day on which somebody looked at a place, such as `2026-11-30`; null where none is known. */
  readonly newestLook: string | null;
}

/** True where the device's clock cannot be right: the server's shows another time, or the data are of a later day. */
export const isClockDoubted = (now: Date, { server, newestLook }: TimeEvidence): boolean =>
  (server !== null && Math.abs(server.getTime() - now.getTime()) > believableMs) ||
  (newestLook !== null && dayOf(now) < newestLook);
