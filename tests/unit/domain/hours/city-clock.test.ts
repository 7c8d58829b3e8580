import { describe, expect, it } from 'vitest';
import { isClockDoubted, wallClockIn } from '#domain/hours/city-clock.ts';

describe('the clock of a city', () => {
  it.each([
    ['Europe/Oslo', '2026-12-01T23:30:00Z', [2026, 11, 2, 0, 30]],
    ['Europe/Oslo', '2026-06-30T23:30:00Z', [2026, 6, 1, 1, 30]],
    ['Europe/London', '2026-06-30T23:30:00Z', [2026, 6, 1, 0, 30]],
    ['Asia/Kathmandu', '2026-12-01T00:00:00Z', [2026, 11, 1, 5, 45]],
  ])('of %s at %s', (zone, now, expected) => {
    const wall = wallClockIn(zone)(new Date(now));
    const shown = [wall.getFullYear(), wall.getMonth(), wall.getDate(), wall.getHours(), wall.getMinutes()];
    expect(shown).toEqual(expected);
  });

  it('is an error of a zone that there is not', () => {
    expect(() => wallClockIn('Europe/Nowhere')).toThrow(RangeError);
  });
});

describe('the clock of the device', () => {
  const now = new Date('2026-12-01T12:00:00Z');
  it.each([
    ['nothing else is known', null, null, false],
    ['the server says the same', '2026-12-01T12:04:00Z', null, false],
    ['the server is a day ahead', '2026-12-02T12:00:00Z', null, true],
    ['the server is a day behind', '2026-11-30T12:00:00Z', null, true],
    ['the server is an hour behind', '2026-12-01T11:00:00Z', null, true],
    ['somebody looked at a place the day before', null, '2026-11-30', false],
    ['somebody looked at a place at a later day', null, '2026-12-03', true],
  ])('is doubted or not where %s', (_, server, newestLook, expected) => {
    expect(isClockDoubted(now, { server: server === null ? null : new Date(server), newestLook })).toBe(expected);
  });
});
