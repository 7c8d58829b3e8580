import { aroundOpened } from '#state/map-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** The way to what is around the origin, or else around the person, wherever one of them is known. */
export function AroundDoor() {
  const store = useAtlasStore();
  const { words } = useWords();
  const hasOrigin = useAtlas(({ view }) => view.near !== null);
  return (
    <button
      type="button"
      className="secondary around-open"
      onClick={() => aroundOpened(store, hasOrigin ? 'origin' : 'here')}
    >
      <Icon name="near" />
      <span>{hasOrigin ? words.aroundOrigin : words.whatIsAroundMe}</span>
      <Icon name="next" size={16} />
    </button>
  );
}
