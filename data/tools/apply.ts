/** `npm run data:apply -- patch.geojson [--dry-run] [--data folder]`: puts a patch into the data, whole or not at all. */
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mostBytes, patchOutcome } from '#data/tools/patch/apply-patch.ts';

const usage = 'npm run data:apply -- patch.geojson [--dry-run] [--data folder]';

/** A file is never half written: who reads it meanwhile sees the old one or the new one. */
function writeWhole(path: string, text: string): void {
  const beside = `${path}.${process.pid}.tmp`;
  writeFileSync(beside, text);
  renameSync(beside, path);
}

/** What is said, and whether all went well. */
function run(args: readonly string[]): { readonly lines: readonly string[]; readonly isGood: boolean } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, data: { type: 'string' } },
  });
  const [patch, ...more] = positionals;
  if (patch === undefined || more.length > 0) return { lines: [usage], isGood: false };
  if (!existsSync(patch) || !statSync(patch).isFile()) {
    return { lines: [`${patch}: is no file; name the patch that was downloaded or copied`], isGood: false };
  }
  const text = statSync(patch).size > 2 * mostBytes ? ' '.repeat(mostBytes + 1) : readFileSync(patch, 'utf8');
  const dataFolder = values.data ?? fileURLToPath(new URL('..', import.meta.url));
  const outcome = patchOutcome(basename(patch), text, dataFolder, new Date().toISOString().slice(0, 10));
  if (outcome.type === 'refused') return { lines: ['Refused:', ...outcome.why, 'Nothing was changed.'], isGood: false };
  const { changedPlaces, lines, path, warnings } = outcome;
  const said = [...lines, ...(warnings.length > 0 ? ['', 'Warnings:', ...warnings] : []), ''];
  if (changedPlaces === 0) return { lines: [...said, 'All of it is in the data already.'], isGood: true };
  if (!values['dry-run']) writeWhole(path, outcome.text);
  const places = `${changedPlaces} ${changedPlaces === 1 ? 'place' : 'places'}`;
  const done = values['dry-run'] ? `${places} would change. Nothing was written.` : `${places} changed in ${path}.`;
  return { lines: [...said, done], isGood: true };
}

function outcomeOf(args: readonly string[]): ReturnType<typeof run> {
  try {
    return run(args);
  } catch (reason) {
    return { lines: [reason instanceof Error ? reason.message : String(reason), usage], isGood: false };
  }
}

const { lines, isGood } = outcomeOf(process.argv.slice(2));
for (const line of lines) console.log(line);
process.exitCode = isGood ? 0 : 1;
