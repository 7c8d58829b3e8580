import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { scaleBar } from '#domain/print/sheet-layout.ts';
import { metresPerPixel } from '#domain/geo/web-mercator.ts';
import { boundsOfDistrict, framesOfSameScale } from '#domain/side-by-side/district-pair.ts';
import { categoriesOf, families } from '#domain/vocabulary.ts';
import { familyToggled } from '#state/actions.ts';
import { phoneWidth } from '#state/insets.ts';
import { printOpened } from '#state/print/print-settings.ts';
import { resultsOf } from '#state/selectors.ts';
import {
  askedOn,
  type Beside,
  hasTwinFilters,
  keepSide,
  placeAsked,
  sideLooks,
  sideStore,
  twinFiltersDropped,
} from '#state/side-by-side/side-stores.ts';
import { useAppearance } from '#state/use-appearance.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import type { Yoke } from '#state/side-by-side/camera-sync.ts';
import { filtersInWords } from '#ui/search/describe-filters.ts';
import { focusHeading } from '#ui/kit/focus.ts';
import { FamilyMark, hue, Icon } from '#ui/kit/icons.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { searchWords } from '#ui/kit/place-keywords.ts';
import { AlikePlaces, type Half } from './similar-places-list.tsx';
import { canDraw, type DrawnMap, TwinMap } from './side-map.tsx';
import { TwinTable } from './indicator-comparison.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** CSS pixels around a district. */
const room = 24;
const nearestZoom = 15.5;
const longestBar = 120;

/** A side with the store that its map is drawn from. */
function useHalf({ atlas, district }: Beside, side: Half['side']): Half {
  const main = useAtlasStore();
  const half = useMemo((): Half => {
    const isEmbed = window.innerWidth < phoneWidth;
    const store = sideStore(main, { atlas, district }, { isEmbed, searchWords });
    return { atlas, district, side, store };
  }, [main, atlas, district, side]);
  useEffect(() => keepSide(main, half.store, half, (id) => placeAsked(main, side, id)), [main, half, side]);
  return half;
}

/** Two maps that zoom as one. */
function useYokes(left: string, right: string): readonly [Yoke, Yoke] {
  return useMemo(() => {
    const first: Yoke = { name: left, follow: null, other: null };
    const second: Yoke = { name: right, follow: null, other: first };
    first.other = second;
    return [first, second];
  }, [left, right]);
}

/** Both districts whole and at one scale, now and whenever the room for them changes. */
function useFit(maps: RefObject<HTMLElement | null>, left: Half, right: Half): () => void {
  const showWhole = useCallback(() => {
    const box = maps.current?.querySelector('.twin-map');
    if (!box?.clientWidth) return;
    const frames = framesOfSameScale(
      [boundsOfDistrict(left.district), boundsOfDistrict(right.district)],
      { width: box.clientWidth, height: box.clientHeight },
      room,
      nearestZoom,
    );
    [left, right].forEach(({ store }, i) => {
      const {
        centre: [lng, lat],
        zoom,
      } = frames[i === 0 ? 0 : 1];
      sideLooks(store, { lng, lat, zoom, bearing: 0, pitch: 0 });
    });
  }, [maps, left, right]);
  useLayoutEffect(() => {
    const box = maps.current?.querySelector('.twin-map');
    if (!box) return;
    showWhole();
    const observer = new ResizeObserver(showWhole);
    observer.observe(box);
    return () => observer.disconnect();
  }, [maps, showWhole]);
  return showWhole;
}

function Caption({ half: { atlas, district, store } }: { half: Half }) {
  const { words } = useWords();
  const appearance = useAppearance();
  const { hits } = useStore(store, resultsOf);
  const total = atlas.places.filter((place) => place.district === district.id && place.status !== 'closed').length;
  return (
    <div className="twin-name" style={hue(district.colours[appearance])}>
      <h2 className="hued">
        <Said text={district.name} />
      </h2>
      <p className="muted">
        <Said text={atlas.city.name} /> · {words.twins.shown(hits.length, Math.max(total, hits.length))}
      </p>
    </div>
  );
}

/** The scale of both, in words and as a line that is as long as it says. */
function CommonScale({ left }: { left: Half }) {
  const { words } = useWords();
  const sight = useStore(left.store, ({ session }) => session.sight);
  if (sight === null) return null;
  const { metres, length } = scaleBar(
    metresPerPixel({ centre: [sight.camera.lng, sight.camera.lat], zoom: sight.zoom }),
    longestBar,
  );
  return (
    <p className="twin-scale">
      <span className="twin-bar" style={{ inlineSize: `${length}px` }} aria-hidden="true" />
      {words.twins.scale(words.distanceOf(metres), words.walkLong(Math.max(1, Math.round(walkingMinutes(metres)))))}
    </p>
  );
}

/** One press on a family holds for both sides; the counts are those of each. */
function Filters({ left, right }: { left: Half; right: Half }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const view = useAtlas((state) => state.view);
  const isFiltered = useAtlas(hasTwinFilters);
  const [here, there] = [useStore(left.store, resultsOf).hits, useStore(right.store, resultsOf).hits];
  const [, ...asked] = filtersInWords(view, words, { scope: '', origin: null });
  return (
    <section className="twin-filters" aria-label={words.twins.filters}>
      <ul>
        {families.map((family) => {
          const [n, m] = [here, there].map((hits) => hits.filter(({ place }) => place.family === family).length);
          const counts = [words.number(n ?? 0), words.number(m ?? 0)] as const;
          return (
            <li key={family}>
              <button
                type="button"
                aria-pressed={categoriesOf(family).every((each) => view.category.includes(each))}
                onClick={() => familyToggled(store, family)}
              >
                <FamilyMark family={family} size={20} />
                <span>{words.families[family]}</span>
                <span className="muted" aria-hidden="true">
                  {counts.join(' | ')}
                </span>
                <span className="visually-hidden">{words.twins.familyCounts(...counts)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {isFiltered ? (
        <p className="small">
          {words.printShown(asked.join('; '))}{' '}
          <button type="button" className="quiet" onClick={() => twinFiltersDropped(store)}>
            {words.reset}
          </button>
        </p>
      ) : null}
    </section>
  );
}

/** Escape lets go of the place that is asked about, then leads back to the district. */
function useEscape(left: Beside, right: Beside, onClose: () => void): void {
  const store = useAtlasStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      const asked = askedOn(store.getState(), left, right);
      if (asked) placeAsked(store, asked.side, null);
      else onClose();
    };
    // Before the keys of the page, which know nothing of what was asked.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [store, left, right, onClose]);
}

/** Two districts: their maps at one scale, their figures line by line, and which place there is like one here. */
export function TwinPair({
  left: leftBeside,
  right: rightBeside,
  DrawnMap,
  onClose,
}: {
  left: Beside;
  right: Beside;
  DrawnMap: DrawnMap;
  onClose: () => void;
}) {
  const main = useAtlasStore();
  const { words, say } = useWords();
  const [left, right] = [useHalf(leftBeside, 'left'), useHalf(rightBeside, 'right')];
  const hasMaps = useAtlas(({ view }) => view.view === 'map') && canDraw();
  const heading = useRef<HTMLHeadingElement>(null);
  const maps = useRef<HTMLDivElement>(null);
  const yokes = useYokes(words.twins.mapOf(say(left.district.name)), words.twins.mapOf(say(right.district.name)));
  const showWhole = useFit(maps, left, right);
  useEscape(left, right, onClose);
  useEffect(() => focusHeading(heading.current), []);
  return (
    <main className="twins">
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {words.twins.title(left.district.shortName, right.district.shortName)}
        </h1>
        <button type="button" className="bare twin-close" aria-label={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="twin-halves" ref={maps}>
        {[left, right].map((half, i) => (
          <div key={half.side} className="twin-half">
            <Caption half={half} />
            {hasMaps ? (
              <TwinMap
                side={half.store}
                yoke={yokes[i === 0 ? 0 : 1]}
                onPlace={(id) => placeAsked(main, half.side, id)}
                DrawnMap={DrawnMap}
              />
            ) : null}
          </div>
        ))}
      </div>
      <div className="twin-below">
        {hasMaps ? <CommonScale left={left} /> : <p className="muted">{words.twins.noMaps}</p>}
        <div className="actions">
          {hasMaps ? (
            <button type="button" className="secondary" onClick={showWhole}>
              {words.twins.fit}
            </button>
          ) : null}
          <button type="button" className="secondary print-open" onClick={() => printOpened(main)}>
            {words.printOpen}
          </button>
        </div>
      </div>
      <Filters left={left} right={right} />
      <div className="twin-columns">
        <TwinTable left={left} right={right} />
        <AlikePlaces left={left} right={right} />
      </div>
    </main>
  );
}
