/** The nearest stations of a position, and the places coincident with a place. */
import type { Atlas, Place, Position, Station } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';

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

/** Other places on the very same coordinate: the same building, or the same area when only that is known. */
export function atSamePosition({ places }: Pick<Atlas, 'places'>, place: Place): Place[] {
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
