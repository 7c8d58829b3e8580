/** The camera goal of a selection, and the bounds of the city. */
import { type Atlas, type Bounds, type District, isOnMap, type Place, type Position } from '#domain/atlas.ts';
import { boundsOf } from '#domain/geo/geometry-bounds.ts';
import { nameCurveOf } from '#map/district/name-curves.ts';
import type { Goal } from '#map/kit/camera-goal.ts';
import { groundCircle } from '#map/kit/geometry.ts';
import type { Camera } from '#state/view.ts';

export const placeZoom = 15.2;
const originZoom = 14;
const widestZoom = 10;

const union = (boxes: readonly Bounds[]): Bounds | null =>
  boxes.length === 0
    ? null
    : [
        Math.min(...boxes.map(([west]) => west)),
        Math.min(...boxes.map(([, south]) => south)),
        Math.max(...boxes.map(([, , east]) => east)),
        Math.max(...boxes.map(([, , , north]) => north)),
      ];

const cityBoxes = new WeakMap<Atlas, Bounds>();

/** The bounds of the landing view: the districts with the names above them, or else the bounds of the city. */
export function cityBounds(atlas: Atlas): Bounds {
  const known = cityBoxes.get(atlas);
  if (known) return known;
  const boxes = atlas.districts.flatMap((district): Bounds[] => {
    const curve = nameCurveOf(district);
    const [lng, lat] = curve[Math.floor(curve.length / 2)] ?? [0, 0];
    return [boundsOf(district.boundary), [lng, lat, lng, lat]];
  });
  const box = union(boxes) ?? atlas.city.bounds;
  cityBoxes.set(atlas, box);
  return box;
}

/** The bounds that the map may be moved in: half a city beyond the basemap, so that its edge never fills the screen. */
export function furthest(atlas: Atlas): Bounds {
  const [west, south, east, north] = atlas.context?.bounds ?? atlas.city.bounds;
  const [x, y] = [(east - west) * 0.3, (north - south) * 0.3];
  return [west - x, south - y, east + x, north + y];
}

function goalOfPlace(place: Place): Goal | null {
  if (!place.position) return null;
  if (isOnMap(place)) return { type: 'point', centre: place.position, zoom: placeZoom };
  return {
    type: 'box',
    bounds: boundsOf(groundCircle(place.position, place.accuracyMetres ?? 1000)),
    maxZoom: placeZoom,
  };
}

/** The selection, most specific first. */
export interface CameraSubject {
  atlas: Atlas;
  camera: Camera | null;
  place: Place | null;
  district: District | null;
  origin: Position | null;
  radiusMetres: number | null;
  /** The route of the open walk; empty without one. */
  route: readonly Position[];
  /** The camera goal of a coverage analysis. */
  coverage?: Goal | null | undefined;
}

/**
 * The camera goal of a selection. Null where nothing selected has a position, so that the map stays.
 */
export function cameraGoal({
  atlas,
  camera,
  place,
  district,
  origin,
  radiusMetres,
  route,
  coverage,
}: CameraSubject): Goal | null {
  if (camera) return { type: 'exact', camera };
  if (place) return goalOfPlace(place);
  if (coverage) return coverage;
  const along = union(route.map(([lng, lat]) => [lng, lat, lng, lat] as const));
  if (along) {
    const [west, south, east, north] = along;
    // Pins extend upwards from their stops: the northernmost one must not be cut off.
    return { type: 'box', bounds: [west, south, east, north + (north - south) * 0.15], maxZoom: 16 };
  }
  if (origin && radiusMetres !== null) {
    return { type: 'box', bounds: boundsOf(groundCircle(origin, radiusMetres)), maxZoom: 16 };
  }
  if (origin) return { type: 'point', centre: origin, zoom: originZoom };
  if (district) return { type: 'box', bounds: boundsOf(district.boundary), maxZoom: 15 };
  return { type: 'box', bounds: cityBounds(atlas), maxZoom: 13.5 };
}

export const zoomRange = { min: widestZoom - 0.5, max: 18 };
