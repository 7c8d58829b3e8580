/** Groups places into markers that never overlap, for every zoom level. */
import type { Bounds, Place, Position } from '#domain/atlas.ts';
import { isInBounds } from '#domain/geo/bounds.ts';
import { mercator, unproject, worldPixels } from '#domain/geo/web-mercator.ts';
import { finished } from '#domain/time-slicing.ts';
import { families } from '#domain/vocabulary.ts';
import { memoized } from '#state/selectors.ts';
import { TouchingCircles } from './touching-circles.ts';

/** The zooms at which markers are regrouped; beyond the last one the last grouping holds. */
const coarsest = 9;
const finest = 17;
const step = 0.25;

/** The level of a zoom: the nearest one at or below it, so that markers never touch. */
export const levelOf = (zoom: number): number => Math.floor(zoom / step) * step;

const singleRadius = 13;
export const largestRadius = singleRadius + 11;
/** Half the white edge between two adjacent markers. */
const gap = 1.5;

/** One marker: a place, or places whose markers would touch, over a range of zooms. */
export interface Marker {
  id: string;
  position: Position;
  places: readonly Place[];
  /** Drawn from this level on. */
  minzoom: number;
  /** Drawn below this level; the marker splits there. Infinity: its places are coincident. */
  maxzoom: number;
  isDimmed: boolean;
}

/** Radius in CSS pixels: it grows with the square root of the count, so that the area is proportional, up to a limit. */
export const markerRadius = (count: number): number =>
  count === 1 ? singleRadius : Math.min(largestRadius, singleRadius + 2.1 * Math.sqrt(count));

/** How many places of each family, in the order of the families. */
export const mixOf = (places: readonly Place[]): number[] =>
  families.map((family) => places.filter((place) => place.family === family).length);

const ringParts = 12;

/**
 * A mix as twelfths of a ring, with at least one for each family present. Few images then serve all clusters: drawing and
 * uploading one costs more than the whole grouping.
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
  /** The smallest id of its places. */
  first: string;
  radius: number;
  /** Web Mercator, 0 to 1. */
  x: number;
  y: number;
  /** Set once it is drawn at a level. */
  marker: Marker | null;
}

function firstOf(a: string, b: string): string {
  if (a < b) return a;
  return b;
}

/** The same places give the same id, in whatever order they were merged. */
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

interface CoincidentGroup {
  /** Equal for places at one position. */
  key: string;
  x: number;
  y: number;
}

const knownGroups = new WeakMap<Place, CoincidentGroup>();

/** Computed once per place, since every query needs it. */
function coincidentGroupOf(place: Place, [lng, lat]: Position): CoincidentGroup {
  const known = knownGroups.get(place);
  if (known) return known;
  const [x, y] = mercator([lng, lat]);
  const group = { key: `${lng.toFixed(5)},${lat.toFixed(5)}`, x, y };
  knownGroups.set(place, group);
  return group;
}

/** Groups coincident places: they are one marker at every zoom. */
function coincidentGroups(places: readonly Place[]): Group[] {
  const byPosition = new Map<string, { group: CoincidentGroup; sharedBy: Place[] }>();
  for (const place of places) {
    if (!place.position) continue;
    const group = coincidentGroupOf(place, place.position);
    const known = byPosition.get(group.key);
    if (known) known.sharedBy.push(place);
    else byPosition.set(group.key, { group, sharedBy: [place] });
  }
  return [...byPosition.values()].map(({ group: { x, y }, sharedBy }) =>
    groupOf(sharedBy, sharedBy.map(({ id }) => id).reduce(firstOf), x, y),
  );
}

/** Merges groups that touch at a zoom, the closest first and each group once per round, until none touch. */
function* mergeTouching(near: TouchingCircles<Group>, zoom: number): Generator<undefined, void> {
  const world = worldPixels(zoom);
  let pairs = near.newlyTouching(world);
  while (pairs.length > 0) {
    pairs.sort((one, other) => one.distance - other.distance || one.a - other.a || one.b - other.b);
    const joined = pairs.flatMap((pair) => {
      const both = near.take(pair);
      return both ? [merged(...both)] : [];
    });
    yield;
    for (const group of joined) near.add(group);
    yield;
    // Pairs that touched still do, unless one was merged with a closer group.
    pairs = [...pairs.filter(near.has), ...near.newlyTouching(world)];
  }
}

/** Levels that share one search for neighbours: more levels would give too many candidates. */
const levelsAtOnce = 2;

/** Marks each group as drawn at a zoom; returns the markers that are new at it. */
function newMarkersAt(groups: readonly Group[], zoom: number, isDimmed: boolean): Marker[] {
  const newMarkers: Marker[] = [];
  for (const group of groups) {
    if (group.marker === null) {
      group.marker = {
        id: groupId(group),
        position: unproject([group.x, group.y]),
        places: group.places,
        minzoom: zoom,
        maxzoom: zoom === finest ? Number.POSITIVE_INFINITY : zoom + step,
        isDimmed,
      };
      newMarkers.push(group.marker);
    }
    group.marker.minzoom = zoom === coarsest ? 0 : zoom;
  }
  return newMarkers;
}

const inOneStretch = 500;

/** `markersOf` in steps of a few milliseconds, so that ten thousand places do not block the page. */
export function* grouping(places: readonly Place[], isDimmed = false): Generator<undefined, Marker[]> {
  const markers: Marker[] = [];
  let groups = coincidentGroups(places);
  for (let from = finest; from >= coarsest; from -= levelsAtOnce * step) {
    yield;
    const to = Math.max(coarsest, from - (levelsAtOnce - 1) * step);
    const near = new TouchingCircles<Group>(groups.length, worldPixels(to), largestRadius, gap);
    for (const [i, group] of groups.entries()) {
      if (i % inOneStretch === inOneStretch - 1) yield;
      near.add(group);
    }
    for (let zoom = from; zoom >= to; zoom -= step) {
      yield* mergeTouching(near, zoom);
      yield;
      groups = near.left();
      for (const marker of newMarkersAt(groups, zoom, isDimmed)) markers.push(marker);
    }
  }
  return markers;
}

/**
 * Groups places so that no two markers touch at any level and nothing is merged without need. Every place is in exactly one
 * marker at every level, so the counts on the map add up to the list. Markers carry their range of levels; the map filters by
 * it and counts nothing itself.
 *
 * @param places places on the map; those without a position are passed over
 */
export const markersOf = (places: readonly Place[], isDimmed = false): Marker[] => finished(grouping(places, isDimmed));

/** Up to this number, the map gets the markers of all levels and the whole city. */
export const mostAtOnce = 3000;

/**
 * The markers for a map at a level between two whole zooms: of very many only those of that zoom, within `frame` where one is
 * given. The engine copies them for its worker, which costs more than everything else.
 */
export const markersAround = memoized(
  (markers: readonly Marker[], zoom: number, frame: Bounds | null): readonly Marker[] =>
    markers.length <= mostAtOnce
      ? markers
      : markers.filter(
          ({ minzoom, maxzoom, position }) =>
            minzoom < zoom + 1 && maxzoom > zoom && (frame === null || isInBounds(frame, position)),
        ),
);

/** The marker of a place at a level; null where the place is in none. */
export const markerFor = (markers: readonly Marker[], placeId: string, level: number): Marker | null =>
  markers.find(
    (marker) =>
      marker.minzoom <= level && level < marker.maxzoom && marker.places.some((place) => place.id === placeId),
  ) ?? null;
