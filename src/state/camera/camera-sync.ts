/** The camera sync of two maps: they zoom and rotate together. */

/** The part of a camera that two maps share, and the latitude at which the zoom holds. */
export interface Look {
  readonly zoom: number;
  /** Degrees clockwise from north. */
  readonly bearing: number;
  /** Degrees, of the middle of the map. */
  readonly latitude: number;
}

/** One of two maps that zoom and rotate together, each around its own centre. */
export interface CameraSync {
  /** The accessible name of the map. */
  readonly name: string;
  /** Set by the map while it is mounted. */
  follow: ((look: Look) => void) | null;
  other: CameraSync | null;
}
