import type { ComponentType } from 'react';
import { useEffect } from 'react';
import { change } from '#state/actions.ts';
import { noticeShown } from '#state/later-actions.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { lazyPanel } from './lazy-panel.ts';

/** The pages that are read in the panel, by their `page` in the address. */
const pages: Readonly<Record<string, ComponentType>> = {
  'lens-method': lazyPanel(async () => (await import('./lens-method.tsx')).LensMethod),
  method: lazyPanel(async () => (await import('./method-page.tsx')).MethodPage),
  partnership: lazyPanel(async () => (await import('./partnership.tsx')).PartnershipPage),
};

/** A page of words: how something is worked out, or who stands behind it. */
export function ReadingPage({ id }: { id: string }) {
  const store = useAtlasStore();
  const Page = Object.hasOwn(pages, id) ? pages[id] : undefined;
  const isUnknown = Page === undefined;
  useEffect(() => {
    if (!isUnknown) return;
    noticeShown(store, { type: 'unknown', keys: `page=${id}` });
    change(store, 'replace', { page: '' });
  }, [store, id, isUnknown]);
  return Page ? <Page /> : null;
}
