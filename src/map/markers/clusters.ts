import type { Bounds, Place, Position } from '#domain/atlas.ts';
import { isWithin } from '#domain/geo/bounds.ts';
import { finished } from '#domain/time-slicing.ts';
import { families } from '#domain/vocabulary.ts';
import { remembered } from '#state/selectors.ts';
import { Neighbours } from './touching-circles.ts';

/** The zooms at which markers are grouped anew; beyond the last one they stand as at the last. */
const coarsest = 9;
const finest = 17;
const step = 0.25;

/** The grouping that holds at a zoom: the last one made at or below it, so that markers never touch. */
export const levelOf = (zoom: number): number => Math.floor(zoom / step) * step;

const singleRadius = 13;
export const largestRadius = singleRadius + 11;
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

/** Radius in CSS pixels: it grows with the root of the count, so that the ring's area speaks, and stops before it shouts. */
export const markerRadius = (count: number): number =>
  count === 1 ? singleRadius : Math.min(largestRadius, singleRadius + 2.1 * Math.sqrt(count));

/** How many places of each family, in the order of the families. */
export const mixOf = (places: readonly Place[]): number[] =>
  families.map((family) => places.filter((place) => place.family === family).length);

const ringParts = 12;

/**
 * A mix as twelfths of a ring, none of what is there lost: few pictures then serve all clusters, and a change of the question
 * hardly ever needs a new one. To draw one and hand it to the graphics card costs more than all the grouping.
 */
export function twelfthsOf(mix: readonly number[]): number[] {
  const count = mix.reduce((sum, each) => sum + each, 0);
  const exact = mix.map((each) => (each * ringParts) / count);
  const parts = exact.map((each) => (each > 0 ? Math.max(1, Math.floor(each)) : 0));
  const owed = (i: number): number => (exact[i] ?? 0) - (parts[i] ?? 0);
  const most = (sign: 1 | -1): number =>
    parts.reduce(
      (best, part, i) => (part > (sign < 0 ? 1 : 0) && sign * owed(i) > sign * owed(best) ? i : best),
      parts.indexOf(Math.max(...parts)),
    );
  for (let left = ringParts - parts.reduce((sum, each) => sum + each, 0); left !== 0; left -= Math.sign(left)) {
    const i = most(left > 0 ? 1 : -1);
    parts[i] = (parts[i] ?? 0) + Math.sign(left);
  }
  return parts;
}

interface Group {
  places: Place[];
  /** The least of its places' ids. */
  first: string;
  radius: number;
  /** Web Mercator, 0 to 1. */
  x: number;
  y: number;
  /** Once it has been drawn at some level. */
  marker: Marker | null;
}

const mercator = ([lng, lat]: Position): [x: number, y: number] => [
  lng / 360 + 0.5,
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI),
];

const unproject = (x: number, y: number): Position => [
  (x - 0.5) * 360,
  (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90,
];

function firstOf(a: string, b: string): string {
  if (a < b) return a;
  return b;
}

/** The same places always make the same id, whichever were merged first. */
const groupId = ({ places, first }: Group): string => (places.length === 1 ? first : `${first}+${places.length - 1}`);

const groupOf = (places: Place[], first: string, x: number, y: number): Group => ({
  places,
  first,
  radius: markerRadius(places.length),
  x,
  y,
  marker: null,
});

function merged(a: Group, b: Group): Group {
  const [n, m] = [a.places.length, b.places.length];
  const places = a.places.concat(b.places);
  return groupOf(places, firstOf(a.first, b.first), (a.x * n + b.x * m) / (n + m), (a.y * n + b.y * m) / (n + m));
}

interface Spot {
  /** The same for places that no zoom would part. */
  key: string;
  x: number;
  y: number;
}

const knownSpots = new WeakMap<Place, Spot>();

/** Worked out once for a place: every change of the question asks for it again. */
function spotOf(place: Place, [lng, lat]: Position): Spot {
  const known = knownSpots.get(place);
  if (known) return known;
  const [x, y] = mercator([lng, lat]);
  const spot = { key: `${lng.toFixed(5)},${lat.toFixed(5)}`, x, y };
  knownSpots.set(place, spot);
  return spot;
}

/** Places on one coordinate are one marker at every zoom: no zoom would part them. */
function spots(places: readonly Place[]): Group[] {
  const bySpot = new Map<string, { spot: Spot; sharing: Place[] }>();
  for (const place of places) {
    if (!place.position) continue;
    const spot = spotOf(place, place.position);
    const there = bySpot.get(spot.key);
    if (there) there.sharing.push(place);
    else bySpot.set(spot.key, { spot, sharing: [place] });
  }
  return [...bySpot.values()].map(({ spot: { x, y }, sharing }) =>
    groupOf(sharing, sharing.map(({ id }) => id).reduce(firstOf), x, y),
  );
}

/** Merges what touches at one zoom, the closest two first and each group once a round, until nothing touches. */
function* mergeTouching(near: Neighbours<Group>, zoom: number): Generator<undefined, void> {
  const world = 512 * 2 ** zoom;
  let pairs = near.newlyTouching(world);
  while (pairs.length > 0) {
    pairs.sort((one, other) => one.room - other.room || one.a - other.a || one.b - other.b);
    const joined = pairs.flatMap((pair) => {
      const both = near.take(pair);
      return both ? [merged(...both)] : [];
    });
    yield;
    for (const group of joined) near.add(group);
    yield;
    // What touched before still does, unless it has been merged with something closer.
    pairs = [...pairs.filter(near.has), ...near.newlyTouching(world)];
  }
}

/** So many levels are grouped by one look at who is near whom: a longer look ahead meets too many. */
const levelsAtOnce = 2;

/** Says of each group that it is drawn at a zoom, and gives the markers that were not at the one before. */
function drawnAnew(groups: readonly Group[], zoom: number, isDimmed: boolean): Marker[] {
  const anew: Marker[] = [];
  for (const group of groups) {
    if (group.marker === null) {
      group.marker = {
        id: groupId(group),
        position: unproject(group.x, group.y),
        places: group.places,
        minzoom: zoom,
        maxzoom: zoom === finest ? Number.POSITIVE_INFINITY : zoom + step,
        isDimmed,
      };
      anew.push(group.marker);
    }
    group.marker.minzoom = zoom === coarsest ? 0 : zoom;
  }
  return anew;
}

const inOneStretch = 500;

/** `markersOf` in stretches of a few milliseconds, for who must not be held up by ten thousand places. */
export function* grouping(places: readonly Place[], isDimmed = false): Generator<undefined, Marker[]> {
  const markers: Marker[] = [];
  let groups = spots(places);
  for (let from = finest; from >= coarsest; from -= levelsAtOnce * step) {
    yield;
    const to = Math.max(coarsest, from - (levelsAtOnce - 1) * step);
    const near = new Neighbours<Group>(groups.length, 512 * 2 ** to, largestRadius, gap);
    for (const [i, group] of groups.entries()) {
      if (i % inOneStretch === inOneStretch - 1) yield;
      near.add(group);
    }
    for (let zoom = from; zoom >= to; zoom -= step) {
      yield* mergeTouching(near, zoom);
      yield;
      groups = near.left();
      for (const marker of drawnAnew(groups, zoom, isDimmed)) markers.push(marker);
    }
  }
  return markers;
}

/**
 * Groups places so that, at every level, no two markers touch, and none is merged that need not be. Every place is in
 * exactly one marker at every level, so counts on the map add up to the list. Markers carry the range of levels they are
 * drawn at; the map only filters by it and never counts anything itself.
 *
 * @param places places on the map; those without a position are passed over
 */
export const markersOf = (places: readonly Place[], isDimmed = false): Marker[] => finished(grouping(places, isDimmed));

/** So many are given to the map at once, for all levels and the whole city. */
export const mostAtOnce = 3000;

/**
 * The markers that the map is given while its level is between a whole zoom and the next: of very many only those of that
 * zoom, and within `frame` where one is given. What is handed over is copied for the engine's worker, which costs more
 * than all else.
 */
export const markersAround = remembered(
  (markers: readonly Marker[], zoom: number, frame: Bounds | null): readonly Marker[] =>
    markers.length <= mostAtOnce
      ? markers
      : markers.filter(
          ({ minzoom, maxzoom, position }) =>
            minzoom < zoom + 1 && maxzoom > zoom && (frame === null || isWithin(frame, position)),
        ),
);

/** The marker that stands for a place at a level; null when the place is in none. */
export const markerFor = (markers: readonly Marker[], placeId: string, level: number): Marker | null =>
  markers.find(
    (marker) =>
      marker.minzoom <= level && level < marker.maxzoom && marker.places.some((place) => place.id === placeId),
  ) ?? null;
