/** The page of one place: facts, actions, neighbours at the same position, and sources. */
import '#ui/kit/styles/entry.css';
import '#ui/kit/styles/facts.css';
import './place-page.css';
import { type ReactNode, Suspense, useState } from 'react';
import { isOnMap, type Place } from '#domain/atlas.ts';
import { unconfirmedSince } from '#domain/calendar.ts';
import { atSamePosition, nearestStations } from '#domain/near/nearest-stations.ts';
import { nameAsText } from '#domain/translation.ts';
import { originChosen } from '#state/actions.ts';
import { placeClosed } from '#state/closing-actions.ts';
import { isLocked } from '#state/locks.ts';
import { atlasOf, chosenDistrict } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { LastVerified } from '#ui/contribute/last-verified.tsx';
import { TestArenaFacts } from '#ui/explore/test-arena-facts.tsx';
import { positionInWords } from '#ui/kit/describe-position.ts';
import { FactRow, Unknown } from '#ui/kit/fact-row.tsx';
import { Icon, PlaceSymbol } from '#ui/kit/icons.tsx';
import { lazyPanel, lazyPart } from '#ui/kit/lazy/lazy-panel.ts';
import { Link } from '#ui/kit/link.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { focusEntry } from '#ui/kit/openers.ts';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { StationRow } from '#ui/kit/station-row.tsx';
import { TextIn } from '#ui/kit/text-in.tsx';
import { today } from '#ui/kit/today.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { Entry } from '#ui/search/results.tsx';
import { ShareButton } from '#ui/share/share-button.tsx';
import { SaveButton } from '#ui/shortlist/save-button.tsx';
import { PlaceScenarioNotice } from '#ui/what-if/what-if-place.tsx';
import { VisitingFacts } from './visiting-facts.tsx';
import { WayThere } from './way-there.tsx';

/** Under `npm start` alone. */
const DeskButton = import.meta.env.DEV
  ? lazyPart(async () => (await import('#ui/contribute/desk-button.tsx')).DeskButton)
  : null;
const ResidentsNear = lazyPanel(async () => (await import('#ui/coverage/residents-near.tsx')).ResidentsNear, 'studies');

const fewSources = 3;

function Sources({ place }: { place: Place }) {
  const { words } = useWords();
  const [isExpanded, setIsExpanded] = useState(false);
  const shown = isExpanded ? place.sources : place.sources.slice(0, fewSources);
  const rest = place.sources.length - fewSources;
  return (
    <footer className="sources">
      <h3>{words.place.sources}</h3>
      <ul>
        {shown.map((source) => (
          <li key={source}>
            <Link to={source} />
          </li>
        ))}
        {rest > 0 ? (
          <li>
            <button type="button" className="inline" onClick={() => setIsExpanded(!isExpanded)}>
              {isExpanded ? words.place.fewerSources : words.kit.andMore(rest)}
            </button>
          </li>
        ) : null}
      </ul>
      {place.whatIf ? null : <LastVerified place={place} />}
    </footer>
  );
}

/** Not for test arenas: their passport has these facts. */
function KindAndOperator({ place }: { place: Place }) {
  const { words } = useWords();
  return (
    <>
      {place.kind === 'physical' ? null : (
        <FactRow name={words.place.kind}>{words.vocabulary.kinds[place.kind]}</FactRow>
      )}
      <FactRow name={words.place.operator}>
        <span dir="auto">{place.operator ? <LocalizedText text={nameAsText(place.operator)} /> : <Unknown />}</span>
      </FactRow>
    </>
  );
}

function Facts({ place }: { place: Place }) {
  const { words } = useWords();
  const atlas = useAtlas(atlasOf);
  const stations = isOnMap(place) ? nearestStations(atlas, place.position, 3) : [];
  const listed = (names: readonly string[]): ReactNode => (names.length > 0 ? names.join(', ') : <Unknown />);
  return (
    <dl className="facts">
      <FactRow name={words.place.offers}>{listed(place.offers.map((each) => words.vocabulary.offers[each]))}</FactRow>
      <FactRow name={words.place.forWhom}>
        {listed(place.audiences.map((each) => words.vocabulary.audiences[each]))}
      </FactRow>
      {place.themes.length > 0 ? (
        <FactRow name={words.place.themes}>
          {place.themes.map((each) => words.vocabulary.themes[each]).join(', ')}
        </FactRow>
      ) : null}
      <FactRow name={words.place.status}>{words.vocabulary.statuses[place.status]}</FactRow>
      {place.category === 'test_arena' ? null : <KindAndOperator place={place} />}
      <FactRow name={place.status === 'planned' ? words.place.opens : words.place.opened}>
        {place.opened ? words.kit.date(place.opened) : <Unknown />}
      </FactRow>
      <FactRow name={words.place.address}>
        {place.address ? [place.address, place.postcode].filter(Boolean).join(', ') : <Unknown />}
      </FactRow>
      <FactRow name={words.place.position}>{positionInWords(place, words)}</FactRow>
      <FactRow name={words.place.stepFree}>
        {place.stepFree === undefined ? (
          <Unknown />
        ) : place.stepFree ? (
          words.place.stepFreeKnown.yes
        ) : (
          words.place.stepFreeKnown.no
        )}
      </FactRow>
      <VisitingFacts place={place} />
      <FactRow name={words.place.website}>{place.website ? <Link to={place.website} /> : <Unknown />}</FactRow>
      {stations.length > 0 ? (
        <FactRow name={words.place.stations}>
          <ul className="stations">
            {stations.map(({ station, metres }) => (
              <StationRow key={station.id} station={station} metres={metres} />
            ))}
          </ul>
          <span className="muted small">{words.kit.straightLine}</span>
        </FactRow>
      ) : null}
    </dl>
  );
}

/** A back button, named after the panel that it leads to. */
function BackLink({ place }: { place: Place }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const district = useAtlas(chosenDistrict);
  const tab = useAtlas(({ session }) => session.tab);
  const hasNeeds = useAtlas(({ view }) => view.need.length > 0);
  const isOnWalk = useAtlas(({ view }) => view.walk !== null);
  const backFromExplore = (name: string): string => words.kit.backTo(district ? name : words.kit.allOf(name));
  const panelName = {
    saved: words.place.theShortlist,
    find: hasNeeds ? words.place.theDoors : words.shell.modes.find,
    present: words.shell.modes.present,
    explore: null,
  }[tab];
  const target = isOnWalk ? words.walks.theWalk : panelName;
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
      <span>
        {target === null ? (
          <TextIn text={district?.name ?? city} sentence={backFromExplore} />
        ) : (
          words.kit.backTo(target)
        )}
      </span>
    </button>
  );
}

function PlaceHead({ place }: { place: Place }) {
  const { words } = useWords();
  const district = useAtlas(({ atlas }) => atlas.districts.find(({ id }) => id === place.district));
  const heading = usePanelHeading(place.id);
  const category = words.vocabulary.categories[place.category];
  const unconfirmed = unconfirmedSince(place, today());
  return (
    <header className="place-head">
      <PlaceSymbol place={place} size={40} />
      <div>
        <h1 ref={heading} tabIndex={-1} dir="auto">
          <LocalizedText text={place.name} />
        </h1>
        <p className="muted">
          {district ? (
            <TextIn text={district.name} sentence={(name) => words.place.inDistrict(category, name)} />
          ) : (
            category
          )}
          {unconfirmed && place.whatIf !== 'added' ? ` · ${words.search.notConfirmedSince(unconfirmed)}` : null}
        </p>
      </div>
    </header>
  );
}

function PlaceActions({ place }: { place: Place }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const isEmbed = useAtlas(({ view }) => view.embed);
  const isNearLocked = useAtlas(({ view }) => isLocked(view, 'near'));
  return (
    <div className="actions">
      {isOnMap(place) && !isNearLocked ? (
        <button type="button" className="primary" onClick={() => originChosen(store, { type: 'place', id: place.id })}>
          <Icon name="near" size={18} />
          <span>{words.place.whatIsNear}</span>
        </button>
      ) : null}
      <SaveButton place={place} isWritten />
      {isEmbed ? null : <ShareButton label={words.kit.copyLink} className="secondary icon-only" />}
    </div>
  );
}

function PlacesAtSamePosition({ place }: { place: Place }) {
  const { words } = useWords();
  const atlas = useAtlas(atlasOf);
  const neighbours = atSamePosition(atlas, place);
  if (neighbours.length === 0) return null;
  return (
    <section className="neighbours">
      <h2>{words.place.sameBuilding}</h2>
      <ul className="entries">
        {neighbours.map((neighbour) => (
          <Entry key={neighbour.id} place={neighbour} metres={null} />
        ))}
      </ul>
    </section>
  );
}

export function PlacePage({ place }: { place: Place }) {
  const isEmbed = useAtlas(({ view }) => view.embed);
  return (
    <article className="place-page">
      <BackLink place={place} />
      <PlaceHead place={place} />
      <p className="summary" dir="auto">
        <LocalizedText text={place.summary} />
      </p>
      {isEmbed ? null : <PlaceScenarioNotice place={place} />}
      {place.note ? (
        <p className="note">
          <LocalizedText text={place.note} />
        </p>
      ) : null}
      <PlaceActions place={place} />
      <WayThere place={place} />
      {place.category === 'test_arena' ? <TestArenaFacts place={place} /> : null}
      {DeskButton && place.category === 'test_arena' && place.whatIf === undefined ? (
        <Suspense fallback={null}>
          <DeskButton form={{ type: 'pilot', place: place.id }} />
        </Suspense>
      ) : null}
      <Facts place={place} />
      <PlacesAtSamePosition place={place} />
      <Suspense fallback={null}>{isOnMap(place) && !isEmbed ? <ResidentsNear place={place} /> : null}</Suspense>
      {place.whatIf === 'added' ? null : <Sources place={place} />}
    </article>
  );
}
