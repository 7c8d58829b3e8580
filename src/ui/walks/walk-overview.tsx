import { useEffect, useRef } from 'react';
import type { Place, Position } from '#domain/atlas.ts';
import type { WalkPlan } from '#domain/walks/guided-walk.ts';
import { nearestStations } from '#domain/near/nearest-stations.ts';
import { stepBack } from '#state/actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { stopChosen } from '#state/walks/walk-actions.ts';
import { useProgress } from '#state/walks/walk-progress.ts';
import { RouteLinks } from '#ui/needs/recommendation-card.tsx';
import { focusHeading, focusWalksDoor } from '#ui/kit/focus.ts';
import { Link } from '#ui/kit/link.tsx';
import { Icon, PlaceMark } from '#ui/kit/icons.tsx';
import { Row } from '#ui/kit/fact-row.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { ShareButton } from '#ui/share/share-button.tsx';
import { StationRow } from '#ui/kit/station-row.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { WalkFacts } from './walk-facts.tsx';

/** Starts the walk, or goes on where one was when it was last open on this device. */
function Start({ plan }: { plan: WalkPlan }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const { walk, stops } = plan;
  const [{ been, last }, keep] = useProgress(walk.id);
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
          {at > 0 ? words.goOnAt(at + 1, stops.length) : words.startWalk}
        </button>
        {at > 0 || count > 0 ? (
          <button
            type="button"
            className="secondary"
            onClick={() => {
              keep(null);
              start.current?.focus();
            }}
          >
            {words.startOver}
          </button>
        ) : null}
        <ShareButton label={words.copyLink} className="secondary icon-only" />
      </div>
      {count > 0 ? (
        <p className="small muted">
          {words.beenAt(count, stops.length)} {words.progressStays}
        </p>
      ) : null}
    </>
  );
}

function Stops({ plan }: { plan: WalkPlan }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const { walk, stops } = plan;
  const [{ been }] = useProgress(walk.id);
  const [first] = stops;
  return (
    <>
      {/* The role is said again because WebKit forgets it for lists without numbers of its own. */}
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <ol role="list" className="walk-stops" aria-label={words.stopsInOrder}>
        {stops.map(({ place, onward }, at) => (
          <li key={place.id}>
            <button type="button" data-stop-id={place.id} onClick={() => stopChosen(store, at + 1)}>
              <span className="door-number">{words.number(at + 1)}</span>
              <span className="walk-stop-name" dir="auto">
                <Said text={place.name} />
                {been.includes(place.id) ? <span className="small muted"> · {words.been}</span> : null}
              </span>
              <PlaceMark place={place} size={20} />
            </button>
            {onward && at < stops.length - 1 ? (
              <span className="walk-leg small muted">
                {words.distanceOf(onward.metres)}, {words.walkLong(Math.round(onward.minutes))}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {walk.circular && first ? <p className="small muted">{words.endsWhereItStarts(say(first.place.name))}</p> : null}
    </>
  );
}

/** How to get to the walk, and away from where it ends. */
function Around({ first, last }: { first: Place & { position: Position }; last: Place & { position: Position } }) {
  const { words } = useWords();
  const atlas = useAtlas((state) => state.atlas);
  const ends = first === last ? [first] : [first, last];
  if (nearestStations(atlas, first.position, 1).length === 0) return null;
  return (
    <dl className="facts">
      {ends.map((end, at) => (
        <Row key={end.id} name={at === 0 ? words.stationAtStart : words.stationAtEnd}>
          <ul className="stations">
            {nearestStations(atlas, end.position, 1).map(({ station, metres }) => (
              <StationRow key={station.id} station={station} metres={metres} />
            ))}
          </ul>
        </Row>
      ))}
    </dl>
  );
}

/** A walk as a whole: what it is, its stops, and how to get to it. */
export function WalkOverview({ plan }: { plan: WalkPlan }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const { walk, stops, positions } = plan;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor goes to the heading once for each walk
  useEffect(() => focusHeading(heading.current), [walk.id]);
  const [first, last] = [stops[0]?.place, stops.at(-1)?.place];
  return (
    <article className="walk-page">
      <button
        type="button"
        className="back"
        onClick={() => {
          stepBack(store);
          focusWalksDoor();
        }}
      >
        <Icon name="back" size={18} />
        <span>{words.backTo(words.allOf(say(city)))}</span>
      </button>
      <h1 ref={heading} tabIndex={-1}>
        <Said text={walk.title} />
      </h1>
      <p>
        <WalkFacts plan={plan} />
      </p>
      <p className="summary">
        <Said text={walk.summary} />
      </p>
      <Start plan={plan} />
      <Stops plan={plan} />
      {first && last ? (
        <>
          <RouteLinks from={null} stops={[first.position]} to={say(first.name)} label={words.takeMeToStart} />
          <RouteLinks from={first.position} stops={positions.slice(1)} />
          <p className="small muted">
            {words.linksNote} {words.walkEstimate}
          </p>
          <Around first={first} last={walk.circular ? first : last} />
        </>
      ) : null}
      {walk.sources.length > 0 ? (
        <footer className="sources">
          <h2>{words.sources}</h2>
          <ul>
            {walk.sources.map((source) => (
              <li key={source}>
                <Link to={source} />
              </li>
            ))}
          </ul>
        </footer>
      ) : null}
    </article>
  );
}
