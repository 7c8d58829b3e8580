import type { ComponentType } from 'react';
import { useEffect } from 'react';
import { change } from '#state/actions.ts';
import { noticeShown } from '#state/map-actions.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { lazyPanel } from '#ui/kit/lazy-panel.ts';

/** The pages that are read in the panel, by their `page` in the address. */
const pages: Readonly<Record<string, ComponentType>> = {
  'lens-method': lazyPanel(async () => (await import('#ui/coverage/coverage-method-page.tsx')).LensMethod),
  method: lazyPanel(async () => (await import('#ui/district/indicator-method-page.tsx')).MethodPage),
  partnership: lazyPanel(async () => (await import('#ui/explore/partnership-page.tsx')).PartnershipPage),
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
