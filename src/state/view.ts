import type { CoverageChoice } from '#domain/coverage/coverage-choice.ts';
import type { GapChoice } from '#domain/gaps/gap-choice.ts';
import type { SubsetChoice } from '#domain/search/subset-choice.ts';
import type { DistrictPair } from '#domain/side-by-side/district-pair.ts';
import {
  type Audience,
  type Category,
  defaultStatuses,
  type Kind,
  type Language,
  type Offer,
  type PublicAccess,
  type Status,
  type Theme,
} from '#domain/vocabulary.ts';
import type { WrittenChanges } from '#domain/what-if/scenario.ts';

/** The origin of a search by distance. Degrees, at most five decimals. */
export type Near =
  | { type: 'point'; lng: number; lat: number }
  | { type: 'place'; id: string }
  | { type: 'station'; id: string };

/** How far: great-circle metres, or walking minutes (an estimate made from the same straight line). */
export interface Within {
  value: number;
  unit: 'm' | 'min';
}

/** The camera. `null` in a View means: derived from the selection. */
export interface Camera {
  zoom: number;
  lat: number;
  lng: number;
  bearing: number;
  pitch: number;
}

/** The part of the state that a link shares: all of it is in the address. */
export interface View {
  city: string;
  /** null: the preference of user or browser. */
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
  /** Who may come in. */
  public: readonly PublicAccess[];
  stepfree: boolean;
  /** Only places that are known to be open now. */
  open: boolean;
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
  /** What the shown scenario changes; `whatif` in the address, which leaves out what is too large for it. */
  scenario: WrittenChanges | null;
  /** Some of the places only, such as those behind an indicator; `show` in the address. */
  subset: SubsetChoice | null;
  /** A page to be read in the panel, by its id: `method`. */
  page: string;
  /** The parameters of the coverage analysis; `lens` in the address. */
  coverage: CoverageChoice | null;
  /** The parameters of the gap analysis. */
  gap: GapChoice | null;
  /** The district beside the chosen one, and its city; `twin` in the address. Only with a district. */
  pair: DistrictPair | null;
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
  public: [],
  stepfree: false,
  open: false,
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
  scenario: null,
  subset: null,
  page: '',
  coverage: null,
  gap: null,
  pair: null,
  basemap: 'auto',
  appearance: 'auto',
  embed: false,
  lock: [],
  camera: null,
});

/** A scenario that is too large for an address stays on screen when an address or a slide is read that names none. */
export const withLargeScenario = (view: View, before: View): View =>
  view.scenario === null && before.scenario?.written === null ? { ...view, scenario: before.scenario } : view;

/** The ids that an address may name. Everything else in it is left out and reported. */
export interface Known {
  cities: readonly string[];
  districts: ReadonlySet<string>;
  places: ReadonlySet<string>;
  stations: ReadonlySet<string>;
  stories: Pick<ReadonlySet<string>, 'has'>;
  needs: Pick<ReadonlySet<string>, 'has'>;
  /** With how many stops each has. */
  walks: ReadonlyMap<string, number>;
  isCity: (id: string) => boolean;
  isInDistrict: (place: string, district: string) => boolean;
  /** Whether the data have the measure, and the area on its level. */
  isCoverage: (choice: CoverageChoice) => boolean;
  /** Whether the data have the strand or the theme. The indicators of a district are not known yet. */
  isSubset: (choice: SubsetChoice) => boolean;
  /** The same with the scenario of an address and the places that it proposes; absent until its module has come. */
  readonly withScenario?: ((text: string, known: Known) => Known) | undefined;
  readonly scenario?: { readonly changes: WrittenChanges | null; readonly unrecognized: readonly string[] };
}
