/** The one way to what this device keeps for a person. Storage may be refused, be full, or hold anything at all. */

/** Makes something trusted of any value; of null where nothing lies under the key. */
export type Schema<T> = (value: unknown) => T;

/** The bare text that is kept under a key; null where there is none. Never throws. */
export function readStoredText(storage: Storage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** What is kept under a key. Never throws: what cannot be read is the same as nothing. */
export function readStored<T>(storage: Storage | null, key: string, schema: Schema<T>): T {
  try {
    return schema(JSON.parse(readStoredText(storage, key) ?? 'null'));
  } catch {
    return schema(null);
  }
}

const textOf = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

function setStoredText(storage: Storage, key: string, text: string | null): void {
  if (text === null) storage.removeItem(key);
  else storage.setItem(key, text);
}

/** Keeps a value under a key; null forgets what lies there. Throws where the device does not. */
export const setStored = (storage: Storage, key: string, value: unknown): void =>
  setStoredText(storage, key, textOf(value));

/** Keeps a bare text, or with null forgets it; false where the device refuses. */
export function writeStoredText(storage: Storage | null, key: string, text: string | null): boolean {
  try {
    if (storage) setStoredText(storage, key, text);
    return storage !== null;
  } catch {
    return false;
  }
}

/** The same of a value. */
export const writeStored = (storage: Storage | null, key: string, value: unknown): boolean =>
  writeStoredText(storage, key, textOf(value));
