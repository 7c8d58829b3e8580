/**
 * A patch carries a visitor's correction to the maintainers of the data: a GeoJSON FeatureCollection of places, complete if
 * new, else only the changed fields with their old values. The form makes it, `npm run data:apply` reads it.
 */
import type { Place } from '#domain/atlas.ts';
import { fold } from '#domain/search/text.ts';
import { differenceOf, isObject, isSame, type Json, type JsonObject } from './json-merge.ts';

/** `changes`: several new and changed places at once, from a spreadsheet. */
export type PlacePatchKind = 'suggest' | 'correct' | 'stillTrue' | 'changes';
/** Kinds that change another file than that of the places, one record or more. */
export type RecordPatchKind = 'district' | 'station' | 'walk';
export type PatchKind = PlacePatchKind | RecordPatchKind | 'pilot';

/** A place as in `places.geojson`, not yet validated. */
export interface PlaceFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly properties: JsonObject;
  readonly geometry: Json;
}

/** The changes of a place; `geometry` is its new point, and `was` has a point only if it moved. */
export interface ChangedFeature extends PlaceFeature {
  readonly was: { readonly properties: JsonObject; readonly geometry?: Json };
}

export interface Patch {
  readonly type: 'FeatureCollection';
  readonly atlasPatch: {
    readonly city: string;
    readonly kind: PatchKind;
    /** The day it was made. */
    readonly made: string;
    /** A message to the curators; it is written to no data file. */
    readonly message?: string;
  };
  readonly features: readonly (PlaceFeature | ChangedFeature)[];
}

/** The properties in the order in which the data files have them. */
export const propertyOrder = [
  'name',
  'alsoKnownAs',
  'category',
  'kind',
  'summary',
  'themes',
  'offers',
  'audiences',
  'status',
  'address',
  'postcode',
  'website',
  'phone',
  'email',
  'operator',
  'opened',
  'openingHours',
  'public',
  'stepFree',
  'access',
  'district',
  'sources',
  'verified',
  'note',
  'candidate',
  'outsideCity',
  'areaWide',
  'position',
  'arena',
] as const;

const isEmptyList = (value: Json | undefined): boolean => Array.isArray(value) && value.length === 0;

/** The normal form of properties: no empty lists, no `false` that is the default, one name where all languages agree. */
export function normalized(properties: JsonObject): JsonObject {
  const { name } = properties;
  const one = isObject(name) && name['en'] !== undefined && name['en'] === name['nb'] ? { name: name['en'] } : {};
  return Object.fromEntries(
    Object.entries({ ...properties, ...one }).filter(
      ([key, value]) =>
        value !== null && !isEmptyList(value) && !(value === false && ['outsideCity', 'areaWide'].includes(key)),
    ),
  );
}

/** A place in the form of its file: it undoes what reading the file added, such as the family of the category. */
export function placeFeatureOf(place: Place): PlaceFeature {
  const { id, family: _family, position, basis, accuracyMetres, positionSource, ...rest } = place;
  const info =
    basis === null
      ? {}
      : {
          position: {
            basis,
            ...(accuracyMetres === null ? {} : { accuracyMetres }),
            ...(positionSource === null ? {} : { source: positionSource }),
          },
        };
  const all = { ...rest, ...info } as unknown as JsonObject;
  const inOrder = propertyOrder.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]] as const]));
  return {
    type: 'Feature',
    id,
    properties: normalized(Object.fromEntries(inOrder)),
    geometry: position === null ? null : { type: 'Point', coordinates: [...position] },
  };
}

const longestId = 60;

/** A new id made from a name, unique among the places: "Café Ø" becomes `cafe-o`, and the next one `cafe-o-2`. */
export function newPlaceId(name: string, taken: ReadonlySet<string>): string {
  const words = fold(name)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, longestId)
    .trim();
  const plain = words.replaceAll(' ', '-') || 'place';
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? plain : `${plain}-${n}`;
    if (!taken.has(id)) return id;
  }
}

export interface About {
  readonly city: string;
  /** Today, such as `2026-11-22`. */
  readonly made: string;
  readonly message?: string;
}

export const patchOf = (
  kind: PatchKind,
  { city, made, message }: About,
  ...features: (PlaceFeature | ChangedFeature)[]
): Patch => ({
  type: 'FeatureCollection',
  atlasPatch: { city, kind, made, ...(message ? { message } : {}) },
  features,
});

/** A new place, whole. */
export const suggestionOf = (feature: PlaceFeature, about: About): Patch => patchOf('suggest', about, feature);

/** The difference between two versions of a place or another record; null if they are equal. */
export function changedFeature(before: PlaceFeature, after: PlaceFeature): ChangedFeature | null {
  const { changed, was } = differenceOf(before.properties, after.properties);
  const isMoved = !isSame(before.geometry, after.geometry);
  if (Object.keys(changed).length === 0 && !isMoved) return null;
  return {
    type: 'Feature',
    id: before.id,
    properties: changed,
    geometry: after.geometry,
    was: { properties: was, ...(isMoved ? { geometry: before.geometry } : {}) },
  };
}

/** The patch with the difference between a place before and after; null where there is none. */
export function correctionOf(
  before: PlaceFeature,
  after: PlaceFeature,
  about: About,
  kind: PatchKind = 'correct',
): Patch | null {
  const feature = changedFeature(before, after);
  return feature && patchOf(kind, about, feature);
}

/** One patch of several changes, `before` null for a new place; null where nothing changes. */
export function changesOf(
  changes: readonly { readonly before: PlaceFeature | null; readonly after: PlaceFeature }[],
  about: About,
): Patch | null {
  const features = changes.flatMap(({ before, after }) => (before ? (changedFeature(before, after) ?? []) : after));
  return features.length === 0 ? null : patchOf('changes', about, ...features);
}

/** The patch that confirms a place unchanged as of today; null where it was already verified today. */
export function stillTrueOf(before: PlaceFeature, about: About): Patch | null {
  const after = { ...before, properties: { ...before.properties, verified: about.made } };
  return correctionOf(before, after, about, 'stillTrue');
}

/** The file of a city's folder that a kind of patch changes, as it is usually called. */
export const fileOfKind = (kind: PatchKind): string =>
  ({ district: 'districts.geojson', station: 'stations.geojson', walk: 'walks.json' })[kind as RecordPatchKind] ??
  'places.geojson';

/** The patch as a file. */
export const patchText = (patch: Patch): string => `${JSON.stringify(patch, null, 2)}\n`;

export const patchFileName = ({ atlasPatch: { city, kind, made }, features }: Patch): string =>
  `${city}-${(kind === 'changes' ? undefined : features[0]?.id) ?? kind}-${made}.geojson`;
