/** The link to the panel of test arenas, with their number. */
import { atlasOf } from '#state/selectors.ts';
import './arenas.css';
import { defaultStatuses } from '#domain/vocabulary.ts';
import { testArenasOpened } from '#state/map-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { FamilySymbol, Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

export function TestArenasLink() {
  const store = useAtlasStore();
  const { words } = useWords();
  const count = useAtlas(
    (state) =>
      atlasOf(state).places.filter(
        ({ category, status }) => category === 'test_arena' && defaultStatuses.includes(status),
      ).length,
  );
  if (count === 0) return null;
  return (
    <button type="button" className="arenas-door" onClick={() => testArenasOpened(store)}>
      <FamilySymbol family="test" size={20} />
      <span>{words.explore.arenasDoor(count)}</span>
      <Icon name="next" size={16} />
    </button>
  );
}
