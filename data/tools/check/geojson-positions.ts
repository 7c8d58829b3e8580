/** The positions in any value that may be a geometry: nothing is taken for granted of it. */
import type { Position } from '#domain/atlas.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function* inCoordinates(value: unknown): Generator<Position> {
  if (!Array.isArray(value)) return;
  const [x, y] = value as unknown[];
  if (typeof x === 'number' && typeof y === 'number') yield [x, y];
  else for (const each of value) yield* inCoordinates(each);
}

/** Of every kind of geometry, collections of them too. */
export function* positionsIn(geometry: unknown): Generator<Position> {
  if (!isRecord(geometry)) return;
  yield* inCoordinates(geometry['coordinates']);
  const parts = geometry['geometries'];
  if (Array.isArray(parts)) for (const part of parts) yield* positionsIn(part);
}

const isDegrees = ([lng, lat]: Position): boolean => Math.abs(lng) <= 180 && Math.abs(lat) <= 180;

/** A position in metres, as a projected system such as UTM has them: the first in a geometry that has no degrees at all. */
export function metresIn(geometry: unknown): Position | null {
  let first: Position | null = null;
  for (const position of positionsIn(geometry)) {
    if (isDegrees(position)) return null;
    first ??= position;
  }
  return first;
}
