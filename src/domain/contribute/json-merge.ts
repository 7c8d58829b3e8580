/**
 * Changes of JSON objects as JSON Merge Patch (RFC 7396): an object holds only what changes, null takes a key away, and a
 * list is replaced as a whole. Each change also holds the value that it replaces, so that a conflict with another change is
 * found.
 */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ownValue = (object: JsonObject, key: string): Json => (Object.hasOwn(object, key) ? (object[key] ?? null) : null);

/** True where both values are equal, whatever the order of their keys. A missing key equals null. */
export function isSame(a: Json, b: Json): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, i) => isSame(each, b[i]));
  if (!isObject(a) || !isObject(b)) return a === b;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
    isSame(ownValue(a, key), ownValue(b, key)),
  );
}

/** A merge patch and the patch that reverts it. */
export interface Difference {
  readonly changed: JsonObject;
  readonly was: JsonObject;
}

/** The merge patch that turns `before` into `after`; both parts are empty if nothing differs. */
export function differenceOf(before: JsonObject, after: JsonObject): Difference {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const all = keys.flatMap((key) => {
    const [old, wanted] = [ownValue(before, key), ownValue(after, key)];
    if (isSame(old, wanted)) return [];
    const inner = isObject(old) && isObject(wanted) ? differenceOf(old, wanted) : { changed: wanted, was: old };
    return [{ key, ...inner }];
  });
  // From entries, since a key may be called "__proto__".
  return {
    changed: Object.fromEntries(all.map(({ key, changed }) => [key, changed])),
    was: Object.fromEntries(all.map(({ key, was }) => [key, was])),
  };
}

/** One value that changes; null is "absent". */
export interface JsonEdit {
  readonly path: readonly string[];
  readonly from: Json;
  readonly to: Json;
}

/** A value that is neither the one that the patch replaces nor the one that it sets: it was changed in the meantime. */
export interface Conflict {
  readonly path: readonly string[];
  readonly was: Json;
  readonly now: Json;
  readonly wanted: Json;
}

export interface Merge {
  readonly edits: readonly JsonEdit[];
  readonly conflicts: readonly Conflict[];
}

/**
 * The three-way merge of a difference into `now`: a value that is unchanged is edited, one that already has the wanted
 * value is left alone, and any other is a conflict.
 */
export function mergeInto(now: JsonObject, { changed, was }: Difference, path: readonly string[] = []): Merge {
  const all = Object.keys(changed).map((key): Merge => {
    const at = [...path, key];
    const [wanted, old, current] = [ownValue(changed, key), ownValue(was, key), ownValue(now, key)];
    if (isSame(current, wanted)) return { edits: [], conflicts: [] };
    if (isObject(wanted) && isObject(old) && isObject(current)) {
      return mergeInto(current, { changed: wanted, was: old }, at);
    }
    if (isSame(current, old)) return { edits: [{ path: at, from: current, to: wanted }], conflicts: [] };
    return { edits: [], conflicts: [{ path: at, was: old, now: current, wanted }] };
  });
  return { edits: all.flatMap(({ edits }) => edits), conflicts: all.flatMap(({ conflicts }) => conflicts) };
}

/** `object` with edits made; it stays as it was itself. */
export const edited = (object: JsonObject, edits: readonly JsonEdit[]): JsonObject =>
  edits.reduce((before, { path, to }) => put(before, path, to), object);

function put(object: JsonObject, [key, ...rest]: readonly string[], value: Json): JsonObject {
  if (key === undefined) return object;
  const { [key]: old, ...others } = object;
  if (rest.length > 0) return { ...object, [key]: put(isObject(old) ? old : {}, rest, value) };
  return value === null ? others : { ...object, [key]: value };
}
