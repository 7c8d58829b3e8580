/** Links to route planners of other sites, made of coordinates only. */
import type { City, Position } from '#domain/atlas.ts';

export type RouteService = 'osm' | 'google' | 'apple' | 'entur';

/** The data name a city's country in words. */
export const isInNorway = ({ country }: Pick<City, 'country'>): boolean =>
  Object.values(country).some((name) => ['norway', 'norge', 'noreg'].includes(name.toLowerCase()));

/** Five decimals are about a metre: a route needs no more. Adding 0 turns -0 into 0. */
const degrees = (value: number): string => String(Number(value.toFixed(5)) + 0);

/** Latitude first, as all these sites have it. */
const latLng = ([lng, lat]: Position): string => `${degrees(lat)},${degrees(lng)}`;

/**
 * openstreetmap.org reads two points and passes over all others (app/assets/javascripts/index/directions.js of
 * openstreetmap-website), so a longer walk is asked of the server that routes for it on foot, whose own page takes many.
 */
function openStreetMap(from: string | null, stops: readonly string[], to: string): string {
  if (from === null) return `https://www.openstreetmap.org/directions?to=${to}&engine=fossgis_osrm_foot`;
  if (stops.length === 0) {
    return `https://www.openstreetmap.org/directions?engine=fossgis_osrm_foot&route=${from};${to}`;
  }
  return `https://routing.openstreetmap.de/?${[from, ...stops, to].map((each) => `loc=${each}`).join('&')}&srv=2`;
}

/** https://developers.google.com/maps/documentation/urls/get-started#directions-action; without an origin the device's. */
function google(from: string | null, stops: readonly string[], to: string): string {
  const origin = from === null ? '' : `&origin=${from}`;
  const waypoints = stops.length === 0 ? '' : `&waypoints=${stops.join('%7C')}`;
  return `https://www.google.com/maps/dir/?api=1${origin}&destination=${to}&travelmode=walking${waypoints}`;
}

/** Map Links (saddr, daddr, dirflg), which every version understands; several stops only exist in "unified Maps URLs". */
function apple(from: string | null, stops: readonly string[], to: string): string {
  if (stops.length === 0) {
    return `https://maps.apple.com/?${from === null ? '' : `saddr=${from}&`}daddr=${to}&dirflg=w`;
  }
  const source = from === null ? '' : `source=${from}&`;
  const waypoints = stops.map((stop) => `&waypoint=${stop}`).join('');
  return `https://maps.apple.com/directions?${source}destination=${to}${waypoints}&mode=walking`;
}

/** Norway's travel planner, by public transport: from one point to another, with no stop between. */
function entur(from: Position, to: Position): string {
  const query = { startLat: from[1], startLon: from[0], stopLat: to[1], stopLon: to[0] };
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${degrees(value)}`);
  return `https://entur.no/reiseresultater?${pairs.join('&')}`;
}

/**
 * Addresses at which other services show the way, made of nothing but coordinates: `[lng, lat]` in degrees, from a start, or
 * from where the device is when that is null, by way of `stops` to the last of them. Nothing is asked before somebody opens
 * one. Entur plans from one point to another in Norway only, so it is there when `hasEntur`, with a start and one stop.
 * Empty without a stop.
 */
export function routeLinks(
  from: Position | null,
  stops: readonly Position[],
  hasEntur: boolean,
): { service: RouteService; href: string }[] {
  const last = stops.at(-1);
  if (last === undefined) return [];
  const start = from && latLng(from);
  const between = stops.slice(0, -1).map(latLng);
  const to = latLng(last);
  return [
    { service: 'osm', href: openStreetMap(start, between, to) },
    { service: 'google', href: google(start, between, to) },
    { service: 'apple', href: apple(start, between, to) },
    ...(hasEntur && from !== null && between.length === 0
      ? [{ service: 'entur' as const, href: entur(from, last) }]
      : []),
  ];
}
