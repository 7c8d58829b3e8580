/** The notices at the top of the panel. */
import { Suspense } from 'react';
import { lazyPart } from '#ui/kit/lazy/lazy-panel.ts';
import { Notices } from '#ui/kit/notices.tsx';
import { OfflineNotices } from '#ui/offline/offline-notices.tsx';
import { StoryBar } from '#ui/stories/story-bar.tsx';
import { SubsetBar } from '#ui/subset/subset-bar.tsx';

/** Under `npm start` alone. */
const DeskNotice = import.meta.env.DEV
  ? lazyPart(async () => (await import('#ui/contribute/desk-notice.tsx')).DeskNotice)
  : null;

export function PanelNotices() {
  return (
    <>
      <Notices />
      {DeskNotice ? (
        <Suspense fallback={null}>
          <DeskNotice />
        </Suspense>
      ) : null}
      <OfflineNotices />
      <StoryBar />
      <SubsetBar />
    </>
  );
}
