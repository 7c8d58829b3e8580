/** Chooses the screen that replaces or covers the panel: presentation, comparison, print. */
import { Suspense } from 'react';
import { sheetOf } from '#state/print/sheet-choice.ts';
import { screenOf } from '#state/screens.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { lazyPanel } from '#ui/kit/lazy/lazy-panel.ts';

const IndicatorsSheet = lazyPanel(
  async () => (await import('#ui/print/indicators-sheet.tsx')).IndicatorsSheet,
  'studies',
  'workshop',
);
const ComparePlaces = lazyPanel(async () => (await import('#ui/shortlist/compare-places.tsx')).ComparePlaces);
const Handout = lazyPanel(async () => (await import('#ui/print/handout.tsx')).Handout, 'studies', 'workshop');
const PrintSheet = lazyPanel(async () => (await import('#ui/print/print-sheet.tsx')).PrintSheet, 'studies', 'workshop');
const SideBySideScreen = lazyPanel(
  async () => (await import('#ui/side-by-side/side-by-side.tsx')).SideBySideScreen,
  'studies',
);
const SideBySideSheet = lazyPanel(
  async () => (await import('#ui/print/side-by-side-sheet.tsx')).SideBySideSheet,
  'studies',
  'workshop',
);
const PresentationScreen = lazyPanel(
  async () => (await import('#ui/present/presentation.tsx')).PresentationScreen,
  'workshop',
);

/** The print sheet of each screen. */
const sheets = { handout: Handout, 'side-by-side': SideBySideSheet, indicators: IndicatorsSheet, list: PrintSheet };

function PrintScreen() {
  const Sheet = sheets[useAtlas(sheetOf)];
  return <Sheet />;
}

export function Screens() {
  const { id } = useAtlas(screenOf);
  // The screen itself checks the names of the districts, and closes when one is unknown.
  const isSideBySide = useAtlas(({ view }) => view.pair !== null) && (id === 'atlas' || id === 'side-by-side');
  return (
    <Suspense fallback={null}>
      {id === 'presentation' ? <PresentationScreen /> : null}
      {id === 'compare' ? <ComparePlaces /> : null}
      {isSideBySide ? <SideBySideScreen /> : null}
      {id === 'print' ? <PrintScreen /> : null}
    </Suspense>
  );
}
