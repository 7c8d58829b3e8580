/** The range in which two lists differ: between the entries with which both begin and those with which both end. */
import { isSame, type Json } from './json-merge.ts';

export interface CommonEnds {
  /** So many entries are equal from the first on, and so many more from the last on. */
  readonly start: number;
  readonly end: number;
}

export function commonEnds(before: readonly Json[], after: readonly Json[]): CommonEnds {
  const same = (a: Json | undefined, b: Json | undefined): boolean => isSame(a ?? null, b ?? null);
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && same(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && same(before.at(-1 - end), after.at(-1 - end))) end += 1;
  return { start, end };
}
