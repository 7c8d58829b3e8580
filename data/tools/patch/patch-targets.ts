/** The file of a city that each kind of patch changes, and the form of its records there. */
import { isObject, type Json, type JsonObject } from '#domain/contribute/json-merge.ts';
import { normalized, type PatchKind, type PlaceFeature } from '#domain/contribute/patch.ts';

export interface PatchTarget {
  /** Its key in `files` of `city.json`. */
  readonly file: 'places' | 'districts' | 'stations' | 'walks';
  /** The key of the list of records in that file. */
  readonly list: 'features' | 'walks';
  readonly one: string;
  readonly many: string;
  /** The field with the name of a record. */
  readonly named: 'name' | 'title';
  /** False where a record of the file has its fields beside its id, as a walk does. */
  readonly isFeature: boolean;
  /** The default value, which has the same meaning as no value. */
  readonly normal: (properties: JsonObject) => JsonObject;
}

const withoutEmpty = (properties: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );

const withoutDefaults =
  (defaults: JsonObject) =>
  (properties: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(withoutEmpty(properties)).filter(([key, value]) => defaults[key] !== value));

const places: PatchTarget = {
  file: 'places',
  list: 'features',
  one: 'place',
  many: 'places',
  named: 'name',
  isFeature: true,
  normal: normalized,
};

const others = {
  district: { ...places, file: 'districts', one: 'district', many: 'districts', normal: withoutEmpty },
  station: {
    ...places,
    file: 'stations',
    one: 'station',
    many: 'stations',
    normal: withoutDefaults({ status: 'operating', outsideCity: false }),
  },
  walk: {
    file: 'walks',
    list: 'walks',
    one: 'walk',
    many: 'walks',
    named: 'title',
    isFeature: false,
    normal: withoutDefaults({ circular: false }),
  },
} as const satisfies Partial<Record<PatchKind, PatchTarget>>;

/** A pilot is part of its place. */
export const targetOf = (kind: PatchKind): PatchTarget =>
  kind in others ? others[kind as keyof typeof others] : places;

/** A record of the file as the feature that patches speak of. */
export function asFeature(record: unknown, { isFeature }: PatchTarget): unknown {
  if (isFeature || !isObject(record)) return record;
  const { id = null, ...properties } = record;
  return { type: 'Feature', id, properties, geometry: null };
}

/** A new feature as its file has it. */
export const asRecord = ({ id, properties, geometry }: PlaceFeature, { isFeature }: PatchTarget): Json =>
  isFeature ? { type: 'Feature', id, properties, geometry } : { id, ...properties };

/** The path of a field in its record. */
export const pathInRecord = <Key>(path: readonly Key[], { isFeature }: PatchTarget): readonly Key[] =>
  isFeature ? path : path.slice(1);

/** Converts a default value to null, so that it does not differ from a missing one. */
export const withDefaultsAsNull = (properties: JsonObject, { normal }: PatchTarget): JsonObject =>
  Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, key in normal({ [key]: value }) ? value : null]),
  );
