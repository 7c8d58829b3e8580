/** The types of the data of a city, read once into an Atlas and never changed. */
import type { MultiPolygon, Polygon } from 'geojson';
import type {
  AccessFeature,
  Actor,
  AreaLevel,
  Audience,
  Category,
  Family,
  Kind,
  Language,
  Offer,
  PositionBasis,
  PublicAccess,
  Status,
  Step,
  Theme,
  TransportMode,
} from './vocabulary.ts';

/** WGS 84 degrees, longitude first, as in RFC 7946. */
export type Position = readonly [lng: number, lat: number];

/** `[west, south, east, north]`, degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** One sentence in the languages it is known in. */
export type Text = Readonly<Partial<Record<Language, string>>>;

export interface Place {
  id: string;
  name: Text;
  /** Other names for the search, such as short forms. */
  alsoKnownAs?: readonly string[];
  category: Category;
  family: Family;
  kind: Kind;
  summary: Text;
  themes: readonly Theme[];
  offers: readonly Offer[];
  audiences: readonly Audience[];
  status: Status;
  address?: string;
  postcode?: string;
  website?: string;
  phone?: string;
  email?: string;
  /** One string where it is the same in every language. */
  operator?: string | Text;
  /** In the syntax of OpenStreetMap's `opening_hours`. */
  openingHours?: string;
  /** Absent means nobody knows. */
  public?: PublicAccess;
  access?: Access;
  /** A year (`2019`) or a date (`2019-03-14`). */
  opened?: string;
  /** Absent means not known. */
  stepFree?: boolean;
  district?: string;
  sources: readonly string[];
  /** A year or a date: when the data were last verified. */
  verified?: string;
  note?: Text;
  /** True until a person has verified what a program proposed. */
  candidate?: boolean;
  outsideCity: boolean;
  /** Works across an area, so it has no single location. */
  areaWide: boolean;
  /** `[lng, lat]` as in the data; null for what has no location, such as a digital service. */
  position: Position | null;
  basis: PositionBasis | null;
  accuracyMetres: number | null;
  positionSource: string | null;
  arena?: Arena;
  /** Set only while a scenario is shown: a proposed place, or one taken as closed. Never in the data. */
  whatIf?: 'added' | 'closed';
}

/** The access features: each is true, false, or absent where it is not known. */
export type Access = Readonly<Partial<Record<AccessFeature, boolean>>> & {
  /** The link to the source. */
  readonly source: string;
  /** A year or a date: when it was written or verified. */
  readonly verified?: string;
};

/** The fields that only a test arena has. */
export interface Arena {
  canTry?: Text;
  whoMayUse?: Text;
  howToAsk?: Text;
  maturity?: Text;
  cost?: Text;
  pilots?: readonly { name: Text; from?: string; to?: string }[];
}

/** True when a place can be pinned and measured from: not digital, not area-wide, not known by its area only. */
export const isOnMap = (place: Place): place is Place & { position: Position } =>
  place.position !== null && !place.areaWide && place.basis !== 'stand_in';

export interface KeyFigure {
  label: Text;
  value?: number;
  unit?: string;
  year?: number;
  source: string;
}

export interface Member {
  name: string;
  kind: string;
  actor: Actor;
  basis?: Text;
}

export interface District {
  id: string;
  name: Text;
  shortName: string;
  focus: Text;
  summary: Text;
  founded?: Text;
  website?: string;
  members: readonly Member[];
  membersNote?: Text;
  figures: readonly KeyFigure[];
  /** True when the outline was drawn from descriptions, so that it must be shown as indicative. */
  indicative: boolean;
  boundaryBasis?: Text;
  boundary: Polygon | MultiPolygon;
  /** The line of the district's name on the map, west to east. */
  nameCurve?: readonly Position[];
  colours: { light: string; dark: string; contrast: string };
  sources: readonly string[];
}

export interface Station {
  id: string;
  name: string;
  mode: TransportMode;
  lines: readonly string[];
  status: Status;
  position: Position;
  accuracyMetres: number | null;
}

export interface Line {
  id: string;
  mode: TransportMode;
  colour: string;
  stations: readonly string[];
}

export interface Measure {
  id: string;
  label: Text;
  unit: string;
  year: number;
  worse: 'higher' | 'lower';
  kind: 'published' | 'derived' | 'preview';
  source: string;
  cityValue?: number;
  note?: Text;
}

export interface Area {
  id: string;
  name: string;
  level: AreaLevel;
  parent?: string;
  district?: string;
  population?: number;
  populationYear?: number;
  /** By measure id. */
  values: Readonly<Record<string, number>>;
  centre: Position | null;
  outline: Polygon | MultiPolygon | null;
}

export interface Credit {
  text: string;
  link?: string;
  licence?: string;
}

export interface Partnership {
  id: string;
  name: Text;
  founded?: number;
  summary?: Text;
  members: readonly { name: string; sector: string }[];
  membersNote?: Text;
  aims: readonly Text[];
  sources: readonly string[];
}

/** A rule by which places serve something: one id at least of every field that is named. */
export interface ServedBy {
  categories?: readonly Category[];
  offers?: readonly Offer[];
  themes?: readonly Theme[];
  audiences?: readonly Audience[];
}

/** A strand or a theme of a city's partnership. */
export interface Aim {
  id: string;
  name: Text;
  /** A place that meets one of these rules serves the aim: the atlas's own interpretation, and labelled as such. */
  servedBy?: readonly ServedBy[];
}

export interface City {
  id: string;
  name: Text;
  country: Text;
  summary?: Text;
  languages: readonly Language[];
  /** A name of the IANA time zone database, such as `Europe/Oslo`. */
  timeZone?: string;
  /** Whose public holidays are kept: an ISO 3166 code, such as `NO` or `GB-ENG`. */
  holidays?: string;
  bounds: Bounds;
  centre: Position;
  credits: readonly Credit[];
  facts: readonly { text: Text; value?: number; unit?: string; year?: number; source: string }[];
  partnerships: readonly Partnership[];
  strands: readonly Aim[];
  innovationThemes: readonly Aim[];
  lines: readonly Line[];
  /** Ids of the stories that come with the city, in their order. */
  stories: readonly string[];
  verifiedNote?: Text;
}

/** Something a person wants to do, and the rules by which places meet it. */
export interface Need {
  id: string;
  step: Step;
  label: Text;
  /** A place that states one of these offers meets the need. */
  offers: readonly Offer[];
  /** A place of one of these categories meets the need, with less certainty. */
  categories: readonly Category[];
  /** Where there are any, a category counts only together with one of these themes. */
  themes: readonly Theme[];
}

/** A self-guided walk: its stops in the order to walk, each at a place with a point of its own. */
export interface GuidedWalk {
  id: string;
  title: Text;
  summary: Text;
  /** The walk returns from the last stop to the first. */
  circular: boolean;
  /** Two or more; `place` is the id of a place, `words` the text of the stop. */
  stops: readonly { place: string; words: Text }[];
  /** Sources of facts that the sources of the places do not cover. */
  sources: readonly string[];
}

/** Everything known of one city, read once and never changed. */
export interface Atlas {
  city: City;
  districts: readonly District[];
  places: readonly Place[];
  stations: readonly Station[];
  areas: readonly Area[];
  measures: readonly Measure[];
  /** In the order in which they are offered. */
  needs: readonly Need[];
  walks: readonly GuidedWalk[];
  /** Address of the embedded basemap, relative to the page, and the box it covers. */
  context: { url: string; bounds: Bounds } | null;
  /** The address of the bands inside the borders of the districts; null without districts. */
  edgeBands: string | null;
}
