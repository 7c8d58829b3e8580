import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const documents = [
  '.github/SECURITY.md',
  '.github/pull_request_template.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'README.md',
  'data/README.md',
  'src/README.md',
  'src/domain/README.md',
  'src/state/README.md',
  'src/ui/README.md',
  'tests/README.md',
];
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, inner = '']) => inner);

/** Names that stand for something that the reader makes: `data/bergen`, `ID`. */
const isExample = (path: string): boolean =>
  /[*…]|\b[A-Z]{2,}\b(?!\.md)|bergen|\/xx\.ts|basemap\/oslo\.pmtiles|workflows/.test(path);

/** The anchors of a page, as GitHub makes them of its headings. */
const anchorsOf = (text: string): string[] =>
  found(text, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(documents)('%s', (document) => {
  const text = read(document);

  it('names files and folders that are there', () => {
    const paths = found(text, /`((?:src|tests|data|public|\.ci|\.github)\/[\w./*…-]+)`/g).filter(
      (path) => !isExample(path),
    );
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('leads to pages and headings that are there', () => {
    const links = found(text, /\]\((?!https?:|mailto:)([^)\s]+)\)/g);
    const isBroken = (link: string): boolean => {
      const [path = '', anchor] = link.split('#');
      const page = path === '' ? document : join(dirname(document), path);
      if (!existsSync(join(root, page))) return true;
      return anchor !== undefined && !anchorsOf(read(page)).includes(anchor);
    };
    expect(links.filter(isBroken)).toEqual([]);
  });

  it('names scripts that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = found(text, /npm run (?:-s |--silent )?([a-z][\w:]*)/g);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

it('the README is read in three minutes', () => {
  expect(Buffer.byteLength(read('README.md'))).toBeLessThanOrEqual(8000);
});

it('the scripts of package.json stand in a document', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const all = documents.map(read).join('\n');
  // `npm test` is made of it.
  const inner = ['everything', 'dev'];
  const isNamed = (name: string): boolean => new RegExp(`(npm (run )?|\`)${name}\\b`).test(all);
  expect(Object.keys(scripts).filter((name) => !inner.includes(name) && !isNamed(name))).toEqual([]);
});
