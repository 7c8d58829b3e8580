import { describe, expect, it } from 'vitest';
import type { Place } from '#domain/atlas.ts';
import { hoursIn } from '#domain/hours/read-hours.ts';
import { openingsAt } from '#state/hours/openings.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';

const evaluate = hoursIn({ timeZone: 'Europe/Oslo', holidays: 'NO' });
const now = new Date('2026-12-01T10:00:00Z');

/** Testville with some facts of its library. */
function openingOf(facts: Partial<Place>, server: Date | null = null) {
  const atlas = tinyCity();
  const places = atlas.places.map((place) =>
    place.id === 'placeholder-library' ? { ...place, status: 'operating' as const, ...facts } : place,
  );
  const { openings, isClockDoubted } = openingsAt({ ...atlas, places }, now, { evaluate, server });
  return { opening: openings.get('placeholder-library'), isClockDoubted };
}

describe('which places are open', () => {
  it.each<[string, Partial<Place>, string | undefined]>([
    ['by its hours', { openingHours: 'Mo-Fr 09:00-19:00' }, 'open'],
    ['by its hours', { openingHours: 'Mo-Fr 14:00-19:00' }, 'closed'],
    ['with hours nobody can read', { openingHours: 'now and then' }, 'unknown'],
    ['that one may walk into, with no hours', { public: 'walk_in' }, 'unknown'],
    ['of which nothing is known', {}, undefined],
    ['that has closed for good', { openingHours: 'Mo-Fr 09:00-19:00', status: 'closed' }, undefined],
  ])('is told of a place %s', (_, facts, expected) => {
    expect(openingOf(facts).opening?.state).toBe(expected);
  });

  it('is not told by a clock that cannot be right', () => {
    const tomorrow = new Date('2026-12-02T10:00:00Z');
    expect(openingOf({ openingHours: 'Mo-Fr 09:00-19:00' }, tomorrow)).toEqual({
      opening: { state: 'unknown', why: 'clock' },
      isClockDoubted: true,
    });
  });
});
