import * as v from 'valibot';
import type { FieldFault } from './faults.ts';
import type { Fallbacks, LenientResult, ParserMode } from './parser.ts';
import { faultOfIssue, firstOfEachField, pathOf } from './schema-issues.ts';

type Path = readonly (string | number)[];

/** The maximum number of rounds: each removes one level of broken values, and the schema is not nested deeper. */
const mostRounds = 12;

const within = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return Object.hasOwn(inner, key) ? inner[key as keyof typeof inner] : undefined;
  }, value);

function put(value: unknown, path: Path, replacement: unknown): void {
  const parent = within(value, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof parent === 'object' && parent !== null && key !== undefined) {
    Object.defineProperty(parent, key, { value: replacement, writable: true, enumerable: true, configurable: true });
  }
}

function remove(value: unknown, path: Path): void {
  const parent = within(value, path.slice(0, -1));
  const key = path.at(-1);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (typeof parent === 'object' && parent !== null && key !== undefined) Reflect.deleteProperty(parent, key);
}

/**
 * The path to remove so that this issue disappears. A geometry is removed as a whole: an outline without one corner is
 * wrong.
 */
function culprit(value: unknown, path: Path): Path {
  if (path[0] === 'geometry') return ['geometry'];
  return within(value, path) === undefined ? path.slice(0, -1) : path;
}

/** The sort key: in reverse order, later entries of a list come first, so that removing one does not move the others. */
const sortKey = (path: Path): string =>
  path.map((key) => (typeof key === 'number' ? String(key).padStart(9, '0') : key)).join('.');

function inOrderOfRemoval(paths: readonly Path[]): Path[] {
  const byKey = new Map(paths.map((path) => [sortKey(path), path]));
  return [...byKey].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, path]) => path);
}

const isVital = (path: Path): boolean => path.length === 0 || ['properties', 'geometry'].includes(path.join('.'));

/**
 * Reads `value` with `schema`, and, if that fails, removes the broken parts as long as something can be shown: a wrong
 * entry leaves its list, a wrong optional field its feature. A broken required field discards the whole value, unless it
 * has a fallback. Never throws; the given value stays unchanged.
 */
export const parseLeniently: ParserMode = <S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  fallbacks: Fallbacks = {},
): LenientResult<v.InferOutput<S>> => {
  const rest: unknown = structuredClone(value);
  const faults: FieldFault[] = [];
  const missing: string[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const result = v.safeParse(schema, rest);
    if (result.success) return { output: result.output, faults };
    const issues = firstOfEachField(result.issues);
    const paths = issues.map(pathOf);
    // A removed value is missing now; that is no new fault.
    faults.push(...issues.filter((issue) => !isConsequence(pathOf(issue), missing)).map(faultOfIssue));
    const culprits = inOrderOfRemoval(paths.map((path) => (path.join('.') in fallbacks ? path : culprit(rest, path))));
    for (const path of culprits) {
      const key = path.join('.');
      if (key in fallbacks) put(rest, path, fallbacks[key]);
      else if (isVital(path)) return { output: null, faults };
      else remove(rest, path);
    }
    missing.push(...culprits.map((path) => path.join('.')));
  }
  return { output: null, faults };
};

const isConsequence = (path: Path, missing: readonly string[]): boolean => {
  const key = path.join('.');
  return missing.some((earlier) => earlier === key || earlier.startsWith(`${key}.`));
};
