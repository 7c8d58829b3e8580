/** The credits of the map; on a small screen an input on the map folds them into a button. */
import './credits.css';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { City, Credit } from '#domain/atlas.ts';
import type { Config } from '#domain/config.ts';
import { useUserLayers } from '#state/own-data/user-layers.ts';
import type { Basemap } from '#state/store.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Link } from '#ui/kit/link.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { useReportedSize } from './use-reported-size.ts';

/**
 * The number of credits in the corner of the map; the complete list is under "about". The first two of a city are those of
 * its basemap and of the outlines of its small areas.
 */
const maxCornerCredits = 2;

/** In English in every language, because the licence prescribes the text. */
const openStreetMap: Credit = {
  text: '© OpenStreetMap contributors',
  link: 'https://www.openstreetmap.org/copyright',
  licence: 'ODbL 1.0',
};

/** The schema of the tiles, whose licence requires a credit too. */
const openMapTiles: Credit = { text: '© OpenMapTiles', link: 'https://openmaptiles.org/' };

/** The credits of the tiles of a basemap; none for the embedded basemap. */
export function tileCreditsOf(basemap: Basemap, { liveCredit }: Config): readonly Credit[] {
  if (basemap === 'custom') return [openStreetMap, openMapTiles];
  return basemap === 'live' ? [openStreetMap, ...(liveCredit ? [liveCredit] : [])] : [];
}

/** The credits of what is drawn, each once: the basemap, and the small areas of the city where they are coloured on it. */
function creditsOf(basemap: Basemap, { credits }: City, config: Config, hasAreas: boolean): readonly Credit[] {
  const own = basemap === 'embedded' || hasAreas ? credits.slice(0, maxCornerCredits) : [];
  const all = [...tileCreditsOf(basemap, config), ...own];
  return all.filter(({ text }, at) => all.findIndex((other) => other.text === text) === at);
}

/** True after an input on the map until the credits are opened again. Only a small screen folds them (see credits.css). */
function useFolded(on: RefObject<HTMLElement | null>): [boolean, () => void] {
  const [isFolded, setIsFolded] = useState(false);
  useEffect(() => {
    const map = on.current?.parentElement;
    const fold = ({ target }: Event): void => {
      if (target instanceof Node && !on.current?.contains(target)) setIsFolded(true);
    };
    const eventTypes = ['pointerdown', 'wheel', 'keydown'] as const;
    for (const eventType of eventTypes) map?.addEventListener(eventType, fold, { passive: true });
    return () => {
      for (const eventType of eventTypes) map?.removeEventListener(eventType, fold);
    };
  }, [on]);
  return [isFolded, () => setIsFolded(false)];
}

export function Credits() {
  const { words } = useWords();
  const basemap = useAtlas((state) => state.session.basemap);
  const city = useAtlas((state) => state.atlas.city);
  const config = useAtlas((state) => state.config);
  const hasAreas = useAtlas(({ view }) => view.coverage !== null);
  const credits = useMemo(() => creditsOf(basemap, city, config, hasAreas), [basemap, city, config, hasAreas]);
  const ownLayers = useUserLayers(({ layers }) => layers).filter(
    ({ isShown, data }) => isShown && data.features.length > 0,
  );
  const element = useRef<HTMLDivElement>(null);
  const [isFolded, unfold] = useFolded(element);
  useReportedSize('.map > .credits', 'credits');
  const open = (): void => {
    unfold();
    // The button that had the focus is removed.
    focusLater('.credits a');
  };
  return (
    <div className="credits" ref={element} data-folded={isFolded}>
      <button type="button" className="credits-open" aria-label={words.overMap.credits} onClick={open}>
        <span aria-hidden="true">©</span>
      </button>
      <p>
        <span className="visually-hidden">{words.overMap.credits}: </span>
        {credits.map(({ text, link }, i) => (
          <span key={text} className={i > 0 && !hasAreas ? 'credit-more' : ''}>
            {i > 0 ? ' · ' : ''}
            {link ? <Link to={link}>{text}</Link> : text}
          </span>
        ))}
        {ownLayers.length > 0 ? (
          <span>
            {' · '}
            {words.ownData.credit(words.kit.list(ownLayers.map(({ data }) => data.fileName)))}
          </span>
        ) : null}
      </p>
    </div>
  );
}
