/**
 * A patch is what somebody who looked tells whoever keeps the data: a GeoJSON FeatureCollection of places, whole where they are
 * new, else with what changes and what it replaces. The form makes it, `npm run data:apply` reads it.
 */
import type { Place } from '#domain/atlas.ts';
import { differenceOf, isObject, isSame, type Json, type JsonObject } from './json-merge.ts';
import { fold } from '#domain/search/text.ts';

export type PatchKind = 'suggest' | 'correct' | 'stillTrue';

/** A place as `places.geojson` has it, whether or not it is a good one. */
export interface PlaceFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly properties: JsonObject;
  readonly geometry: Json;
}

/** What changes of a place; `geometry` is its point afterwards, and `was` has one only where that is another. */
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
    /** A word to whoever keeps the data; it goes into no file. */
    readonly message?: string;
  };
  readonly features: readonly (PlaceFeature | ChangedFeature)[];
}

/** The properties in the order in which places are written down. */
export const propertyOrder = [
  'name',
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
  'operator',
  'opened',
  'stepFree',
  'district',
  'sources',
  'verified',
  'note',
  'outsideCity',
  'areaWide',
  'position',
  'arena',
] as const;

const isEmptyList = (value: Json | undefined): boolean => Array.isArray(value) && value.length === 0;

/** One way of writing where several say the same: no empty lists, no `false` that is meant anyway, one name for all languages. */
export function inOneWay(properties: JsonObject): JsonObject {
  const { name } = properties;
  const one = isObject(name) && name['en'] !== undefined && name['en'] === name['nb'] ? { name: name['en'] } : {};
  return Object.fromEntries(
    Object.entries({ ...properties, ...one }).filter(
      ([key, value]) =>
        value !== null && !isEmptyList(value) && !(value === false && ['outsideCity', 'areaWide'].includes(key)),
    ),
  );
}

/** A place as its file has it: what the atlas made of it when it was read is undone. Its family goes with its category. */
export function featureOf(place: Place): PlaceFeature {
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
    properties: inOneWay(Object.fromEntries(inOrder)),
    geometry: position === null ? null : { type: 'Point', coordinates: [...position] },
  };
}

const longestId = 60;

/** An id made of a name, that no place has yet: "Café Ø" becomes `cafe-o`, and the next one `cafe-o-2`. */
export function newId(name: string, taken: ReadonlySet<string>): string {
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

interface About {
  readonly city: string;
  /** Today, such as `2026-11-22`. */
  readonly made: string;
  readonly message?: string;
}

const patchOf = (kind: PatchKind, { city, made, message }: About, feature: PlaceFeature | ChangedFeature): Patch => ({
  type: 'FeatureCollection',
  atlasPatch: { city, kind, made, ...(message ? { message } : {}) },
  features: [feature],
});

/** A new place, whole. */
export const suggestionOf = (feature: PlaceFeature, about: About): Patch => patchOf('suggest', about, feature);

/** What differs between a place before and after; null where nothing does. */
export function correctionOf(
  before: PlaceFeature,
  after: PlaceFeature,
  about: About,
  kind: PatchKind = 'correct',
): Patch | null {
  const { changed, was } = differenceOf(before.properties, after.properties);
  const isMoved = !isSame(before.geometry, after.geometry);
  if (Object.keys(changed).length === 0 && !isMoved) return null;
  return patchOf(kind, about, {
    type: 'Feature',
    id: before.id,
    properties: changed,
    geometry: after.geometry,
    was: { properties: was, ...(isMoved ? { geometry: before.geometry } : {}) },
  });
}

/** Somebody looked today, and all of it still holds; null where that is known already. */
export function stillTrueOf(before: PlaceFeature, about: About): Patch | null {
  const after = { ...before, properties: { ...before.properties, verified: about.made } };
  return correctionOf(before, after, about, 'stillTrue');
}

/** The patch as a file. */
export const patchText = (patch: Patch): string => `${JSON.stringify(patch, null, 2)}\n`;

export const patchFileName = ({ atlasPatch: { city, made }, features }: Patch): string =>
  `${city}-${features[0]?.id ?? 'patch'}-${made}.geojson`;
