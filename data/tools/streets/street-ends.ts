/**
 * Tells which parts of the streets of an embedded basemap end at no other street. They are drawn as far as a city is looked at
 * from afar; among streets a line that stops in the middle of a block would be a street that ends there.
 */
import type { Feature, FeatureCollection, LineString, MultiLineString, Position } from 'geojson';

/** Metres within which a street meets another. */
const reach = 20;

/** Metres. A corner nearer to the end of a part than this is the end itself: coordinates have five decimals. */
const shortest = 2;

/** Classes of roads of which parts may be taken for stubs; greater roads end at tunnels and at the edge of the data. */
const classes: readonly unknown[] = ['local', 'tertiary', 'secondary'];

type Line = Feature<LineString | MultiLineString>;

interface Path {
  readonly feature: number;
  readonly canEnd: boolean;
  /** Metres east and north of the corner of the city. */
  readonly points: readonly Position[];
}

const isRoad = (feature: Feature): feature is Line =>
  ['road', 'street'].includes(feature.properties?.['layer']) && /LineString$/.test(feature.geometry.type);

const linesOf = ({ geometry }: Line): readonly Position[][] =>
  geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;

const xOf = ([x = 0]: Position): number => x;
const yOf = ([, y = 0]: Position): number => y;

/** The point of a segment nearest to another, as a share of its length, and how far away it is. */
function nearestOn(point: Position, from: Position, to: Position): { share: number; metres: number } {
  const [dx, dy] = [xOf(to) - xOf(from), yOf(to) - yOf(from)];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((xOf(point) - xOf(from)) * dx + (yOf(point) - yOf(from)) * dy) / square;
  const share = Math.min(1, Math.max(0, along));
  return { share, metres: Math.hypot(xOf(point) - xOf(from) - share * dx, yOf(point) - yOf(from) - share * dy) };
}

/** Where two segments cross, as a share of the first; null where they do not. */
function crossing([a, b]: readonly [Position, Position], [c, d]: readonly [Position, Position]): number | null {
  const [rx, ry, sx, sy] = [xOf(b) - xOf(a), yOf(b) - yOf(a), xOf(d) - xOf(c), yOf(d) - yOf(c)];
  const cross = rx * sy - ry * sx;
  if (cross === 0) return null;
  const [qx, qy] = [xOf(c) - xOf(a), yOf(c) - yOf(a)];
  const [t, u] = [(qx * sy - qy * sx) / cross, (qx * ry - qy * rx) / cross];
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? t : null;
}

const segmentsOf = (points: readonly Position[]): [Position, Position][] =>
  points.slice(1).map((to, i) => [points[i] ?? to, to]);

/** Where along a path another one crosses it, as a segment's number plus a share of it. */
const crossings = (path: Path, other: Path): number[] =>
  segmentsOf(path.points).flatMap((own, i) =>
    segmentsOf(other.points).flatMap((segment) => {
      const share = crossing(own, segment);
      return share === null ? [] : [i + share];
    }),
  );

/** Where along a path another one ends at it. */
const endsOfOther = (path: Path, { points }: Path): number[] =>
  segmentsOf(path.points).flatMap(([from, to], i) =>
    [points[0] ?? [], points.at(-1) ?? []].flatMap((end) => {
      const { share, metres } = nearestOn(end, from, to);
      return metres <= reach ? [i + share] : [];
    }),
  );

/** The ends of a path that are at another one. */
const endsAtOther = ({ points }: Path, other: Path): number[] =>
  [0, points.length - 1].filter((place) =>
    segmentsOf(other.points).some(([from, to]) => nearestOn(points[place] ?? [], from, to).metres <= reach),
  );

/** Where along a path another one meets it: crosses it, ends at it, or is what it ends at. */
const meetings = (path: Path, other: Path): number[] => [
  ...crossings(path, other),
  ...endsOfOther(path, other),
  ...endsAtOther(path, other),
];

/** The part of a path from one place along it to another. */
function cut(points: readonly Position[], from: number, to: number): Position[] {
  const at = (place: number): Position => {
    const i = Math.min(Math.floor(place), points.length - 2);
    const [a, b] = [points[i] ?? [], points[i + 1] ?? []];
    return [xOf(a) + (xOf(b) - xOf(a)) * (place - i), yOf(a) + (yOf(b) - yOf(a)) * (place - i)];
  };
  const [start, end] = [at(from), at(to)];
  const isApart = (point: Position): boolean =>
    [start, end].every((tip) => Math.hypot(xOf(point) - xOf(tip), yOf(point) - yOf(tip)) > shortest);
  return [start, ...points.filter((point, i) => i > from && i < to && isApart(point)), end];
}

const boxOf = (points: readonly Position[]): [number, number, number, number] => [
  Math.min(...points.map(xOf)) - reach,
  Math.min(...points.map(yOf)) - reach,
  Math.max(...points.map(xOf)) + reach,
  Math.max(...points.map(yOf)) + reach,
];

function areNear(a: Path, b: Path): boolean {
  const [p, q] = [boxOf(a.points), boxOf(b.points)];
  return p[0] <= q[2] && q[0] <= p[2] && p[1] <= q[3] && q[1] <= p[3];
}

/** A path without its loose ends; null where it meets others at one place at most. */
function trimmed(path: Path, others: readonly Path[], isEdge: (point: Position) => boolean): Path | null {
  if (!path.canEnd) return path;
  const places = others.flatMap((other) => (other !== path && areNear(path, other) ? meetings(path, other) : []));
  const last = path.points.length - 1;
  if (isEdge(path.points[0] ?? [])) places.push(0);
  if (isEdge(path.points[last] ?? [])) places.push(last);
  const [from, to] = [Math.min(...places), Math.max(...places)];
  if (places.length === 0 || to - from < 1e-3) return null;
  if (from < 1e-3 && to > last - 1e-3) return path;
  return { ...path, points: cut(path.points, from, to) };
}

/**
 * The features of a basemap (degrees, `[lng, lat]`, with a `bbox`), in which a road with a loose end has `stub`, and what of it
 * meets others at both ends follows as a feature of its own with `joined`. What was marked before is worked out anew.
 */
export function withStubs(context: FeatureCollection): FeatureCollection {
  const whole = context.features
    .filter(({ properties }) => properties?.['joined'] !== true)
    .map((feature): Feature => {
      const { stub: _, ...properties } = feature.properties ?? {};
      return feature.properties?.['stub'] === true ? { ...feature, properties } : feature;
    });
  const [west = 0, south = 0, east = 0, north = 0] = context.bbox ?? [];
  const [perLng, perLat] = [111_320 * Math.cos(((south + north) * Math.PI) / 360), 111_320];
  const metres = ([lng = 0, lat = 0]: Position): Position => [(lng - west) * perLng, (lat - south) * perLat];
  const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
  const degrees = ([x = 0, y = 0]: Position): Position => [round(x / perLng + west), round(y / perLat + south)];
  const [width, height] = metres([east, north]);
  const isEdge = ([x = 0, y = 0]: Position): boolean => Math.min(x, y, (width ?? 0) - x, (height ?? 0) - y) < 3 * reach;
  const all = whole.flatMap((feature, n): Path[] =>
    isRoad(feature)
      ? linesOf(feature).map((line) => ({
          feature: n,
          canEnd: classes.includes(feature.properties?.['class']) && feature.properties?.['tunnel'] !== true,
          points: line.map(metres),
        }))
      : [],
  );
  let kept = all;
  // What met only a loose end has one itself once that is taken away.
  for (let before = -1; before !== JSON.stringify(kept).length; ) {
    before = JSON.stringify(kept).length;
    kept = kept.flatMap((path) => trimmed(path, kept, isEdge) ?? []);
  }
  return {
    ...context,
    features: whole.flatMap((feature, n): Feature[] => {
      if (!isRoad(feature)) return [feature];
      const lines = kept.filter((path) => path.feature === n);
      const before = all.filter((path) => path.feature === n);
      if (lines.length === before.length && lines.every((line, i) => line === before[i])) return [feature];
      // From afar the whole street is drawn, near by what of it is joined.
      const joined: Feature[] =
        lines.length === 0
          ? []
          : [
              {
                ...feature,
                properties: { ...feature.properties, joined: true },
                geometry: { type: 'MultiLineString', coordinates: lines.map(({ points }) => points.map(degrees)) },
              },
            ];
      return [...joined, { ...feature, properties: { ...feature.properties, stub: true } }];
    }),
  };
}
