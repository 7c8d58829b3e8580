/** Drafts of the form, kept on this device until they are handed over or thrown away. */

import type { OtherTexts } from '#domain/contribute/draft-languages.ts';
import type { PlaceDraft } from '#domain/contribute/place-draft.ts';
import { type Language, languages } from '#domain/vocabulary.ts';
import { readStored, writeStored } from '#state/device-storage.ts';

const prefix = 'shared-city-atlas-draft/';

/** Only what somebody changed, in the language of its sentences. */
export interface StoredDraft {
  readonly language: Language;
  readonly fields: Partial<PlaceDraft>;
  /** What was written in the second language, where the form has one. */
  readonly other?: Partial<OtherTexts>;
}

/** By city and place; a new place has none yet. */
export const draftKey = (city: string, place: string | null): string => `${prefix}${city}/${place ?? ''}`;

/** What was kept; null where there is nothing that can be read. Its fields are not to be trusted. */
export const readDraft = (storage: Storage | null, key: string): StoredDraft | null =>
  readStored(storage, key, (value) => {
    const { language, fields, other } = Object(value) as Record<string, unknown>;
    const known = languages.find((each) => each === language);
    return known === undefined
      ? null
      : { language: known, fields: Object(fields), ...(other === undefined ? {} : { other: Object(other) }) };
  });

/** Keeps a draft, or forgets it where nothing is changed. False where the device refuses. */
export const storeDraft = (storage: Storage | null, key: string, draft: StoredDraft | null): boolean =>
  writeStored(storage, key, draft && Object.keys({ ...draft.fields, ...draft.other }).length > 0 ? draft : null);
