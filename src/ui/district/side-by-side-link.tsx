/** The link that opens a district side by side with another of this city or of another city. */
import { atlasOf } from '#state/selectors.ts';
import './side-by-side-link.css';
import { useState } from 'react';
import type { Atlas, District } from '#domain/atlas.ts';
import { loadOtherCity, sideBySideOpened } from '#state/side-by-side/side-stores.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

type Read = Atlas | 'failed';

/** The districts of one city that can stand beside this one. */
function CityChoice({ id, atlas, besides }: { id: string; atlas: Read | undefined; besides: District }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const city = useAtlas(({ cities }) => cities.find((each) => each.id === id)?.name);
  const ownCity = useAtlas((state) => state.atlas.city.id);
  return (
    <li>
      <h3>
        <LocalizedText text={city} />
      </h3>
      {typeof atlas === 'object' ? (
        <ul>
          {atlas.districts
            .filter((district) => id !== ownCity || district.id !== besides.id)
            .map((district) => (
              <li key={district.id}>
                <button type="button" className="quiet" onClick={() => sideBySideOpened(store, id, district.id)}>
                  <LocalizedText text={district.name} />
                </button>
              </li>
            ))}
        </ul>
      ) : (
        <p className="muted small" role="status">
          {atlas === 'failed' ? words.sideBySide.unread(localize(city)) : words.sideBySide.reading(localize(city))}
        </p>
      )}
    </li>
  );
}

export function SideBySideLink({ district }: { district: District }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const ownAtlas = useAtlas(atlasOf);
  const cities = useAtlas((state) => state.cities);
  const [read, setRead] = useState<ReadonlyMap<string, Read>>(new Map());
  const [isOpen, setIsOpen] = useState(false);
  const open = (): void => {
    setIsOpen(!isOpen);
    if (isOpen) return;
    for (const { id } of cities) {
      if (id === ownAtlas.city.id || typeof read.get(id) === 'object') continue;
      const setAtlas = (atlas: Read): void => setRead((before) => new Map([...before, [id, atlas]]));
      loadOtherCity(store, id).then(setAtlas, () => setAtlas('failed'));
    }
  };
  return (
    <section className="twin-door">
      <button type="button" className="secondary twin-open" aria-expanded={isOpen} onClick={open}>
        {words.sideBySide.open}
      </button>
      {isOpen ? (
        <>
          <p className="muted small">{words.sideBySide.openHow}</p>
          <ul className="twin-choice">
            {cities.map(({ id }) => (
              <CityChoice
                key={id}
                id={id}
                atlas={id === ownAtlas.city.id ? ownAtlas : read.get(id)}
                besides={district}
              />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
