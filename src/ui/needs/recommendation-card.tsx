import { Fragment } from 'react';
import { isOnMap, type Position } from '#domain/atlas.ts';
import type { Door } from '#domain/needs/recommend.ts';
import { isInNorway, type RouteService, routeLinks } from '#domain/near/route-links.ts';
import { hovered, placeChosen } from '#state/actions.ts';
import { doorSwapped, doorsReordered } from '#state/needs/recommendations.ts';
import { originOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Link } from '#ui/kit/link.tsx';
import { Icon } from '#ui/kit/icons.tsx';
import { NeedName } from './needs-form.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { type Spoken, useWords } from '#ui/kit/use-words.ts';

/** Names, the same in every language. */
const services: Readonly<Record<RouteService, string>> = {
  osm: 'OpenStreetMap',
  google: 'Google',
  apple: 'Apple',
  entur: 'Entur',
};

/** "Digital and AI" in the middle of a sentence: only the first letter stood for its beginning. */
const within = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Why this door, in one line: what it has, how far it is, whom it is for. */
export function reasonOf(
  { place, metres, reasons }: Door,
  hasOrigin: boolean,
  { words }: Pick<Spoken, 'words'>,
): string {
  const { offers, category, themes, audiences } = reasons;
  const nowhere = place.position === null || place.areaWide ? words.awayNowhere : words.awayByArea;
  const parts = [
    ...(offers.length > 0 ? [words.hasOffers(words.list(offers.map((each) => words.offersAs[each])))] : []),
    ...(category ? [words.isListedAs(within(words.categories[category]))] : []),
    ...(themes.length > 0 ? [words.worksWith(words.list(themes.map((each) => within(words.themes[each]))))] : []),
    ...(metres === null
      ? hasOrigin
        ? [nowhere]
        : []
      : [metres < 10 ? words.awayHere : words.away(words.distanceOf(metres))]),
    ...(audiences.length > 0 ? [words.openTo(words.list(audiences.map((each) => within(words.audiences[each]))))] : []),
  ];
  return `${sentence(parts.join('; '))}.`;
}

/** How sure that is: where it is written, when somebody last looked, and what else there is to know. */
function Sureness({ door: { evidence } }: { door: Door }) {
  const { words } = useWords();
  const { status, sources, verified, basis } = evidence;
  const [first, ...others] = sources;
  const parts = [
    ...(others.length > 0 ? [words.andMore(others.length)] : []),
    verified === null ? words.neverLookedAt : words.lookedAt(words.date(verified)),
    ...(basis === 'estimated' ? [words.isEstimated] : []),
    ...(status === 'operating' ? [] : [within(words.statuses[status])]),
  ];
  return (
    <p className="small muted">
      {first === undefined ? words.noSource : words.sourceIs} {first === undefined ? null : <Link to={first} />}
      {others.length > 0 ? ' ' : ', '}
      {parts.join(', ')}.
    </p>
  );
}

interface Route {
  from: Position | null;
  stops: readonly Position[];
  /** What the last stop is called; without it the links lead along all of them. */
  to?: string;
  /** What stands before the links, where "there" is not clear. */
  label?: string;
}

/** Plain links, so that nothing is asked of anybody before one is pressed. */
export function RouteLinks({ from, stops, to, label }: Route) {
  const { words } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city);
  return (
    <p className="routes small">
      <span>{label ?? (to === undefined ? words.takeMeRound : words.takeMeThere)}</span>
      {routeLinks(from, stops, isInNorway(city)).map(({ service, href }) => (
        <a
          key={service}
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={to === undefined ? words.wayRound(services[service]) : words.wayTo(to, services[service])}
        >
          {services[service]}
        </a>
      ))}
    </p>
  );
}

interface Standing {
  door: Door;
  at: number;
  ids: readonly string[];
  /** What to say aloud after a move: the list says it, since the card itself changes its place. */
  onMoved: (said: string) => void;
}

function Moves({ door, at, ids, onMoved }: Standing) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const name = say(door.place.name);
  const move = (by: -1 | 1): void => {
    const order = ids.with(at, ids[at + by] ?? '').with(at + by, door.place.id);
    doorsReordered(store, order);
    onMoved(words.movedTo(name, at + by + 1, ids.length));
    // At either end the button pressed can no longer be; the other one is next to it.
    const isAtEnd = at + by === 0 || at + by === ids.length - 1;
    const wanted = by === -1 ? !isAtEnd : isAtEnd;
    focusLater(`[data-door-id="${CSS.escape(door.place.id)}"] .moves button:${wanted ? 'first' : 'last'}-child`);
  };
  return (
    <span className="moves">
      <button
        type="button"
        className="bare"
        disabled={at === 0}
        aria-label={words.moveUp(name)}
        onClick={() => move(-1)}
      >
        <Icon name="up" size={18} />
      </button>
      <button
        type="button"
        className="bare"
        disabled={at === ids.length - 1}
        aria-label={words.moveDown(name)}
        onClick={() => move(1)}
      >
        <Icon name="down" size={18} />
      </button>
    </span>
  );
}

function Next({ door }: { door: Door }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const { place, next } = door;
  if (next === null) return null;
  const swap = (): void => {
    doorSwapped(store, place.id, next.place.id);
    focusLater(`[data-door-id="${CSS.escape(next.place.id)}"] .door-name`);
  };
  return (
    <p className="door-next small">
      {words.nextBest}{' '}
      <button type="button" className="inline" onClick={() => placeChosen(store, next.place.id)}>
        <Said text={next.place.name} />
      </button>
      {next.metres === null ? '' : `, ${words.distanceOf(next.metres)}`}.{' '}
      <button
        type="button"
        className="inline"
        aria-label={words.takeInsteadOf(say(next.place.name), say(place.name))}
        onClick={swap}
      >
        {words.takeInstead}
      </button>
    </p>
  );
}

/** One door: which it is, why, how sure that is, who would be next, and the way there. */
export function DoorCard({ door, at, ids, onMoved }: Standing) {
  const store = useAtlasStore();
  const spoken = useWords();
  const { words, say } = spoken;
  const origin = useAtlas(originOf);
  const isHovered = useAtlas(({ session }) => session.hovered === door.place.id);
  const { place, step, needs } = door;
  return (
    <li
      className={`door${isHovered ? ' hovered' : ''}`}
      data-door-id={place.id}
      onMouseEnter={() => hovered(store, place.id)}
      onMouseLeave={() => hovered(store, null)}
    >
      <span className="door-number" aria-hidden="true">
        {words.number(at + 1)}
      </span>
      <div className="door-text">
        <p className="door-step">
          <strong>{words.steps[step]}</strong>{' '}
          {needs.map((need) => (
            <Fragment key={need.id}>
              {' '}
              · <NeedName need={need} />
            </Fragment>
          ))}
        </p>
        <button type="button" className="door-name" dir="auto" onClick={() => placeChosen(store, place.id)}>
          <Said text={place.name} />
        </button>
        <p>{reasonOf(door, origin !== null, spoken)}</p>
        <Sureness door={door} />
        <Next door={door} />
        {isOnMap(place) ? (
          <RouteLinks from={origin?.position ?? null} stops={[place.position]} to={say(place.name)} />
        ) : null}
      </div>
      <Moves door={door} at={at} ids={ids} onMoved={onMoved} />
    </li>
  );
}
