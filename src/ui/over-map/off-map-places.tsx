/** The list of the places that have no point on the map: digital places, and places known only by their area. */
import '#ui/kit/styles/entry.css';
import './off-map-places.css';
import { useId, useMemo, useState } from 'react';
import { type OffMapKind, offMapKindOf } from '#domain/search/off-map.ts';
import { resultsOf, showsTestArenas } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { TestArenasLink } from '#ui/explore/test-arenas-link.tsx';
import { FamilySymbol, Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { Entry } from '#ui/search/results.tsx';
import { useReportedSize } from './use-reported-size.ts';

function OffMapLists({ digital, byArea }: Pick<OffMapKind, 'digital' | 'byArea'>) {
  const { words } = useWords();
  const lists = [
    { title: words.overMap.trayDigital, places: digital },
    { title: words.overMap.trayArea, places: byArea },
  ];
  return lists.map(({ title, places }) =>
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
  );
}

export function OffMapPlaces() {
  const { words } = useWords();
  const { hits, offMap } = useAtlas(resultsOf);
  const hasTestArenas = useAtlas(showsTestArenas);
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { digital, byArea } = useMemo(
    () => offMapKindOf([...hits, ...offMap].map(({ place }) => place)),
    [hits, offMap],
  );
  const arenas = digital.filter(({ category }) => category === 'test_arena').length;
  const networks = digital.filter(({ category }) => category === 'cluster').length;
  const others = digital.length - arenas - networks;
  const count = digital.length + byArea.length;
  useReportedSize('.tray-head', 'tray', count > 0);
  if (count === 0) return null;
  return (
    <section className="tray">
      <button
        type="button"
        className="tray-head"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <strong>
          {digital.length > 0 ? words.overMap.digitalPlaces(digital.length) : words.overMap.knownByArea(byArea.length)}
        </strong>
        {arenas > 0 ? (
          <span className="tray-part">
            <FamilySymbol family="test" size={20} /> {words.kit.number(arenas)}{' '}
            {words.overMap.categoriesMany.test_arena(arenas)}
          </span>
        ) : null}
        {networks > 0 ? (
          <span className="tray-part">
            <FamilySymbol family="fund" size={20} /> {words.kit.number(networks)}{' '}
            {words.overMap.categoriesMany.cluster(networks)}
          </span>
        ) : null}
        {others > 0 ? (
          <span className="tray-part muted">
            {words.kit.number(others)} {words.overMap.categoriesMany.other(others)}
          </span>
        ) : null}
        {digital.length > 0 && byArea.length > 0 ? (
          <span className="tray-area muted">{words.overMap.knownByArea(byArea.length)}</span>
        ) : null}
        <Icon name={isOpen ? 'up' : 'down'} size={16} />
      </button>
      <div id={id} className="tray-lists" hidden={!isOpen}>
        {isOpen ? <OffMapLists digital={digital} byArea={byArea} /> : null}
        {isOpen && !hasTestArenas ? <TestArenasLink /> : null}
      </div>
    </section>
  );
}
