/** The text pages of the panel: methods and partnership. */
import type { ComponentType } from 'react';
import { useEffect } from 'react';
import { change } from '#state/actions.ts';
import { noticeShown } from '#state/map-actions.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { lazyPanel } from '#ui/kit/lazy/lazy-panel.ts';

/** The text pages by the value of `page` in the address. */
const pages: Readonly<Record<string, ComponentType>> = {
  'lens-method': lazyPanel(
    async () => (await import('#ui/coverage/coverage-method-page.tsx')).CoverageMethodPage,
    'studies',
  ),
  method: lazyPanel(
    async () => (await import('#ui/district/indicator-method-page.tsx')).IndicatorMethodPage,
    'studies',
  ),
  partnership: lazyPanel(async () => (await import('#ui/explore/partnership-page.tsx')).PartnershipPage),
  // Under `npm start` alone.
  ...(import.meta.env.DEV
    ? { desk: lazyPanel(async () => (await import('#ui/contribute/desk-page.tsx')).DeskPage) }
    : {}),
};

export function TextPages({ id }: { id: string }) {
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
