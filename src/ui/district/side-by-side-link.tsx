import { useState } from 'react';
import type { Atlas, District } from '#domain/atlas.ts';
import { atlasOf, twinOpened } from '#state/side-by-side/side-stores.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Said } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

type Read = Atlas | 'failed';

/** The districts of one city that can stand beside this one. */
function CityChoice({ id, atlas, besides }: { id: string; atlas: Read | undefined; besides: District }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const city = useAtlas(({ cities }) => cities.find((each) => each.id === id)?.name);
  const own = useAtlas((state) => state.atlas.city.id);
  return (
    <li>
      <h3>
        <Said text={city} />
      </h3>
      {typeof atlas === 'object' ? (
        <ul>
          {atlas.districts
            .filter((district) => id !== own || district.id !== besides.id)
            .map((district) => (
              <li key={district.id}>
                <button type="button" className="quiet" onClick={() => twinOpened(store, id, district.id)}>
                  <Said text={district.name} />
                </button>
              </li>
            ))}
        </ul>
      ) : (
        <p className="muted small" role="status">
          {atlas === 'failed' ? words.twins.unread(say(city)) : words.twins.reading(say(city))}
        </p>
      )}
    </li>
  );
}

/** Leads from a district to two beside each other: any of the others, of another city too. */
export function TwinDoor({ district }: { district: District }) {
  const { words } = useWords();
  const own = useAtlas(({ atlas }) => atlas);
  const cities = useAtlas((state) => state.cities);
  const [read, setRead] = useState<ReadonlyMap<string, Read>>(new Map());
  const [isOpen, setIsOpen] = useState(false);
  const open = (): void => {
    setIsOpen(!isOpen);
    if (isOpen) return;
    for (const { id } of cities) {
      if (id === own.city.id || typeof read.get(id) === 'object') continue;
      const give = (atlas: Read): void => setRead((before) => new Map([...before, [id, atlas]]));
      atlasOf(id).then(give, () => give('failed'));
    }
  };
  return (
    <section className="twin-door">
      <button type="button" className="secondary twin-open" aria-expanded={isOpen} onClick={open}>
        {words.twins.open}
      </button>
      {isOpen ? (
        <>
          <p className="muted small">{words.twins.openHow}</p>
          <ul className="twin-choice">
            {cities.map(({ id }) => (
              <CityChoice key={id} id={id} atlas={id === own.city.id ? own : read.get(id)} besides={district} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
