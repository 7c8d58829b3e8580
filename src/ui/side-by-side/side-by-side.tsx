import { useEffect, useState } from 'react';
import type { Atlas } from '#domain/atlas.ts';
import { formatTwin, parseTwin, type Twin } from '#domain/side-by-side/district-pair.ts';
import { noticeShown } from '#state/map-actions.ts';
import { chosenDistrict } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import { atlasOf, type Beside, twinClosed, twinDropped } from '#state/side-by-side/side-stores.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import type { DrawnMap } from './side-map.tsx';
import { TwinPair } from './two-districts.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** Back to the district, and to what opened this. */
export function closeTwin(store: AtlasStore): void {
  twinClosed(store);
  focusLater('.twin-open');
}

/** The atlas of the twin's city: at once where it is in view, else as soon as it has been read. */
export function useTwinAtlas(city: string): { atlas: Atlas | 'failed' | null; again: () => void } {
  const own = useAtlas(({ atlas }) => atlas);
  const [read, setRead] = useState<{ city: string; atlas: Atlas | 'failed' } | null>(null);
  const isOwn = own.city.id === city;
  const isWanted = !isOwn && city !== '' && read?.city !== city;
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    const give = (atlas: Atlas | 'failed'): void => {
      if (!isGone) setRead({ city, atlas });
    };
    atlasOf(city).then(give, () => give('failed'));
    return () => {
      isGone = true;
    };
  }, [city, isWanted]);
  const atlas = isOwn ? own : read?.city === city ? read.atlas : null;
  return { atlas, again: () => setRead(null) };
}

/** What of the address is not there; null where both sides are known, or may yet be. */
function faultOf(twin: Twin | null, left: Beside | null, atlas: Atlas | 'failed' | null, cities: readonly string[]) {
  if (twin === null || left === null || !cities.includes(twin.city)) return 'twin';
  if (atlas === null || atlas === 'failed') return null;
  const isSame = twin.city === left.atlas.city.id && twin.district === left.district.id;
  if (isSame || !atlas.districts.some(({ id }) => id === twin.district)) return 'twin';
  const { place } = twin;
  return place === null || atlas.places.some(({ id, district }) => id === place && district === twin.district)
    ? null
    : 'place';
}

/** The two sides that the address names, as far as they are known; what is not known is named once and left out. */
export function useTwins() {
  const store = useAtlasStore();
  const text = useAtlas(({ view }) => view.twin);
  const own = useAtlas(({ atlas }) => atlas);
  const district = useAtlas(chosenDistrict);
  const cities = useAtlas((state) => state.cities);
  const twin = parseTwin(text, own.city.id);
  const { atlas, again } = useTwinAtlas(cities.some(({ id }) => id === twin?.city) ? (twin?.city ?? '') : '');
  const left = district && { atlas: own, district };
  const fault = faultOf(
    twin,
    left,
    atlas,
    cities.map(({ id }) => id),
  );
  const rest = fault === 'place' && twin ? formatTwin({ ...twin, place: null }, own.city.id) : '';
  useEffect(() => {
    if (fault === null) return;
    noticeShown(store, { type: 'unknown', keys: `twin=${text}` });
    twinDropped(store, rest);
  }, [store, fault, text, rest]);
  const there = atlas !== null && atlas !== 'failed' && fault === null ? atlas : null;
  const found = there?.districts.find(({ id }) => id === twin?.district);
  const right = there && found ? { atlas: there, district: found } : null;
  const city = cities.find(({ id }) => id === twin?.city)?.name;
  return { left, right, city, hasFailed: atlas === 'failed', again };
}

/** Two districts beside each other, in the place of everything else. */
export function Twins({ DrawnMap }: { DrawnMap: DrawnMap }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const { left, right, city, hasFailed, again } = useTwins();
  if (left === null) return null;
  if (right)
    return (
      <TwinPair
        key={`${right.atlas.city.id}/${right.district.id}`}
        left={left}
        right={right}
        DrawnMap={DrawnMap}
        onClose={() => closeTwin(store)}
      />
    );
  return (
    <main className="twins" aria-busy={!hasFailed}>
      <p className="lead" role="status">
        {hasFailed ? words.twins.unread(say(city)) : words.twins.reading(say(city))}
      </p>
      {hasFailed ? (
        <div className="actions">
          <button type="button" className="primary" onClick={again}>
            {words.mapAgain}
          </button>
          <button type="button" className="secondary" onClick={() => closeTwin(store)}>
            {words.twins.closed(say(left.district.name))}
          </button>
        </div>
      ) : null}
    </main>
  );
}
