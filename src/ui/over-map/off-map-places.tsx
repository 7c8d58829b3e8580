import { useId, useMemo, useState } from 'react';
import { whereaboutsOf } from '#domain/search/off-map.ts';
import { resultsOf, showsArenas } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { ArenasDoor } from '#ui/explore/test-arenas-link.tsx';
import { FamilyMark, Icon } from '#ui/kit/icons.tsx';
import { Entry } from '#ui/search/results.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** What the map cannot pin: digital places, and those known only by their area. Always counted, opened by a press. */
export function Tray() {
  const { words } = useWords();
  const { hits, withoutPlace } = useAtlas(resultsOf);
  const isOfArenas = useAtlas(showsArenas);
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { digital, byArea } = useMemo(
    () => whereaboutsOf([...hits, ...withoutPlace].map(({ place }) => place)),
    [hits, withoutPlace],
  );
  const arenas = digital.filter(({ category }) => category === 'test_arena').length;
  const networks = digital.filter(({ category }) => category === 'cluster').length;
  const others = digital.length - arenas - networks;
  if (digital.length + byArea.length === 0) return null;
  return (
    <section className="tray">
      <button
        type="button"
        className="tray-head"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <strong>{digital.length > 0 ? words.digitalPlaces(digital.length) : words.knownByArea(byArea.length)}</strong>
        {arenas > 0 ? (
          <span className="tray-part">
            <FamilyMark family="test" size={20} /> {words.number(arenas)} {words.categoriesMany.test_arena(arenas)}
          </span>
        ) : null}
        {networks > 0 ? (
          <span className="tray-part">
            <FamilyMark family="fund" size={20} /> {words.number(networks)} {words.categoriesMany.cluster(networks)}
          </span>
        ) : null}
        {others > 0 ? (
          <span className="tray-part muted">
            {words.number(others)} {words.categoriesMany.other(others)}
          </span>
        ) : null}
        {digital.length > 0 && byArea.length > 0 ? (
          <span className="tray-area muted">{words.knownByArea(byArea.length)}</span>
        ) : null}
        <Icon name={isOpen ? 'up' : 'down'} size={16} />
      </button>
      <div id={id} className="tray-lists" hidden={!isOpen}>
        {isOpen
          ? [
              { title: words.trayDigital, places: digital },
              { title: words.trayArea, places: byArea },
            ].map(({ title, places }) =>
              places.length === 0 ? null : (
                <section key={title}>
                  <h2>{title}</h2>
                  <ul className="entries">
                    {places.map((place) => (
                      <Entry key={place.id} place={place} metres={null} />
                    ))}
                  </ul>
                </section>
              ),
            )
          : null}
        {isOpen && !isOfArenas ? <ArenasDoor /> : null}
      </div>
    </section>
  );
}
