/** The pilots of an arena as typed text, one per line: `Electric ferries; 2019; 2021-06`. What is not known is left out. */

import type { Language } from '#domain/vocabulary.ts';
import { isObject, type Json, type JsonObject } from './json-merge.ts';

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const pilotsOf = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** The name of a pilot in the language of the draft or, where that is missing, in another. */
const nameIn = ({ name }: JsonObject, language: Language): string =>
  isObject(name) ? textOf(name[language] ?? Object.values(name)[0]) : textOf(name);

/** A name that contains the separator is followed by both dates, even if they are unknown, so that it can be parsed. */
function lineOf(pilot: JsonObject, language: Language): string {
  const name = nameIn(pilot, language);
  const [from, to] = [textOf(pilot['from']), textOf(pilot['to'])];
  const dates = to !== '' || name.includes(';') ? [from, to] : from === '' ? [] : [from];
  return [name, ...dates].join('; ').trimEnd();
}

/** Each pilot on a line of its own, in `language`. */
export const pilotLines = (pilots: Json | undefined, language: Language): string =>
  pilotsOf(pilots)
    .map((pilot) => lineOf(pilot, language))
    .join('\n');

interface Line {
  readonly name: string;
  readonly dates: JsonObject;
}

function lineRead(line: string): Line {
  const parts = line.split(';').map((part) => part.trim());
  // With more than three parts, the first ones are a name that contains the separator.
  const [from = '', to = ''] = parts.length > 2 ? parts.slice(-2) : parts.slice(1);
  const name = parts.length > 2 ? parts.slice(0, -2).join('; ') : (parts[0] ?? '');
  return { name, dates: { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) } };
}

/**
 * Parses typed pilots without validation: dates stay as typed. A line with a known name is that pilot and keeps its other
 * languages. If the number of lines is unchanged, a line with a new name is the pilot of that line, renamed in `language`.
 * Undefined if no line is left.
 */
export function pilotsFrom(typed: string, before: Json | undefined, language: Language): Json | undefined {
  const old = pilotsOf(before);
  const lines = typed.split('\n').flatMap((line) => (line.trim() === '' ? [] : lineRead(line)));
  const isSameCount = lines.length === old.length;
  const pilots = lines.map(({ name, dates }, at): JsonObject => {
    const same = [old[at], ...old].find((pilot) => pilot !== undefined && nameIn(pilot, language) === name);
    if (same !== undefined) return { ...(same['name'] === undefined ? {} : { name: same['name'] }), ...dates };
    const others = isSameCount && isObject(old[at]?.['name']) ? old[at]['name'] : {};
    return { ...(name === '' ? {} : { name: { ...others, [language]: name } }), ...dates };
  });
  return pilots.length > 0 ? pilots : undefined;
}
