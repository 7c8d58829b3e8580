/** Where the map should look. */
import type { Bounds, Position } from '#domain/atlas.ts';
import type { Camera } from '#state/view.ts';

/** Where the map should look: at a point at a minimum zoom, or so that bounds fit the view. */
export type Goal =
  | { type: 'exact'; camera: Camera }
  | { type: 'point'; centre: Position; zoom: number }
  | { type: 'box'; bounds: Bounds; maxZoom: number };
