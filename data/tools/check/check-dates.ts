/** Finds dates in the future where they cannot be. The schema checks that a date exists. */
import type * as v from 'valibot';
import { isAhead } from '#domain/calendar-ages.ts';
import type { area } from '#load/schema/area-schema.ts';
import type { place } from '#load/schema/place-schema.ts';
import { error, type Local } from './finding.ts';

const ahead = (field: string, date: string | number, fix: string): Local =>
  error({ field, message: `is ${date}, which lies ahead`, fix });

const notYet = ['planned', 'under_construction'];

/** `today` is a date such as `2026-11-21`. */
export function placeDates(properties: v.InferOutput<typeof place>, today: string): Local[] {
  const { opened, verified, status, arena } = properties;
  const found: Local[] = [];
  if (verified !== undefined && isAhead(verified, today)) {
    found.push(ahead('verified', verified, 'give the day when somebody last looked'));
  }
  if (opened !== undefined && isAhead(opened, today) && !notYet.includes(status)) {
    found.push(ahead('opened', opened, 'give the true date, or the status planned or under_construction'));
  }
  for (const [index, pilot] of (arena?.pilots ?? []).entries()) {
    if (pilot.from !== undefined && pilot.to !== undefined && pilot.to < pilot.from.slice(0, pilot.to.length)) {
      const message = `is ${pilot.to}, before the pilot begins (${pilot.from})`;
      found.push(error({ field: `arena.pilots.${index}.to`, message, fix: 'give an end after the beginning' }));
    }
  }
  return found;
}

export function areaDates(properties: v.InferOutput<typeof area>, today: string): Local[] {
  const year = properties.populationYear;
  if (year === undefined || !isAhead(String(year), today)) return [];
  return [ahead('populationYear', year, 'give the year that the population was counted')];
}
