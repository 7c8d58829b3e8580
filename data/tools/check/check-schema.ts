/** The findings of the schema: wrong types and values, missing fields, duplicate ids. */
import * as v from 'valibot';
import { nearestWord } from '#domain/contribute/nearest-word.ts';
import { parseLeniently } from '#load/lenient-parser.ts';
import { firstOfEachField, pathOf } from '#load/schema-issues.ts';
import { metresFindings } from './check-geometry.ts';
import { at, error, fieldOf, type Local } from './finding.ts';
import { nodesAt, shownValue, wordsFor } from './schema-words.ts';

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

function fixOf(schema: v.GenericSchema, issue: v.BaseIssue<unknown>): string {
  if (issue.type !== 'picklist' || typeof issue.input !== 'string')
    return `give ${wordsFor(schema, issue, pathOf(issue))}`;
  const words = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '');
  const meant = nearestWord(issue.input, words);
  return meant === undefined ? `give one of ${words.join(', ')}` : `"${meant}" is on the list`;
}

/** For a list in place of an object the schema may find a method, such as `values`. */
const isMissing = ({ input, received }: v.BaseIssue<unknown>): boolean =>
  input === undefined || typeof input === 'function' || received === 'undefined';

function faultOf(schema: v.GenericSchema, issue: v.BaseIssue<unknown>): Local {
  const path = pathOf(issue).filter((key, at) => !(at === 0 && key === 'properties'));
  const message = isMissing(issue) ? 'is missing' : `is ${shownValue(issue.input)}`;
  return error({ ...fieldOf(path), message, fix: fixOf(schema, issue) });
}

/** The list of positions, or the box, that contains a wrong number; undefined for a single value. */
function coordinatesOf(schema: v.GenericSchema, path: readonly (string | number)[]): string | undefined {
  const last = path.findLastIndex((key) => typeof key !== 'number');
  const numbers = path.length - 1 - last;
  const isInTuple = numbers === 1 && nodesAt(schema, path.slice(0, -1)).some(({ type }) => type === 'tuple');
  return numbers > 1 || isInTuple ? path.slice(0, last + 1).join('.') : undefined;
}

/** Many wrong numbers in one outline have one cause: the first is reported, with their count. */
function firstOfCoordinates(schema: v.GenericSchema, issues: readonly v.BaseIssue<unknown>[]): Local[] {
  const findings = new Map<string, { readonly finding: Local; more: number }>();
  const singles: Local[] = [];
  for (const issue of issues) {
    const within = coordinatesOf(schema, pathOf(issue));
    const earlier = within === undefined ? undefined : findings.get(within);
    if (earlier !== undefined) {
      earlier.more += 1;
      continue;
    }
    const finding = faultOf(schema, issue);
    if (within === undefined) singles.push(finding);
    else findings.set(within, { finding, more: 0 });
  }
  return [
    ...singles,
    ...[...findings.values()].map(({ finding, more }) =>
      more === 0 ? finding : { ...finding, message: `${finding.message}, as ${more} more here are wrong` },
    ),
  ];
}

/** All findings of the schema for one value. */
export const issuesOf = (schema: v.GenericSchema, value: unknown): Local[] => {
  const result = v.safeParse(schema, value);
  return result.success ? [] : firstOfCoordinates(schema, firstOfEachField(result.issues));
};

const rawCollection = v.object({ type: v.literal('FeatureCollection'), features: v.array(v.unknown()) });

const notACollection = error({
  message: 'is not a FeatureCollection',
  fix: 'give { "type": "FeatureCollection", "features": [...] }',
});

/** The features of a FeatureCollection unread, or null when the value is none. */
export const rawFeatures = (value: unknown): readonly unknown[] | null => {
  const result = v.safeParse(rawCollection, value);
  return result.success ? result.output.features : null;
};

/** The id of a value, whatever else is wrong with it. */
export const idOf = (raw: unknown): string | undefined =>
  typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? raw.id : undefined;

/** The ids of a collection's features, whatever else is wrong with them. */
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
    const message = `is the id of ${what} ${earlier} too`;
    return [error({ ...at({ id, index }), field: 'id', message, fix: `give an id that no other ${what} has` })];
  });
}

/** The schema's issues without those that a finding on metres explains. */
function featureIssues(featureSchema: v.GenericSchema, raw: unknown): Local[] {
  const metres = typeof raw === 'object' && raw !== null && 'geometry' in raw ? metresFindings(raw.geometry) : [];
  const issues = issuesOf(featureSchema, raw);
  return metres.length === 0 ? issues : [...metres, ...issues.filter(({ field }) => !field?.startsWith('geometry'))];
}

/** Validates a file against the schema of its features, and returns the features that the other rules can use. */
export function shapeOf<S extends v.GenericSchema<unknown, { id: string }>>(
  value: unknown,
  featureSchema: S,
  fileSchema: v.GenericSchema,
): Shape<v.InferOutput<S>> {
  const raws = rawFeatures(value);
  if (raws === null) return { findings: [notACollection], features: [] };
  const fileIssues = issuesOf(fileSchema, { ...(value as object), features: [] });
  const aboutFeatures = raws.flatMap((raw, index) =>
    featureIssues(featureSchema, raw).map((finding) => ({ ...finding, ...at({ id: idOf(raw), index }) })),
  );
  const features = raws.flatMap((raw, index) => {
    const feature = parseLeniently(featureSchema, raw, { geometry: null }).output;
    return feature === null ? [] : [{ id: feature.id, index, feature, raw }];
  });
  return { findings: [...fileIssues, ...aboutFeatures, ...doubles(raws)], features };
}

export const isFeatureCollection = (value: unknown): Local[] => (rawFeatures(value) === null ? [notACollection] : []);
