/** What the schema itself says of a file: wrong types and words, missing fields, ids used twice. */
import * as v from 'valibot';
import { faultOfIssue, firstOfEachField } from '#load/schema-issues.ts';
import { salvaged } from '#load/lenient-parser.ts';
import { at, error, type Local } from './finding.ts';
import { nearestWord } from './did-you-mean.ts';

/** A feature that the schema could read, at least after its broken parts were taken out. */
export interface Checked<Feature> {
  readonly id: string;
  readonly index: number;
  readonly feature: Feature;
  /** As it stands in the file. */
  readonly raw: unknown;
}

export interface Shape<Feature> {
  readonly findings: readonly Local[];
  readonly features: readonly Checked<Feature>[];
}

/** "Did you mean" for a word that is not on its list. */
function withSuggestion(issue: v.BaseIssue<unknown>): ReturnType<typeof faultOfIssue> {
  const fault = faultOfIssue(issue);
  if (issue.type !== 'picklist' || typeof issue.input !== 'string') return fault;
  const words = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '');
  const meant = nearestWord(issue.input, words);
  return { ...fault, mend: meant === undefined ? `give one of ${words.join(', ')}` : `"${meant}" is on the list` };
}

/** Everything the schema has against one value. */
export const issuesOf = (schema: v.GenericSchema, value: unknown): Local[] => {
  const result = v.safeParse(schema, value);
  return result.success ? [] : firstOfEachField(result.issues).map((issue) => error(withSuggestion(issue)));
};

const rawCollection = v.object({ type: v.literal('FeatureCollection'), features: v.array(v.unknown()) });

const notACollection = error({
  problem: 'is not a FeatureCollection',
  mend: 'give { "type": "FeatureCollection", "features": [...] }',
});

/** The features of a FeatureCollection unread, or null when the value is none. */
export const rawFeatures = (value: unknown): readonly unknown[] | null => {
  const result = v.safeParse(rawCollection, value);
  return result.success ? result.output.features : null;
};

/** The id that something bears, whatever else is wrong with it. */
export const idOf = (raw: unknown): string | undefined =>
  typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? raw.id : undefined;

/** The ids that the features of a collection bear, whatever else is wrong with them. */
export const idsIn = (value: unknown): string[] =>
  (rawFeatures(value) ?? []).map(idOf).filter((id) => id !== undefined);

/** Ids that were given before in the same list. */
export function doubles(raws: readonly unknown[], what = 'feature'): Local[] {
  const first = new Map<string, number>();
  return raws.flatMap((raw, index) => {
    const id = idOf(raw);
    if (id === undefined) return [];
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      return [];
    }
    const problem = `is the id of ${what} ${earlier} too`;
    return [error({ ...at({ id, index }), field: 'id', problem, mend: `give an id that no other ${what} has` })];
  });
}

/** Holds a file against the schema of its features, and gives those that the other rules can go on with. */
export function shapeOf<S extends v.GenericSchema<unknown, { id: string }>>(
  value: unknown,
  featureSchema: S,
  wholeSchema: v.GenericSchema,
): Shape<v.InferOutput<S>> {
  const raws = rawFeatures(value);
  if (raws === null) return { findings: [notACollection], features: [] };
  const aboutWhole = issuesOf(wholeSchema, { ...(value as object), features: [] });
  const aboutFeatures = raws.flatMap((raw, index) =>
    issuesOf(featureSchema, raw).map((finding) => ({ ...finding, ...at({ id: idOf(raw), index }) })),
  );
  const features = raws.flatMap((raw, index) => {
    const feature = salvaged(featureSchema, raw, { geometry: null }).output;
    return feature === null ? [] : [{ id: feature.id, index, feature, raw }];
  });
  return { findings: [...aboutWhole, ...aboutFeatures, ...doubles(raws)], features };
}

export const isFeatureCollection = (value: unknown): Local[] => (rawFeatures(value) === null ? [notACollection] : []);
