import type { Bounds, Position } from '#domain/atlas.ts';
import type { Language } from '#domain/vocabulary.ts';

/** What is asked of an online search for addresses. */
export interface GeocodeQuestion {
  readonly text: string;
  /** Only what lies within is of use. */
  readonly bounds: Bounds;
  readonly language: Language;
}

export interface Geocoded {
  readonly label: string;
  readonly position: Position;
}

/** Why there is no answer. `empty`: it knows no such address; `outside`: only ones outside the city. */
export type GeocodeFault = 'offline' | 'slow' | 'tooMany' | 'refused' | 'garbage' | 'empty' | 'outside';

export type GeocodeAnswer =
  | { readonly type: 'found'; readonly found: readonly Geocoded[] }
  | { readonly type: 'fault'; readonly fault: GeocodeFault };

/** Asks a server elsewhere. Never rejects, but where the signal was aborted: then nobody waits for the answer. */
export type Geocode = (question: GeocodeQuestion, signal: AbortSignal) => Promise<GeocodeAnswer>;
