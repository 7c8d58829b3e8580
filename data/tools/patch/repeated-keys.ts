import { type JSONPath, visit } from 'jsonc-parser';

export interface RepeatedKey {
  /** Leads to the value of the key. */
  readonly path: JSONPath;
  /** Where the key stands for the first time and again, counted from 1. */
  readonly lines: readonly [first: number, again: number];
}

/** The keys that stand more than once in one object of a JSON text. JSON allows it, and only the last one counts. */
export function repeatedKeys(text: string): RepeatedKey[] {
  const open: Map<string, number>[] = [];
  const found: RepeatedKey[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Map());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (key, ...[, , line, , pathTo]) => {
      const seen = open.at(-1);
      const first = seen?.get(key);
      if (first === undefined) seen?.set(key, line + 1);
      else found.push({ path: [...pathTo(), key], lines: [first, line + 1] });
    },
  });
  return found;
}
