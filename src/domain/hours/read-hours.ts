/** Evaluates opening hours in OpenStreetMap's syntax, by the library that OpenStreetMap's own tools use. Fetched when hours are shown. */
import OpeningHours from 'opening_hours';
import { dayOf } from '#domain/calendar.ts';
import { wallClockIn } from './city-clock.ts';
import type { HoursContext, Moment, Opening } from './opening.ts';

const unknown = (why: 'unreadable' | 'depends' | 'holiday'): Opening => ({ state: 'unknown', why });

/** The parts of an answer of Nominatim's by which the library finds holidays. */
function placeOf({ holidays = '' }: HoursContext) {
  const [country = ''] = holidays.split('-');
  return { lat: 0, lon: 0, address: { country_code: country.toLowerCase(), state: '', 'ISO3166-2-lvl4': holidays } };
}

/** The sun rises by the device's time zone in the library, which need not be the city's. */
const followsSun = (value: string): boolean => /sunrise|sunset|dawn|dusk/i.test(value);

type Read = (value: string) => OpeningHours | null;

/** Each value is read once; null where the library cannot. */
function reader(context: HoursContext): Read {
  const read = new Map<string, OpeningHours | null>();
  return (value) => {
    const known = read.get(value);
    if (known !== undefined) return known;
    let made: OpeningHours | null = null;
    try {
      made = new OpeningHours(value, placeOf(context));
      // Some faults, such as a holiday of a country that has none in the library, show when it is first asked.
      made.getState(new Date(2026, 0, 1, 12));
      made.getNextChange(new Date(2026, 0, 1, 12));
    } catch {
      made = null;
    }
    read.set(value, made);
    return made;
  };
}

const midnight = (wall: Date, days: number): Date =>
  new Date(wall.getFullYear(), wall.getMonth(), wall.getDate() + days);

function momentAt(wall: Date, then: Date): Moment {
  const two = (value: number): string => String(value).padStart(2, '0');
  // Rounded: a day on which the device's clock is put forward has 23 hours.
  const days = Math.round((midnight(then, 0).getTime() - midnight(wall, 0).getTime()) / 86_400_000);
  return { days, date: dayOf(then), time: `${two(then.getHours())}:${two(then.getMinutes())}` };
}

/** The library searches up to five years ahead, which is no use to a visitor. */
const daysAhead = 60;

/** True if the hours do not cover public holidays, so that they are unknown on one. */
const isSilentOnHolidays = (value: string): boolean => !/\bPH\b|24\/7/.test(value);

interface Asked {
  readonly value: string;
  readonly hours: OpeningHours;
  readonly wall: Date;
  readonly isHoliday: (day: Date) => boolean;
}

function closed({ value, hours, wall, isHoliday }: Asked): Opening {
  const next = hours.getNextChange(wall, midnight(wall, daysAhead));
  const isTold =
    next !== undefined &&
    hours.getState(next) &&
    !hours.getUnknown(next) &&
    !(isSilentOnHolidays(value) && isHoliday(next));
  const opens = isTold ? momentAt(wall, next) : null;
  return { state: 'closed', opens, isHoliday: isHoliday(wall) && opens?.days !== 0 };
}

function openingNow(asked: Asked): Opening {
  const { value, hours, wall, isHoliday } = asked;
  if (followsSun(value) || hours.getUnknown(wall)) return unknown('depends');
  if (isSilentOnHolidays(value) && isHoliday(wall)) return unknown('holiday');
  if (!hours.getState(wall)) return closed(asked);
  const next = hours.getNextChange(wall, midnight(wall, daysAhead));
  return { state: 'open', until: next ? momentAt(wall, next) : null };
}

/**
 * A function that says what hours mean in a city at an instant, on the city's own clock and with its public holidays, also past
 * midnight. The function never throws: hours that cannot be read, or evaluated, are `unknown`. Throws a RangeError for a time zone that the browser does not
 * know.
 */
export function hoursIn(context: HoursContext): (openingHours: string, now: Date) => Opening {
  const read = reader(context);
  const wallAt = wallClockIn(context.timeZone);
  const isHoliday = (day: Date): boolean => {
    const holidays = context.holidays ? read('PH') : null;
    return holidays?.getState(new Date(day.getFullYear(), day.getMonth(), day.getDate(), 12)) ?? false;
  };
  return (value, now) => {
    const hours = read(value);
    if (hours === null) return unknown('unreadable');
    try {
      return openingNow({ value, hours, wall: wallAt(now), isHoliday });
    } catch {
      return unknown('unreadable');
    }
  };
}
