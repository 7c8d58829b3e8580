/** The parts of a walk that follow a drawn street. */
import type { Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';

/** Metres from a stop within which a street leads past it. */
const reach = 25;

/** Metres: stops that are nearer to each other stand at one door, and there is no street between them. */
const leastLeg = 40;

/** How much longer than the straight line a way along one street may be; beyond that one would not walk it. */
const mostDetour = 1.6;

/** From stop to stop: along one street, or straight. Positions in degrees, `[lng, lat]`. */
export interface WalkLeg {
  readonly isStreet: boolean;
  readonly line: readonly Position[];
}

interface Foot {
  readonly position: Position;
  readonly metres: number;
  /** The segment that it is on, from 0, and how far along that. */
  readonly at: number;
}

/** The point of a line nearest to a position, in a plane that is true around it; null for a line of one point. */
function footOn(line: readonly Position[], [lng, lat]: Position): Foot | null {
  const perLng = Math.cos((lat * Math.PI) / 180);
  let best: Foot | null = null;
  line.slice(1).forEach((to, i) => {
    const from = line[i] ?? to;
    const [dx, dy] = [(to[0] - from[0]) * perLng, to[1] - from[1]];
    const square = dx * dx + dy * dy;
    const along = square === 0 ? 0 : ((lng - from[0]) * perLng * dx + (lat - from[1]) * dy) / square;
    const share = Math.min(1, Math.max(0, along));
    const position: Position = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    const metres = metresBetween([lng, lat], position);
    if (best === null || metres < best.metres) best = { position, metres, at: i + share };
  });
  return best;
}

/** The part of a line between two points on it, in their order. */
function between(line: readonly Position[], from: Foot, to: Foot): Position[] {
  if (from.at > to.at) return between(line, to, from).reverse();
  return [from.position, ...line.filter((_, i) => i > from.at && i < to.at), to.position];
}

const lengthOf = (line: readonly Position[]): number =>
  line.slice(1).reduce((sum, to, i) => sum + metresBetween(line[i] ?? to, to), 0);

/** The way from one position to another along one street that passes both; null where none does. */
function alongStreet(from: Position, to: Position, streets: readonly (readonly Position[])[]): Position[] | null {
  const straight = metresBetween(from, to);
  if (straight < leastLeg) return null;
  let best: { line: Position[]; metres: number } | null = null;
  for (const street of streets) {
    const [start, end] = [footOn(street, from), footOn(street, to)];
    if (!start || !end || start.metres > reach || end.metres > reach) continue;
    const line = [from, ...between(street, start, end), to];
    const metres = lengthOf(line);
    if (metres <= straight * mostDetour && metres < (best?.metres ?? Number.POSITIVE_INFINITY)) best = { line, metres };
  }
  return best?.line ?? null;
}

/**
 * The legs of a walk: along a drawn street where one passes both stops within 25 m, else straight. Straight legs that follow one
 * another are one line.
 *
 * @param streets lines in degrees, `[lng, lat]`
 */
export function legsOf(stops: readonly Position[], streets: readonly (readonly Position[])[]): WalkLeg[] {
  const legs: WalkLeg[] = [];
  stops.slice(1).forEach((to, i) => {
    const from = stops[i] ?? to;
    const along = alongStreet(from, to, streets);
    const last = legs.at(-1);
    if (along) legs.push({ isStreet: true, line: along });
    else if (last && !last.isStreet) legs[legs.length - 1] = { isStreet: false, line: [...last.line, to] };
    else legs.push({ isStreet: false, line: [from, to] });
  });
  return legs;
}
