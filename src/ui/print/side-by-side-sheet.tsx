/** The print sheet of two districts on one page of A4: maps, indicators, credits and the link. */
import './sheet.css';
import './side-by-side-sheet.css';
import '#ui/side-by-side/side-by-side.css';
import { type CSSProperties, useCallback, useMemo } from 'react';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { boundsOf } from '#domain/geo/geometry-bounds.ts';
import { type MapFrame, metresPerPixel, type Size } from '#domain/geo/web-mercator.ts';
import { scaleBar, sheetLayout } from '#domain/print/sheet-layout.ts';
import { framesOfSameScale } from '#domain/side-by-side/matched-frames.ts';
import { families } from '#domain/vocabulary.ts';
import { cssVariables } from '#look/css-variables.ts';
import type { Appearance } from '#look/palette.ts';
import { palettes } from '#look/palette.ts';
import { useAppearance } from '#state/preferences/use-appearance.ts';
import { printClosed } from '#state/print/print-settings.ts';
import { resultsOf } from '#state/selectors.ts';
import { type CityDistrict, hasSideFilters, sideStore } from '#state/side-by-side/side-stores.ts';
import type { AtlasStore, State } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { FamilySymbol, Icon } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { tileCreditsOf } from '#ui/over-map/credits.tsx';
import { filtersInWords } from '#ui/search/describe-filters.ts';
import { IndicatorComparison } from '#ui/side-by-side/indicator-comparison.tsx';
import { useSideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { SheetFooter } from './sheet-footer.tsx';
import { useMapRenderer } from './use-map-renderer.ts';
import { printRequested, usePrintDialogKeys, usePrintRequest } from './use-print.ts';
import { type Pictures, useSidePictures } from './use-side-pictures.ts';

/** The size of each of the two maps on A4, in millimetres. */
const mapSize = { width: 90, height: 46 };
/** CSS pixels of the map per millimetre, as on the other sheets. */
const perMillimetre = (1.15 * 96) / 25.4;
const drawnSize: Size = {
  width: Math.round(mapSize.width * perMillimetre),
  height: Math.round(mapSize.height * perMillimetre),
};
const framePadding = 12;
const nearestZoom = 15.5;
const longestBar = 110;
const a4 = sheetLayout('a4', false, 0);
const dotsPerInch = Math.round((a4.drawn.width * a4.pixelRatio * 25.4) / a4.map.width);

function closeSheet(store: AtlasStore): void {
  printClosed(store);
  focusLater('.print-open');
}

function Bar({ isReady, hasMaps }: { isReady: boolean; hasMaps: boolean }) {
  const store = useAtlasStore();
  const { words } = useWords();
  return (
    <section className="print-bar" aria-label={words.print.sheet}>
      <button type="button" className="secondary" onClick={() => closeSheet(store)}>
        <Icon name="back" size={18} />
        <span>{words.kit.back}</span>
      </button>
      <button type="button" className="primary" disabled={!isReady} onClick={() => printRequested(store)}>
        {words.print.print}
      </button>
      <p className="small" role="status" data-busy={!isReady}>
        {!isReady ? words.print.drawing : hasMaps ? words.print.ready(dotsPerInch) : words.print.noMap}
      </p>
    </section>
  );
}

function Legend({ frame, states }: { frame: MapFrame; states: readonly State[] }) {
  const { words } = useWords();
  const { metres, length } = scaleBar(metresPerPixel(frame), longestBar);
  const minutes = Math.max(1, Math.round(walkingMinutes(metres)));
  return (
    <div className="twin-paper-legend">
      <p>
        <span
          className="twin-bar"
          style={{ inlineSize: `${(length / drawnSize.width) * mapSize.width}mm` }}
          aria-hidden="true"
        />
        {words.sideBySide.scale(words.kit.distanceOf(metres), words.kit.walkLong(minutes))}
      </p>
      <ul aria-label={words.overMap.legend}>
        {families.map((family) => (
          <li key={family}>
            <FamilySymbol family={family} size={14} /> {words.vocabulary.families[family]}{' '}
            <span className="muted">
              {states
                .map((state) =>
                  words.kit.number(resultsOf(state).hits.filter(({ place }) => place.family === family).length),
                )
                .join(' | ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Foot({ sides, pictures }: { sides: readonly CityDistrict[]; pictures: Pictures }) {
  const config = useAtlas((state) => state.config);
  const tiles = Array.isArray(pictures) ? pictures.flatMap(({ ground }) => tileCreditsOf(ground, config)) : [];
  return (
    <SheetFooter credits={[...tiles, ...sides.flatMap(({ atlas }) => atlas.city.credits)].map(({ text }) => text)} />
  );
}

interface Sides {
  readonly left: CityDistrict;
  readonly right: CityDistrict;
}

/** Both districts as states, and their frames at the same scale. */
function useSideMaps({ left, right }: Sides) {
  const store = useAtlasStore();
  const view = useAtlas((state) => state.view);
  const pageLanguage = useAtlas((state) => state.pageLanguage);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state of a side is made from these
  const states = useMemo(
    () => [left, right].map((side) => sideStore(store, side, { isEmbed: false }).getState()),
    [store, left, right, view, pageLanguage],
  );
  const frames = useMemo(
    () =>
      framesOfSameScale(
        [boundsOf(left.district.boundary), boundsOf(right.district.boundary)],
        drawnSize,
        framePadding,
        nearestZoom,
      ),
    [left, right],
  );
  return { states, frames };
}

function SheetHead({ left, right }: Sides) {
  const { words } = useWords();
  const view = useAtlas((state) => state.view);
  const isFiltered = useAtlas(hasSideFilters);
  const [, ...filters] = filtersInWords(view, words, { scope: '', origin: null });
  return (
    <header className="paper-head">
      <h1>{words.sideBySide.title(left.district.shortName, right.district.shortName)}</h1>
      {isFiltered ? <p>{words.kit.shown(filters.join('; '))}</p> : null}
    </header>
  );
}

function Maps({ left, right, pictures }: Sides & { pictures: Pictures }) {
  const { words } = useWords();
  return (
    <div className="twin-paper-maps">
      {[left, right].map(({ atlas, district }, i) => (
        <figure key={district.id}>
          <figcaption>
            <strong>
              <LocalizedText text={district.name} />
            </strong>
            , <LocalizedText text={atlas.city.name} />
          </figcaption>
          <div className="paper-map">
            {Array.isArray(pictures) ? (
              <img src={pictures[i]?.url} alt="" />
            ) : pictures === 'none' ? (
              <p className="paper-without">{words.print.noMap}</p>
            ) : null}
          </div>
        </figure>
      ))}
    </div>
  );
}

const sheetStyle = (appearance: Appearance): CSSProperties =>
  ({
    // Named in sheet.css, with its size and margin.
    page: 'a4-portrait',
    ...cssVariables(palettes[appearance]),
    '--mm': '1mm',
    '--page-width': `${a4.width}mm`,
    '--page-margin': `${a4.margin}mm`,
    '--map-width': `${mapSize.width}mm`,
    '--map-height': `${mapSize.height}mm`,
  }) as CSSProperties;

function Sheet({ left, right }: Sides) {
  const store = useAtlasStore();
  const { words } = useWords();
  const appearance = useAppearance() === 'contrast' ? 'contrast' : 'light';
  const { states, frames } = useSideMaps({ left, right });
  const { pixelRatio } = a4;
  const pictures = useSidePictures(useMapRenderer(), { states, frames, pixelRatio, appearance });
  usePrintRequest(pictures !== null);
  usePrintDialogKeys(useCallback(() => closeSheet(store), [store]));
  return (
    <>
      <Bar isReady={pictures !== null} hasMaps={pictures !== 'none'} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and by keyboard too */}
      <section className="print-desk" tabIndex={0} aria-label={words.print.paper}>
        <article className="paper twin-paper" data-paper="a4-portrait" style={sheetStyle(appearance)}>
          <SheetHead left={left} right={right} />
          <Maps left={left} right={right} pictures={pictures} />
          <Legend frame={frames[0]} states={states} />
          <IndicatorComparison left={left} right={right} isShort />
          <Foot sides={[left, right]} pictures={pictures} />
        </article>
      </section>
    </>
  );
}

export function SideBySideSheet() {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const { left, right, city, hasFailed } = useSideBySide();
  return (
    <main className="print" aria-label={words.print.sheet}>
      {left && right ? (
        <Sheet left={left} right={right} />
      ) : (
        <div className="print-bar">
          <button type="button" className="secondary" onClick={() => closeSheet(store)}>
            <Icon name="back" size={18} />
            <span>{words.kit.back}</span>
          </button>
          <p role="status">
            {hasFailed ? words.sideBySide.unread(localize(city)) : words.sideBySide.reading(localize(city))}
          </p>
        </div>
      )}
    </main>
  );
}
