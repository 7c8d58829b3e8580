import type { Position } from '#domain/atlas.ts';

/** Who wants the next press on the map, whatever it falls on; null: it means what it always does. */
export const mapPress: { current: ((at: Position) => void) | null } = { current: null };
