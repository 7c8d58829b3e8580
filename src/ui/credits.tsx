import { useShallow } from 'zustand/react/shallow';
import type { Credit } from '#domain/atlas.ts';
import type { State } from '#state/store.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { Link } from './link.tsx';
import { useWords } from './use-words.ts';

/** Short enough for the corner of a map; the whole list stands under "about". */
const mostInCorner = 2;

const openStreetMap: Credit = {
  text: '© OpenStreetMap contributors',
  link: 'https://www.openstreetmap.org/copyright',
  licence: 'ODbL 1.0',
};

/** Whose schema the tiles follow, which asks for a credit too. */
const openMapTiles: Credit = { text: '© OpenMapTiles', link: 'https://openmaptiles.org/' };

/** Who made the ground that is shown now. */
function creditsOf({ session, atlas, config }: State): readonly Credit[] {
  if (session.ground === 'custom') return [openStreetMap, openMapTiles];
  if (session.ground === 'live') return [openStreetMap, ...(config.liveCredit ? [config.liveCredit] : [])];
  return atlas.city.credits.slice(0, mostInCorner);
}

/** Whose data the map shows. It is never hidden, on a phone neither. */
export function Credits() {
  const { words } = useWords();
  const credits = useAtlas(useShallow(creditsOf));
  return (
    <p className="credits">
      <span className="visually-hidden">{words.credits}: </span>
      {credits.map(({ text, link }, i) => (
        <span key={text} className={i > 0 ? 'credit-more' : ''}>
          {i > 0 ? ' · ' : ''}
          {link ? <Link to={link}>{text}</Link> : text}
        </span>
      ))}
    </p>
  );
}
