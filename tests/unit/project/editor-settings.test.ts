import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');

interface SchemaRule {
  readonly fileMatch: readonly string[];
  readonly url: string;
}
const { 'json.schemas': rules } = JSON.parse(read('.vscode/settings.json')) as { 'json.schemas': SchemaRule[] };

/** What `path` matches, of globs with `*` for a part of a path. */
const schemaFor = (path: string): string | undefined =>
  rules.find(({ fileMatch }) =>
    fileMatch.some((glob) => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(path)),
  )?.url;

describe('the schemas that the editor uses', () => {
  it('are those of data/schema, each of them', () => {
    const used = rules.map(({ url }) => url.replace('./', '')).sort();
    expect(used).toEqual(globSync('data/schema/*.json', { cwd: root }).sort());
    expect(used.filter((path) => !existsSync(root + path))).toEqual([]);
  });

  it('are those that the data files name themselves', () => {
    const files = globSync(['data/*.json', 'data/*/*.{json,geojson}', 'data/*/stories/*.json'], { cwd: root })
      .filter((path) => !path.startsWith('data/schema/'))
      .map((path) => ({ path, named: /"\$schema": "(?:\.\.?\/)+(?:data\/)?(schema\/[\w.-]+)"/.exec(read(path))?.[1] }))
      .filter(({ named }) => named !== undefined);
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter(({ path, named }) => schemaFor(`/${path}`) !== `./data/${named}`)).toEqual([]);
  });
});

it('git changes no byte of a binary file and gives every text LF', () => {
  const attributes = read('.gitattributes').split('\n');
  expect(attributes).toContain('* text=auto eol=lf');
  const binary = ['avif', 'ico', 'jpeg', 'jpg', 'pbf', 'pmtiles', 'png', 'shp', 'webp', 'woff2', 'xlsx', 'zip'];
  expect(binary.filter((ending) => !attributes.includes(`*.${ending} binary`))).toEqual([]);
});

it('the Node that .nvmrc names is the one that the packages bring', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
  expect(read('.nvmrc').trim()).toBe(devDependencies['node']?.split('.')[0]);
});
