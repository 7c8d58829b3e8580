import { createContext } from 'react';

/** What two maps have to agree on, and where it holds. */
export interface Look {
  readonly zoom: number;
  /** Degrees clockwise from north. */
  readonly bearing: number;
  /** Degrees, of the middle of the map. */
  readonly latitude: number;
}

/** One of two maps that zoom and turn as one, each by its own middle. */
export interface Yoke {
  /** What the map is called for who cannot see it. */
  readonly name: string;
  /** Set by the map while it is there. */
  follow: ((look: Look) => void) | null;
  other: Yoke | null;
}

export const YokeContext = createContext<Yoke | null>(null);
