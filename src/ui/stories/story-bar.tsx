/** Loads the story bar while a story is open in the editor. */
import { Suspense } from 'react';
import { useStoryEditor } from '#state/stories/story-editor-store.ts';
import { lazyPanel } from '#ui/kit/lazy/lazy-panel.ts';

const StoryBarInside = lazyPanel(async () => (await import('./story-bar-inside.tsx')).StoryBarInside, 'workshop');

export const StoryBar = () =>
  useStoryEditor(({ open }) => open !== null) ? (
    <Suspense fallback={null}>
      <StoryBarInside />
    </Suspense>
  ) : null;
