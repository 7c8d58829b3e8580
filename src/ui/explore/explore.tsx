import { Suspense, useMemo } from 'react';
import type { District } from '#domain/atlas.ts';
import { defaultStatuses } from '#domain/vocabulary.ts';
import { districtChosen, doorOpened } from '#state/actions.ts';
import { useAppearance } from '#state/use-appearance.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { lazyPanel } from '#ui/kit/lazy-panel.ts';
import { hue, Icon } from '#ui/kit/icons.tsx';
import { MixBar } from '#ui/kit/family-bar.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const ArenasDoor = lazyPanel(async () => (await import('./test-arenas-link.tsx')).ArenasDoor);
const BelowDistricts = lazyPanel(async () => (await import('./explore-more.tsx')).BelowDistricts);
const AroundDoor = lazyPanel(async () => (await import('#ui/near/around-me-link.tsx')).AroundDoor);

/** Places that have not closed: what a first sight counts. */
function useOpenPlaces() {
  const places = useAtlas((state) => state.atlas.places);
  return useMemo(() => places.filter(({ status }) => defaultStatuses.includes(status)), [places]);
}

function DistrictCard({ district }: { district: District }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const appearance = useAppearance();
  const open = useOpenPlaces();
  const own = open.filter((place) => place.district === district.id);
  return (
    <li className="district-card" data-district-id={district.id} style={hue(district.colours[appearance])}>
      <span className={`swatch${district.indicative ? ' indicative' : ''}`} aria-hidden="true" />
      <button type="button" onClick={() => districtChosen(store, district.id)}>
        <span className="district-head">
          <span className="district-name">
            <Said text={district.name} />
          </span>
          <span className="muted">{words.count(own.length)}</span>
        </span>
        <span className="district-focus">
          <Said text={district.focus} />
        </span>
        <MixBar places={own} />
      </button>
    </li>
  );
}

/** To a part further down, with the keyboard on the first that can be chosen in it. */
function goTo(id: string): void {
  const list = document.getElementById(id);
  list?.scrollIntoView({ block: 'start' });
  list?.querySelector('button')?.focus();
}

/** The first sight: what this is, the doors, the districts and the walks. */
export function Explore() {
  const store = useAtlasStore();
  const { words } = useWords();
  const districts = useAtlas((state) => state.atlas.districts);
  const total = useAtlas((state) => state.atlas.places.length);
  const hasWalks = useAtlas(({ atlas }) => atlas.walks.length > 0);
  const isSomewhere = useAtlas(({ view, session }) => view.near !== null || session.locate.fix !== null);
  const open = useOpenPlaces();
  const outside = open.filter((place) => !place.district).length;
  return (
    <>
      <section className="welcome">
        <h1>{words.welcome(total, districts.length)}</h1>
        <p className="lead">{words.lookingFor}</p>
        <ul className="doors">
          {districts.length > 0 ? (
            <li>
              <button type="button" onClick={() => goTo('districts')}>
                <Icon name="map" />
                <span>{words.exploreDoor}</span>
                <Icon name="next" size={16} />
              </button>
            </li>
          ) : null}
          <li>
            <button type="button" onClick={() => doorOpened(store, 'find')}>
              <Icon name="near" />
              <span>{words.findDoor}</span>
              <Icon name="next" size={16} />
            </button>
          </li>
          <li>
            <button type="button" onClick={() => doorOpened(store, 'present')}>
              <Icon name="present" />
              <span>{words.presentDoor}</span>
              <Icon name="next" size={16} />
            </button>
          </li>
          {open.some(({ category }) => category === 'test_arena') ? (
            <li>
              <Suspense fallback={null}>
                <ArenasDoor />
              </Suspense>
            </li>
          ) : null}
          {hasWalks ? (
            <li>
              <button type="button" className="walks-door" onClick={() => goTo('walks')}>
                <Icon name="walk" />
                <span>{words.walksDoor}</span>
                <Icon name="next" size={16} />
              </button>
            </li>
          ) : null}
        </ul>
        <Suspense fallback={null}>{isSomewhere ? <AroundDoor /> : null}</Suspense>
      </section>
      {districts.length > 0 ? (
        <section id="districts" className="districts" aria-label={words.districts}>
          <div className="districts-head">
            <h2>{words.districts}</h2>
            {districts.some(({ indicative }) => indicative) ? <span>{words.indicativeShort}</span> : null}
          </div>
          <ul>
            {districts.map((district) => (
              <DistrictCard key={district.id} district={district} />
            ))}
          </ul>
          {outside > 0 ? <p className="aside">{words.outsideDistricts(outside)}</p> : null}
        </section>
      ) : null}
      <Suspense fallback={null}>
        <BelowDistricts />
      </Suspense>
    </>
  );
}
