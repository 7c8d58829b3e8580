/** The pilots of an arena as somebody types them, one a line: `Electric ferries; 2019; 2021-06`. What is not known is left out. */
import { isObject, type Json, type JsonObject } from './json-merge.ts';
import type { Language } from '#domain/vocabulary.ts';

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const pilotsOf = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** What a pilot is called in the language of the draft; where nobody has said it in that, as it is called elsewhere. */
const nameIn = ({ name }: JsonObject, language: Language): string =>
  isObject(name) ? textOf(name[language] ?? Object.values(name)[0]) : textOf(name);

/** A name that holds the sign which parts a line is followed by both dates, known or not. */
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
  // Of more than three parts the first ones are a name that holds the sign.
  const [from = '', to = ''] = parts.length > 2 ? parts.slice(-2) : parts.slice(1);
  const name = parts.length > 2 ? parts.slice(0, -2).join('; ') : (parts[0] ?? '');
  return { name, dates: { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) } };
}

/**
 * What was typed as pilots, unchecked: dates stay as they were typed. A line whose name is there already is that pilot, in
 * every language; where there are as many lines as before, one with another name is the pilot that stood there, renamed in
 * `language`. Undefined where no line is left.
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
