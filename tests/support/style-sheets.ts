/** Reads the style sheets and what the components say of them, for the tests that hold the two together. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Declaration, parse, type Root, type Rule } from 'postcss';
import selectorParser, { type Node, type Selector } from 'postcss-selector-parser';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const read = (path: string): string => readFileSync(`${src}/${path}`, 'utf8');
const pathsOf = (pattern: string): string[] =>
  globSync(pattern, { cwd: src })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

export interface Sheet {
  /** Below src. */
  readonly path: string;
  readonly root: Root;
}

export const sheets: readonly Sheet[] = pathsOf('**/*.css').map((path) => ({ path, root: parse(read(path)) }));

export interface Source {
  readonly path: string;
  readonly text: string;
}

export const sources: readonly Source[] = [
  ...pathsOf('{app,ui,map}/**/*.{ts,tsx}').map((path) => ({ path, text: read(path) })),
  { path: 'main.tsx', text: read('main.tsx') },
  { path: '../index.html', text: read('../index.html') },
];

/** MapLibre makes its own elements. */
const isOfEngine = (name: string): boolean => name.startsWith('maplibregl-');

const isAnyOf = (node: Node): boolean => node.type === 'pseudo' && (node.value === ':is' || node.value === ':where');

function compoundsOf(selector: Selector): Node[][] {
  const compounds: Node[][] = [[]];
  for (const node of selector.nodes) {
    if (node.type === 'combinator') compounds.push([]);
    else compounds.at(-1)?.push(node);
  }
  return compounds;
}

const classesIn = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => {
    if (node.type === 'class') return [node.value];
    return isAnyOf(node) && 'nodes' in node ? (node.nodes as Selector[]).flatMap(lastClasses) : [];
  });

/** The classes of the last part of a selector that has any: `.a .b:hover > li` styles `.b`. */
function lastClasses(selector: Selector): string[] {
  const all = compoundsOf(selector).map(classesIn);
  return all.findLast((classes) => classes.length > 0) ?? [];
}

const selectorsOf = (rule: Rule): Selector[] => selectorParser().astSync(rule.selector).nodes;

const rulesOf = ({ root }: Sheet): Rule[] => {
  const rules: Rule[] = [];
  root.walkRules((rule) => {
    if (rule.parent?.type !== 'atrule' || !('name' in rule.parent) || rule.parent.name !== 'keyframes')
      rules.push(rule);
  });
  return rules;
};

/** The classes that a sheet styles. Those of the engine belong to nobody. */
export const styledBy = (sheet: Sheet): ReadonlySet<string> =>
  new Set(
    rulesOf(sheet)
      .flatMap(selectorsOf)
      .flatMap(lastClasses)
      .filter((name) => !isOfEngine(name)),
  );

/** What each selector of a sheet styles, for those that style a class. */
export const subjectsOf = (sheet: Sheet): readonly (readonly [selector: string, classes: readonly string[]])[] =>
  rulesOf(sheet)
    .flatMap(selectorsOf)
    .map((selector) => [String(selector).trim(), lastClasses(selector).filter((name) => !isOfEngine(name))] as const)
    .filter(([, classes]) => classes.length > 0);

/** Every class that a sheet names, whatever for. */
export function namedBy(sheet: Sheet): ReadonlySet<string> {
  const names = new Set<string>();
  for (const rule of rulesOf(sheet)) {
    selectorParser((root) => {
      root.walkClasses(({ value }) => {
        if (!isOfEngine(value)) names.add(value);
      });
    }).processSync(rule.selector);
  }
  return names;
}

export function declarationsOf({ root }: Sheet): Declaration[] {
  const found: Declaration[] = [];
  root.walkDecls((declaration) => {
    found.push(declaration);
  });
  return found;
}

/** Where the value of a class attribute ends that begins at `start`. */
function endOf(text: string, start: number): number {
  const opening = text[start];
  if (opening !== '{') return text.indexOf(opening ?? '', start + 1);
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** The classes that a component gives to what it draws, with those that it only begins, such as `family-`. */
export function classesOf({ text }: Source): ReadonlySet<string> {
  const names = new Set<string>();
  for (const match of text.matchAll(/\b(?:className|class)\s*[=:]\s*(?=["'`{])/g)) {
    const start = match.index + match[0].length;
    const value = text.slice(start, endOf(text, start) + 1);
    const strings = value.startsWith('{')
      ? [...value.matchAll(/'[^']*'|"[^"]*"|`[^`]*`/g)].map(([each]) => each)
      : [value];
    for (const each of strings) for (const name of each.split(/[^\w-]+/)) if (name !== '') names.add(name);
  }
  return names;
}

/** The sheets that a module imports, as paths below src. */
export const importedBy = ({ path, text }: Source): readonly string[] =>
  [...text.matchAll(/^import '(#|\.\/)([^']+\.css)';$/gm)].map(([, from, name]) =>
    from === '#' ? `${name}` : `${path.split('/').slice(0, -1).join('/')}/${name}`,
  );
