/** The page of a walk: summary, stops and nearest stations. */
import { atlasOf } from '#state/selectors.ts';
import '#ui/kit/styles/facts.css';
import '#ui/kit/styles/numbered-list.css';
import './walks.css';
import { Suspense, useRef } from 'react';
import type { Place, Position } from '#domain/atlas.ts';
import { nearestStations } from '#domain/near/nearest-stations.ts';
import type { WalkPlan } from '#domain/walks/guided-walk.ts';
import { stepBack } from '#state/closing-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { stopChosen } from '#state/walks/walk-actions.ts';
import { useProgress } from '#state/walks/walk-progress.ts';
import { FactRow } from '#ui/kit/fact-row.tsx';
import { Icon, PlaceSymbol } from '#ui/kit/icons.tsx';
import { lazyPart } from '#ui/kit/lazy/lazy-panel.ts';
import { Link } from '#ui/kit/link.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { focusWalksLink } from '#ui/kit/openers.ts';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { StationRow } from '#ui/kit/station-row.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { RouteLinks } from '#ui/near/way-links.tsx';
import { ShareButton } from '#ui/share/share-button.tsx';
import { WalkFacts } from './walk-facts.tsx';

/** The buttons that start the walk, continue at the stop stored on this device, or reset the progress. */
function StartButtons({ plan }: { plan: WalkPlan }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const { walk, stops } = plan;
  const [{ been, last }, setProgress] = useProgress(walk.id);
  const at = Math.max(
    0,
    stops.findIndex(({ place }) => place.id === last),
  );
  const count = stops.filter(({ place }) => been.includes(place.id)).length;
  const start = useRef<HTMLButtonElement>(null);
  return (
    <>
      <div className="actions">
        <button ref={start} type="button" className="primary" onClick={() => stopChosen(store, at + 1)}>
          {at > 0 ? words.walks.goOnAt(at + 1, stops.length) : words.walks.startWalk}
        </button>
        {at > 0 || count > 0 ? (
          <button
            type="button"
            className="secondary"
            onClick={() => {
              setProgress(null);
              start.current?.focus();
            }}
          >
            {words.walks.startOver}
          </button>
        ) : null}
        <ShareButton label={words.kit.copyLink} className="secondary icon-only" />
      </div>
      {count > 0 ? (
        <p className="small muted">
          {words.walks.beenAt(count, stops.length)} {words.walks.progressStays}
        </p>
      ) : null}
    </>
  );
}

function Stops({ plan }: { plan: WalkPlan }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const { walk, stops } = plan;
  const [{ been }] = useProgress(walk.id);
  const [first] = stops;
  return (
    <>
      {/* The role is explicit because WebKit drops it for lists without markers. */}
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <ol role="list" className="walk-stops" aria-label={words.walks.stopsInOrder}>
        {stops.map(({ place, onward }, at) => (
          <li key={place.id}>
            <button type="button" data-stop-id={place.id} onClick={() => stopChosen(store, at + 1)}>
              <span className="door-number">{words.kit.number(at + 1)}</span>
              <span className="walk-stop-name" dir="auto">
                <LocalizedText text={place.name} />
                {been.includes(place.id) ? <span className="small muted"> · {words.walks.been}</span> : null}
              </span>
              <PlaceSymbol place={place} size={20} />
            </button>
            {onward && at < stops.length - 1 ? (
              <span className="walk-leg small muted">
                {words.kit.distanceOf(onward.metres)}, {words.kit.walkLong(Math.round(onward.minutes))}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {walk.circular && first ? (
        <p className="small muted">{words.walks.endsWhereItStarts(localize(first.place.name))}</p>
      ) : null}
    </>
  );
}

/** The nearest stations to the start and the end of the walk. */
function NearestStations({
  first,
  last,
}: {
  first: Place & { position: Position };
  last: Place & { position: Position };
}) {
  const { words } = useWords();
  const atlas = useAtlas(atlasOf);
  const ends = first === last ? [first] : [first, last];
  if (nearestStations(atlas, first.position, 1).length === 0) return null;
  return (
    <dl className="facts">
      {ends.map((end, at) => (
        <FactRow key={end.id} name={at === 0 ? words.walks.stationAtStart : words.walks.stationAtEnd}>
          <ul className="stations">
            {nearestStations(atlas, end.position, 1).map(({ station, metres }) => (
              <StationRow key={station.id} station={station} metres={metres} />
            ))}
          </ul>
        </FactRow>
      ))}
    </dl>
  );
}

/** Under `npm start` alone. */
const DeskButton = import.meta.env.DEV
  ? lazyPart(async () => (await import('#ui/contribute/desk-button.tsx')).DeskButton)
  : null;

export function WalkOverview({ plan }: { plan: WalkPlan }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const { walk, stops, positions } = plan;
  const heading = usePanelHeading(walk.id);
  const [first, last] = [stops[0]?.place, stops.at(-1)?.place];
  return (
    <article className="walk-page">
      <button
        type="button"
        className="back"
        onClick={() => {
          stepBack(store);
          focusWalksLink();
        }}
      >
        <Icon name="back" size={18} />
        <span>{words.kit.backTo(words.kit.allOf(localize(city)))}</span>
      </button>
      <h1 ref={heading} tabIndex={-1}>
        <LocalizedText text={walk.title} />
      </h1>
      <p>
        <WalkFacts plan={plan} />
      </p>
      <p className="summary">
        <LocalizedText text={walk.summary} />
      </p>
      <StartButtons plan={plan} />
      <Stops plan={plan} />
      {first && last ? (
        <>
          <RouteLinks
            from={null}
            stops={[first.position]}
            to={localize(first.name)}
            label={words.walks.takeMeToStart}
          />
          <RouteLinks from={first.position} stops={positions.slice(1)} />
          <p className="small muted">
            {words.kit.linksNote} {words.walks.estimate}
          </p>
          <NearestStations first={first} last={walk.circular ? first : last} />
        </>
      ) : null}
      {walk.sources.length > 0 ? (
        <footer className="sources">
          <h2>{words.place.sources}</h2>
          <ul>
            {walk.sources.map((source) => (
              <li key={source}>
                <Link to={source} />
              </li>
            ))}
          </ul>
        </footer>
      ) : null}
      {DeskButton ? (
        <Suspense fallback={null}>
          <DeskButton form={{ type: 'walk', walk: walk.id }} />
        </Suspense>
      ) : null}
    </article>
  );
}
