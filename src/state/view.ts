import {
  type Audience,
  type Category,
  defaultStatuses,
  type Kind,
  type Language,
  type Offer,
  type Status,
  type Theme,
} from '#domain/vocabulary.ts';

/** Where a search for what is near starts. Degrees, at most five decimals. */
export type Near =
  | { type: 'point'; lng: number; lat: number }
  | { type: 'place'; id: string }
  | { type: 'station'; id: string };

/** How far: great-circle metres, or walking minutes (an estimate made from the same straight line). */
export interface Within {
  value: number;
  unit: 'm' | 'min';
}

/** Where the map looks. `null` in a View means: derived from what is chosen. */
export interface Camera {
  zoom: number;
  lat: number;
  lng: number;
  bearing: number;
  pitch: number;
}

/** What one would send to a friend or put on a slide: all of it stands in the address. */
export interface View {
  city: string;
  /** null: as the person or the browser prefers. */
  lang: Language | null;
  district: string | null;
  place: string | null;
  q: string;
  category: readonly Category[];
  theme: readonly Theme[];
  offer: readonly Offer[];
  audience: readonly Audience[];
  kind: readonly Kind[];
  status: readonly Status[];
  stepfree: boolean;
  near: Near | null;
  within: Within | null;
  /** null: by distance when there is an origin, by best match when there is a text, else by name. */
  sort: 'distance' | 'name' | null;
  save: readonly string[];
  view: 'map' | 'list' | 'compare' | 'print';
  story: string | null;
  slide: number | null;
  need: readonly string[];
  walk: string | null;
  /** The stop of the walk, counted from 1; null: the walk as a whole. */
  stop: number | null;
  /** A small scenario, as `#domain/scenario-link.ts` writes it; read only where there is one. */
  whatif: string;
  /** Some of the places only, such as those behind a figure (`figure:near-station`); read by `#ui/subset-here.ts`. */
  show: string;
  /** A page to be read in the panel, by its id: `method`. */
  page: string;
  /** What residents have within reach, as `#domain/lens.ts` writes it. */
  lens: string;
  /** Where something is missing, as `#domain/gaps.ts` writes it. */
  gap: string;
  /** The district beside the chosen one: its id, of another city `oxford/cowley-littlemore`. */
  twin: string;
  basemap: 'auto' | 'embedded' | 'live';
  appearance: 'auto' | 'light' | 'dark' | 'contrast';
  embed: boolean;
  lock: readonly string[];
  camera: Camera | null;
}

export const emptyView = (city: string): View => ({
  city,
  lang: null,
  district: null,
  place: null,
  q: '',
  category: [],
  theme: [],
  offer: [],
  audience: [],
  kind: [],
  status: defaultStatuses,
  stepfree: false,
  near: null,
  within: null,
  sort: null,
  save: [],
  view: 'map',
  story: null,
  slide: null,
  need: [],
  walk: null,
  stop: null,
  whatif: '',
  show: '',
  page: '',
  lens: '',
  gap: '',
  twin: '',
  basemap: 'auto',
  appearance: 'auto',
  embed: false,
  lock: [],
  camera: null,
});

/** What is kept when one goes to another city: the person's settings and those of an embed, not the choices made in the first. */
export const viewOfAnotherCity = (view: View, city: string): View => ({
  ...emptyView(city),
  lang: view.lang,
  appearance: view.appearance,
  basemap: view.basemap,
  embed: view.embed,
  lock: view.lock,
});
