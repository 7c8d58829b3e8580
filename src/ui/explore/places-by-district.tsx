/** Every district as a region with those of its places that are in the results: the coloured areas of the map as text. */
import './places-by-district.css';
import '#ui/kit/styles/disclosure.css';
import { useMemo, useState } from 'react';
import type { Place } from '#domain/atlas.ts';
import { placeChosen } from '#state/actions.ts';
import { resultsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { PlaceSymbol } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

function Region({ name, places }: { name: string; places: readonly Place[] }) {
  const store = useAtlasStore();
  const { words } = useWords();
  if (places.length === 0) return null;
  return (
    <section aria-label={`${name}, ${words.kit.count(places.length)}`}>
      <h3>
        {name} <span className="muted">{words.kit.number(places.length)}</span>
      </h3>
      <ul>
        {places.map((place) => (
          <li key={place.id}>
            <button type="button" onClick={() => placeChosen(store, place.id)}>
              <PlaceSymbol place={place} size={20} />
              <span dir="auto">
                <LocalizedText text={place.name} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function PlacesByDistrict() {
  const { words, localize } = useWords();
  const districts = useAtlas(({ atlas }) => atlas.districts);
  const { hits, offMap: withoutPlace } = useAtlas(resultsOf);
  const [isOpen, setIsOpen] = useState(false);
  const found = useMemo(() => [...hits, ...withoutPlace].map(({ place }) => place), [hits, withoutPlace]);
  if (districts.length === 0) return null;
  return (
    <details className="more by-district" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{words.explore.byDistrict}</summary>
      {isOpen ? (
        <>
          {districts.map(({ id, name }) => (
            <Region key={id} name={localize(name)} places={found.filter(({ district }) => district === id)} />
          ))}
          <Region name={words.explore.outsideDistrict} places={found.filter(({ district }) => !district)} />
        </>
      ) : null}
    </details>
  );
}
