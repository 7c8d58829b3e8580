/** A value that changes in steps, each of which can be taken back and taken again. */
export interface History<T> {
  /** The oldest first. */
  readonly past: readonly T[];
  readonly present: T;
  /** What was taken back, the next to be taken again first. */
  readonly future: readonly T[];
}

/** Steps that can be taken back; one that lies further back is forgotten. */
export const longestHistory = 100;

export const begun = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** One step further; what had been taken back cannot be taken again after it. */
export const changed = <T>({ past, present }: History<T>, next: T): History<T> => ({
  past: [...past, present].slice(-longestHistory),
  present: next,
  future: [],
});

/** One step back; the same where there is none. */
export function undone<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  return { past: past.slice(0, -1), present: past.at(-1) as T, future: [present, ...future] };
}

/** One step forward again; the same where there is none. */
export function redone<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  return { past: [...past, present], present: future[0] as T, future: future.slice(1) };
}
