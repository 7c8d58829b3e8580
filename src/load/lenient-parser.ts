import * as v from 'valibot';
import type { FieldFault } from './faults.ts';
import { faultOfIssue, firstOfEachField, pathOf } from './schema-issues.ts';
import type { Salvage, Salvaged, Stopgaps } from './parser.ts';

type Path = readonly (string | number)[];

/** Each round takes away one level of what is broken; nothing in the schema is nested deeper. */
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

/** What has to go so that this issue is gone. A geometry goes as a whole: an outline without one corner is a false one. */
function culprit(value: unknown, path: Path): Path {
  if (path[0] === 'geometry') return ['geometry'];
  return within(value, path) === undefined ? path.slice(0, -1) : path;
}

/** Sorted by this, backwards, later entries of a list come first: taking one out does not move those still to go. */
const sortKey = (path: Path): string =>
  path.map((key) => (typeof key === 'number' ? String(key).padStart(9, '0') : key)).join('.');

function inOrderOfRemoval(paths: readonly Path[]): Path[] {
  const byKey = new Map(paths.map((path) => [sortKey(path), path]));
  return [...byKey].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, path]) => path);
}

const isVital = (path: Path): boolean => path.length === 0 || ['properties', 'geometry'].includes(path.join('.'));

/**
 * Reads `value` with `schema`, and where that fails, takes out what is broken as long as something can be shown: a wrong
 * entry leaves its list, a wrong optional field its feature. A broken field that must be there takes all with it, unless
 * there is a stopgap for it. Never throws; the value given stays as it was.
 */
export const salvaged: Salvage = <S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  stopgaps: Stopgaps = {},
): Salvaged<v.InferOutput<S>> => {
  const rest: unknown = structuredClone(value);
  const faults: FieldFault[] = [];
  const gone: string[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const result = v.safeParse(schema, rest);
    if (result.success) return { output: result.output, faults };
    const issues = firstOfEachField(result.issues);
    const paths = issues.map(pathOf);
    // What we took out ourselves is missing now; that is no new fault.
    faults.push(...issues.filter((issue) => !isConsequence(pathOf(issue), gone)).map(faultOfIssue));
    const culprits = inOrderOfRemoval(paths.map((path) => (path.join('.') in stopgaps ? path : culprit(rest, path))));
    for (const path of culprits) {
      const key = path.join('.');
      if (key in stopgaps) put(rest, path, stopgaps[key]);
      else if (isVital(path)) return { output: null, faults };
      else remove(rest, path);
    }
    gone.push(...culprits.map((path) => path.join('.')));
  }
  return { output: null, faults };
};

const isConsequence = (path: Path, gone: readonly string[]): boolean => {
  const key = path.join('.');
  return gone.some((earlier) => earlier === key || earlier.startsWith(`${key}.`));
};
