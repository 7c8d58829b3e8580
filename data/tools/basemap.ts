/** `npm run basemap -- --city oslo --osm FILE.osm.pbf`: makes a city's own basemap from an OpenStreetMap extract. */
import { fileURLToPath } from 'node:url';
import { makeBasemap } from '#data/tools/basemap/make-basemap.ts';
import { command, wishesOf } from '#data/tools/basemap/options.ts';
import { progressReporter } from '#data/tools/basemap/progress.ts';
import { type Given, runCommand } from '#data/tools/kit/command-line.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The exit code of a command that a signal ended. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;
const stop = new AbortController();
for (const [signal, code] of Object.entries(exitCodes)) {
  process.once(signal, () => {
    process.exitCode = code;
    stop.abort();
  });
}

async function run(given: Given<typeof command>): Promise<void> {
  const started = performance.now();
  const wishes = wishesOf(given, { data: folder('..'), out: folder('../../public/basemap') });
  const teller = progressReporter(process.stdout);
  const made = await makeBasemap(wishes, teller, stop.signal);
  if (made === null) {
    teller.print(`${wishes.city}.pmtiles would be made. Nothing was written.`);
    return;
  }
  const { path, tiles, bytes } = made;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  teller.print(
    `${given.from(path)}: ${tiles} tiles, ${Math.ceil(bytes / 1000).toLocaleString('en')} kB, in ${seconds} s`,
  );
  teller.print(
    `The atlas uses it when public/config.json has "basemap": { "${wishes.city}": "basemap/${wishes.city}.pmtiles" }`,
  );
}

await runCommand(command, async (given) => {
  try {
    await run(given);
    return true;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    console.error('\nStopped; nothing was changed.');
    return false;
  }
});
