/** The grouping of markers as it is meant, without any haste: what the fast one is held against. */
import type { Place, Position } from '#domain/atlas.ts';
import { type Marker, markerRadius } from '#map/markers/clusters.ts';

const coarsest = 9;
const finest = 17;
const step = 0.25;
const gap = 1.5;

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
function coincidentGroups(places: readonly Place[]): Group[] {
  const byPosition = new Map<string, Group>();
  for (const place of places) {
    if (!place.position) continue;
    const [x, y] = mercator(place.position);
    const key = place.position.map((degrees) => degrees.toFixed(5)).join();
    const group = byPosition.get(key);
    if (group) group.places.push(place);
    else byPosition.set(key, { places: [place], x, y });
  }
  return [...byPosition.values()];
}

interface Touching {
  a: number;
  b: number;
  /** Distance between the two edges in pixels; below 0 they overlap. */
  distance: number;
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
        const touchingDistance = markerRadius(group.places.length) + markerRadius(other.places.length) + 2 * gap;
        const distance = Math.hypot(other.x * world - x, other.y * world - y) - touchingDistance;
        if (distance < 0) pairs.push({ a, b, distance });
      }
    }
    const key = `${column},${row}`;
    cells.set(key, [...(cells.get(key) ?? []), a]);
  });
  return pairs.sort((one, other) => one.distance - other.distance || one.a - other.a || one.b - other.b);
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

/** The markers of places, worked out the plain way: every level and every round looks at all groups again. */
export function plainMarkersOf(places: readonly Place[], isDimmed = false): Marker[] {
  const markers: Marker[] = [];
  let groups = coincidentGroups(places);
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
