/** The history of a value, with undo and redo. */
export interface History<T> {
  /** The oldest first. */
  readonly past: readonly T[];
  readonly current: T;
  /** The undone values; the first one is the next to redo. */
  readonly future: readonly T[];
}

/** The number of steps that can be undone; older ones are dropped. */
export const longestHistory = 100;

export const begun = <T>(present: T): History<T> => ({ past: [], current: present, future: [] });

/** The history with a new value; redo is no longer possible after it. */
export const changed = <T>({ past, current: present }: History<T>, next: T): History<T> => ({
  past: [...past, present].slice(-longestHistory),
  current: next,
  future: [],
});

/** Undoes one step; the same history if there is none. */
export function undone<T>(history: History<T>): History<T> {
  const { past, current: present, future } = history;
  if (past.length === 0) return history;
  return { past: past.slice(0, -1), current: past.at(-1) as T, future: [present, ...future] };
}

/** Redoes one step; the same history if there is none. */
export function redone<T>(history: History<T>): History<T> {
  const { past, current: present, future } = history;
  if (future.length === 0) return history;
  return { past: [...past, present], current: future[0] as T, future: future.slice(1) };
}
