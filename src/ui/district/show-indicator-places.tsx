/** The button that shows only the places behind an indicator, or all places again. */
import './indicators.css';
import type { Indicator } from '#domain/district/indicator.ts';
import { indicatorShown, isIndicatorShown } from '#state/district/indicator-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { indicatorName } from './describe-indicator.ts';

export function ShowIndicatorPlaces({ indicator, isShort = false }: { indicator: Indicator; isShort?: boolean }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const isShown = useAtlas(({ view }) => isIndicatorShown(view, indicator.id));
  const n = indicator.places.length;
  const whole = `${words.district.card.show(n)}: ${indicatorName(words, indicator)}`;
  return (
    <button
      type="button"
      className="inline show-places"
      aria-pressed={isShown}
      aria-label={whole}
      data-figure-places={indicator.id}
      onClick={() => indicatorShown(store, indicator.id)}
    >
      {isShort ? words.kit.number(n) : words.district.card.show(n)}
    </button>
  );
}
