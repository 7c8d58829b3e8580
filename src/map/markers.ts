import type { Place, Position } from '#domain/atlas.ts';
import { families } from '#domain/vocabulary.ts';

/** The zooms at which markers are grouped anew; beyond the last one they stand as at the last. */
const coarsest = 9;
const finest = 17;
const step = 0.25;

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

/** The same places always make the same id, whichever were merged first. */
function groupId({ places }: Group): string {
  const [first = ''] = places.map(({ id }) => id).sort();
  return places.length === 1 ? first : `${first}+${places.length - 1}`;
}

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

interface Touching {
  a: number;
  b: number;
  /** How far apart the two edges are, in pixels; below 0 they overlap. */
  room: number;
}

/** The pairs of groups whose markers touch at a zoom, the closest first. A grid of cells keeps it near-linear. */
function touchingPairs(groups: readonly Group[], world: number): Touching[] {
  const cell = 2 * (markerRadius(1000) + gap);
  const cells = new Map<string, number[]>();
  const pairs: Touching[] = [];
  groups.forEach((group, a) => {
    const [x, y] = [group.x * world, group.y * world];
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    for (const [dx, dy] of neighbourhood) {
      for (const b of cells.get(`${column + dx},${row + dy}`) ?? []) {
        const other = groups[b];
        if (!other) continue;
        const reach = markerRadius(group.places.length) + markerRadius(other.places.length) + 2 * gap;
        const room = Math.hypot(other.x * world - x, other.y * world - y) - reach;
        if (room < 0) pairs.push({ a, b, room });
      }
    }
    const key = `${column},${row}`;
    cells.set(key, [...(cells.get(key) ?? []), a]);
  });
  return pairs.sort((one, other) => one.room - other.room || one.a - other.a || one.b - other.b);
}

const neighbourhood = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));

/** Merges what touches at one zoom, the closest two first and each group once a round, until nothing touches. */
function apart(groups: readonly Group[], zoom: number): Group[] {
  const world = 512 * 2 ** zoom;
  let current = [...groups];
  for (;;) {
    const pairs = touchingPairs(current, world);
    if (pairs.length === 0) return current;
    const gone = new Set<number>();
    const joined: Group[] = [];
    for (const { a, b } of pairs) {
      const [one, other] = [current[a], current[b]];
      if (!one || !other || gone.has(a) || gone.has(b)) continue;
      gone.add(a).add(b);
      joined.push(merged(one, other));
    }
    current = [...current.filter((_, i) => !gone.has(i)), ...joined];
  }
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
