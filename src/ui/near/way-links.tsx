/** Links to other sites that show the way, made of coordinates only: no request is sent before a press. */
import './way-links.css';
import type { Position } from '#domain/atlas.ts';
import { isInNorway, type RouteService, routeLinks } from '#domain/near/route-links.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** Names, the same in every language. */
const services: Readonly<Record<RouteService, string>> = {
  osm: 'OpenStreetMap',
  google: 'Google',
  apple: 'Apple',
  entur: 'Entur',
};

interface Route {
  from: Position | null;
  stops: readonly Position[];
  /** The name of the last stop; without it the links lead along all stops. */
  to?: string;
  /** The text before the links, where "there" is not clear. */
  label?: string;
}

export function RouteLinks({ from, stops, to, label }: Route) {
  const { words } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city);
  return (
    <p className="routes small">
      <span>{label ?? (to === undefined ? words.needs.takeMeRound : words.needs.takeMeThere)}</span>
      {routeLinks(from, stops, isInNorway(city)).map(({ service, href }) => (
        <a
          key={service}
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={
            to === undefined ? words.needs.wayRound(services[service]) : words.needs.wayTo(to, services[service])
          }
        >
          {services[service]}
        </a>
      ))}
    </p>
  );
}
