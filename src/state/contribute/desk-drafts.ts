/** What is typed in the curator's forms, kept while the page is open: going back to look something up loses nothing. */
import { useState } from 'react';
import { featureStore } from '#state/feature-store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';

const draftsOf = featureStore(() => new Map<string, { readonly from: string; readonly typed: unknown }>());

export interface KeptDraft<T> {
  readonly draft: T;
  readonly set: (part: Partial<T>) => void;
  /** It is in the data, or not wanted. */
  readonly forget: () => void;
}

/** What was typed under a key, unless the data that it began `from` are others by now. */
export function useKeptDraft<T extends object>(key: string, from: T): KeptDraft<T> {
  const drafts = draftsOf(useAtlasStore());
  const begun = JSON.stringify(from);
  const kept = drafts.get(key);
  const [typed, setTyped] = useState<{ readonly key: string; readonly draft: T } | null>(null);
  const draft = typed?.key === key ? typed.draft : kept?.from === begun ? (kept.typed as T) : from;
  return {
    draft,
    set: (part) => {
      const next = { ...draft, ...part };
      drafts.set(key, { from: begun, typed: next });
      setTyped({ key, draft: next });
    },
    forget: () => {
      drafts.delete(key);
      setTyped(null);
    },
  };
}
