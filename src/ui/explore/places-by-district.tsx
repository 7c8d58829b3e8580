import { useMemo, useState } from 'react';
import type { Place } from '#domain/atlas.ts';
import { placeChosen } from '#state/actions.ts';
import { resultsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { PlaceMark } from '#ui/kit/icons.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

function Region({ name, places }: { name: string; places: readonly Place[] }) {
  const store = useAtlasStore();
  const { words } = useWords();
  if (places.length === 0) return null;
  return (
    <section aria-label={`${name}, ${words.count(places.length)}`}>
      <h3>
        {name} <span className="muted">{words.number(places.length)}</span>
      </h3>
      <ul>
        {places.map((place) => (
          <li key={place.id}>
            <button type="button" onClick={() => placeChosen(store, place.id)}>
              <PlaceMark place={place} size={20} />
              <span dir="auto">
                <Said text={place.name} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the map shows as coloured land, as regions to go through: each district with those of its places that are found. */
export function ByDistrict() {
  const { words, say } = useWords();
  const districts = useAtlas(({ atlas }) => atlas.districts);
  const { hits, withoutPlace } = useAtlas(resultsOf);
  const [isOpen, setIsOpen] = useState(false);
  const found = useMemo(() => [...hits, ...withoutPlace].map(({ place }) => place), [hits, withoutPlace]);
  if (districts.length === 0) return null;
  return (
    <details className="more by-district" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{words.byDistrict}</summary>
      {isOpen ? (
        <>
          {districts.map(({ id, name }) => (
            <Region key={id} name={say(name)} places={found.filter(({ district }) => district === id)} />
          ))}
          <Region name={words.outsideDistrict} places={found.filter(({ district }) => !district)} />
        </>
      ) : null}
    </details>
  );
}
