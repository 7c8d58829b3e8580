/** What is said of a key that stands more than once in one object. */
import type { RepeatedKey } from '#data/tools/patch/repeated-keys.ts';
import { idOf } from './check-schema.ts';
import { at, error, fieldOf, type Local } from './finding.ts';

const within = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null ? value[key as keyof typeof value] : undefined;

/** Names the feature, need or walk where the path leads into one; `value` is that of the whole file. */
export function repetition({ path, lines: [first, again] }: RepeatedKey, value: unknown): Local {
  const [list, index, ...rest] = path;
  const isEntry = typeof list === 'string' && typeof index === 'number' && rest.length > 0;
  const field = isEntry ? (rest[0] === 'properties' && rest.length > 1 ? rest.slice(1) : rest) : path;
  const where = isEntry ? at({ id: idOf(within(within(value, list), index)), index }) : {};
  const lines = first === again ? `in line ${first}` : `in lines ${first} and ${again}`;
  return error({
    ...where,
    ...fieldOf(field),
    message: `stands there more than once, ${lines}, and only the last one counts`,
    fix: 'keep the one that is true',
  });
}
