import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PlaceFeature } from '#domain/contribute/patch.ts';
import { type Draft, type DraftField, draftOf, emptyDraft, fieldsChanged, withKept } from '#domain/contribute/place-draft.ts';
import type { Language } from '#domain/vocabulary.ts';
import { deviceStorage, keepDraft, readDraft } from '#state/contribute/draft-storage.ts';

/** Kept after a pause in the typing, and at once when the form or the page is left. */
const pauseMilliseconds = 400;

export interface TypedDraft {
  readonly draft: Draft;
  /** The language its sentences are in: that of the page when it was begun. */
  readonly language: Language;
  /** True where something was kept here from before, and is still there. */
  readonly isRestored: boolean;
  readonly set: <F extends DraftField>(field: F, value: Draft[F]) => void;
  /** Forgets it, here and on the device. */
  readonly discard: () => void;
}

/** What is typed into the form, kept on this device under `key`; `before` is the place that is corrected. */
export function useDraft(key: string, before: PlaceFeature | null, pageLanguage: Language): TypedDraft {
  const [kept] = useState(() => readDraft(deviceStorage(), key));
  const [language] = useState(kept?.language ?? pageLanguage);
  const from = useMemo(() => (before ? draftOf(before, language) : emptyDraft), [before, language]);
  const [draft, setDraft] = useState(() => withKept(from, kept?.fields));
  const [isRestored, setIsRestored] = useState(kept !== null);
  const latest = useRef(draft);
  const keep = useCallback(
    () => void keepDraft(deviceStorage(), key, { language, fields: fieldsChanged(from, latest.current) }),
    [key, language, from],
  );
  useEffect(() => {
    latest.current = draft;
    const later = setTimeout(keep, pauseMilliseconds);
    return () => clearTimeout(later);
  }, [draft, keep]);
  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);
  return {
    draft,
    language,
    isRestored,
    set: (field, value) => setDraft((now) => ({ ...now, [field]: value })),
    discard: () => {
      setDraft(from);
      setIsRestored(false);
    },
  };
}
