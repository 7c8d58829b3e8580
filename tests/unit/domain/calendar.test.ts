import { describe, expect, it } from 'vitest';
import { isAhead, isStale, yearsSince } from '#domain/calendar.ts';

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

  it('is nobody knows how many where nobody knows when', () => expect(yearsSince(undefined, '2026-11-22')).toBeNull());
});

it('a date lies ahead only as far as it goes', () => {
  expect([
    isAhead('2026', '2026-01-01'),
    isAhead('2026-02', '2026-01-31'),
    isAhead('2026-01-01', '2026-01-01'),
  ]).toEqual([false, true, false]);
});
