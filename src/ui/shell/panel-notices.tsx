import { Notices } from '#ui/kit/notices.tsx';
import { OfflineNotices } from '#ui/offline/offline-notices.tsx';
import { StoryBar } from '#ui/stories/story-bar.tsx';
import { SubsetBar } from '#ui/subset/subset-bar.tsx';

/** What has to be seen before anything else of the panel: what is to be said, and what holds for the list as a whole. */
export function AboveTheList() {
  return (
    <>
      <Notices />
      <OfflineNotices />
      <StoryBar />
      <SubsetBar />
    </>
  );
}
