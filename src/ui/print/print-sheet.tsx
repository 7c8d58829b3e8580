import { type CSSProperties, useCallback, useEffect, useMemo, useState } from 'react';
import { isOnMap } from '#domain/atlas.ts';
import { sheetLayout } from '#domain/print/sheet-layout.ts';
import { paperList } from '#domain/print/numbered-list.ts';
import { cssVariables } from '#look/css-variables.ts';
import { palettes } from '#look/palette.ts';
import {
  isInOrder,
  type PrintEntry,
  printClosed,
  printEntriesOf,
  type Subject,
  subjectOf,
  usePrinting,
} from '#state/print/print-settings.ts';
import { chosenDistrict } from '#state/selectors.ts';
import { useAppearance } from '#state/use-appearance.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { type MapPress, useBringPress } from '#state/print/map-renderer.ts';
import { walkOf } from '#state/walks/walk-selectors.ts';
import { printAsked, useAskedPrint, usePaperKeys } from './use-print.ts';
import { tileCreditsOf } from '#ui/over-map/credits.tsx';
import { filtersInWords, wholeFamilies } from '#ui/search/describe-filters.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { useOriginName } from '#ui/near/origin.tsx';
import { PanelFailed } from '#ui/kit/panel-failed.tsx';
import { PaperFoot } from './sheet-footer.tsx';
import { PrintBar } from './print-bar.tsx';
import { PrintLegend } from './print-legend.tsx';
import { PrintList } from './print-list.tsx';
import { type Drawing, Pins, usePicture } from './printed-map.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** What the sheet is called unless somebody gives it another name. */
function useTitle(subject: Subject, count: number): string {
  const { words, say } = useWords();
  const view = useAtlas((state) => state.view);
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const district = useAtlas(chosenDistrict);
  const walk = useAtlas((state) => walkOf(state)?.walk.title);
  const scope = say(district?.name ?? city);
  if (subject === 'walk') return say(walk);
  if (subject === 'doors') return words.printDoors(say(city));
  if (subject === 'saved') return `${words.shortlist}, ${say(city)}`;
  const families = wholeFamilies(view);
  return families === null
    ? `${scope}: ${words.count(count)}`
    : words.printPlacesTo(scope, words.list(families.map((family) => words.familyVerbs[family])));
}

function Foot({ drawing }: { drawing: Drawing }) {
  const city = useAtlas(({ atlas }) => atlas.city);
  const config = useAtlas((state) => state.config);
  const tiles = drawing.type === 'drawn' ? tileCreditsOf(drawing.ground, config) : [];
  return <PaperFoot credits={[...tiles, ...city.credits].map(({ text }) => text)} />;
}

/** In entries of two lines: a door or a stop tells more, what has no number less. */
function lengthOf(entries: readonly PrintEntry[], subject: Subject): number {
  const onMap = entries.filter(({ place }) => isOnMap(place)).length;
  const each = subject === 'doors' || subject === 'walk' ? 2.5 : 1;
  return onMap * each + (entries.length - onMap) * (each === 1 ? 0.5 : 1.5);
}

/** In the room of a loaded press, so that frame and numbers are there at once. */
function Sheet({ press }: { press: MapPress }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const state = useAtlas((whole) => whole);
  const paper = usePrinting((each) => each.paper);
  const isLandscape = usePrinting((each) => each.isLandscape);
  const subject = subjectOf(
    state,
    usePrinting((each) => each.subject),
  );
  const appearance = useAppearance() === 'contrast' ? 'contrast' : 'light';
  const originName = useOriginName();
  const entries = printEntriesOf(state, subject);
  const layout = sheetLayout(paper, isLandscape, lengthOf(entries, subject));
  const { width, height } = layout.drawn;
  const frame = useMemo(() => press.frameOf(state, { width, height }), [press, state, width, height]);
  const list = useMemo(() => paperList(entries, frame, isInOrder(state, subject)), [entries, frame, state, subject]);
  const drawing = usePicture(press, state, frame, { pixelRatio: layout.pixelRatio, appearance });
  const own = useTitle(subject, entries.length);
  const title = usePrinting((each) => each.title)?.trim() || own;
  useAskedPrint(drawing.type !== 'drawing');
  usePaperKeys(
    useCallback(() => {
      printClosed(store);
      focusLater('.print-open');
    }, [store]),
  );
  const city = say(state.atlas.city.name);
  const scope = say(chosenDistrict(state)?.name) || words.allOf(city);
  const shown =
    subject === 'found' || subject === 'doors' ? filtersInWords(state.view, words, { scope, origin: originName }) : [];
  const inches = layout.map.width / 25.4;
  const dots = drawing.type === 'drawn' ? Math.round(drawing.pixels / inches) : 0;
  const isCoarse = drawing.type === 'drawn' && drawing.pixels < Math.floor(width * layout.pixelRatio) - 1;
  const note = {
    drawing: words.printDrawing,
    none: words.printNoMap,
    drawn: isCoarse ? words.printCoarse(dots) : words.printReady(dots),
  };
  const page = `${paper}-${isLandscape ? 'landscape' : 'portrait'}`;
  const style = {
    // Named in paper.css, with its size.
    page,
    ...cssVariables(palettes[appearance]),
    '--mm': `${layout.scale}mm`,
    '--page-width': `${layout.width}mm`,
    '--page-margin': `${layout.margin}mm`,
    '--map-width': `${layout.map.width}mm`,
    '--map-height': `${layout.map.height}mm`,
  } as CSSProperties;
  return (
    <>
      <PrintBar
        subject={subject}
        title={own}
        note={note[drawing.type]}
        isBusy={drawing.type === 'drawing'}
        onPrint={printAsked}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and by keyboard too */}
      <section className="print-desk" tabIndex={0} aria-label={words.paper}>
        <article className="paper" data-paper={page} data-beside={layout.isBeside} style={style}>
          <header className="paper-head">
            <h1>{title}</h1>
            <p>
              {shown.length > 0 ? words.printShown(shown.join('; ')) : ''}{' '}
              {words.printCounts(list.numbered.length, list.without.length, list.beyond.length)}
            </p>
          </header>
          <figure className="paper-map">
            {drawing.type === 'drawn' ? <img src={drawing.url} alt="" data-ground={drawing.ground} /> : null}
            {drawing.type === 'none' ? <p className="paper-without">{words.printNoMap}</p> : null}
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

/** What is on the map, as a sheet of paper: numbers on the map, and the same in the list. */
export function PrintSheet() {
  const { words } = useWords();
  const bring = useBringPress();
  const [press, setPress] = useState<MapPress | 'failed' | null>(null);
  useEffect(() => {
    bring().then(setPress, () => setPress('failed'));
  }, [bring]);
  return (
    <main className="print" aria-label={words.printSheet}>
      {press === 'failed' ? <PanelFailed /> : press && <Sheet press={press} />}
    </main>
  );
}
