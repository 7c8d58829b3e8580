/** What a patch may hold, made of the one schema of the places: what a place cannot have, a patch cannot bring. */
import * as v from 'valibot';
import * as schema from './schema.ts';

/** So many places at most are told of in one file. */
const mostFeatures = 200;

interface Schema extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
}

/**
 * A schema whose every field may be left out (it stays as it is) or be null (it is not known any more), however deep. Unlike in
 * a file of data, a field that the schema does not know is refused.
 */
function changesOf(whole: Schema): v.GenericSchema {
  if (whole.wrapped !== undefined) return changesOf(whole.wrapped);
  if (whole.entries === undefined) return whole;
  return v.strictObject(
    Object.fromEntries(
      Object.entries(whole.entries).map(([key, inner]) => [key, v.exactOptional(v.nullable(changesOf(inner)))]),
    ),
  );
}

const { id, geometry } = schema.placeFeature.entries;
/** What changes of a place: as in a JSON Merge Patch (RFC 7396). */
export const changes = changesOf(schema.place);

/** A place that is new: with a source, so that somebody else can look, and a sentence. */
export const suggestion = v.strictObject({
  type: v.literal('Feature'),
  id,
  properties: v.pipe(
    v.strictObject(schema.place.entries),
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

const patchOf = <K extends v.GenericSchema, F extends v.GenericSchema>(kind: K, feature: F) =>
  v.strictObject({
    $schema: v.exactOptional(v.string()),
    type: v.literal('FeatureCollection'),
    atlasPatch: about(kind),
    features: v.pipe(v.array(feature), v.minLength(1, 'one feature or more'), v.maxLength(mostFeatures)),
  });

/** By what a patch says of itself: what is wrong is said of that kind alone. */
export const patchKinds = {
  suggest: patchOf(v.literal('suggest'), suggestion),
  correct: patchOf(v.literal('correct'), correction),
  stillTrue: patchOf(v.literal('stillTrue'), correction),
} as const;

/** Any of them, for editors. */
export const patch = v.union([patchKinds.suggest, patchOf(v.picklist(['correct', 'stillTrue']), correction)]);
