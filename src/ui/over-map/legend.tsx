/** The legend of the map, which is also a filter: symbol and number in the viewport of each family. */
import './legend.css';
import { useMemo } from 'react';
import { isOnMap } from '#domain/atlas.ts';
import { categoriesOf, families } from '#domain/vocabulary.ts';
import { familyToggled } from '#state/actions.ts';
import { resultsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { FamilySymbol } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

export function Legend() {
  const store = useAtlasStore();
  const { words } = useWords();
  const { hits } = useAtlas(resultsOf);
  const bounds = useAtlas((state) => state.session.viewport?.bounds ?? null);
  const chosen = useAtlas(({ view }) => view.category);
  const counts = useMemo(() => {
    const inView = hits.filter(({ place }) => {
      if (!isOnMap(place)) return false;
      if (bounds === null) return true;
      const [lng, lat] = place.position;
      return lng >= bounds[0] && lat >= bounds[1] && lng <= bounds[2] && lat <= bounds[3];
    });
    return new Map(families.map((family) => [family, inView.filter(({ place }) => place.family === family).length]));
  }, [hits, bounds]);
  const proposed = hits.filter(({ place }) => place.whatIf === 'added').length;
  return (
    <section className="legend" aria-label={words.overMap.legend}>
      {families.map((family) => {
        const count = counts.get(family) ?? 0;
        const isChosen = categoriesOf(family).every((category) => chosen.includes(category));
        return (
          <button
            key={family}
            type="button"
            className={count === 0 ? 'empty' : ''}
            aria-pressed={isChosen}
            aria-label={words.overMap.familyCount(words.vocabulary.families[family], count)}
            onClick={() => familyToggled(store, family)}
          >
            <FamilySymbol family={family} size={22} />
            <span className="legend-name">{words.vocabulary.families[family]}</span>{' '}
            <span className="muted">{words.kit.number(count)}</span>
          </button>
        );
      })}
      {proposed > 0 ? (
        <span className="legend-proposed">
          <FamilySymbol family="make" size={22} isProposed />
          {words.overMap.proposedOnMap(proposed)}
        </span>
      ) : null}
    </section>
  );
}
