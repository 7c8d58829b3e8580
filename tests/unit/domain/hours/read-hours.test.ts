import { describe, expect, it } from 'vitest';
import type { Opening } from '#domain/hours/opening.ts';
import { hoursIn } from '#domain/hours/read-hours.ts';
import { rawPlaces } from '#tests/support/raw-places.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';

const oslo = hoursIn({ timeZone: 'Europe/Oslo', holidays: 'NO' });
const oxford = hoursIn({ timeZone: 'Europe/London', holidays: 'GB-ENG' });

/** In short: `open to 0 19:00`, `closed to 1 08:00`, with the days from today. */
function short(opening: Opening): string {
  if (opening.state === 'unknown') return `unknown ${opening.why}`;
  const change = opening.state === 'open' ? opening.until : opening.opens;
  const holiday = opening.state === 'closed' && opening.isHoliday ? ' holiday' : '';
  return `${opening.state}${holiday}${change === null ? '' : ` to ${change.days} ${change.time}`}`;
}

const library = 'Mo-Fr 09:00-19:00; Sa 09:00-14:00';
const park = 'Mo,Fr 08:00-16:00; Tu-Th 08:00-19:00; PH off';

describe('hours in Oslo', () => {
  it.each([
    // Tuesday, 1 December 2026: Oslo is one hour ahead of UTC.
    [library, '2026-12-01T08:30Z', 'open to 0 19:00'],
    [library, '2026-12-01T07:30Z', 'closed to 0 09:00'],
    [library, '2026-12-01T18:30Z', 'closed to 1 09:00'],
    // The day in Oslo is the next one already.
    [library, '2026-12-01T23:30Z', 'closed to 0 09:00'],
    // A Saturday after two: Monday comes in two days.
    [library, '2026-12-05T14:00Z', 'closed to 2 09:00'],
    // In summer Oslo is two hours ahead.
    [library, '2026-06-30T07:30Z', 'open to 0 19:00'],
    ['Th-Sa 18:00-02:00', '2026-12-04T22:30Z', 'open to 1 02:00'],
    ['Th-Sa 18:00-02:00', '2026-12-05T00:30Z', 'open to 0 02:00'],
    ['Mo-Su 10:00-24:00', '2026-12-01T12:00Z', 'open to 1 00:00'],
    ['24/7', '2026-12-25T12:00Z', 'open'],
    // 1 May, Whit Monday, Christmas Day.
    [park, '2026-05-01T10:00Z', 'closed holiday to 3 08:00'],
    [park, '2026-05-25T10:00Z', 'closed holiday to 1 08:00'],
    [park, '2026-12-25T10:00Z', 'closed holiday to 3 08:00'],
    // Hours that say nothing of holidays are not believed on one, nor is the day before told to end with one.
    [library, '2026-12-25T10:00Z', 'unknown holiday'],
    [library, '2026-12-24T20:00Z', 'closed'],
    ['Jun-Aug Mo-Su 10:00-18:00', '2026-12-01T10:00Z', 'closed'],
    ['Mo-Fr 10:00-16:00 "by appointment"', '2026-12-01T10:00Z', 'unknown depends'],
    ['sunrise-sunset', '2026-12-01T10:00Z', 'unknown depends'],
    ['when we feel like it', '2026-12-01T10:00Z', 'unknown unreadable'],
    ['', '2026-12-01T10:00Z', 'unknown unreadable'],
  ])('%s at %s: %s', (value, now, expected) => {
    expect(short(oslo(value, new Date(now)))).toBe(expected);
  });
});

describe('hours in Oxford', () => {
  it.each([
    ['Mo-Fr 08:00-18:00', '2026-12-01T17:30Z', 'open to 0 18:00'],
    // The summer bank holiday, and Boxing Day kept on a Monday.
    ['Mo-Fr 08:00-18:00; PH off', '2026-08-31T10:00Z', 'closed holiday to 1 08:00'],
    ['Mo-Fr 08:00-18:00; PH off', '2026-12-28T10:00Z', 'closed holiday to 1 08:00'],
    ['Mo-Fr 08:00-18:00', '2026-08-31T10:00Z', 'unknown holiday'],
  ])('%s at %s: %s', (value, now, expected) => {
    expect(short(oxford(value, new Date(now)))).toBe(expected);
  });
});

describe('the hours of the cities', () => {
  it.each(shippedCities)('can all be evaluated at each hour of two weeks, in %s', async (id) => {
    const { timeZone, holidays } = (await shippedCity(id)).city;
    if (timeZone === undefined) throw new Error(`${id} has no time zone.`);
    const evaluate = hoursIn({ timeZone, holidays });
    const values = rawPlaces(id).flatMap(({ properties }) => String(properties['openingHours'] ?? '') || []);
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) {
      for (let hour = 0; hour < 14 * 24; hour += 1) {
        const { state } = evaluate(value, new Date(Date.UTC(2026, 11, 1, hour)));
        if (state === 'unknown') throw new Error(`${value}, ${hour} hours on: ${state}`);
      }
    }
  });
});
