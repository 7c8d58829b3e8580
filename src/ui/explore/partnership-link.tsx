/** The link to the page of partnership, strands and themes, for cities that have them. */
import './partnership.css';
import { change } from '#state/actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

export function PartnershipLink() {
  const store = useAtlasStore();
  const { words } = useWords();
  const hasAims = useAtlas(({ atlas: { city } }) => city.strands.length + city.innovationThemes.length > 0);
  if (!hasAims) return null;
  return (
    <button
      type="button"
      className="secondary partnership-open"
      data-opens="partnership"
      onClick={() => change(store, 'push', { page: 'partnership', place: null })}
    >
      {words.explore.partnership.title}
    </button>
  );
}
