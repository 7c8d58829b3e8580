import { type Atlas, type Bounds, type District, isOnMap, type Place, type Position } from '#domain/atlas.ts';
import type { Camera } from '#state/view.ts';
import { boundsOf, groundCircle, nameCurveOf } from '#map/kit/geometry.ts';

/** Where the map should look: at a point from a zoom, or so that a box is just in sight. */
export type Goal =
  | { type: 'exact'; camera: Camera }
  | { type: 'point'; centre: Position; zoom: number }
  | { type: 'box'; bounds: Bounds; maxZoom: number };

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

/** The whole city, for the first sight: its districts, with their names above them, or else its bounds. */
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

/** How far the map may be moved: half a city beyond the ground that is drawn, so that its edge never fills the screen. */
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

/** What is chosen, most particular first. */
export interface Sighted {
  atlas: Atlas;
  camera: Camera | null;
  place: Place | null;
  district: District | null;
  origin: Position | null;
  radiusMetres: number | null;
  /** Along the walk that is open; empty without one. */
  way: readonly Position[];
  /** What the areas of a lens ask for. */
  lens?: Goal | null | undefined;
}

/**
 * Where to look, from what is chosen alone. Null where nothing chosen has a place on the map, so that the map stays.
 */
export function cameraGoal({ atlas, camera, place, district, origin, radiusMetres, way, lens }: Sighted): Goal | null {
  if (camera) return { type: 'exact', camera };
  if (place) return goalOfPlace(place);
  if (lens) return lens;
  const along = union(way.map(([lng, lat]) => [lng, lat, lng, lat] as const));
  if (along) {
    const [west, south, east, north] = along;
    // The pins stand up from their stops: the northernmost is not to be cut off.
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
