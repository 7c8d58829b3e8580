/** The schema of a patch, derived from the schemas of the data, so that a patch allows no field that the data do not. */
import * as v from 'valibot';
import { district as districtSchema } from './district-schema.ts';
import { point, polygon } from './field-schema.ts';
import { pilot as pilotSchema, placeFeature as placeFeatureSchema, place as placeSchema } from './place-schema.ts';
import { station as stationSchema } from './station-schema.ts';
import { walk as walkSchema } from './walks-schema.ts';

/** The maximum number of places in one patch: from the form, and from a spreadsheet. */
const mostFeatures = { form: 200, sheet: 5000 } as const;

interface Schema extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
}

/**
 * A schema whose every field may be left out (it stays as it is) or be null (it is not known any more), however deep. Unlike in
 * a file of data, a field that the schema does not know is refused.
 */
function changesOf(fieldSchema: Schema): v.GenericSchema {
  if (fieldSchema.wrapped !== undefined) return changesOf(fieldSchema.wrapped);
  if (fieldSchema.entries === undefined) return fieldSchema;
  return v.strictObject(
    Object.fromEntries(
      Object.entries(fieldSchema.entries).map(([key, inner]) => [key, v.exactOptional(v.nullable(changesOf(inner)))]),
    ),
  );
}

const { id, geometry } = placeFeatureSchema.entries;
/** What changes of a place: as in a JSON Merge Patch (RFC 7396). */
export const changes = changesOf(placeSchema);

/** A new place: with a source, so that somebody else can verify it, and a summary. */
export const suggestion = v.strictObject({
  type: v.literal('Feature'),
  id,
  properties: v.pipe(
    v.strictObject(placeSchema.entries),
    v.forward(
      v.check(({ sources }) => sources.length > 0, 'one link or more to where this is written'),
      ['sources'],
    ),
    v.forward(
      v.check(({ summary }) => Object.keys(summary).length > 0, 'a sentence in one language or more'),
      ['summary'],
    ),
  ),
  geometry,
});

/** What changes of a place, and in `was` what that replaces. */
export const correction = v.strictObject({
  type: v.literal('Feature'),
  id,
  properties: changes,
  geometry,
  was: v.strictObject({ properties: changes, geometry: v.exactOptional(geometry) }),
});

const day = v.pipe(v.string(), v.isoDate('a day, for example "2026-11-22"'));

const about = <K extends v.GenericSchema>(kind: K) =>
  v.strictObject({
    /** The folder of the city in `data/`. */
    city: id,
    kind,
    made: day,
    message: v.exactOptional(v.pipe(v.string(), v.maxLength(5000))),
  });

/** A place of a spreadsheet that is new: as it may stand in the data. */
const addition = v.strictObject({
  type: v.literal('Feature'),
  id,
  properties: v.strictObject(placeSchema.entries),
  geometry,
});

/** A fault is reported against the schema that the feature is meant for: a change if it has `was`, else a new record. */
const newOrChanged = (added: v.GenericSchema, changed: v.GenericSchema) =>
  v.lazy((feature) => (typeof feature === 'object' && feature !== null && 'was' in feature ? changed : added));

const either = newOrChanged(addition, correction);

const patchOf = <K extends v.GenericSchema, F extends v.GenericSchema>(
  kind: K,
  feature: F,
  most: number = mostFeatures.form,
) =>
  v.strictObject({
    $schema: v.exactOptional(v.string()),
    type: v.literal('FeatureCollection'),
    atlasPatch: about(kind),
    features: v.pipe(v.array(feature), v.minLength(1, 'one feature or more'), v.maxLength(most)),
  });

type Entries = Readonly<Record<string, v.GenericSchema>>;

/** Records of another file than that of the places: one that is new, whole; and what changes of one, with what that replaces. */
function recordsOf<P extends Entries, G extends v.GenericSchema>(properties: P, geometry: G) {
  const fields = changesOf(v.object(properties) as Schema);
  const added = v.strictObject({ type: v.literal('Feature'), id, properties: v.strictObject(properties), geometry });
  const changed = v.strictObject({
    type: v.literal('Feature'),
    id,
    properties: fields,
    geometry,
    was: v.strictObject({ properties: fields, geometry: v.exactOptional(geometry) }),
  });
  return { added, changed };
}

const mostCorners = 5000;

const countPositions = (value: unknown): number => {
  if (!Array.isArray(value)) return 0;
  return Array.isArray(value[0]) ? value.reduce<number>((sum, each) => sum + countPositions(each), 0) : 1;
};

/** The check would take too long for a boundary with more corners. */
const boundary = v.pipe(
  polygon,
  v.check(
    ({ coordinates }) => countPositions(coordinates) <= mostCorners,
    `a boundary of at most ${mostCorners} corners`,
  ),
);

const { id: _walkId, ...walkFields } = walkSchema.entries;

const districts = recordsOf(districtSchema.entries, boundary);
const stations = recordsOf(stationSchema.entries, point);
/** A walk is no feature of its file, and has no geometry: its stops have. */
const walks = recordsOf(walkFields, v.null());

const pilotOrNone = v.strictObject({ pilot: v.nullable(v.strictObject(pilotSchema.entries)) });

/** A pilot of the place whose id it bears: new where there `was` none, gone where there is none now. */
export const pilotChange = v.pipe(
  v.strictObject({
    type: v.literal('Feature'),
    id,
    properties: pilotOrNone,
    geometry: v.null(),
    was: v.strictObject({ properties: pilotOrNone }),
  }),
  v.check(
    ({ properties, was }) => properties.pilot !== null || was.properties.pilot !== null,
    'a pilot in "properties", in "was" or in both',
  ),
);

/** The schema by the kind that a patch declares, so that faults are reported for that kind only. */
export const patchKinds = {
  suggest: patchOf(v.literal('suggest'), suggestion),
  correct: patchOf(v.literal('correct'), correction),
  stillTrue: patchOf(v.literal('stillTrue'), correction),
  changes: patchOf(v.literal('changes'), either, mostFeatures.sheet),
  district: patchOf(v.literal('district'), newOrChanged(districts.added, districts.changed)),
  station: patchOf(v.literal('station'), newOrChanged(stations.added, stations.changed)),
  pilot: patchOf(v.literal('pilot'), pilotChange),
  walk: patchOf(v.literal('walk'), newOrChanged(walks.added, walks.changed)),
} as const;

/** Any of them, for editors. */
export const patch = v.union([
  patchKinds.suggest,
  patchOf(v.picklist(['correct', 'stillTrue']), correction),
  patchOf(v.literal('changes'), v.union([correction, addition]), mostFeatures.sheet),
  patchOf(v.literal('district'), v.union([districts.changed, districts.added])),
  patchOf(v.literal('station'), v.union([stations.changed, stations.added])),
  patchKinds.pilot,
  patchOf(v.literal('walk'), v.union([walks.changed, walks.added])),
]);
