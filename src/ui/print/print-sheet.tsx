/** The print sheet: the map with numbered places, and the list of the same numbers. */
import './sheet.css';
import { type CSSProperties, useCallback, useMemo } from 'react';
import { isOnMap } from '#domain/atlas.ts';
import { type NumberedPlaces, numberedPlaces } from '#domain/print/numbered-list.ts';
import { type SheetLayout, sheetLayout } from '#domain/print/sheet-layout.ts';
import { cssVariables } from '#look/css-variables.ts';
import { type Palette, palettes } from '#look/palette.ts';
import type { Words } from '#look/words.ts';
import type { MapRenderer } from '#state/map-renderer.ts';
import { useAppearance } from '#state/preferences/use-appearance.ts';
import {
  isInOrder,
  type PrintEntry,
  type PrintSubject,
  printClosed,
  printEntriesOf,
  subjectOf,
  usePrintSettings,
} from '#state/print/print-settings.ts';
import { chosenDistrict } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { walkOf } from '#state/walks/walk-selectors.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { PanelFailed } from '#ui/kit/lazy/panel-failed.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { useOriginName } from '#ui/near/origin.tsx';
import { tileCreditsOf } from '#ui/over-map/credits.tsx';
import { filtersInWords, wholeFamilies } from '#ui/search/describe-filters.ts';
import { PrintBar } from './print-bar.tsx';
import { PrintLegend } from './print-legend.tsx';
import { PrintList } from './print-list.tsx';
import { type MapDrawing, Pins, usePicture } from './printed-map.tsx';
import { SheetFooter } from './sheet-footer.tsx';
import { useMapRenderer } from './use-map-renderer.ts';
import { isPaperFollowed, printRequested, usePrintDialogKeys, usePrintRequest } from './use-print.ts';

/** The title of the sheet unless the person typed another one. */
function useTitle(subject: PrintSubject, count: number): string {
  const { words, localize } = useWords();
  const view = useAtlas((state) => state.view);
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const district = useAtlas(chosenDistrict);
  const walk = useAtlas((state) => walkOf(state)?.walk.title);
  const scope = localize(district?.name ?? city);
  if (subject === 'walk') return localize(walk);
  if (subject === 'doors') return words.print.doors(localize(city));
  if (subject === 'saved') return `${words.shortlist.title}, ${localize(city)}`;
  const families = wholeFamilies(view);
  return families === null
    ? `${scope}: ${words.kit.count(count)}`
    : words.print.placesTo(scope, words.kit.list(families.map((family) => words.print.familyVerbs[family])));
}

function Foot({ drawing }: { drawing: MapDrawing }) {
  const city = useAtlas(({ atlas }) => atlas.city);
  const config = useAtlas((state) => state.config);
  const tiles = drawing.type === 'drawn' ? tileCreditsOf(drawing.ground, config) : [];
  return <SheetFooter credits={[...tiles, ...city.credits].map(({ text }) => text)} />;
}

/** In entries of two lines: a recommendation or a stop is longer, a place without a number shorter. */
function lengthOf(entries: readonly PrintEntry[], subject: PrintSubject): number {
  const onMap = entries.filter(({ place }) => isOnMap(place)).length;
  const linesPerEntry = subject === 'doors' || subject === 'walk' ? 2.5 : 1;
  return onMap * linesPerEntry + (entries.length - onMap) * (linesPerEntry === 1 ? 0.5 : 1.5);
}

interface SheetHeadProps {
  readonly title: string;
  readonly subject: PrintSubject;
  readonly list: NumberedPlaces<PrintEntry>;
}

/** Title, filters in words, and how many places have a number on the map. */
function SheetHead({ title, subject, list }: SheetHeadProps) {
  const { words, localize } = useWords();
  const state = useAtlas((all) => all);
  const originName = useOriginName();
  const scope = localize(chosenDistrict(state)?.name) || words.kit.allOf(localize(state.atlas.city.name));
  const filters =
    subject === 'found' || subject === 'doors' ? filtersInWords(state.view, words, { scope, origin: originName }) : [];
  return (
    <header className="paper-head">
      <h1>{title}</h1>
      <p>
        {filters.length > 0 ? words.kit.shown(filters.join('; ')) : ''}{' '}
        {words.print.counts(list.numbered.length, list.without.length, list.beyond.length)}
      </p>
    </header>
  );
}

/** The state of the drawing in words, with its resolution in dots per inch. */
function drawingNote(drawing: MapDrawing, layout: SheetLayout, words: Words): string {
  if (drawing.type === 'drawing') return words.print.drawing;
  if (drawing.type === 'none') return words.print.noMap;
  const dots = Math.round(drawing.pixels / (layout.map.width / 25.4));
  const isCoarse = drawing.pixels < Math.floor(layout.drawn.width * layout.pixelRatio) - 1;
  return isCoarse ? words.print.coarse(dots) : words.print.ready(dots);
}

/** Which paper to choose, where the browser does not take it from the sheet; empty on upright A4, which it takes by itself. */
function usePaperNote(): string {
  const { words } = useWords();
  const paper = usePrintSettings((settings) => settings.paper);
  const isLandscape = usePrintSettings((settings) => settings.isLandscape);
  if (isPaperFollowed() || (paper === 'a4' && !isLandscape)) return '';
  const orientation = isLandscape ? words.print.landscape : words.print.portrait;
  return words.print.choosePaper(paper.toUpperCase(), orientation.toLowerCase());
}

function sheetStyle(page: string, layout: SheetLayout, palette: Palette): CSSProperties {
  return {
    // Named in sheet.css, with its size.
    page,
    ...cssVariables(palette),
    '--mm': `${layout.scale}mm`,
    '--page-width': `${layout.width}mm`,
    '--page-margin': `${layout.margin}mm`,
    '--map-width': `${layout.map.width}mm`,
    '--map-height': `${layout.map.height}mm`,
  } as CSSProperties;
}

/** Subject, layout, numbered places and picture of the sheet, by the print settings. */
function useSheet(mapRenderer: MapRenderer) {
  const state = useAtlas((all) => all);
  const paper = usePrintSettings((settings) => settings.paper);
  const isLandscape = usePrintSettings((settings) => settings.isLandscape);
  const subject = subjectOf(
    state,
    usePrintSettings((settings) => settings.subject),
  );
  const appearance = useAppearance() === 'contrast' ? 'contrast' : 'light';
  const entries = printEntriesOf(state, subject);
  const layout = sheetLayout(paper, isLandscape, lengthOf(entries, subject));
  const { width, height } = layout.drawn;
  const frame = useMemo(() => mapRenderer.frameOf(state, { width, height }), [mapRenderer, state, width, height]);
  const list = useMemo(
    () => numberedPlaces(entries, frame, isInOrder(state, subject)),
    [entries, frame, state, subject],
  );
  const drawing = usePicture(mapRenderer, state, frame, { pixelRatio: layout.pixelRatio, appearance });
  const page = `${paper}-${isLandscape ? 'landscape' : 'portrait'}`;
  const style = sheetStyle(page, layout, palettes[appearance]);
  return { subject, count: entries.length, layout, frame, list, drawing, page, style };
}

/** Rendered only with a loaded map renderer, so that frame and numbers are complete at first paint. */
function Sheet({ mapRenderer }: { mapRenderer: MapRenderer }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const { subject, count, layout, frame, list, drawing, page, style } = useSheet(mapRenderer);
  const defaultTitle = useTitle(subject, count);
  const paperNote = usePaperNote();
  const title = usePrintSettings((settings) => settings.title)?.trim() || defaultTitle;
  usePrintRequest(drawing.type !== 'drawing');
  usePrintDialogKeys(
    useCallback(() => {
      printClosed(store);
      focusLater('.print-open');
    }, [store]),
  );
  return (
    <>
      <PrintBar
        subject={subject}
        title={defaultTitle}
        note={`${drawingNote(drawing, layout, words)} ${paperNote}`.trim()}
        isBusy={drawing.type === 'drawing'}
        onPrint={() => printRequested(store)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and by keyboard too */}
      <section className="print-desk" tabIndex={0} aria-label={words.print.paper}>
        <article
          className="paper"
          data-paper={page}
          data-beside={layout.isBeside}
          data-own-size={isPaperFollowed()}
          style={style}
        >
          <SheetHead title={title} subject={subject} list={list} />
          <figure className="paper-map">
            {drawing.type === 'drawn' ? <img src={drawing.url} alt="" data-ground={drawing.ground} /> : null}
            {drawing.type === 'none' ? <p className="paper-without">{words.print.noMap}</p> : null}
            <Pins numbered={list.numbered} frame={frame} />
          </figure>
          <PrintLegend numbered={list.numbered} frame={frame} />
          <PrintList list={list} title={title} />
          <Foot drawing={drawing} />
        </article>
      </section>
    </>
  );
}

export function PrintSheet() {
  const { words } = useWords();
  const mapRenderer = useMapRenderer();
  return (
    <main className="print" aria-label={words.print.sheet}>
      {mapRenderer === 'failed' ? <PanelFailed /> : mapRenderer && <Sheet mapRenderer={mapRenderer} />}
    </main>
  );
}
