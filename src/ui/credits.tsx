import { useAtlas } from '#state/use-atlas.ts';
import { Link } from './link.tsx';
import { useWords } from './use-words.ts';

/** Short enough for the corner of a map; the whole list stands under "about". */
const mostInCorner = 2;

/** Whose data the map shows. It is never hidden, on a phone neither. */
export function Credits() {
  const { words } = useWords();
  const credits = useAtlas((state) => state.atlas.city.credits);
  return (
    <p className="credits">
      <span className="visually-hidden">{words.credits}: </span>
      {credits.slice(0, mostInCorner).map(({ text, link }, i) => (
        <span key={text} className={i > 0 ? 'credit-more' : ''}>
          {i > 0 ? ' · ' : ''}
          {link ? <Link to={link}>{text}</Link> : text}
        </span>
      ))}
    </p>
  );
}
