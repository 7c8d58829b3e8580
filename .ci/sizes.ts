/**
 * The size budget of the built site, as a visitor's browser receives it. What belongs to the first paint is read from
 * Vite's manifest (the entry and all that it imports statically), so no chunk can slip past by its name.
 */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import file from '@size-limit/file';
import sizeLimit from 'size-limit';
import { forDevelopersIn, keptBytes } from './site-files.ts';

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;
interface Budget {
  readonly name: string;
  readonly files: readonly string[];
  readonly limitKilobytes: number;
  /** Of the files as they lie: what a browser has to read, however well it was packed. */
  readonly limitRawKilobytes?: number;
}

const dist = fileURLToPath(new URL('../dist', import.meta.url));

function readManifest(): Manifest {
  const path = join(dist, '.vite/manifest.json');
  if (!existsSync(path)) throw new Error('There is no built site: npm run build makes one.');
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

/** The keys of a chunk and of everything that it imports statically. */
function withStaticImports(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key]?.imports ?? []) withStaticImports(manifest, imported, seen);
  return seen;
}

function matching(pattern: string): string[] {
  return globSync(pattern, { cwd: dist });
}

function keyWhere(manifest: Manifest, what: string, isIt: (chunk: Chunk, key: string) => boolean): string {
  const found = Object.entries(manifest).find(([key, chunk]) => isIt(chunk, key));
  if (found === undefined) throw new Error(`The built site has no ${what}.`);
  return found[0];
}

function budgets(manifest: Manifest): Budget[] {
  const filesOf = (keys: Iterable<string>): string[] =>
    [...keys].flatMap((key) => manifest[key]?.file ?? []).filter((name) => name.endsWith('.js'));

  const first = withStaticImports(
    manifest,
    keyWhere(manifest, 'entry', (chunk) => chunk.isEntry === true),
  );
  const engine = keyWhere(manifest, 'engine chunk', (chunk) => chunk.name === 'engine' && chunk.file.endsWith('.js'));
  if (first.has(engine)) throw new Error('The page loads the map engine before it shows anything: it must be lazy.');
  const mapRoom = withStaticImports(
    manifest,
    keyWhere(manifest, 'chunk of src/map/map-view.tsx', (_, key) => key === 'src/map/map-view.tsx'),
  );
  // Those of one language are fetched before the first list too, beside the entry rather than by it.
  const wordsOf = (chunk: string): string[] =>
    filesOf(Object.keys(manifest).filter((key) => manifest[key]?.name === chunk));
  const onlyForTheMap = [...mapRoom].filter((key) => key !== engine && !first.has(key));

  return [
    { name: 'JavaScript before the engine', files: filesOf(first), limitKilobytes: 90 },
    { name: 'First words, every language', files: wordsOf('first'), limitKilobytes: 8 },
    { name: 'Words of the panels, every language', files: wordsOf('panels'), limitKilobytes: 30 },
    { name: 'Words of the studies, every language', files: wordsOf('studies'), limitKilobytes: 15 },
    { name: 'Words of the workshop, every language', files: wordsOf('workshop'), limitKilobytes: 12 },
    // Only run where the page's own script did not come; it has the words of both languages in it.
    { name: 'What says that the start failed', files: matching('start-check*.js'), limitKilobytes: 1.5 },
    { name: 'Engine (MapLibre, react-map-gl)', files: filesOf([engine]), limitKilobytes: 270 },
    { name: 'Engine worker', files: matching('assets/maplibre-gl-worker-*.js'), limitKilobytes: 130 },
    { name: 'The map room beside the engine', files: filesOf(onlyForTheMap), limitKilobytes: 40 },
    // It lists every file of the site with its SHA-256, so it grows by the number of parts that are fetched one by one.
    { name: 'Service worker', files: matching('sw.js'), limitKilobytes: 18 },
    {
      // What the page links at first, with the declarations of the fonts: a panel's sheet comes with the panel.
      name: 'CSS before the first list',
      files: [...first].flatMap((key) => manifest[key]?.css ?? []),
      limitKilobytes: 9,
      limitRawKilobytes: 45,
    },
    { name: 'CSS, all of it', files: matching('assets/*.css'), limitKilobytes: 40 },
    { name: 'Fonts, English and Norwegian', files: matching('assets/*-latin-wght-*.woff2'), limitKilobytes: 160 },
    { name: 'Fonts, every alphabet', files: matching('assets/*.woff2'), limitKilobytes: 600 },
  ];
}

async function kilobytes(files: readonly string[]): Promise<number> {
  const [result] = await sizeLimit(
    [file],
    [...files].map((name) => join(dist, name)),
  );
  return (result?.size ?? 0) / 1000;
}

const rawKilobytes = (files: readonly string[]): number =>
  files.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0) / 1000;

/** Of the app and the largest city: what a device keeps after one visit, in bytes as they lie there. */
const limitKeptMegabytes = 5;

const forDevelopers = forDevelopersIn(dist);
if (forDevelopers.length > 0) {
  throw new Error(`The built site has what is for developers only: ${forDevelopers.join(', ')}`);
}

let isOver = false;
interface Measured {
  readonly name: string;
  readonly size: number;
  readonly unit: string;
  readonly limit: number;
  readonly files: number;
}

const report = ({ name, size, unit, limit, files }: Measured): void => {
  isOver ||= size > limit;
  const verdict = size > limit ? 'OVER' : 'ok';
  console.log(
    `${verdict.padEnd(4)} ${name.padEnd(35)} ${size.toFixed(1).padStart(7)} kB ${unit}, limit ${limit} kB (${files} files)`,
  );
};
for (const { name, files, limitKilobytes, limitRawKilobytes } of budgets(readManifest())) {
  if (files.length === 0) throw new Error(`${name}: no file found in dist/, so nothing was measured.`);
  const size = await kilobytes(files);
  report({ name, size, unit: 'brotli', limit: limitKilobytes, files: files.length });
  if (limitRawKilobytes === undefined) continue;
  const rawSize = rawKilobytes(files);
  report({ name, size: rawSize, unit: 'as it lies', limit: limitRawKilobytes, files: files.length });
}
const kept = keptBytes(dist);
const keptMegabytes = (kept.app + Math.max(...Object.values(kept.cities))) / 1e6;
isOver ||= keptMegabytes > limitKeptMegabytes;
console.log(
  `${(keptMegabytes > limitKeptMegabytes ? 'OVER' : 'ok').padEnd(4)} ${'Kept for use without a network'.padEnd(35)} ${keptMegabytes.toFixed(1).padStart(7)} MB as it lies, limit ${limitKeptMegabytes} MB`,
);
if (isOver) process.exitCode = 1;
