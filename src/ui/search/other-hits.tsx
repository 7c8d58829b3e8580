/** The hits of a search besides the places: districts, stations, areas and streets, and a position that was typed. */
import '#ui/kit/styles/entry.css';
import './search-box.css';
import { type ReactNode, type RefObject, useImperativeHandle, useMemo } from 'react';
import type { Atlas } from '#domain/atlas.ts';
import { latLngInWords, positionNear } from '#domain/geo/written-position.ts';
import type { Street } from '#domain/near/streets.ts';
import { type SearchHit, search } from '#domain/search/search.ts';
import { streetIndex } from '#domain/search/street-index.ts';
import { originFound } from '#state/actions.ts';
import { atlasOf, searchIndexOf } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useStreets } from '#ui/kit/use-streets.ts';
import { type Localization, useWords } from '#ui/kit/use-words.ts';

const mostOthers = 5;

interface Other {
  found: SearchHit;
  name: ReactNode;
  details: string;
}

/** The name and kind of a hit that is not a place; null if it cannot be opened. */
function described(
  { type, id }: SearchHit,
  { districts, stations, areas }: Atlas,
  { words }: Localization,
): Omit<Other, 'found'> | null {
  if (type === 'district') {
    const district = districts.find((each) => each.id === id);
    return district ? { name: <LocalizedText text={district.name} />, details: words.search.hitTypes.district } : null;
  }
  if (type === 'street') return { name: id, details: words.search.hitTypes.street };
  if (type === 'station') {
    const station = stations.find((each) => each.id === id);
    return station
      ? { name: station.name, details: [words.vocabulary.transportModes[station.mode], ...station.lines].join(' ') }
      : null;
  }
  const area = areas.find((each) => each.id === id);
  return area?.centre ? { name: area.name, details: words.vocabulary.areaLevels[area.level] } : null;
}

/**
 * What is found besides the places, which the list itself shows: they are many, and are not searched twice at each key. Streets
 * come last: the basemap knows where they are, and no more.
 */
function useOthers(streets: readonly Street[]): Other[] {
  const localization = useWords();
  const text = useAtlas(({ view }) => view.q);
  const index = useAtlas(searchIndexOf);
  const atlas = useAtlas(atlasOf);
  const few = useMemo(
    () => ({ ...index, searchables: index.searchables.filter(({ type }) => type !== 'place') }),
    [index],
  );
  const named = useMemo(() => streetIndex(streets.map(({ name }) => name)), [streets]);
  return useMemo(
    () =>
      [...search(few, text, few.searchables.length), ...search(named, text, mostOthers)]
        .flatMap((found): Other[] => {
          const other = described(found, atlas, localization);
          return other ? [{ found, ...other }] : [];
        })
        .slice(0, mostOthers),
    [text, few, named, atlas, localization],
  );
}

/** The position that the text is, if it is one. */
function useTypedPoint() {
  const { bounds } = useAtlas((state) => state.atlas.city);
  const text = useAtlas(({ view }) => view.q);
  const position = useMemo(() => positionNear(text, bounds)?.position ?? null, [text, bounds]);
  return position && { position, name: latLngInWords(position) };
}

function openStreet(store: AtlasStore, streets: readonly Street[], name: string): void {
  const street = streets.find((each) => each.name === name);
  if (street) originFound(store, street.position, name);
}

interface OtherHitsProps {
  /** Opens what is in the city's index; a street is opened here. */
  onOpen: (hit: SearchHit) => void;
  /** Receives what opens the first of them: Enter does so where the city's index has no hit. */
  openFirst: RefObject<(() => void) | null>;
}

/** The list below the search field, there only while something is found. */
export function OtherHits({ onOpen, openFirst }: OtherHitsProps) {
  const store = useAtlasStore();
  const { words } = useWords();
  const streets = useStreets(true);
  const others = useOthers(streets);
  const open = (found: SearchHit): void =>
    found.type === 'street' ? openStreet(store, streets, found.id) : onOpen(found);
  const point = useTypedPoint();
  const startAtPoint = point && (() => originFound(store, point.position, point.name));
  const first = others[0]?.found;
  const openFound = first ? () => open(first) : null;
  useImperativeHandle<(() => void) | null, (() => void) | null>(openFirst, () => startAtPoint ?? openFound);
  if (others.length === 0 && !point) return null;
  return (
    <section className="others" aria-label={words.search.hits}>
      <ul>
        {point && startAtPoint ? (
          <li>
            <button type="button" onClick={startAtPoint}>
              <Icon name="near" size={18} />
              <span className="entry-text">
                <span className="entry-name">{point.name}</span>
                <span className="entry-details">{words.near.pointOnMap}</span>
              </span>
              <Icon name="next" size={16} />
            </button>
          </li>
        ) : null}
        {others.map(({ found, name, details }) => (
          <li key={`${found.type} ${found.id}`}>
            <button type="button" onClick={() => open(found)}>
              <Icon name={found.type === 'district' ? 'map' : 'near'} size={18} />
              <span className="entry-text">
                <span className="entry-name">{name}</span>
                <span className="entry-details">{details}</span>
              </span>
              <Icon name="next" size={16} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
