import type { Position } from '#domain/atlas.ts';

/** Moves a proposed place that is pulled on the map, as long as what-if is open. A field of its own: the map reads it at each press. */
export const pinDrag: { current: ((id: string, at: Position, isLast: boolean) => void) | null } = { current: null };
