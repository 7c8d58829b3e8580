import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { isOnMap, type Place } from '#domain/atlas.ts';
import { atSameSpot, nearestStations } from '#domain/near/nearest-stations.ts';
import type { Words } from '#look/words.ts';
import { originChosen, placeClosed } from '#state/actions.ts';
import { isLocked } from '#state/locks.ts';
import { chosenDistrict } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { ArenaPassport } from '#ui/explore/test-arena-facts.tsx';
import { focusEntry, focusHeading } from '#ui/kit/focus.ts';
import { LastLook } from '#ui/contribute/last-verified.tsx';
import { lazyPanel } from '#ui/kit/lazy-panel.ts';
import { Link } from '#ui/kit/link.tsx';
import { Icon, PlaceMark } from '#ui/kit/icons.tsx';
import { Entry } from '#ui/search/results.tsx';
import { Row, Unknown } from '#ui/kit/fact-row.tsx';
import { Said, SaidIn } from '#ui/kit/localized-text.tsx';
import { SaveButton } from '#ui/shortlist/save-button.tsx';
import { ShareButton } from '#ui/share/share-button.tsx';
import { StationRow } from '#ui/kit/station-row.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { WhatIfOfPlace } from '#ui/what-if/what-if-place.tsx';

const LensNear = lazyPanel(async () => (await import('#ui/coverage/residents-near.tsx')).LensNear);

const fewSources = 3;

/** How sure the position is, in words. */
export function positionInWords(place: Place, words: Words): string {
  const metres = words.distanceOf(place.accuracyMetres ?? 0);
  const outside = place.outsideCity ? `. ${words.basis.outside}` : '';
  if (place.areaWide) return `${words.basis.areaWide}${outside}`;
  if (place.position === null) return place.kind === 'digital' ? words.basis.digital : words.basis.unknown;
  if (place.basis === null) return `${words.basis.unknown}${outside}`;
  return `${place.accuracyMetres === null ? words.basis.unknown : words.basis[place.basis](metres)}${outside}`;
}

function Sources({ place }: { place: Place }) {
  const { words } = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? place.sources : place.sources.slice(0, fewSources);
  const rest = place.sources.length - fewSources;
  return (
    <footer className="sources">
      <h3>{words.sources}</h3>
      <ul>
        {shown.map((source) => (
          <li key={source}>
            <Link to={source} />
          </li>
        ))}
        {rest > 0 ? (
          <li>
            <button type="button" className="inline" onClick={() => setIsWhole(!isWhole)}>
              {isWhole ? words.fewerSources : words.andMore(rest)}
            </button>
          </li>
        ) : null}
      </ul>
      {place.whatIf ? null : <LastLook place={place} />}
    </footer>
  );
}

/** What the passport of a test arena says already. */
function KindAndOperator({ place }: { place: Place }) {
  const { words } = useWords();
  return (
    <>
      {place.kind === 'physical' ? null : <Row name={words.kindRow}>{words.kinds[place.kind]}</Row>}
      <Row name={words.operator}>
        <span dir="auto">{place.operator ?? <Unknown />}</span>
      </Row>
    </>
  );
}

function Facts({ place }: { place: Place }) {
  const { words } = useWords();
  const atlas = useAtlas((state) => state.atlas);
  const stations = isOnMap(place) ? nearestStations(atlas, place.position, 3) : [];
  const listed = (names: readonly string[]): ReactNode => (names.length > 0 ? names.join(', ') : <Unknown />);
  return (
    <dl className="facts">
      <Row name={words.offersRow}>{listed(place.offers.map((each) => words.offers[each]))}</Row>
      <Row name={words.forWhom}>{listed(place.audiences.map((each) => words.audiences[each]))}</Row>
      {place.themes.length > 0 ? (
        <Row name={words.themesRow}>{place.themes.map((each) => words.themes[each]).join(', ')}</Row>
      ) : null}
      <Row name={words.statusRow}>{words.statuses[place.status]}</Row>
      {place.category === 'test_arena' ? null : <KindAndOperator place={place} />}
      <Row name={place.status === 'planned' ? words.opens : words.opened}>
        {place.opened ? words.date(place.opened) : <Unknown />}
      </Row>
      <Row name={words.address}>
        {place.address ? [place.address, place.postcode].filter(Boolean).join(', ') : <Unknown />}
      </Row>
      <Row name={words.positionRow}>{positionInWords(place, words)}</Row>
      <Row name={words.stepFree}>
        {place.stepFree === undefined ? <Unknown /> : place.stepFree ? words.stepFreeKnown.yes : words.stepFreeKnown.no}
      </Row>
      <Row name={words.website}>{place.website ? <Link to={place.website} /> : <Unknown />}</Row>
      {stations.length > 0 ? (
        <Row name={words.stationsRow}>
          <ul className="stations">
            {stations.map(({ station, metres }) => (
              <StationRow key={station.id} station={station} metres={metres} />
            ))}
          </ul>
          <span className="muted small">{words.straightLine}</span>
        </Row>
      ) : null}
    </dl>
  );
}

/** The way back, named after what it leads to. */
function Back({ place }: { place: Place }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const district = useAtlas(chosenDistrict);
  const door = useAtlas(({ session }) => session.door);
  const isAsked = useAtlas(({ view }) => view.need.length > 0);
  const isOnWalk = useAtlas(({ view }) => view.walk !== null);
  const explored = (name: string): string => words.backTo(district ? name : words.allOf(name));
  const opened = {
    saved: words.theShortlist,
    find: isAsked ? words.theDoors : words.find,
    present: words.present,
    explore: null,
  }[door];
  const where = isOnWalk ? words.theWalk : opened;
  return (
    <button
      type="button"
      className="back"
      onClick={() => {
        placeClosed(store);
        focusEntry(store, place.id);
      }}
    >
      <Icon name="back" size={18} />
      <span>{where === null ? <SaidIn text={district?.name ?? city} sentence={explored} /> : words.backTo(where)}</span>
    </button>
  );
}

/** Everything known of one place, in words. */
export function PlacePage({ place }: { place: Place }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const atlas = useAtlas((state) => state.atlas);
  const isEmbed = useAtlas(({ view }) => view.embed);
  const isNearLocked = useAtlas(({ view }) => isLocked(view, 'near'));
  const heading = useRef<HTMLHeadingElement>(null);
  const district = atlas.districts.find(({ id }) => id === place.district);
  const category = words.categories[place.category];
  const neighbours = atSameSpot(atlas, place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor goes to the heading once for each place
  useEffect(() => focusHeading(heading.current), [place.id]);
  return (
    <article className="place-page">
      <Back place={place} />
      <header className="place-head">
        <PlaceMark place={place} size={40} />
        <div>
          <h1 ref={heading} tabIndex={-1} dir="auto">
            <Said text={place.name} />
          </h1>
          <p className="muted">
            {district ? (
              <SaidIn text={district.name} sentence={(name) => words.inDistrict(category, name)} />
            ) : (
              category
            )}
          </p>
        </div>
      </header>
      <p className="summary" dir="auto">
        <Said text={place.summary} />
      </p>
      {isEmbed ? null : <WhatIfOfPlace place={place} />}
      {place.note ? (
        <p className="note">
          <Said text={place.note} />
        </p>
      ) : null}
      <div className="actions">
        {isOnMap(place) && !isNearLocked ? (
          <button
            type="button"
            className="primary"
            onClick={() => originChosen(store, { type: 'place', id: place.id })}
          >
            <Icon name="near" size={18} />
            <span>{words.whatIsNear}</span>
          </button>
        ) : null}
        <SaveButton place={place} isWritten />
        {isEmbed ? null : <ShareButton label={words.copyLink} className="secondary icon-only" />}
      </div>
      {place.category === 'test_arena' ? <ArenaPassport place={place} /> : null}
      <Facts place={place} />
      {neighbours.length > 0 ? (
        <section className="neighbours">
          <h2>{words.sameBuilding}</h2>
          <ul className="entries">
            {neighbours.map((neighbour) => (
              <Entry key={neighbour.id} place={neighbour} metres={null} />
            ))}
          </ul>
        </section>
      ) : null}
      <Suspense fallback={null}>{isOnMap(place) && !isEmbed ? <LensNear place={place} /> : null}</Suspense>
      {place.whatIf === 'added' ? null : <Sources place={place} />}
    </article>
  );
}
