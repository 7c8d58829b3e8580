/** Reads and maps the positions of a geometry of any type. */
import type { Position } from '#domain/atlas.ts';
import type { OwnGeometry } from './own-feature.ts';

type Nested = readonly (number | Nested)[];

const isPosition = (value: Nested): boolean => typeof value[0] === 'number';

/** Every position of a geometry, at whatever depth, in the order in which it has them. */
export function positionsIn({ coordinates }: OwnGeometry): Position[] {
  const found: Position[] = [];
  const walk = (value: Nested): void => {
    if (isPosition(value)) found.push(value as unknown as Position);
    else for (const each of value) walk(each as Nested);
  };
  walk(coordinates as Nested);
  return found;
}

/** The same geometry with each position moved, and heights left off. */
export function movedBy(geometry: OwnGeometry, move: (position: Position) => Position): OwnGeometry {
  const walk = (value: Nested): Nested =>
    isPosition(value) ? move(value as unknown as Position) : value.map((each) => walk(each as Nested));
  return { type: geometry.type, coordinates: walk(geometry.coordinates as Nested) } as OwnGeometry;
}
