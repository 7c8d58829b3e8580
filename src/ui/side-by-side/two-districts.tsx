/** The page of two districts side by side: maps at one scale, indicators, and similar places. */
import './side-by-side.css';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { metresPerPixel } from '#domain/geo/web-mercator.ts';
import { scaleBar } from '#domain/print/sheet-layout.ts';
import { categoriesOf, families } from '#domain/vocabulary.ts';
import { familyToggled } from '#state/actions.ts';
import { useAppearance } from '#state/preferences/use-appearance.ts';
import { printOpened } from '#state/print/print-settings.ts';
import { resultsOf } from '#state/selectors.ts';
import {
  askedOn,
  type CityDistrict,
  hasSideFilters,
  placeAsked,
  sideFiltersDropped,
} from '#state/side-by-side/side-stores.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { FamilySymbol, hue, Icon } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { filtersInWords } from '#ui/search/describe-filters.ts';
import { IndicatorComparison } from './indicator-comparison.tsx';
import { canDraw, SideMap } from './side-map.tsx';
import { type SideData, SimilarPlacesList } from './similar-places-list.tsx';
import { useCameraSyncs, useFit, useSideData } from './use-side-maps.ts';

const longestBar = 120;

function Caption({ side: { atlas, district, store } }: { side: SideData }) {
  const { words } = useWords();
  const appearance = useAppearance();
  const { hits } = useStore(store, resultsOf);
  const total = atlas.places.filter((place) => place.district === district.id && place.status !== 'closed').length;
  return (
    <div className="twin-name" style={hue(district.colours[appearance])}>
      <h2 className="hued">
        <LocalizedText text={district.name} />
      </h2>
      <p className="muted">
        <LocalizedText text={atlas.city.name} /> · {words.sideBySide.shown(hits.length, Math.max(total, hits.length))}
      </p>
    </div>
  );
}

/** The scale of both maps, in words and as a scale bar. */
function CommonScale({ left }: { left: SideData }) {
  const { words } = useWords();
  const viewport = useStore(left.store, ({ session }) => session.viewport);
  if (viewport === null) return null;
  const { metres, length } = scaleBar(
    metresPerPixel({ centre: [viewport.camera.lng, viewport.camera.lat], zoom: viewport.zoom }),
    longestBar,
  );
  return (
    <p className="twin-scale">
      <span className="twin-bar" style={{ inlineSize: `${length}px` }} aria-hidden="true" />
      {words.sideBySide.scale(
        words.kit.distanceOf(metres),
        words.kit.walkLong(Math.max(1, Math.round(walkingMinutes(metres)))),
      )}
    </p>
  );
}

interface MapToolsProps {
  readonly left: SideData;
  readonly hasMaps: boolean;
  readonly onFit: () => void;
}

function MapTools({ left, hasMaps, onFit }: MapToolsProps) {
  const store = useAtlasStore();
  const { words } = useWords();
  return (
    <div className="twin-below">
      {hasMaps ? <CommonScale left={left} /> : <p className="muted">{words.sideBySide.noMaps}</p>}
      <div className="actions">
        {hasMaps ? (
          <button type="button" className="secondary" onClick={onFit}>
            {words.sideBySide.fit}
          </button>
        ) : null}
        <button type="button" className="secondary print-open" onClick={() => printOpened(store)}>
          {words.kit.openPrint}
        </button>
      </div>
    </div>
  );
}

/** The family filters of both sides, with the count on each side. */
function Filters({ left, right }: { left: SideData; right: SideData }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const view = useAtlas((state) => state.view);
  const isFiltered = useAtlas(hasSideFilters);
  const [leftHits, rightHits] = [useStore(left.store, resultsOf).hits, useStore(right.store, resultsOf).hits];
  const [, ...filters] = filtersInWords(view, words, { scope: '', origin: null });
  return (
    <section className="twin-filters" aria-label={words.sideBySide.filters}>
      <ul>
        {families.map((family) => {
          const [n, m] = [leftHits, rightHits].map(
            (hits) => hits.filter(({ place }) => place.family === family).length,
          );
          const counts = [words.kit.number(n ?? 0), words.kit.number(m ?? 0)] as const;
          return (
            <li key={family}>
              <button
                type="button"
                aria-pressed={categoriesOf(family).every((each) => view.category.includes(each))}
                onClick={() => familyToggled(store, family)}
              >
                <FamilySymbol family={family} size={20} />
                <span>{words.vocabulary.families[family]}</span>
                <span className="muted" aria-hidden="true">
                  {counts.join(' | ')}
                </span>
                <span className="visually-hidden">{words.sideBySide.familyCounts(...counts)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {isFiltered ? (
        <p className="small">
          {words.kit.shown(filters.join('; '))}{' '}
          <button type="button" className="quiet" onClick={() => sideFiltersDropped(store)}>
            {words.search.reset}
          </button>
        </p>
      ) : null}
    </section>
  );
}

/** Escape clears the place whose similar places are listed; without one it goes back to the district. */
function useEscape(left: CityDistrict, right: CityDistrict, onClose: () => void): void {
  const store = useAtlasStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      if (event.repeat) return;
      const compared = askedOn(store.getState(), left, right);
      if (compared) placeAsked(store, compared.side, null);
      else onClose();
    };
    // In the capture phase, before the key handlers of the page, which do not know that place.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [store, left, right, onClose]);
}

export function TwoDistricts({
  left: leftDistrict,
  right: rightDistrict,
  onClose,
}: {
  left: CityDistrict;
  right: CityDistrict;
  onClose: () => void;
}) {
  const main = useAtlasStore();
  const { words, localize } = useWords();
  const [left, right] = [useSideData(leftDistrict, 'left'), useSideData(rightDistrict, 'right')];
  const hasMaps = useAtlas(({ view }) => view.view === 'map') && canDraw(main);
  const heading = usePanelHeading();
  const maps = useRef<HTMLDivElement>(null);
  const syncs = useCameraSyncs(
    words.sideBySide.mapOf(localize(left.district.name)),
    words.sideBySide.mapOf(localize(right.district.name)),
  );
  const fitMaps = useFit(maps, left, right);
  useEscape(left, right, onClose);
  return (
    <main className="twins">
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {words.sideBySide.title(left.district.shortName, right.district.shortName)}
        </h1>
        <button type="button" className="bare twin-close" aria-label={words.kit.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="twin-halves" ref={maps}>
        {[left, right].map((side, i) => (
          <div key={side.side} className="twin-half">
            <Caption side={side} />
            {hasMaps ? (
              <SideMap
                side={side.store}
                sync={syncs[i === 0 ? 0 : 1]}
                onPlace={(id) => placeAsked(main, side.side, id)}
              />
            ) : null}
          </div>
        ))}
      </div>
      <MapTools left={left} hasMaps={hasMaps} onFit={fitMaps} />
      <Filters left={left} right={right} />
      <div className="twin-columns">
        <IndicatorComparison left={left} right={right} />
        <SimilarPlacesList left={left} right={right} />
      </div>
    </main>
  );
}
