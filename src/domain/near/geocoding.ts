/** The question to an online address search, its answers and its faults. */
import type { Bounds, Position } from '#domain/atlas.ts';
import type { Language } from '#domain/vocabulary.ts';

/** What is asked of an online search for addresses. */
export interface GeocodeQuestion {
  readonly text: string;
  /** Only answers within these bounds are used. */
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

/** Asks another server. Rejects only if the signal was aborted, when nobody waits for the answer any more. */
export type Geocode = (question: GeocodeQuestion, signal: AbortSignal) => Promise<GeocodeAnswer>;
