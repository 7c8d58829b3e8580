import { Notices } from './notices.tsx';
import { OfflineNotices } from './offline.tsx';
import { StoryBar } from './story-bar.tsx';
import { SubsetBar } from './subset-bar.tsx';

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
