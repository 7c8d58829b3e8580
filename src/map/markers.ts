import type { Place, Position } from '#domain/atlas.ts';
import { families } from '#domain/vocabulary.ts';

/** The zooms at which markers are grouped anew; beyond the last one they stand as at the last. */
const coarsest = 9;
const finest = 17;
const step = 0.5;

/** The grouping that holds at a zoom: the last one made at or below it, so that markers never touch. */
export const levelOf = (zoom: number): number => Math.floor(zoom / step) * step;

const singleRadius = 13;
/** Half the white edge of two markers that stand side by side. */
const gap = 1.5;

/** One thing drawn: a place, or places whose markers would touch, over a range of zooms. */
export interface Marker {
  id: string;
  position: Position;
  places: readonly Place[];
  /** Drawn from this level on. */
  minzoom: number;
  /** Drawn below this level; the marker splits there. Infinity: its places share one spot. */
  maxzoom: number;
  isDimmed: boolean;
}

/** Radius in pixels: it grows with the root of the count, so that the ring's area speaks, and stops before it shouts. */
export const markerRadius = (count: number): number =>
  count === 1 ? singleRadius : singleRadius + Math.min(11, 2.1 * Math.sqrt(count));

/** How many places of each family, in the order of the families. */
export const mixOf = (places: readonly Place[]): number[] =>
  families.map((family) => places.filter((place) => place.family === family).length);

interface Group {
  places: Place[];
  /** Web Mercator, 0 to 1. */
  x: number;
  y: number;
}

const mercator = ([lng, lat]: Position): [x: number, y: number] => [
  lng / 360 + 0.5,
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI),
];

const unproject = (x: number, y: number): Position => [
  (x - 0.5) * 360,
  (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90,
];

const groupId = ({ places: [first, ...rest] }: Group): string =>
  rest.length === 0 ? (first?.id ?? '') : `${first?.id}+${rest.length}`;

function merged(a: Group, b: Group): Group {
  const [n, m] = [a.places.length, b.places.length];
  return {
    places: [...a.places, ...b.places],
    x: (a.x * n + b.x * m) / (n + m),
    y: (a.y * n + b.y * m) / (n + m),
  };
}

/** Places on one coordinate are one marker at every zoom: no zoom would part them. */
function spots(places: readonly Place[]): Group[] {
  const bySpot = new Map<string, Group>();
  for (const place of places) {
    if (!place.position) continue;
    const [x, y] = mercator(place.position);
    const key = place.position.map((degrees) => degrees.toFixed(5)).join();
    const group = bySpot.get(key);
    if (group) group.places.push(place);
    else bySpot.set(key, { places: [place], x, y });
  }
  return [...bySpot.values()];
}

/** Merges what touches at one zoom until nothing does. A grid as wide as two of the largest markers keeps it near-linear. */
function apart(groups: readonly Group[], zoom: number): Group[] {
  const world = 512 * 2 ** zoom;
  const cell = 2 * (markerRadius(1000) + gap);
  let current = [...groups].sort((a, b) => b.places.length - a.places.length || (groupId(a) < groupId(b) ? -1 : 1));
  for (;;) {
    const placed = new Map<string, Group[]>();
    let hasMerged = false;
    for (const group of current) {
      const touching = findTouching(group, placed, world, cell);
      if (touching) {
        hasMerged = true;
        Object.assign(touching, merged(touching, group));
      } else {
        const key = `${Math.floor((group.x * world) / cell)},${Math.floor((group.y * world) / cell)}`;
        const own = { ...group };
        placed.set(key, [...(placed.get(key) ?? []), own]);
      }
    }
    current = [...placed.values()].flat();
    if (!hasMerged) return current;
  }
}

function findTouching(group: Group, placed: ReadonlyMap<string, Group[]>, world: number, cell: number): Group | null {
  const column = Math.floor((group.x * world) / cell);
  const row = Math.floor((group.y * world) / cell);
  const reach = markerRadius(group.places.length) + gap;
  for (const [dx, dy] of [
    [0, 0],
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 1],
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ] as const) {
    const found = placed.get(`${column + dx},${row + dy}`)?.find((other) => {
      const distance = Math.hypot((other.x - group.x) * world, (other.y - group.y) * world);
      return distance < reach + markerRadius(other.places.length) + gap;
    });
    if (found) return found;
  }
  return null;
}

/**
 * Groups places so that, at every level, no two markers touch, and none is merged that need not be. Every place is in
 * exactly one marker at every level, so counts on the map add up to the list. Markers carry the range of levels they are
 * drawn at; the map only filters by it and never counts anything itself.
 *
 * @param places places on the map; those without a position are passed over
 */
export function markersOf(places: readonly Place[], isDimmed = false): Marker[] {
  const markers: Marker[] = [];
  let groups = spots(places);
  let drawn = new Map<string, Marker>();
  for (let zoom = finest; zoom >= coarsest; zoom -= step) {
    groups = apart(groups, zoom);
    const next = new Map<string, Marker>();
    for (const group of groups) {
      const id = groupId(group);
      const same = drawn.get(id);
      const marker: Marker = same ?? {
        id,
        position: unproject(group.x, group.y),
        places: group.places,
        minzoom: zoom,
        maxzoom: zoom === finest ? Number.POSITIVE_INFINITY : zoom + step,
        isDimmed,
      };
      marker.minzoom = zoom === coarsest ? 0 : zoom;
      if (!same) markers.push(marker);
      next.set(id, marker);
    }
    drawn = next;
  }
  return markers;
}

/** The marker that stands for a place at a level; null when the place is in none. */
export const markerFor = (markers: readonly Marker[], placeId: string, level: number): Marker | null =>
  markers.find(
    (marker) =>
      marker.minzoom <= level && level < marker.maxzoom && marker.places.some((place) => place.id === placeId),
  ) ?? null;
