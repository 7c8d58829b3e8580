import { useEffect, useMemo, useRef, useState } from 'react';
import { around, type Neighbour, steadyPosition, type Told, toldNext } from '#domain/near/around-me.ts';
import type { Position } from '#domain/atlas.ts';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { aroundClosed, placeChosen } from '#state/actions.ts';
import { originPlaced } from '#state/map-actions.ts';
import { positionForLink } from '#state/near/locate.ts';
import { aroundOf, originOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { aroundOpener, focusHeading, focusLater } from '#ui/kit/focus.ts';
import { Icon, PlaceMark } from '#ui/kit/icons.tsx';
import { useOriginName } from './origin.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** As many as one can take in while standing in the street. */
const mostNeighbours = 12;

/** "230 m north-east", or the distance alone where one stands on it. */
function useWay(): (neighbour: Neighbour) => string {
  const { words } = useWords();
  return ({ metres, wind }) => words.towards(words.distanceOf(metres), wind ? words.winds[wind] : '');
}

function NeighbourEntry({ neighbour }: { neighbour: Neighbour }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const wayOf = useWay();
  const { place, metres, wind } = neighbour;
  return (
    <li className="neighbour" data-around-id={place.id} data-wind={wind ?? undefined}>
      <button type="button" onClick={() => placeChosen(store, place.id)}>
        <PlaceMark place={place} />
        <span className="entry-text">
          <span className="entry-name" dir="auto">
            <Said text={place.name} />
          </span>
          <span className="entry-details">
            {words.categories[place.category]}
            {place.status === 'operating' ? '' : ` · ${words.statuses[place.status].toLowerCase()}`}
          </span>
        </span>
        <span className="neighbour-way">
          <strong>{wayOf(neighbour)}</strong>
          <span className="muted">{words.walk(Math.round(walkingMinutes(metres)))}</span>
        </span>
      </button>
    </li>
  );
}

interface From {
  position: Position;
  /** Milliseconds on the device's clock. */
  at: number;
  exceptId: string | null;
}

/** The nearest places, made anew once one has moved on; a new nearest one is said aloud, four times a minute at most. */
function Neighbours({ from: { position, at, exceptId } }: { from: From }) {
  const { words, say } = useWords();
  const wayOf = useWay();
  const places = useAtlas((state) => state.atlas.places);
  const [listed, setListed] = useState(position);
  const [told, setTold] = useState<Told | null>(null);
  const steady = steadyPosition(listed, position);
  if (steady !== listed) setListed(steady);
  const { nearest, withoutPoint } = useMemo(
    () => around(places, steady, mostNeighbours, exceptId),
    [places, steady, exceptId],
  );
  const next = toldNext(told, nearest[0], at);
  if (next !== told) setTold(next);
  useSaid(told ? words.nearestNow(say(told.neighbour.place.name), wayOf(told.neighbour)) : '');
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: WebKit forgets the role of lists without bullets */}
      <ul role="list" className="entries" aria-label={words.aroundList(nearest.length)}>
        {nearest.map((neighbour) => (
          <NeighbourEntry key={neighbour.place.id} neighbour={neighbour} />
        ))}
      </ul>
      <p className="aside">
        {words.straightLine} {withoutPoint > 0 ? words.aroundWithout(withoutPoint) : ''}
      </p>
    </>
  );
}

/** From here a search begins only by a press, since the link then says where one is. */
function SearchFromHere({ position }: { position: Position }) {
  const store = useAtlasStore();
  const { words } = useWords();
  return (
    <div className="search-from-here">
      <button
        type="button"
        className="secondary"
        aria-describedby="search-from-here-note"
        onClick={() => originPlaced(store, positionForLink(position), 'look')}
      >
        <Icon name="near" size={18} />
        <span>{words.searchFromHere}</span>
      </button>
      <p id="search-from-here-note" className="aside">
        {words.searchFromHereNote}
      </p>
    </div>
  );
}

/** What is around me, or around the origin: the nearest places with their distance and direction in words. */
export function AroundPanel() {
  const store = useAtlasStore();
  const { words } = useWords();
  const isHere = useAtlas(aroundOf) === 'here';
  const fix = useAtlas((state) => state.session.locate.fix);
  const origin = useAtlas(originOf);
  const originName = useOriginName();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusHeading(heading.current), []);
  const start = isHere ? fix : origin;
  if (!start) return null;
  const from: From = {
    position: start.position,
    at: isHere && fix ? fix.at : 0,
    exceptId: isHere ? null : (origin?.place?.id ?? null),
  };
  const close = (): void => {
    aroundClosed(store);
    focusLater(aroundOpener);
  };
  return (
    <section className="around">
      <button type="button" className="back" onClick={close}>
        <Icon name="back" size={18} />
        <span>{words.back}</span>
      </button>
      <h1 ref={heading} tabIndex={-1}>
        {isHere ? words.aroundMe : words.aroundPlace(originName ?? '')}
      </h1>
      {isHere && fix ? <p className="muted">{words.knownWithin(words.distanceOf(fix.accuracyMetres))}</p> : null}
      <Neighbours key={isHere ? 'here' : from.position.join()} from={from} />
      {isHere ? <SearchFromHere position={from.position} /> : null}
    </section>
  );
}
