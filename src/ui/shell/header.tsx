import { doorOpened } from '#state/actions.ts';
import { savedIdsOf } from '#state/shortlist/shortlist-state.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Sign } from '#ui/kit/icons.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** The product and the city. Cities are links, so that one can be opened beside the other. */
export function Header({ onCity }: { onCity: (id: string) => void }) {
  const { words } = useWords();
  const cities = useAtlas((state) => state.cities);
  const city = useAtlas((state) => state.atlas.city.id);
  return (
    <header className="header">
      <div className="brand">
        <Sign />
        <span className="product">{words.product}</span>
        <nav aria-label={words.city} className="cities">
          {cities.map(({ id, name }) => (
            <a
              key={id}
              href={`?city=${encodeURIComponent(id)}`}
              aria-current={id === city ? 'page' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                if (id !== city) onCity(id);
              }}
            >
              <Said text={name} />
            </a>
          ))}
        </nav>
      </div>
    </header>
  );
}

const doors = ['explore', 'find', 'saved', 'present'] as const;

/** The doors into the one state. */
export function Modes() {
  const store = useAtlasStore();
  const { words } = useWords();
  const door = useAtlas((state) => state.session.door);
  const saved = useAtlas((state) => savedIdsOf(state).length);
  return (
    <nav aria-label={words.mode} className="modes">
      {doors.map((each) => (
        <button key={each} type="button" aria-pressed={door === each} onClick={() => doorOpened(store, each)}>
          {each === 'saved' ? words.saved(saved) : words[each]}
        </button>
      ))}
    </nav>
  );
}
