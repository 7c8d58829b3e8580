import type { CardFigure } from '#domain/district/indicator.ts';
import { figureShown, showOf } from '#state/district/indicator-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { figureName } from './describe-indicator.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** Shows the very places behind a figure, and all of them again; where there is little room it is their number alone. */
export function ShowPlaces({ figure, isShort = false }: { figure: CardFigure; isShort?: boolean }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const isShown = useAtlas(({ view }) => view.show === showOf(figure.id));
  const n = figure.places.length;
  const whole = `${words.card.show(n)}: ${figureName(words, figure)}`;
  return (
    <button
      type="button"
      className="inline show-places"
      aria-pressed={isShown}
      aria-label={whole}
      data-figure-places={figure.id}
      onClick={() => figureShown(store, figure.id)}
    >
      {isShort ? words.number(n) : words.card.show(n)}
    </button>
  );
}
