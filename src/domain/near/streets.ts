/** The named streets of the embedded basemap, which can be searched for and used as the origin. */
import type { Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';

export interface Street {
  readonly name: string;
  /** A point on it: half-way along the longest of its pieces. */
  readonly position: Position;
}

/** A piece of a street, from end to end. */
export interface NamedLine {
  readonly name: string;
  readonly line: readonly Position[];
}

const lengthOf = (line: readonly Position[]): number =>
  line.slice(1).reduce((sum, corner, at) => sum + metresBetween(line[at] ?? corner, corner), 0);

/** The point half-way along a line; between two corners straight in degrees, which over a street is no matter. */
function halfWay(line: readonly Position[], length: number): Position | null {
  let left = length / 2;
  for (const [at, to] of line.entries()) {
    const from = line[at - 1];
    if (from === undefined) continue;
    const metres = metresBetween(from, to);
    if (metres > 0 && left <= metres) {
      const share = left / metres;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    }
    left -= metres;
  }
  return line[0] ?? null;
}

/** Each name once, in the order of the alphabet. */
export function streetsOf(lines: readonly NamedLine[]): Street[] {
  const longest = new Map<string, { line: readonly Position[]; metres: number }>();
  for (const { name, line } of lines) {
    const metres = lengthOf(line);
    if (metres > (longest.get(name)?.metres ?? -1)) longest.set(name, { line, metres });
  }
  return [...longest]
    .flatMap(([name, { line, metres }]) => {
      const position = halfWay(line, metres);
      return position ? [{ name, position }] : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
