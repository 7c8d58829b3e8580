/**
 * The size budget of the built site, as a visitor's browser receives it. What belongs to the first paint is read from
 * Vite's manifest (the entry and all that it imports statically), so no chunk can slip past by its name.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import file from '@size-limit/file';
import sizeLimit from 'size-limit';
import { keptBytes } from './site-files.ts';

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;
interface Budget {
  readonly name: string;
  readonly files: readonly string[];
  readonly limitKilobytes: number;
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
  // One of them is fetched before the first list too, beside the entry rather than by it.
  const firstWords = Object.keys(manifest).filter((key) => /^src\/look\/words\/[a-z]+\.ts$/.test(key));
  const onlyForTheMap = [...mapRoom].filter((key) => key !== engine && !first.has(key));

  return [
    { name: 'JavaScript before the engine', files: filesOf(first), limitKilobytes: 90 },
    { name: 'First words, every language', files: filesOf(firstWords), limitKilobytes: 8 },
    { name: 'Engine (MapLibre, react-map-gl)', files: filesOf([engine]), limitKilobytes: 270 },
    { name: 'Engine worker', files: matching('assets/maplibre-gl-worker-*.js'), limitKilobytes: 130 },
    { name: 'The map room beside the engine', files: filesOf(onlyForTheMap), limitKilobytes: 40 },
    // It lists every file of the site with its SHA-256, so it grows by the number of parts that are fetched one by one.
    { name: 'Service worker', files: matching('sw.js'), limitKilobytes: 18 },
    { name: 'CSS', files: matching('assets/*.css'), limitKilobytes: 30 },
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

/** Of the app and the largest city: what a device keeps after one visit, in bytes as they lie there. */
const limitKeptMegabytes = 5;

let isOver = false;
for (const { name, files, limitKilobytes } of budgets(readManifest())) {
  if (files.length === 0) throw new Error(`${name}: no file found in dist/, so nothing was measured.`);
  const size = await kilobytes(files);
  isOver ||= size > limitKilobytes;
  const verdict = size > limitKilobytes ? 'OVER' : 'ok';
  console.log(
    `${verdict.padEnd(4)} ${name.padEnd(34)} ${size.toFixed(1).padStart(7)} kB brotli, limit ${limitKilobytes} kB (${files.length} files)`,
  );
}
const kept = keptBytes(dist);
const keptMegabytes = (kept.app + Math.max(...Object.values(kept.cities))) / 1e6;
isOver ||= keptMegabytes > limitKeptMegabytes;
console.log(
  `${(keptMegabytes > limitKeptMegabytes ? 'OVER' : 'ok').padEnd(4)} ${'Kept for use without a network'.padEnd(34)} ${keptMegabytes.toFixed(1).padStart(7)} MB as it lies, limit ${limitKeptMegabytes} MB`,
);
if (isOver) process.exitCode = 1;
