import { type CSSProperties, useCallback, useEffect, useMemo, useState } from 'react';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { scaleBar, sheetLayout } from '#domain/print/sheet-layout.ts';
import { type Frame, metresPerPixel, type Size } from '#domain/geo/web-mercator.ts';
import { boundsOfDistrict, framesOfSameScale } from '#domain/side-by-side/district-pair.ts';
import { families } from '#domain/vocabulary.ts';
import { cssVariables } from '#look/css-variables.ts';
import type { Appearance } from '#look/palette.ts';
import { palettes } from '#look/palette.ts';
import { printClosed } from '#state/print/print-settings.ts';
import { resultsOf } from '#state/selectors.ts';
import type { AtlasStore, Ground, State } from '#state/store.ts';
import { type Beside, hasTwinFilters, sideStore } from '#state/side-by-side/side-stores.ts';
import { useAppearance } from '#state/use-appearance.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { type MapPress, useBringPress } from '#state/print/map-renderer.ts';
import { printAsked, useAskedPrint, usePaperKeys } from './use-print.ts';
import { tileCreditsOf } from '#ui/over-map/credits.tsx';
import { filtersInWords } from '#ui/search/describe-filters.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { FamilyMark, Icon } from '#ui/kit/icons.tsx';
import { PaperFoot } from './sheet-footer.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { searchWords } from '#ui/kit/place-keywords.ts';
import { TwinTable } from '#ui/side-by-side/indicator-comparison.tsx';
import { useTwins } from '#ui/side-by-side/side-by-side.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** Of one map on A4, in millimetres: two of them stand beside each other. */
const mapSize = { width: 90, height: 46 };
/** CSS pixels of the map to a millimetre, as on the other sheets. */
const perMillimetre = (1.15 * 96) / 25.4;
const drawnSize: Size = {
  width: Math.round(mapSize.width * perMillimetre),
  height: Math.round(mapSize.height * perMillimetre),
};
const room = 12;
const nearestZoom = 15.5;
const longestBar = 110;
const a4 = sheetLayout('a4', false, 0);
const dotsAnInch = Math.round((a4.drawn.width * a4.pixelRatio * 25.4) / a4.map.width);

/** Both pictures; `none` where no map can be drawn here. */
type Pictures = readonly { readonly url: string; readonly ground: Ground }[] | 'none' | null;

/** Both maps as pictures, one after the other, so that only one is drawn at a time. */
function usePictures(
  press: MapPress | 'failed' | null,
  states: readonly State[],
  frames: readonly Frame[],
  appearance: Appearance,
): Pictures {
  const [pictures, setPictures] = useState<Pictures>(null);
  useEffect(() => {
    if (press === null) return;
    let isGone = false;
    const draw = async (): Promise<Pictures> => {
      if (press === 'failed' || press.mostPixels() === 0) return 'none';
      const { pixelRatio } = a4;
      const drawn = [];
      for (const [i, state] of states.entries()) {
        const frame = frames[i];
        if (!frame) continue;
        const { canvas, ground } = await press.draw(state, frame, { pixelRatio, appearance, hasMarkers: true });
        drawn.push({ url: canvas.toDataURL('image/png'), ground });
      }
      return drawn;
    };
    const settle = (all: Pictures): void => {
      if (!isGone) setPictures(all);
    };
    draw().then(settle, () => settle('none'));
    return () => {
      isGone = true;
    };
  }, [press, states, frames, appearance]);
  return pictures;
}

function closeSheet(store: AtlasStore): void {
  printClosed(store);
  focusLater('.print-open');
}

function Bar({ isReady, hasMaps }: { isReady: boolean; hasMaps: boolean }) {
  const store = useAtlasStore();
  const { words } = useWords();
  return (
    <section className="print-bar" aria-label={words.printSheet}>
      <button type="button" className="secondary" onClick={() => closeSheet(store)}>
        <Icon name="back" size={18} />
        <span>{words.back}</span>
      </button>
      <button type="button" className="primary" disabled={!isReady} onClick={printAsked}>
        {words.print}
      </button>
      <p className="small" role="status" data-busy={!isReady}>
        {!isReady ? words.printDrawing : hasMaps ? words.printReady(dotsAnInch) : words.printNoMap}
      </p>
    </section>
  );
}

function Legend({ frame, states }: { frame: Frame; states: readonly State[] }) {
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
        {words.twins.scale(words.distanceOf(metres), words.walkLong(minutes))}
      </p>
      <ul aria-label={words.legend}>
        {families.map((family) => (
          <li key={family}>
            <FamilyMark family={family} size={14} /> {words.families[family]}{' '}
            <span className="muted">
              {states
                .map((state) =>
                  words.number(resultsOf(state).hits.filter(({ place }) => place.family === family).length),
                )
                .join(' | ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Foot({ sides, pictures }: { sides: readonly Beside[]; pictures: Pictures }) {
  const config = useAtlas((state) => state.config);
  const tiles = Array.isArray(pictures) ? pictures.flatMap(({ ground }) => tileCreditsOf(ground, config)) : [];
  return (
    <PaperFoot credits={[...tiles, ...sides.flatMap(({ atlas }) => atlas.city.credits)].map(({ text }) => text)} />
  );
}

function Sheet({ left, right }: { left: Beside; right: Beside }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const view = useAtlas((state) => state.view);
  const spoken = useAtlas((state) => state.spoken);
  const isFiltered = useAtlas(hasTwinFilters);
  const appearance = useAppearance() === 'contrast' ? 'contrast' : 'light';
  const bring = useBringPress();
  const [press, setPress] = useState<MapPress | 'failed' | null>(null);
  useEffect(() => {
    bring().then(setPress, () => setPress('failed'));
  }, [bring]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a side shows is made of these
  const states = useMemo(
    () => [left, right].map((side) => sideStore(store, side, { isEmbed: false, searchWords }).getState()),
    [store, left, right, view, spoken],
  );
  const frames = useMemo(
    () =>
      framesOfSameScale(
        [boundsOfDistrict(left.district), boundsOfDistrict(right.district)],
        drawnSize,
        room,
        nearestZoom,
      ),
    [left, right],
  );
  const pictures = usePictures(press, states, frames, appearance);
  useAskedPrint(pictures !== null);
  usePaperKeys(useCallback(() => closeSheet(store), [store]));
  const layout = sheetLayout('a4', false, 0);
  const [, ...asked] = filtersInWords(view, words, { scope: '', origin: null });
  const style = {
    // Named in paper.css, with its size and margin.
    page: 'a4-portrait',
    ...cssVariables(palettes[appearance]),
    '--mm': '1mm',
    '--page-width': `${layout.width}mm`,
    '--page-margin': `${layout.margin}mm`,
    '--map-width': `${mapSize.width}mm`,
    '--map-height': `${mapSize.height}mm`,
  } as CSSProperties;
  return (
    <>
      <Bar isReady={pictures !== null} hasMaps={pictures !== 'none'} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and by keyboard too */}
      <section className="print-desk" tabIndex={0} aria-label={words.paper}>
        <article className="paper twin-paper" data-paper="a4-portrait" style={style}>
          <header className="paper-head">
            <h1>{words.twins.title(left.district.shortName, right.district.shortName)}</h1>
            {isFiltered ? <p>{words.printShown(asked.join('; '))}</p> : null}
          </header>
          <div className="twin-paper-maps">
            {[left, right].map(({ atlas, district }, i) => (
              <figure key={district.id}>
                <figcaption>
                  <strong>
                    <Said text={district.name} />
                  </strong>
                  , <Said text={atlas.city.name} />
                </figcaption>
                <div className="paper-map">
                  {Array.isArray(pictures) ? (
                    <img src={pictures[i]?.url} alt="" />
                  ) : pictures === 'none' ? (
                    <p className="paper-without">{words.printNoMap}</p>
                  ) : null}
                </div>
              </figure>
            ))}
          </div>
          <Legend frame={frames[0]} states={states} />
          <TwinTable left={left} right={right} isShort />
          <Foot sides={[left, right]} pictures={pictures} />
        </article>
      </section>
    </>
  );
}

/** Both districts on one page of A4: maps, figures, credits and the link to all of it. */
export function TwinSheet() {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const { left, right, city, hasFailed } = useTwins();
  return (
    <main className="print" aria-label={words.printSheet}>
      {left && right ? (
        <Sheet left={left} right={right} />
      ) : (
        <div className="print-bar">
          <button type="button" className="secondary" onClick={() => closeSheet(store)}>
            <Icon name="back" size={18} />
            <span>{words.back}</span>
          </button>
          <p role="status">{hasFailed ? words.twins.unread(say(city)) : words.twins.reading(say(city))}</p>
        </div>
      )}
    </main>
  );
}
