/** Geometry that the map draws: circles, the mask. */
import { circle } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Bounds, Position } from '#domain/atlas.ts';
import { earthRadiusMetres } from '#domain/geo/distance.ts';

/** A circle on the ground as a polygon fine enough to look round at any zoom. */
export const groundCircle = (centre: Position, radiusMetres: number): Feature<Polygon> =>
  circle([...centre], Math.max(radiusMetres, 1) / 1000, { steps: 128, units: 'kilometers' });

/** The easternmost point of that circle, where its handle is drawn. */
export function handleOf(centre: Position, radiusMetres: number): Position {
  const degrees = (radiusMetres / earthRadiusMetres) * (180 / Math.PI);
  return [centre[0] + degrees / Math.cos((centre[1] * Math.PI) / 180), centre[1]];
}

/** The inverse of an area, as a polygon: the mask that dims its surroundings. */
export function maskAround(holes: Polygon | MultiPolygon, [west, south, east, north]: Bounds): Feature<Polygon> {
  const margin = 3;
  const outer = [
    [west - margin, south - margin],
    [east + margin, south - margin],
    [east + margin, north + margin],
    [west - margin, north + margin],
    [west - margin, south - margin],
  ];
  const polygons = holes.type === 'Polygon' ? [holes.coordinates] : holes.coordinates;
  const rings = polygons.flatMap(([ring]) => (ring ? [[...ring].reverse()] : []));
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [outer, ...rings] } };
}
