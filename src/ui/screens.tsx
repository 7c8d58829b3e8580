import { Suspense } from 'react';
import { isPresenting } from '#state/is-presenting.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { lazyPanel } from './lazy-panel.ts';

const CardSheet = lazyPanel(async () => (await import('./card-sheet.tsx')).CardSheet);
const Compare = lazyPanel(async () => (await import('./compare.tsx')).Compare);
const Handout = lazyPanel(async () => (await import('./handout.tsx')).Handout);
const PrintSheet = lazyPanel(async () => (await import('./print-sheet.tsx')).PrintSheet);
const Workshop = lazyPanel(async () => (await import('./workshop.tsx')).Workshop);

/** What takes the place of the panel, or lies over everything: a story before the room, the table, a sheet of paper. */
export function Screens() {
  const isTold = useAtlas(isPresenting);
  const layout = useAtlas(({ view }) => view.view);
  const hasStory = useAtlas(({ view }) => view.story !== null);
  const isCard = useAtlas(({ view }) => view.page === 'card' && view.district !== null);
  return (
    <Suspense fallback={null}>
      {isTold ? <Workshop /> : null}
      {layout === 'compare' ? <Compare /> : null}
      {layout === 'print' ? hasStory ? <Handout /> : isCard ? <CardSheet /> : <PrintSheet /> : null}
    </Suspense>
  );
}
