import { useAtlas } from '#state/use-atlas.ts';
import { Icon } from './marks.tsx';
import { useWords } from './use-words.ts';

/** The way to the city's walks, which stand below the districts. */
export function WalksDoor() {
  const { words } = useWords();
  const hasWalks = useAtlas(({ atlas }) => atlas.walks.length > 0);
  if (!hasWalks) return null;
  const toWalks = (): void => {
    const list = document.getElementById('walks');
    list?.scrollIntoView({ block: 'start' });
    list?.querySelector('button')?.focus();
  };
  return (
    <li>
      <button type="button" className="walks-door" onClick={toWalks}>
        <Icon name="walk" />
        <span>{words.walksDoor}</span>
        <Icon name="next" size={16} />
      </button>
    </li>
  );
}
