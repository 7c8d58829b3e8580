import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { City, Credit } from '#domain/atlas.ts';
import type { Config } from '#domain/config.ts';
import { useOwnLayers } from '#state/own-data/own-layers.ts';
import type { Ground } from '#state/store.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Link } from '#ui/kit/link.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** Short enough for the corner of a map; the whole list stands under "about". */
const mostInCorner = 2;

/** In English in every language: these are the words that the licence asks for. */
const openStreetMap: Credit = {
  text: '© OpenStreetMap contributors',
  link: 'https://www.openstreetmap.org/copyright',
  licence: 'ODbL 1.0',
};

/** Whose schema the tiles follow, which asks for a credit too. */
const openMapTiles: Credit = { text: '© OpenMapTiles', link: 'https://openmaptiles.org/' };

/** Who made the tiles that are shown now; nobody where the ground is the city's own. */
export function tileCreditsOf(ground: Ground, { liveCredit }: Config): readonly Credit[] {
  if (ground === 'custom') return [openStreetMap, openMapTiles];
  return ground === 'live' ? [openStreetMap, ...(liveCredit ? [liveCredit] : [])] : [];
}

/** Who made the ground that is shown now. */
const creditsOf = (ground: Ground, { credits }: City, config: Config): readonly Credit[] =>
  ground === 'embedded' ? credits.slice(0, mostInCorner) : tileCreditsOf(ground, config);

/** True once the map has been touched, until it is asked for again. Only a small screen folds for it (see screens.css). */
function useFolded(on: RefObject<HTMLElement | null>): [boolean, () => void] {
  const [isFolded, setIsFolded] = useState(false);
  useEffect(() => {
    const map = on.current?.parentElement;
    const fold = ({ target }: Event): void => {
      if (target instanceof Node && !on.current?.contains(target)) setIsFolded(true);
    };
    const moves = ['pointerdown', 'wheel', 'keydown'] as const;
    for (const move of moves) map?.addEventListener(move, fold, { passive: true });
    return () => {
      for (const move of moves) map?.removeEventListener(move, fold);
    };
  }, [on]);
  return [isFolded, () => setIsFolded(false)];
}

/** Whose data the map shows: in full at first and on every wide screen; a touch of the map folds it on a small one. */
export function Credits() {
  const { words } = useWords();
  const ground = useAtlas((state) => state.session.ground);
  const city = useAtlas((state) => state.atlas.city);
  const config = useAtlas((state) => state.config);
  const credits = useMemo(() => creditsOf(ground, city, config), [ground, city, config]);
  const own = useOwnLayers(({ layers }) => layers).filter(({ isShown, data }) => isShown && data.features.length > 0);
  const self = useRef<HTMLDivElement>(null);
  const [isFolded, unfold] = useFolded(self);
  const open = (): void => {
    unfold();
    // The button is gone by then.
    focusLater('.credits a');
  };
  return (
    <div className="credits" ref={self} data-folded={isFolded}>
      <button type="button" className="credits-open" aria-label={words.credits} onClick={open}>
        <span aria-hidden="true">©</span>
      </button>
      <p>
        <span className="visually-hidden">{words.credits}: </span>
        {credits.map(({ text, link }, i) => (
          <span key={text} className={i > 0 ? 'credit-more' : ''}>
            {i > 0 ? ' · ' : ''}
            {link ? <Link to={link}>{text}</Link> : text}
          </span>
        ))}
        {own.length > 0 ? (
          <span>
            {' · '}
            {words.own.credit(words.list(own.map(({ data }) => data.fileName)))}
          </span>
        ) : null}
      </p>
    </div>
  );
}
