import type { Position } from './atlas.ts';

/** A way of asking somebody else for the route; nothing is asked before the link is pressed. */
export interface RouteLink {
  readonly service: 'osm' | 'google' | 'apple' | 'entur';
  readonly href: string;
}

/** Five decimals are about a metre; more would say more of a person than a route needs. */
const degrees = (value: number): string => String(Number(value.toFixed(5)) + 0);

const latLng = ([lng, lat]: Position): string => `${degrees(lat)},${degrees(lng)}`;

/** Keeps the commas, which these sites' own links have as they are. */
function link(base: string, query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`);
  return `${base}?${pairs.join('&')}`;
}
