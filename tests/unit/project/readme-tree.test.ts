import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What grows at the top of the project; anything else would need a word in the README first. */
const top = [
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'biome.json',
  'data',
  'index.html',
  'package.json',
  'public',
  'src',
  'tests',
  'tsconfig.json',
  'vite.config.ts',
];
/** Names with a dot that belong to the project. Any other is a person's own, such as the settings of an editor. */
const withDot = [
  '.ci',
  '.editorconfig',
  '.gitattributes',
  '.git-blame-ignore-revs',
  '.githooks',
  '.github',
  '.gitignore',
  '.nvmrc',
  '.vscode',
];
/** Made by tools. */
const unlisted = ['dist', 'node_modules', 'package-lock.json', 'test-results'];
const isOurs = (entry: string): boolean =>
  withDot.includes(entry) || !(entry.startsWith('.') || entry.endsWith('.log') || unlisted.includes(entry));

interface Entry {
  readonly depth: number;
  readonly path: string;
}

/**
 * The paths of a tree: a line is one or more names with one space between them, then two spaces or more, then what they
 * are for. A line that is indented more belongs to the folder above it.
 */
function pathsOf(tree: string): string[] {
  const folders: Entry[] = [];
  return tree.split('\n').flatMap((line) => {
    const plain = line.replaceAll(/[│├└─]/g, ' ');
    const depth = plain.search(/\S/);
    if (depth === -1) return [];
    const names = (plain.trim().split(/\s{2,}/)[0] ?? '').split(' ');
    while ((folders.at(-1)?.depth ?? -1) >= depth) folders.pop();
    const parent = folders.at(-1)?.path ?? '';
    const paths = names.map((name) => parent + name);
    const [only] = paths;
    if (paths.length === 1 && only !== undefined) folders.push({ depth, path: `${only.replace(/\/$/, '')}/` });
    return paths;
  });
}

function treeOf(readme: string): string {
  const blocks = [...readme.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map((block) => block[1] ?? '');
  const tree = blocks.find((block) => /^src\//m.test(block) && block.includes('domain'));
  if (tree === undefined) throw new Error('README.md has no fenced tree with a line that begins with src/');
  return tree;
}

function entriesOf(folder: string, isFolderOnly = false): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => (isFolderOnly ? entry.isDirectory() : true))
    .map((entry) => (folder === '' ? entry.name : `${folder}/${entry.name}`));
}

it('reads names, several on a line, and what lies in a folder', () => {
  const tree =
    'data/        cities\n  oslo/ oxford/  two\n  tools/         commands\nsrc/main.tsx  door\ntests/unit tests/bench\n';
  expect(pathsOf(tree)).toEqual([
    'data/',
    'data/oslo/',
    'data/oxford/',
    'data/tools/',
    'src/main.tsx',
    'tests/unit',
    'tests/bench',
  ]);
});

describe('the tree in the README', () => {
  const listed = (): string[] =>
    pathsOf(treeOf(readFileSync(join(root, 'README.md'), 'utf8').replaceAll('\r\n', '\n'))).map((path) =>
      path.replace(/\/$/, ''),
    );

  it('names only what exists', () => {
    expect(listed().filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it.each([
    ['every room and file of src', () => entriesOf('src')],
    // Of cities there may be more tomorrow.
    [
      'every folder of data',
      () => entriesOf('data', true).filter((entry) => !existsSync(join(root, entry, 'city.json'))),
    ],
    ['every folder of tests', () => entriesOf('tests', true)],
    ['everything at the top', () => entriesOf('').filter(isOurs)],
  ])('names %s', (_what, entries) => {
    const paths = listed();
    const isNamed = (entry: string): boolean => paths.some((path) => path === entry || path.startsWith(`${entry}/`));
    expect(entries().filter((entry) => !isNamed(entry))).toEqual([]);
  });
});

it('nothing else grows at the top', () => {
  const ours = entriesOf('').filter(isOurs);
  expect(ours.filter((entry) => !top.includes(entry) && !withDot.includes(entry))).toEqual([]);
  expect(withDot.filter((entry) => !ours.includes(entry))).toEqual([]);
});
