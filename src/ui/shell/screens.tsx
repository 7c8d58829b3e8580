import { Suspense } from 'react';
import { isPresenting } from '#state/present/is-presenting.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { lazyPanel } from '#ui/kit/lazy-panel.ts';
import type { DrawnMap } from '#ui/side-by-side/side-map.tsx';

const CardSheet = lazyPanel(async () => (await import('#ui/print/indicators-sheet.tsx')).CardSheet);
const Compare = lazyPanel(async () => (await import('#ui/shortlist/compare-places.tsx')).Compare);
const Handout = lazyPanel(async () => (await import('#ui/print/handout.tsx')).Handout);
const PrintSheet = lazyPanel(async () => (await import('#ui/print/print-sheet.tsx')).PrintSheet);
const Twins = lazyPanel(async () => (await import('#ui/side-by-side/side-by-side.tsx')).Twins);
const TwinSheet = lazyPanel(async () => (await import('#ui/print/side-by-side-sheet.tsx')).TwinSheet);
const Workshop = lazyPanel(async () => (await import('#ui/present/presentation.tsx')).Workshop);

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
