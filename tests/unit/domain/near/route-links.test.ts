import { describe, expect, it } from 'vitest';
import type { Position } from '#domain/atlas.ts';
import { safeLink } from '#domain/links.ts';
import { isInNorway, routeLinks } from '#domain/near/route-links.ts';
import { shippedCity } from '#tests/support/shipped-cities.ts';

const here: Position = [10.752712345, 59.9088];
const stop: Position = [10.73917, 59.91111];
const there: Position = [10.7409, 59.9105];

const linksOf = (from: Position | null, stops: readonly Position[], hasEntur = true) =>
  Object.fromEntries(routeLinks(from, stops, hasEntur).map(({ service, href }) => [service, href]));

describe('the links to other services', () => {
  it('lead from one point to another', () => {
    expect(linksOf(here, [there])).toEqual({
      osm: 'https://www.openstreetmap.org/directions?engine=fossgis_osrm_foot&route=59.9088,10.75271;59.9105,10.7409',
      google:
        'https://www.google.com/maps/dir/?api=1&origin=59.9088,10.75271&destination=59.9105,10.7409&travelmode=walking',
      apple: 'https://maps.apple.com/?saddr=59.9088,10.75271&daddr=59.9105,10.7409&dirflg=w',
      entur: 'https://entur.no/reiseresultater?startLat=59.9088&startLon=10.75271&stopLat=59.9105&stopLon=10.7409',
    });
  });

  it('lead past stops, where a service knows of such', () => {
    expect(linksOf(here, [stop, there])).toEqual({
      osm: 'https://routing.openstreetmap.de/?loc=59.9088,10.75271&loc=59.91111,10.73917&loc=59.9105,10.7409&srv=2',
      google:
        'https://www.google.com/maps/dir/?api=1&origin=59.9088,10.75271&destination=59.9105,10.7409&travelmode=walking&waypoints=59.91111,10.73917',
      apple:
        'https://maps.apple.com/directions?source=59.9088,10.75271&destination=59.9105,10.7409&waypoint=59.91111,10.73917&mode=walking',
    });
    expect(linksOf(here, [stop, stop, there])['google']).toMatch(/&waypoints=59.91111,10.73917%7C59.91111,10.73917$/);
  });

  it('lead from where the device is when no start is named', () => {
    expect(linksOf(null, [there])).toEqual({
      osm: 'https://www.openstreetmap.org/directions?to=59.9105,10.7409&engine=fossgis_osrm_foot',
      google: 'https://www.google.com/maps/dir/?api=1&destination=59.9105,10.7409&travelmode=walking',
      apple: 'https://maps.apple.com/?daddr=59.9105,10.7409&dirflg=w',
    });
  });

  it('are none without a stop, and to Entur only in Norway', () => {
    expect(routeLinks(here, [], true)).toEqual([]);
    expect(linksOf([-0.000001, 51.75], [[-1.26, 51.75]], false)).toEqual({
      osm: expect.stringContaining('route=51.75,0;51.75,-1.26'),
      google: expect.any(String),
      apple: expect.any(String),
    });
  });

  it('pass the list of allowed links as they are', () => {
    for (const { href } of [...routeLinks(here, [there], true), ...routeLinks(here, [stop, stop, there], true)]) {
      expect(safeLink(href)).toBe(href);
    }
  });

  it('know Oslo to be in Norway and Oxford not', async () => {
    expect(isInNorway((await shippedCity('oslo')).city)).toBe(true);
    expect(isInNorway((await shippedCity('oxford')).city)).toBe(false);
  });
});
