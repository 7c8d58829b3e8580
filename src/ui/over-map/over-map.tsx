/** The controls over the map, loaded after the list because they need a map. */
import { Suspense } from 'react';
import { useStore } from 'zustand';
import { drawnOnMapOf } from '#state/drawing/drawn-on-map.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { lazyPanel } from '#ui/kit/lazy/lazy-panel.ts';
import { FileDrop } from '#ui/own-data/file-drop.tsx';
import { Legend } from './legend.tsx';
import { OffMapPlaces } from './off-map-places.tsx';
import { StreetDetail } from './street-detail.tsx';
import { StreetOffer } from './street-offer.tsx';
import { useReportedSize } from './use-reported-size.ts';

const AreaTooltip = lazyPanel(async () => (await import('#ui/coverage/area-tooltip.tsx')).AreaTooltip, 'studies');
const DrawingToolbar = lazyPanel(
  async () => (await import('#ui/drawing/drawing-toolbar.tsx')).DrawingToolbar,
  'workshop',
);

export function OverMap() {
  const hasDrawing = useStore(
    drawnOnMapOf(useAtlasStore()),
    ({ isDrawing, shown }) => isDrawing || shown.features.length > 0,
  );
  useReportedSize('.toolbar', 'tools');
  const hasCoverage = useAtlas(({ view }) => view.coverage !== null);
  return (
    <>
      <OffMapPlaces />
      <Legend />
      <StreetDetail />
      <StreetOffer />
      <FileDrop />
      <Suspense fallback={null}>{hasDrawing ? <DrawingToolbar /> : null}</Suspense>
      <Suspense fallback={null}>{hasCoverage ? <AreaTooltip /> : null}</Suspense>
    </>
  );
}
