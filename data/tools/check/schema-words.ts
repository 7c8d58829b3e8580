/** Describes what a schema expects, in the words of a curator. */
import type * as v from 'valibot';
import { languages } from '#domain/vocabulary.ts';

/** As much of a schema of valibot as is asked here. */
interface Node {
  readonly kind: string;
  readonly type: string;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly wrapped?: Node;
  readonly item?: Node;
  readonly items?: readonly Node[];
  readonly value?: Node;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly message?: unknown;
  readonly pipe?: readonly Node[];
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'kind' in value;
const nodeOf = (schemaOfValue: v.GenericSchema): Node => schemaOfValue as unknown as Node;

/** The schemas that a key of a value is held against; several where there is a choice. */
function inner(node: Node, key: string | number): Node[] {
  if (node.wrapped !== undefined) return inner(node.wrapped, key);
  if (node.options !== undefined) return node.options.filter(isNode).flatMap((option) => inner(option, key));
  const at =
    node.entries?.[key] ?? node.items?.[Number(key)] ?? node.item ?? (node.type === 'record' ? node.value : undefined);
  return at === undefined ? [] : [at];
}

/** The schemas of the value that a path leads to. */
export const nodesAt = (schema: v.GenericSchema, path: readonly (string | number)[]): readonly Node[] =>
  path.reduce<Node[]>((nodes, key) => nodes.flatMap((node) => inner(node, key)), [nodeOf(schema)]);

export const sentence = `a sentence in ${languages.length === 2 ? 'two languages' : 'each language'}: { ${languages.map((language) => `"${language}": "…"`).join(', ')} }`;

const isOptional = (node: Node): boolean => ['exact_optional', 'optional'].includes(node.type);

/** Any object that has the languages for keys, and nothing else. */
export const isSentence = ({ entries }: Pick<Node, 'entries'>): boolean =>
  entries !== undefined && Object.keys(entries).sort().join() === [...languages].sort().join();

function objectWords(node: Node): string {
  if (isSentence(node)) return sentence;
  const keys = Object.entries(node.entries ?? {}).flatMap(([key, entry]) =>
    isOptional(entry) ? [] : [`"${key}": ${entry.type === 'literal' ? JSON.stringify(entry.literal) : '…'}`],
  );
  return keys.length === 0 ? 'fields in braces: { … }' : `{ ${keys.join(', ')} }`;
}

function listWords({ item }: Node): string {
  if (item?.type === 'picklist')
    return `a list such as [${(item.options ?? [])
      .slice(0, 2)
      .map((word) => `"${word}"`)
      .join(', ')}]`;
  return `a list in brackets: [ … ]${item === undefined ? '' : `, each entry ${wordsOfNode(item)}`}`;
}

const unique = (words: readonly string[]): string => [...new Set(words)].join(' or ');

const wordsOfType: Readonly<Record<string, (node: Node) => string>> = {
  string: () => 'text in quotes',
  number: () => 'a number, without quotes',
  boolean: () => 'true or false, without quotes',
  literal: ({ literal }) => JSON.stringify(literal),
  picklist: ({ options = [] }) => `one of ${options.join(', ')}`,
  array: listWords,
  record: () => 'names with their values: { "…": … }',
  object: objectWords,
  strict_object: objectWords,
  variant: ({ options = [] }) => unique(options.filter(isNode).map((option) => wordsOfNode(option))),
};

const ownWords = (node: Node): string | undefined => (typeof node.message === 'string' ? node.message : undefined);

/** What would be valid in place of a value. */
export function wordsOfNode(node: Node): string {
  if (node.type === 'nullable' && node.wrapped !== undefined) return `${wordsOfNode(node.wrapped)}, or null`;
  if (node.wrapped !== undefined) return wordsOfNode(node.wrapped);
  const words = ownWords(node) ?? node.pipe?.map(ownWords).find((each) => each !== undefined);
  return words ?? wordsOfType[node.type]?.(node) ?? 'another value';
}

const wordsOfRule: Readonly<Record<string, (requirement: unknown) => string>> = {
  min_value: (least) => `a number of at least ${least}`,
  max_value: (most) => `a number of at most ${most}`,
  min_length: (least) => (least === 1 ? 'one entry or more' : `${least} entries or more`),
  max_length: (most) => `at most ${most} letters`,
  finite: () => 'a number that can be written out',
  hex_color: () => 'a colour such as "#2F6690"',
};

/** What would be valid where the schema reports an issue. */
export function wordsFor(
  schema: v.GenericSchema,
  issue: v.BaseIssue<unknown>,
  path: readonly (string | number)[],
): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  if (issue.kind === 'validation') {
    return wordsOfRule[issue.type]?.(issue.requirement) ?? String(issue.expected ?? 'another value');
  }
  // The kind that tells the branches of a choice apart is not on its list.
  if (issue.type === 'variant' && issue.expected !== 'Object') return (issue.expected ?? '').replaceAll(' | ', ' or ');
  const nodes = nodesAt(schema, path);
  const node = nodes.find(({ type }) => type === issue.type) ?? nodes[0];
  return node === undefined ? 'another value' : wordsOfNode(node);
}

const longestShown = 60;

const shortened = (text: string): string => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text);

/** A value for a message: complete where it is primitive, else its kind. */
export function shownValue(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'too large a number';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `a list of ${value.length}`;
  if (typeof value !== 'object' || value === null) return shortened(JSON.stringify(value));
  const keys = Object.keys(value).map((key) => `"${key}": …`);
  return keys.length === 0 ? '{}' : shortened(`{ ${keys.join(', ')} }`);
}
