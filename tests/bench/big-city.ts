import { cityFile, fileOf } from '#tests/journeys/support/city-files.ts';
import { syntheticPlaces } from './city.ts';

/** The place as a city's file has it: what is worked out when it is read is left out again. */
function featureOf(place: ReturnType<typeof syntheticPlaces>[number]): object {
  const { id, position, family: _family, basis, accuracyMetres: _metres, positionSource: _source, ...said } = place;
  return {
    type: 'Feature',
    id,
    properties: { ...said, ...(basis === null ? {} : { position: { basis } }) },
    geometry: position === null ? null : { type: 'Point', coordinates: position },
  };
}

/** The data files of a synthetic city of so many places on the ground of Oslo, as a built site would serve them. */
export function bigCity(id: string, size: number): Map<string, string> {
  const oslo = cityFile('oslo');
  const places = { ...fileOf('oslo', 'places'), features: syntheticPlaces(size).map(featureOf) };
  return new Map<string, unknown>(
    [
      ['cities.json', [{ id, name: id }]],
      [`${id}/city.json`, { ...oslo, id, name: id, files: { places: 'places.geojson', stations: 'stations.geojson' } }],
      [`${id}/places.geojson`, places],
      [`${id}/stations.geojson`, fileOf('oslo', 'stations')],
    ].map(([path, value]) => [path, JSON.stringify(value)] as [string, unknown]),
  ) as Map<string, string>;
}
