/** What differs between two states, as lines for a developer. */

export type Plain = Readonly<Record<string, unknown>>;

/** Short enough to read; what is large is told by its size. */
export function shown(value: unknown): string {
  if (value instanceof Set || value instanceof Map) return `${value.constructor.name}(${value.size})`;
  if (typeof value === 'function') return 'function';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 160 ? `${text.slice(0, 160)}… (${text.length})` : text;
}

/** The entries of `now` that are not those of `before`. */
export function changesBetween(before: Plain, now: Plain): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return keys
    .filter((key) => !Object.is(before[key], now[key]) && shown(before[key]) !== shown(now[key]))
    .map((key) => `${key}: ${shown(before[key])} → ${shown(now[key])}`);
}
