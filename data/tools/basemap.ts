/** `npm run basemap -- --city oslo --osm FILE.osm.pbf`: makes a city's own basemap from an OpenStreetMap extract. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBasemap } from '#data/tools/basemap/make-basemap.ts';
import { BasemapProblem } from '#data/tools/basemap/problem.ts';
import { tellerTo } from '#data/tools/basemap/progress.ts';
import { wishesOf } from '#data/tools/basemap/options.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a shell gives a command that a signal ended. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;
const stop = new AbortController();
for (const [signal, code] of Object.entries(exitCodes)) {
  process.once(signal, () => {
    process.exitCode = code;
    stop.abort();
  });
}

async function run(): Promise<void> {
  const started = performance.now();
  // npm runs a script in the project's folder, and says in INIT_CWD where the person stands.
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const wishes = wishesOf(process.argv.slice(2), { from, data: folder('..'), out: folder('../../public/basemap') });
  const teller = tellerTo(process.stdout);
  const { path, tiles, bytes } = await makeBasemap(wishes, teller, stop.signal);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  teller.say(
    `${relative(from, path)}: ${tiles} tiles, ${Math.ceil(bytes / 1000).toLocaleString('en')} kB, in ${seconds} s`,
  );
  teller.say(
    `The atlas uses it when public/config.json has "basemap": { "${wishes.city}": "basemap/${wishes.city}.pmtiles" }`,
  );
}

try {
  await run();
} catch (problem) {
  if (stop.signal.aborted) console.error('\nStopped; nothing was changed.');
  else if (problem instanceof BasemapProblem) console.error(problem.message);
  else throw problem;
  process.exitCode ??= 1;
}
