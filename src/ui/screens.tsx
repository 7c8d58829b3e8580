import { Suspense } from 'react';
import { isPresenting } from '#state/is-presenting.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { lazyPanel } from './lazy-panel.ts';
import type { DrawnMap } from './twin-map.tsx';

const CardSheet = lazyPanel(async () => (await import('./card-sheet.tsx')).CardSheet);
const Compare = lazyPanel(async () => (await import('./compare.tsx')).Compare);
const Handout = lazyPanel(async () => (await import('./handout.tsx')).Handout);
const PrintSheet = lazyPanel(async () => (await import('./print-sheet.tsx')).PrintSheet);
const Twins = lazyPanel(async () => (await import('./twins.tsx')).Twins);
const TwinSheet = lazyPanel(async () => (await import('./twin-sheet.tsx')).TwinSheet);
const Workshop = lazyPanel(async () => (await import('./workshop.tsx')).Workshop);

/** The sheet of what is on screen. */
function Paper() {
  const { story, twin, page, district } = useAtlas(({ view }) => view);
  if (story !== null) return <Handout />;
  if (twin !== '') return <TwinSheet />;
  return page === 'card' && district !== null ? <CardSheet /> : <PrintSheet />;
}

/** What takes the place of the panel, or lies over everything: a story before the room, the table, a sheet of paper. */
export function Screens({ DrawnMap }: { DrawnMap: DrawnMap }) {
  const isTold = useAtlas(isPresenting);
  const layout = useAtlas(({ view }) => view.view);
  const isTwin = useAtlas(({ view }) => view.twin !== '');
  return (
    <Suspense fallback={null}>
      {isTold ? <Workshop /> : null}
      {layout === 'compare' ? <Compare /> : null}
      {isTwin && !isTold && (layout === 'map' || layout === 'list') ? <Twins DrawnMap={DrawnMap} /> : null}
      {layout === 'print' ? <Paper /> : null}
    </Suspense>
  );
}
