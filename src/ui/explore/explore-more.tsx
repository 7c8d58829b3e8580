/** The part of the start panel below the districts, loaded after it. */
import { Suspense } from 'react';
import { useAtlas } from '#state/use-atlas.ts';
import { SuggestButton } from '#ui/contribute/suggest-button.tsx';
import { CoverageLink } from '#ui/coverage/coverage-link.tsx';
import { GapLink } from '#ui/gaps/gap-link.tsx';
import { lazyPart } from '#ui/kit/lazy/lazy-panel.ts';
import { Walks } from '#ui/walks/walks.tsx';
import { PartnershipLink } from './partnership-link.tsx';

/** Under `npm start` alone. */
const DeskLink = import.meta.env.DEV
  ? lazyPart(async () => (await import('#ui/contribute/desk-link.tsx')).DeskLink)
  : null;

export function ExploreMore() {
  const hasWalks = useAtlas(({ atlas }) => atlas.walks.length > 0);
  return (
    <>
      {hasWalks ? <Walks /> : null}
      <CoverageLink />
      <GapLink />
      <PartnershipLink />
      <SuggestButton />
      {DeskLink ? (
        <Suspense fallback={null}>
          <DeskLink />
        </Suspense>
      ) : null}
    </>
  );
}
