/** The start panel: greeting, links to the other panels, and the districts. */
import { atlasOf } from '#state/selectors.ts';
import './explore.css';
import { Suspense, useMemo } from 'react';
import type { District } from '#domain/atlas.ts';
import { defaultStatuses } from '#domain/vocabulary.ts';
import { districtChosen, tabOpened } from '#state/actions.ts';
import { useAppearance } from '#state/preferences/use-appearance.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { FamilyBar } from '#ui/kit/family-bar.tsx';
import { hue, Icon } from '#ui/kit/icons.tsx';
import { lazyPanel } from '#ui/kit/lazy/lazy-panel.ts';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const TestArenasLink = lazyPanel(async () => (await import('./test-arenas-link.tsx')).TestArenasLink);
const ExploreMore = lazyPanel(async () => (await import('./explore-more.tsx')).ExploreMore);

/** Places with a status that the default filter shows. */
function useOpenPlaces() {
  const places = useAtlas((state) => atlasOf(state).places);
  return useMemo(() => places.filter(({ status }) => defaultStatuses.includes(status)), [places]);
}

function DistrictCard({ district }: { district: District }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const appearance = useAppearance();
  const open = useOpenPlaces();
  const districtPlaces = open.filter((place) => place.district === district.id);
  return (
    <li className="district-card" data-district-id={district.id} style={hue(district.colours[appearance])}>
      <span className={`swatch${district.indicative ? ' indicative' : ''}`} aria-hidden="true" />
      <button type="button" onClick={() => districtChosen(store, district.id)}>
        <span className="district-head">
          <span className="district-name">
            <LocalizedText text={district.name} />
          </span>
          <span className="muted">{words.kit.count(districtPlaces.length)}</span>
        </span>
        <span className="district-focus">
          <LocalizedText text={district.focus} />
        </span>
        <FamilyBar places={districtPlaces} />
      </button>
    </li>
  );
}

/** Scrolls to a section and focuses its first button. */
function goTo(id: string): void {
  const list = document.getElementById(id);
  list?.scrollIntoView({ block: 'start' });
  list?.querySelector('button')?.focus();
}

/** The tab is there at once; what asks the device may have to be fetched. */
function findNearMe(store: AtlasStore): void {
  tabOpened(store, 'find');
  import('#ui/near/ask-near-me.ts').then(
    ({ nearMe }) => nearMe(store),
    () => undefined,
  );
}

/** The links to the other panels and to the sections further down. */
function PanelLinks() {
  const store = useAtlasStore();
  const { words } = useWords();
  const hasDistricts = useAtlas(({ atlas }) => atlas.districts.length > 0);
  const hasWalks = useAtlas(({ atlas }) => atlas.walks.length > 0);
  const hasTestArenas = useOpenPlaces().some(({ category }) => category === 'test_arena');
  return (
    <ul className="doors">
      {hasDistricts ? (
        <li>
          <button type="button" onClick={() => goTo('districts')}>
            <Icon name="map" />
            <span>{words.explore.doors.explore}</span>
            <Icon name="next" size={16} />
          </button>
        </li>
      ) : null}
      <li>
        <button type="button" onClick={() => findNearMe(store)}>
          <Icon name="near" />
          <span>{words.explore.doors.find}</span>
          <Icon name="next" size={16} />
        </button>
      </li>
      <li>
        <button type="button" onClick={() => tabOpened(store, 'present')}>
          <Icon name="present" />
          <span>{words.explore.doors.present}</span>
          <Icon name="next" size={16} />
        </button>
      </li>
      {hasTestArenas ? (
        <li>
          <Suspense fallback={null}>
            <TestArenasLink />
          </Suspense>
        </li>
      ) : null}
      {hasWalks ? (
        <li>
          <button type="button" className="walks-door" onClick={() => goTo('walks')}>
            <Icon name="walk" />
            <span>{words.explore.doors.walks}</span>
            <Icon name="next" size={16} />
          </button>
        </li>
      ) : null}
    </ul>
  );
}

function Districts({ districts }: { districts: readonly District[] }) {
  const { words } = useWords();
  const outside = useOpenPlaces().filter((place) => !place.district).length;
  return (
    <section id="districts" className="districts" aria-label={words.explore.districts}>
      <div className="districts-head">
        <h2>{words.explore.districts}</h2>
        {districts.some(({ indicative }) => indicative) ? <span>{words.explore.indicativeShort}</span> : null}
      </div>
      <ul>
        {districts.map((district) => (
          <DistrictCard key={district.id} district={district} />
        ))}
      </ul>
      {outside > 0 ? <p className="aside">{words.explore.outsideDistricts(outside)}</p> : null}
    </section>
  );
}

export function Explore() {
  const { words } = useWords();
  const districts = useAtlas((state) => state.atlas.districts);
  const total = useAtlas((state) => atlasOf(state).places.length);
  return (
    <>
      <section className="welcome">
        <h1>{words.explore.welcome(total, districts.length)}</h1>
        <p className="lead">{words.explore.lookingFor}</p>
        <PanelLinks />
      </section>
      {districts.length > 0 ? <Districts districts={districts} /> : null}
      <Suspense fallback={null}>
        <ExploreMore />
      </Suspense>
    </>
  );
}
