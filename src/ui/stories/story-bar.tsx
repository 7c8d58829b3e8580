import { Suspense } from 'react';
import { useBook } from '#state/stories/story-editor-store.ts';
import { lazyPanel } from '#ui/kit/lazy-panel.ts';

const StoryBarInside = lazyPanel(async () => (await import('./story-bar-inside.tsx')).StoryBarInside);

/** Nothing at all but while a story is being made. */
export const StoryBar = () =>
  useBook(({ open }) => open !== null) ? (
    <Suspense fallback={null}>
      <StoryBarInside />
    </Suspense>
  ) : null;
