/** Drafts of the form, kept on this device until they are handed over or thrown away. */
import type { Draft } from '#domain/contribute/place-draft.ts';
import { type Language, languages } from '#domain/vocabulary.ts';

const prefix = 'shared-city-atlas-draft/';

/** Only what somebody changed, in the language of its sentences. */
export interface KeptDraft {
  readonly language: Language;
  readonly fields: Partial<Draft>;
}

/** The device's storage; null where it is refused. */
export function deviceStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** By city and place; a new place has none yet. */
export const draftKey = (city: string, place: string | null): string => `${prefix}${city}/${place ?? ''}`;

/** What was kept; null where there is nothing that can be read. Its fields are not to be trusted. */
export function readDraft(storage: Storage | null, key: string): KeptDraft | null {
  try {
    const { language, fields } = Object(JSON.parse(storage?.getItem(key) ?? 'null')) as Record<string, unknown>;
    const known = languages.find((each) => each === language);
    return known === undefined ? null : { language: known, fields: Object(fields) };
  } catch {
    // Unreadable is the same as empty.
    return null;
  }
}

/** Keeps a draft, or forgets it where nothing is changed. False where the device refuses. */
export function keepDraft(storage: Storage | null, key: string, draft: KeptDraft | null): boolean {
  try {
    if (draft === null || Object.keys(draft.fields).length === 0) storage?.removeItem(key);
    else storage?.setItem(key, JSON.stringify(draft));
    return storage !== null;
  } catch {
    return false;
  }
}
