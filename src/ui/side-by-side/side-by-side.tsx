/** The screen of two districts side by side: it loads the second city and waits until both are there. */
import './side-by-side.css';
import { useEffect, useState } from 'react';
import type { Atlas } from '#domain/atlas.ts';
import type { DistrictPair } from '#domain/side-by-side/district-pair.ts';
import { atlasOf, chosenDistrict } from '#state/selectors.ts';
import { loadOtherCity, otherCityArrived, sideBySideClosed } from '#state/side-by-side/side-stores.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { TwoDistricts } from './two-districts.tsx';

/** Closes the screen and returns the focus to its opener. */
export function closeSideBySide(store: AtlasStore): void {
  sideBySideClosed(store);
  focusLater('.twin-open');
}

/** The atlas of the right district: that of the current city, or of another one once it is loaded. */
function useOtherAtlas(pair: DistrictPair | null): { atlas: Atlas | 'failed' | null; retry: () => void } {
  const store = useAtlasStore();
  const own = useAtlas(atlasOf);
  const [read, setRead] = useState<{ city: string; atlas: Atlas | 'failed' } | null>(null);
  const [tries, setTries] = useState(0);
  const isOwn = own.city.id === pair?.city;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try reads the city again
  useEffect(() => {
    if (isOwn || pair === null) return;
    let isCancelled = false;
    const setAtlas = (atlas: Atlas | 'failed'): void => {
      if (isCancelled) return;
      setRead({ city: pair.city, atlas });
      if (atlas !== 'failed') otherCityArrived(store, atlas);
    };
    loadOtherCity(store, pair.city).then(setAtlas, () => setAtlas('failed'));
    return () => {
      isCancelled = true;
    };
  }, [store, pair, isOwn, tries]);
  const retry = (): void => {
    setRead(null);
    setTries(tries + 1);
  };
  return { atlas: isOwn ? own : read?.city === pair?.city ? (read?.atlas ?? null) : null, retry };
}

/** The two districts of the address, null where unknown or still loading. */
export function useSideBySide() {
  const pair = useAtlas(({ view }) => view.pair);
  const own = useAtlas(atlasOf);
  const district = useAtlas(chosenDistrict);
  const city = useAtlas(({ cities }) => cities.find(({ id }) => id === pair?.city)?.name);
  const { atlas, retry } = useOtherAtlas(pair);
  const there = atlas === 'failed' ? null : atlas;
  const found = there?.districts.find(({ id }) => id === pair?.district);
  const left = district && { atlas: own, district };
  const right = there && found ? { atlas: there, district: found } : null;
  return { left, right, city, hasFailed: atlas === 'failed', retry };
}

/** The screen of two districts side by side, which replaces the page. */
export function SideBySideScreen() {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const { left, right, city, hasFailed, retry } = useSideBySide();
  if (left === null) return null;
  if (right)
    return (
      <TwoDistricts
        key={`${right.atlas.city.id}/${right.district.id}`}
        left={left}
        right={right}
        onClose={() => closeSideBySide(store)}
      />
    );
  return (
    <main className="twins" aria-busy={!hasFailed}>
      <p className="lead" role="status">
        {hasFailed ? words.sideBySide.unread(localize(city)) : words.sideBySide.reading(localize(city))}
      </p>
      {hasFailed ? (
        <div className="actions">
          <button type="button" className="primary" onClick={retry}>
            {words.shell.map.again}
          </button>
          <button type="button" className="secondary" onClick={() => closeSideBySide(store)}>
            {words.sideBySide.closed(localize(left.district.name))}
          </button>
        </div>
      ) : null}
    </main>
  );
}
