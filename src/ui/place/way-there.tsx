/** The way to a place: how far it is from the origin or from the person, and the sites that show the way. */
import '#ui/near/near.css';
import type { Place, Position } from '#domain/atlas.ts';
import { isOnMap } from '#domain/atlas.ts';
import { metresBetween, walkingMinutes } from '#domain/geo/distance.ts';
import { windTowards } from '#domain/near/nearest-of-each-kind.ts';
import { isInNorway } from '#domain/near/route-links.ts';
import { isOwnPosition } from '#state/near/origin-name.ts';
import { startOfWayTo } from '#state/near/own-position.ts';
import { originOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { askedHere } from '#ui/near/ask-near-me.ts';
import { AskDeviceButton, DeviceNote, useOriginName } from '#ui/near/origin.tsx';
import { RouteLinks } from '#ui/near/way-links.tsx';

/** "1,240 m north-east from Forskningsparken, 20 min walk", as the crow flies. */
function HowFar({ from, to }: { from: Position; to: Position }) {
  const { words } = useWords();
  const origin = useAtlas(originOf);
  const isOwn = useAtlas(isOwnPosition);
  const originName = useOriginName();
  const isOrigin = origin?.position === from;
  const name = isOrigin && !isOwn ? (originName ?? '') : words.near.fromYou;
  const metres = metresBetween(from, to);
  const minutes = Math.round(walkingMinutes(metres));
  const wind = windTowards(from, to);
  const way = words.near.towards(words.kit.distanceOf(metres), wind ? words.kit.winds[wind] : '');
  return (
    <p data-distance-m={Math.round(metres)} data-minutes={minutes} data-walk="estimate" data-wind={wind ?? undefined}>
      <strong>{words.near.wayFrom(way, words.kit.walkLong(minutes), name)}</strong>
      <br />
      <span className="muted small">{words.kit.straightLine}</span>
    </p>
  );
}

export function WayThere({ place }: { place: Place }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const from = useAtlas((state) => startOfWayTo(state, place, originOf(state)?.position ?? null));
  const isNorway = useAtlas(({ atlas }) => isInNorway(atlas.city));
  if (!isOnMap(place)) return null;
  return (
    <section className="way-there">
      <h2>{words.near.wayThere}</h2>
      {from ? (
        <HowFar from={from} to={place.position} />
      ) : (
        <>
          <AskDeviceButton label={words.near.howFarFromMe} className="quiet" onAsk={() => askedHere(store)} />
          <DeviceNote />
        </>
      )}
      <RouteLinks from={from} stops={[place.position]} to={localize(place.name)} />
      <p className="small muted">
        {words.kit.linksNote} {from === null && isNorway ? words.near.enturFromYou : ''}
      </p>
    </section>
  );
}
