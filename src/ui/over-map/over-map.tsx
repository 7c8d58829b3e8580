import { Suspense } from 'react';
import { useStore } from 'zustand';
import { drawnOnMap } from '#state/drawing/drawn-on-map.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { lazyPanel } from '#ui/kit/lazy-panel.ts';
import { Legend } from './legend.tsx';
import { OwnDrop } from '#ui/own-data/file-drop.tsx';
import { StreetDetail } from './street-detail.tsx';
import { Tray } from './off-map-places.tsx';

const LensTip = lazyPanel(async () => (await import('#ui/coverage/area-tooltip.tsx')).LensTip);
const DrawingBar = lazyPanel(async () => (await import('#ui/drawing/drawing-toolbar.tsx')).DrawingBar);

/** What lies over the map, and comes as it does after the list: it says nothing before there is a map. */
export function OverMap() {
  const hasDrawing = useStore(drawnOnMap, ({ isDrawing, shown }) => isDrawing || shown.features.length > 0);
  const hasLens = useAtlas(({ view }) => view.lens !== '');
  return (
    <>
      <Tray />
      <Legend />
      <StreetDetail />
      <OwnDrop />
      <Suspense fallback={null}>{hasDrawing ? <DrawingBar /> : null}</Suspense>
      <Suspense fallback={null}>{hasLens ? <LensTip /> : null}</Suspense>
    </>
  );
}
