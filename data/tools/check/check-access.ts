/** What is wrong with the hours and the way in of a place, beyond the shape of the fields. */
import OpeningHours from 'opening_hours';
import type * as v from 'valibot';
import { isAhead } from '#domain/calendar-ages.ts';
import { wallClockIn } from '#domain/hours/city-clock.ts';
import { hoursIn } from '#domain/hours/read-hours.ts';
import { fold } from '#domain/search/text.ts';
import { accessFeatures } from '#domain/vocabulary.ts';
import type { place } from '#load/schema/place-schema.ts';
import { error, type Local, warning } from './finding.ts';

type Properties = v.InferOutput<typeof place>;

const example = 'for example "Mo-Fr 09:00-19:00; Sa 09:00-14:00; PH off"';

/** The library points at the place of an error with an arrow that only makes sense on a line of its own. */
const reasonOf = (thrown: unknown): string => {
  const text = String(thrown);
  return /\(([^()]*)/.exec(text)?.[1]?.split(' This means')[0]?.trim() || text;
};

/** Hours that the library of OpenStreetMap's syntax cannot read (errors), or reads with a guess (warnings). */
export function hoursFindings({ openingHours }: Properties): Local[] {
  if (openingHours === undefined) return [];
  const field = 'openingHours';
  try {
    // Holidays of no country: which days they are changes nothing in the syntax.
    const read = new OpeningHours(openingHours, null);
    if (read.getWarnings().length === 0) return [];
    const fix = `write it as "${read.prettifyValue()}"`;
    return [warning({ field, message: `is "${openingHours}", which is not quite OpenStreetMap's syntax`, fix })];
  } catch (thrown) {
    const message = `is "${openingHours}", which is not OpenStreetMap's syntax (${reasonOf(thrown)})`;
    return [error({ field, message, fix: `write the hours as OpenStreetMap does, ${example}` })];
  }
}

/** A time zone that no browser knows, holidays of a country that the library has none of, and hours that nobody can tell by. */
export function clockFindings({ timeZone, holidays }: { timeZone?: string; holidays?: string }): Local[] {
  const found: Local[] = [];
  if (timeZone !== undefined) {
    try {
      wallClockIn(timeZone);
    } catch {
      const fix = 'give a name of the IANA time zone database, for example "Europe/Oslo"';
      found.push(error({ field: 'timeZone', message: `is "${timeZone}", which is no time zone`, fix }));
    }
  }
  const opening =
    holidays === undefined
      ? null
      : hoursIn({ timeZone: 'UTC', holidays })('Mo-Su,PH 10:00-12:00', new Date(2026, 0, 1));
  if (opening?.state === 'unknown') {
    const message = `is "${holidays}", of which no public holidays are known`;
    found.push(error({ field: 'holidays', message, fix: 'give an ISO 3166 code, for example "NO" or "GB-ENG"' }));
  }
  return found;
}

/** Hours in a city whose clock or holidays nobody knows. */
export function hoursNeedsFindings(city: { timeZone?: string; holidays?: string }, hours: readonly string[]): Local[] {
  const message = 'is missing, so nobody can say what is open now';
  if (hours.length > 0 && city.timeZone === undefined) {
    return [warning({ field: 'timeZone', message, fix: 'add it, for example "Europe/Oslo"' })];
  }
  const needs = city.holidays === undefined && hours.some((each) => /\bPH\b/.test(each));
  return needs ? [warning({ field: 'holidays', message, fix: 'add it, for example "NO" or "GB-ENG"' })] : [];
}

/** Facts on the way in that say nothing, lie ahead, or speak against `stepFree`. */
export function accessFindings({ access, stepFree }: Properties, today: string): Local[] {
  if (access === undefined) return [];
  const found: Local[] = [];
  if (accessFeatures.every((each) => access[each] === undefined)) {
    const fix = `give one of ${accessFeatures.join(', ')}, or leave the field out`;
    found.push(warning({ field: 'access', message: 'has a source but says nothing', fix }));
  }
  if (access.verified !== undefined && isAhead(access.verified, today)) {
    const fix = 'give the day when it was written or looked at';
    found.push(error({ field: 'access.verified', message: `is ${access.verified}, which lies ahead`, fix }));
  }
  if (stepFree === true && access.levelEntrance === false) {
    const message = 'is true, though access says that the entrance is not level';
    found.push(warning({ field: 'stepFree', message, fix: 'find out which of the two is true' }));
  }
  return found;
}

/** Another name that is the name, or is given twice. */
export function otherNameFindings({ name, alsoKnownAs = [] }: Properties): Local[] {
  const taken = new Set((typeof name === 'string' ? [name] : Object.values(name)).map(fold));
  return alsoKnownAs.flatMap((other, at) => {
    const folded = fold(other);
    if (!taken.has(folded)) {
      taken.add(folded);
      return [];
    }
    const message = `is "${other}", which is a name of the place already`;
    return [warning({ field: `alsoKnownAs.${at}`, message, fix: 'leave it out' })];
  });
}
