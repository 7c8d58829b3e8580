/** The button that saves a place to the shortlist or removes it; in lists an icon, elsewhere with text. */
import './save-button.css';
import type { Place } from '#domain/atlas.ts';
import { placeToggled, savedIdsOf } from '#state/shortlist/shortlist-state.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

export function SaveButton({ place, isWritten = false }: { place: Place; isWritten?: boolean }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const isEmbed = useAtlas(({ view }) => view.embed);
  const isSaved = useAtlas((state) => savedIdsOf(state).includes(place.id));
  if (isEmbed) return null;
  return (
    <button
      type="button"
      className={isWritten ? 'secondary save' : 'bare save'}
      aria-pressed={isSaved}
      aria-label={isWritten ? undefined : words.shortlist.savePlace(localize(place.name))}
      onClick={() => placeToggled(store, place.id)}
    >
      <Icon name="bookmark" size={18} />
      {isWritten ? <span>{isSaved ? words.shortlist.isSaved : words.shortlist.save}</span> : null}
    </button>
  );
}
