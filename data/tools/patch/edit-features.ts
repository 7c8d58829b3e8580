/** Changes many features, or other records, in the text of a file at once: each is edited by itself, so that the file is parsed once. */
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Json } from '#domain/contribute/json-merge.ts';
import { withEntry, withValue } from './edit-json.ts';

export interface ValueEdit {
  /** From the feature on. */
  readonly path: readonly (string | number)[];
  /** Undefined takes the value away. */
  readonly to: Json | undefined;
}

export interface FeatureEdits {
  /** The key of the list in the file. */
  readonly list?: string;
  /** By the place of the feature in the file, from 0. */
  readonly changed: ReadonlyMap<number, readonly ValueEdit[]>;
  readonly removed: ReadonlySet<number>;
  readonly added: readonly Json[];
}

const endOf = ({ offset, length }: Node): number => offset + length;

/** The text of one feature with values changed, indented as the file is. */
function withEdits(feature: string, edits: readonly ValueEdit[], file: string): string {
  const newline = file.includes('\r\n') ? '\r\n' : '\n';
  const unit = /^([ \t]+)\S/m.exec(file)?.[1];
  const head = unit === undefined ? '{"features":[' : `{${newline}${unit}"features": [${newline}${unit}${unit}`;
  const tail = unit === undefined ? ']}' : `${newline}${unit}]${newline}}`;
  const edited = edits.reduce(
    (text, { path, to }) => withValue(text, ['features', 0, ...path], to),
    head + feature + tail,
  );
  return edited.slice(head.length, edited.length - tail.length);
}

/** The text without a feature and the comma that parts it from its neighbour. */
function without(text: string, feature: Node, before: Node | undefined): string {
  if (before) return text.slice(0, endOf(before)) + text.slice(endOf(feature));
  const rest = text.slice(endOf(feature));
  return text.slice(0, feature.offset) + rest.replace(/^\s*,\s*/, '');
}

function withoutAny(text: string, list: Node): string {
  return `${text.slice(0, list.offset)}[]${text.slice(endOf(list))}`;
}

/** The text with features changed, taken out, and put in at the end; every other line stays as it was written. */
export function withFeatures(file: string, { list: key = 'features', changed, removed, added }: FeatureEdits): string {
  const tree = parseTree(file);
  const list = tree && findNodeAtLocation(tree, [key]);
  const features = list?.children ?? [];
  if (list?.type !== 'array') throw new Error('Only a file with that list can be edited.');
  let text = file;
  // From the last one on, so that the offsets of the others stay valid.
  for (let at = features.length - 1; at >= 0; at -= 1) {
    const feature = features[at];
    if (feature === undefined) continue;
    if (removed.has(at)) text = without(text, feature, features[at - 1]);
    else if (changed.has(at)) {
      const put = withEdits(file.slice(feature.offset, endOf(feature)), changed.get(at) ?? [], file);
      text = text.slice(0, feature.offset) + put + text.slice(endOf(feature));
    }
  }
  const rest = removed.size === features.length && features.length > 0 ? withoutAny(file, list) : text;
  return added.reduce<string>((edited, feature) => withEntry(edited, [key], feature), rest);
}
