import { booleanPointInPolygon } from '@turf/turf';
import type { Atlas, District, Station } from '#domain/atlas.ts';

/** The stations that run and stand inside a district's boundary, by name. */
export function stationsInside({ stations }: Pick<Atlas, 'stations'>, { boundary }: District): Station[] {
  return stations
    .filter(({ status, position }) => status === 'operating' && booleanPointInPolygon([...position], boundary))
    .sort((a, b) => a.mode.localeCompare(b.mode) || a.name.localeCompare(b.name, 'nb'));
}
