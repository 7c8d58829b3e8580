import { booleanPointInPolygon } from '@turf/turf';
import type { Atlas, District, Place, Position, Station } from './atlas.ts';
import { metresBetween } from './distance.ts';

/** The nearest stations that run, nearest first, with great-circle metres. */
export function nearestStations(
  { stations }: Pick<Atlas, 'stations'>,
  position: Position,
  most: number,
): { station: Station; metres: number }[] {
  return stations
    .filter(({ status }) => status === 'operating')
    .map((station) => ({ station, metres: metresBetween(position, station.position) }))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, most);
}

/** The stations that run and stand inside a district's boundary, by name. */
export function stationsInside({ stations }: Pick<Atlas, 'stations'>, { boundary }: District): Station[] {
  return stations
    .filter(({ status, position }) => status === 'operating' && booleanPointInPolygon([...position], boundary))
    .sort((a, b) => a.mode.localeCompare(b.mode) || a.name.localeCompare(b.name, 'nb'));
}

/** Other places on the very same coordinate: the same building, or the same area when only that is known. */
export function atSameSpot({ places }: Pick<Atlas, 'places'>, place: Place): Place[] {
  const { position } = place;
  if (position === null || place.areaWide || place.basis === 'stand_in') return [];
  return places.filter(
    (other) =>
      other.id !== place.id &&
      !other.areaWide &&
      other.basis !== 'stand_in' &&
      other.position?.[0] === position[0] &&
      other.position[1] === position[1],
  );
}
