import { defaultStatuses } from '#domain/vocabulary.ts';
import { arenasOpened } from '#state/map-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { FamilyMark, Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** The way to all test arenas of the city, with how many there are. */
export function ArenasDoor() {
  const store = useAtlasStore();
  const { words } = useWords();
  const count = useAtlas(
    ({ atlas }) =>
      atlas.places.filter(({ category, status }) => category === 'test_arena' && defaultStatuses.includes(status))
        .length,
  );
  if (count === 0) return null;
  return (
    <button type="button" className="arenas-door" onClick={() => arenasOpened(store)}>
      <FamilyMark family="test" size={20} />
      <span>{words.arenasDoor(count)}</span>
      <Icon name="next" size={16} />
    </button>
  );
}
