/**
 * Edits of a boundary, corner by corner. Positions are `[lng, lat]` in degrees. Every ring stays closed and keeps its
 * direction, all other corners keep all their digits, and an edit that would make the boundary invalid is refused.
 */
import { kinks } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Bounds, Position } from '#domain/atlas.ts';
import { isInBounds } from '#domain/geo/bounds.ts';

export type Boundary = Polygon | MultiPolygon;
type Ring = readonly (readonly number[])[];

/** One ring of a boundary: its part, and in it the outline (0) or a hole, both from 0. */
export interface RingRef {
  readonly part: number;
  readonly ring: number;
}

/** One corner, from 0; the position that closes the ring is none of its own. */
export interface CornerRef extends RingRef {
  readonly corner: number;
}

/** `crosses`: it would cross itself; `few`: three corners are the fewest; `outside`: it lies beyond the city; `same`: two corners in one place. */
export type BoundaryFault = 'crosses' | 'few' | 'outside' | 'same';
export type BoundaryEdit =
  | { readonly boundary: Boundary; readonly chosen: CornerRef }
  | { readonly fault: BoundaryFault };

const fewest = 3;
/** Five decimals are about a metre. */
const decimals = 1e5;
const rounded = ([lng = 0, lat = 0]: readonly number[]): Position => [
  Math.round(lng * decimals) / decimals,
  Math.round(lat * decimals) / decimals,
];

export const partsOf = (boundary: Boundary): readonly (readonly Ring[])[] =>
  boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates;

export const ringsOf = (boundary: Boundary): readonly RingRef[] =>
  partsOf(boundary).flatMap((part, at) => part.map((_, ring) => ({ part: at, ring })));

/** The corners of a ring, without the position that closes it; none where there is no such ring. */
export const cornersIn = (boundary: Boundary, { part, ring }: RingRef): readonly Position[] =>
  (partsOf(boundary)[part]?.[ring] ?? []).slice(0, -1).map(([lng = 0, lat = 0]): Position => [lng, lat]);

export const cornerAt = (boundary: Boundary, ref: CornerRef): Position | undefined =>
  cornersIn(boundary, ref)[ref.corner];

const closed = (corners: Ring): number[][] => [...corners, corners[0] ?? []].map((corner) => [...corner]);

function withRing(boundary: Boundary, { part, ring }: RingRef, corners: Ring): Boundary {
  const parts = partsOf(boundary).map((rings, at) =>
    rings.map((old, i) => (at === part && i === ring ? closed(corners) : old.map((corner) => [...corner]))),
  );
  return boundary.type === 'Polygon'
    ? { type: 'Polygon', coordinates: parts[0] ?? [] }
    : { type: 'MultiPolygon', coordinates: parts };
}

const crossings = (part: readonly Ring[]): number =>
  kinks({ type: 'Polygon', coordinates: part.map((ring) => ring.map((corner) => [...corner])) }).features.length;

const isSame = (a: readonly number[], b: readonly number[]): boolean => a[0] === b[0] && a[1] === b[1];

/** The number of coincident corners of a ring. */
const doubles = (corners: Ring): number =>
  corners.filter((corner, at) => corners.findIndex((each) => isSame(each, corner)) < at).length;

/** Why the corners cannot replace those of a ring; null if they can. A fault that the boundary already had is ignored. */
export function faultOf(boundary: Boundary, ref: RingRef, corners: Ring, bounds: Bounds): BoundaryFault | null {
  if (corners.length < fewest) return 'few';
  const old = cornersIn(boundary, ref);
  const isNew = (corner: readonly number[]): boolean => !old.some((each) => isSame(each, corner));
  if (corners.some((corner) => isNew(corner) && !isInBounds(bounds, [corner[0] ?? 0, corner[1] ?? 0])))
    return 'outside';
  if (doubles(corners) > doubles(old)) return 'same';
  const part = partsOf(boundary)[ref.part] ?? [];
  const after = partsOf(withRing(boundary, ref, corners))[ref.part] ?? [];
  return crossings(after) > crossings(part) ? 'crosses' : null;
}

function edit(boundary: Boundary, chosen: CornerRef, corners: Ring, bounds: Bounds): BoundaryEdit {
  const fault = faultOf(boundary, chosen, corners, bounds);
  return fault === null ? { boundary: withRing(boundary, chosen, corners), chosen } : { fault };
}

/** A corner somewhere else, to five decimals. */
export const cornerMoved = (boundary: Boundary, ref: CornerRef, to: Position, bounds: Bounds): BoundaryEdit =>
  edit(boundary, ref, cornersIn(boundary, ref).with(ref.corner, rounded(to)), bounds);

/** A new corner halfway to the next one. */
export function cornerAdded(boundary: Boundary, ref: CornerRef, bounds: Bounds): BoundaryEdit {
  const corners = cornersIn(boundary, ref);
  const from = corners[ref.corner] ?? [0, 0];
  const to = corners[(ref.corner + 1) % corners.length] ?? from;
  const middle = rounded([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
  const chosen = { ...ref, corner: ref.corner + 1 };
  return edit(boundary, chosen, corners.toSpliced(chosen.corner, 0, middle), bounds);
}

/** Without a corner; the one before it is chosen then. */
export function cornerRemoved(boundary: Boundary, ref: CornerRef, bounds: Bounds): BoundaryEdit {
  const corners = cornersIn(boundary, ref);
  const before = (ref.corner + corners.length - 1) % corners.length;
  const chosen = { ...ref, corner: Math.min(before, corners.length - 2) };
  return edit(boundary, chosen, corners.toSpliced(ref.corner, 1), bounds);
}

/**
 * Replaces a ring by a dragged one, which is closed. Unchanged corners keep all their digits, new ones get five decimals;
 * the first new one is selected.
 */
export function ringPulled(boundary: Boundary, ref: RingRef, ring: Ring, bounds: Bounds): BoundaryEdit {
  const old = cornersIn(boundary, ref);
  const corners = ring.slice(0, -1).map((corner) => old.find((each) => isSame(each, corner)) ?? rounded(corner));
  const first = corners.findIndex((corner) => !old.some((each) => isSame(each, corner)));
  return edit(boundary, { ...ref, corner: Math.max(0, first) }, corners, bounds);
}
