import { describe, expect, it } from 'vitest';
import { dayOf, isStale, unconfirmedSince } from '#domain/calendar.ts';
import { isAhead, latestDay, yearsSince } from '#domain/calendar-ages.ts';

describe('a look is over two years ago', () => {
  it.each([
    // A day: two years later to the day it is not over two years yet.
    ['2024-11-22', '2026-11-22', false],
    ['2024-11-22', '2026-11-23', true],
    // A year may mean its last day.
    ['2023', '2025-12-31', false],
    ['2023', '2026-01-01', true],
    // A month may mean its last day, which no month has after the 31st.
    ['2024-05', '2026-05-31', false],
    ['2024-05', '2026-06-01', true],
    // A leap day has no second birthday: the day after the 28th.
    ['2024-02-29', '2026-02-28', false],
    ['2024-02-29', '2026-03-01', true],
    ['2026', '2026-11-22', false],
    [undefined, '2026-11-22', true],
  ])('%s, seen on %s: %s', (verified, today, is) => expect(isStale(verified, today)).toBe(is));
});

describe('the year since which nobody has confirmed a place', () => {
  it.each([
    // A year may mean its last day, a day is itself: three years later to the day it is not over three years yet.
    ['operating', '2019', '2026-11-22', '2019'],
    ['operating', '2022', '2025-12-31', null],
    ['operating', '2022', '2026-01-01', '2022'],
    ['planned', '2023-11-22', '2026-11-22', null],
    ['planned', '2023-11-22', '2026-11-23', '2023'],
    // What has closed need not be confirmed, and where no evidence has a date no year can be told.
    ['closed', '2011', '2026-11-22', null],
    ['operating', undefined, '2026-11-22', null],
  ] as const)('%s, last seen %s, asked on %s: %s', (status, verified, today, year) => {
    expect(unconfirmedSince({ status, ...(verified ? { verified } : {}) }, today)).toBe(year);
  });
});

describe('years since a look', () => {
  it.each([
    ['2024-11-22', '2026-11-22', 2],
    ['2023', '2026-01-01', 2],
    ['2023', '2024-12-31', 1],
    ['2024-02', '2026-02-28', 2],
    ['2026', '2026-11-22', 0],
  ])('%s, seen on %s: %s', (verified, today, years) => {
    expect(yearsSince(verified, today)).toBeCloseTo(years, 1);
  });

  it('is unknown where the date is unknown', () => expect(yearsSince(undefined, '2026-11-22')).toBeNull());
});

it('a date lies ahead only as far as it goes', () => {
  expect([
    isAhead('2026', '2026-01-01'),
    isAhead('2026-02', '2026-01-31'),
    isAhead('2026-01-01', '2026-01-01'),
  ]).toEqual([false, true, false]);
});

describe('today', () => {
  it('is the day that the clock on the wall shows', () => {
    expect(dayOf(new Date(2026, 11, 1, 0, 30))).toBe('2026-12-01');
    expect(dayOf(new Date(2026, 0, 9, 23, 59))).toBe('2026-01-09');
  });

  it('is nowhere on Earth later than the latest day: half past midnight in Oslo is the day before in UTC', () => {
    const now = new Date('2026-11-30T23:30:00Z');
    expect(latestDay(now)).toBe('2026-12-01');
    expect(isAhead('2026-12-01', latestDay(now))).toBe(false);
    expect(isAhead('2026-12-02', latestDay(now))).toBe(true);
    expect(latestDay(new Date('2026-11-30T09:59:00Z'))).toBe('2026-11-30');
  });
});
