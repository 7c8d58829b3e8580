/** Changes single values in the text of a JSON file, so that every line that nobody touched stays as it was written. */
import { findNodeAtLocation, type JSONPath, type Node, parseTree } from 'jsonc-parser';
import { isObject, isSame, type Json } from '#domain/contribute/json-merge.ts';
import { type CommonEnds, commonEnds } from '#domain/contribute/list-difference.ts';
import { propertyOrder } from '#domain/contribute/patch.ts';

const lineWidth = 120;

/** Where a new key goes among its neighbours: those of a place, then those within its fields; others go last. */
const order: readonly string[] = [...propertyOrder, 'en', 'nb', 'basis', 'accuracyMetres', 'source'];
const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);

interface Style {
  /** The indent of one level. */
  readonly unit: string;
  readonly newline: string;
}

const styleOf = (text: string): Style => ({
  unit: /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ',
  newline: text.includes('\r\n') ? '\r\n' : '\n',
});

/** A list of positions is written on one line, however long it is. */
const isRing = (value: Json): value is readonly (readonly number[])[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((each) => Array.isArray(each) && each.every((number) => typeof number === 'number'));

/** On one line, or null for what holds objects or lists of its own. */
function onOneLine(value: Json): string | null {
  const isPlain = (each: Json): boolean => typeof each !== 'object' || each === null;
  if (Array.isArray(value)) {
    return value.every(isPlain) ? `[${value.map((each) => JSON.stringify(each)).join(', ')}]` : null;
  }
  if (!isObject(value)) return JSON.stringify(value);
  if (!Object.values(value).every(isPlain)) return null;
  const pairs = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${JSON.stringify(each)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** Where a value is written: the indent of its line, the column it begins in, and the style of the file. */
interface Layout {
  readonly indent: string;
  readonly column: number;
  readonly style: Style;
}

/** The way the data are written: objects a key a line, lists of plain values on one line where they fit. */
function formatted(value: Json, { indent, column, style }: Layout, mayBeInline = false): string {
  if (isRing(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const flat = isObject(value) && !mayBeInline ? null : onOneLine(value);
  const isFitting = flat !== null && column + flat.length + 1 <= lineWidth;
  if (flat !== null && (isFitting || typeof value !== 'object' || value === null)) return flat;
  const inner = indent + style.unit;
  const lines = isObject(value)
    ? Object.entries(value).map(([key, each]) => {
        const head = `${inner}${JSON.stringify(key)}: `;
        return head + formatted(each, { indent: inner, column: head.length, style });
      })
    : (value as readonly Json[]).map((each) => inner + formatted(each, { indent: inner, column: inner.length, style }));
  const [open, close] = isObject(value) ? ['{', '}'] : ['[', ']'];
  if (lines.length === 0) return open + close;
  return [open, lines.join(`,${style.newline}`), indent + close].join(style.newline);
}

const endOf = (node: Node): number => node.offset + node.length;

function treeOf(text: string): Node {
  const tree = parseTree(text);
  if (tree === undefined) throw new Error('Only the text of valid JSON can be edited.');
  return tree;
}

const splice = (text: string, from: number, to: number, put: string): string =>
  text.slice(0, from) + put + text.slice(to);

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
const indentAt = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? '';

const isNested = (value: Json): value is readonly Json[] =>
  Array.isArray(value) && value.some((each) => typeof each === 'object' && each !== null);

/**
 * The text with a list of lists or objects made another one: entries that stay are not written anew. Null where the two lists
 * have no entry in common to write the others beside.
 */
function listReplaced(text: string, node: Node, value: readonly Json[]): string | null {
  const children = node.children ?? [];
  const old = children.map((child) => JSON.parse(text.slice(child.offset, endOf(child))) as Json);
  if (old.length === value.length) {
    return children.reduceRight((now, child, at) => {
      const wanted = value[at] ?? null;
      return isSame(old[at] ?? null, wanted) ? now : replaced(now, child, wanted);
    }, text);
  }
  const common = commonEnds(old, value);
  return common.start + common.end === 0 ? null : middleReplaced(text, node, value, common);
}

/** The text with the entries of a list between its common ends made others. */
function middleReplaced(text: string, node: Node, value: readonly Json[], { start, end }: CommonEnds): string {
  const children = node.children ?? [];
  const [first, second] = children;
  const style = styleOf(text);
  const indent = indentAt(text, first?.offset ?? 0);
  const isInline = !text.slice(node.offset, first?.offset).includes('\n');
  const usual = isInline ? ', ' : `,${style.newline}${indent}`;
  const between = first && second ? text.slice(endOf(first), second.offset) : usual;
  const put = value
    .slice(start, value.length - end)
    .map((each) => formatted(each, { indent, column: isInline ? 0 : indent.length, style }, isInline));
  const [before, after] = [children[start - 1], children[children.length - end]];
  // With what lies before them the entries go, or come, together with the comma in front of them.
  if (before) {
    const until = children[children.length - end - 1] ?? before;
    return splice(text, endOf(before), endOf(until), put.map((each) => between + each).join(''));
  }
  return splice(text, first?.offset ?? 0, after?.offset ?? 0, put.map((each) => each + between).join(''));
}

function replaced(text: string, node: Node, value: Json): string {
  const list = node.type === 'array' && (node.children ?? []).length > 0 && isNested(value);
  const spliced = list ? listReplaced(text, node, value) : null;
  if (spliced !== null) return spliced;
  // An entry of a list that stands on one line, such as a corner of a boundary, stays on it.
  const isWithinLine = node.parent?.type === 'array' && !text.slice(node.parent.offset, node.offset).includes('\n');
  const flat = isWithinLine ? onOneLine(value) : null;
  if (flat !== null) return splice(text, node.offset, endOf(node), flat);
  const style = styleOf(text);
  const isInline = !text.slice(node.offset, endOf(node)).includes('\n') && node.type === 'object';
  const column = node.offset - lineStart(text, node.offset);
  const put = formatted(value, { indent: indentAt(text, node.offset), column, style }, isInline);
  return splice(text, node.offset, endOf(node), put);
}

function without(text: string, property: Node): string {
  const siblings = property.parent?.children ?? [];
  const at = siblings.indexOf(property);
  const [before, after] = [siblings[at - 1], siblings[at + 1]];
  if (before) return splice(text, endOf(before), endOf(property), '');
  if (after) return splice(text, property.offset, after.offset, '');
  return property.parent ? splice(text, property.parent.offset, endOf(property.parent), '{}') : text;
}

const keyOf = (property: Node): string => String(property.children?.[0]?.value);

function withKey(text: string, object: Node, key: string, value: Json): string {
  const style = styleOf(text);
  const properties = object.children ?? [];
  const [first] = properties;
  const isInline = !text.slice(object.offset, endOf(object)).includes('\n');
  if (first === undefined || isInline) {
    const current = JSON.parse(text.slice(object.offset, endOf(object))) as Record<string, Json>;
    return replaced(text, object, { ...current, [key]: value });
  }
  const indent = indentAt(text, first.offset);
  const head = `${JSON.stringify(key)}: `;
  const put = head + formatted(value, { indent, column: indent.length + head.length, style });
  const before = properties.findLast((property) => rank(keyOf(property)) <= rank(key));
  return before
    ? splice(text, endOf(before), endOf(before), `,${style.newline}${indent}${put}`)
    : splice(text, first.offset, first.offset, `${put},${style.newline}${indent}`);
}

/**
 * The text with one value set, put in, or (with undefined) taken out. The path leads from the top: `['features', 3, 'properties',
 * 'address']`; all of it but its last key must be there.
 */
export function withValue(text: string, path: JSONPath, value: Json | undefined): string {
  const tree = treeOf(text);
  const node = findNodeAtLocation(tree, [...path]);
  if (node !== undefined && value === undefined) return node.parent ? without(text, node.parent) : text;
  if (node !== undefined && value !== undefined) return replaced(text, node, value);
  const object = findNodeAtLocation(tree, path.slice(0, -1));
  const key = path.at(-1);
  if (value === undefined) return text;
  if (object?.type !== 'object' || typeof key !== 'string') throw new Error(`There is nothing at ${path.join('.')}.`);
  return withKey(text, object, key, value);
}

/** The text with one more entry at the end of the list that the path leads to. */
export function withEntry(text: string, path: JSONPath, value: Json): string {
  const style = styleOf(text);
  const list = findNodeAtLocation(treeOf(text), [...path]);
  if (list?.type !== 'array') throw new Error(`There is no list at ${path.join('.')}.`);
  const last = list.children?.at(-1);
  if (last === undefined) return replaced(text, list, [value]);
  const indent = indentAt(text, last.offset);
  const put = `,${style.newline}${indent}${formatted(value, { indent, column: indent.length, style })}`;
  return splice(text, endOf(last), endOf(last), put);
}
