/** The hook that holds the draft of a suggestion and stores it on the device under a key. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type OtherTexts,
  otherTextsOf,
  type TranslatedField,
  withStoredTexts,
} from '#domain/contribute/draft-languages.ts';
import type { PlaceFeature } from '#domain/contribute/patch.ts';
import {
  type DraftField,
  draftOf,
  emptyDraft,
  fieldsChanged,
  type PlaceDraft,
  withStored,
} from '#domain/contribute/place-draft.ts';
import type { Language } from '#domain/vocabulary.ts';
import { readDraft, storeDraft } from '#state/contribute/draft-storage.ts';
import { useServices } from '#state/use-atlas.ts';

/** Stored after a pause in the typing, and at once when the person leaves the form or the page. */
const pauseMilliseconds = 400;

export interface TypedDraft {
  readonly draft: PlaceDraft;
  /** The language of its sentences: that of the page when the draft was started. */
  readonly language: Language;
  /** What is written in the second language, where the form has one. */
  readonly texts: OtherTexts;
  readonly setText: (field: TranslatedField, text: string) => void;
  /** True when the draft was restored from the device and still exists. */
  readonly isRestored: boolean;
  readonly set: <F extends DraftField>(field: F, value: PlaceDraft[F]) => void;
  /** Removes the draft from memory and from the device. */
  readonly discard: () => void;
}

/** The texts that differ. */
const textsChanged = (from: OtherTexts, to: OtherTexts): Partial<OtherTexts> =>
  Object.fromEntries(Object.entries(to).filter(([field, text]) => text !== from[field as TranslatedField]));

/** The second language of a draft: the first of the city that is not its own; null where there is no other. */
export const otherLanguageOf = (language: Language, all: readonly Language[]): Language | null =>
  all.find((each) => each !== language) ?? null;

interface Languages {
  /** Of the page. */
  readonly page: Language;
  readonly city: readonly Language[];
}

export function useDraft(key: string, before: PlaceFeature | null, languages: Languages): TypedDraft {
  const { storage } = useServices();
  const [stored] = useState(() => readDraft(storage, key));
  const [language] = useState(stored?.language ?? languages.page);
  const other = otherLanguageOf(language, languages.city);
  const from = useMemo(() => (before ? draftOf(before, language) : emptyDraft), [before, language]);
  const fromTexts = useMemo(
    () => otherTextsOf(other === null ? null : before, other ?? language),
    [before, other, language],
  );
  const [draft, setDraft] = useState(() => withStored(from, stored?.fields));
  const [texts, setTexts] = useState(() => withStoredTexts(fromTexts, stored?.other));
  // What was stored may be in the data by now.
  const [isRestored, setIsRestored] = useState(
    () => Object.keys({ ...fieldsChanged(from, draft), ...textsChanged(fromTexts, texts) }).length > 0,
  );
  const latest = useRef({ draft, texts });
  // A form that closes at once after it has no time to draw what it was reset to.
  const isDiscarded = useRef(false);
  const store = useCallback((): void => {
    if (isDiscarded.current) {
      storeDraft(storage, key, null);
      return;
    }
    const fields = fieldsChanged(from, latest.current.draft);
    storeDraft(storage, key, { language, fields, other: textsChanged(fromTexts, latest.current.texts) });
  }, [storage, key, language, from, fromTexts]);
  useEffect(() => {
    latest.current = { draft, texts };
    const later = setTimeout(store, pauseMilliseconds);
    return () => clearTimeout(later);
  }, [draft, texts, store]);
  useEffect(() => {
    window.addEventListener('pagehide', store);
    return () => {
      window.removeEventListener('pagehide', store);
      store();
    };
  }, [store]);
  return {
    draft,
    language,
    texts,
    isRestored,
    set: (field, value) => {
      isDiscarded.current = false;
      setDraft((now) => ({ ...now, [field]: value }));
    },
    setText: (field, text) => {
      isDiscarded.current = false;
      setTexts((now) => ({ ...now, [field]: text }));
    },
    discard: () => {
      isDiscarded.current = true;
      setDraft(from);
      setTexts(fromTexts);
      setIsRestored(false);
    },
  };
}
