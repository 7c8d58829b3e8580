import { bbox, circle, simplify } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Bounds, District, Position } from '#domain/atlas.ts';

/** A circle on the ground as a polygon fine enough to look round at any zoom. */
export const groundCircle = (centre: Position, radiusMetres: number): Feature<Polygon> =>
  circle([...centre], Math.max(radiusMetres, 1) / 1000, { steps: 128, units: 'kilometers' });

/** The eastmost point of that circle: where its handle sits. */
export function handleOf(centre: Position, radiusMetres: number): Position {
  const degrees = (radiusMetres / 6_371_008.8) * (180 / Math.PI);
  return [centre[0] + degrees / Math.cos((centre[1] * Math.PI) / 180), centre[1]];
}

/** Paper over everything but the area that counts. */
export function veilAround(holes: Polygon | MultiPolygon, [west, south, east, north]: Bounds): Feature<Polygon> {
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

export const boundsOf = (shape: Feature | FeatureCollection | Polygon | MultiPolygon): Bounds => {
  const [west, south, east, north] = bbox(shape);
  return [west, south, east, north];
};

/**
 * Where a district's name runs when the data does not say: a gentle arc above its northern edge, as long as the name needs
 * at city zoom, since a line that is too short shows no name at all.
 */
export function nameCurveOf(district: District): Position[] {
  if (district.nameCurve) return [...district.nameCurve];
  const [west, , east, north] = boundsOf(simplify(district.boundary as Polygon, { tolerance: 0.0005 }));
  const middle = (west + east) / 2;
  const half = Math.max((east - west) / 2, district.shortName.length * 0.0042);
  const rise = half * 0.12;
  return Array.from({ length: 9 }, (_, i) => {
    const t = i / 4 - 1;
    return [middle + t * half, north + 0.004 + rise * (1 - t * t)] as Position;
  });
}
