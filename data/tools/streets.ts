/** `npm run data:streets [-- --dry-run]`: marks the loose ends of streets in the embedded basemap of every city. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection } from 'geojson';
import { knownCityFolders } from '#data/tools/city/city-folder.ts';
import { type Command, runCommand } from '#data/tools/kit/command-line.ts';
import { writeWhole } from '#data/tools/kit/write-whole.ts';
import { withStubs } from './streets/street-ends.ts';

const command = {
  name: 'data:streets',
  about: 'Marks the parts of streets that end at no other street, in context.geojson of every city.',
  words: [],
  flags: { 'dry-run': { type: 'boolean', about: 'says how many there are, and writes nothing' } },
} as const satisfies Command;

/** One feature a line, so that a change can be read. */
const textOf = ({ features, ...rest }: FeatureCollection, end: string): string => {
  const head = Object.entries(rest).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value).replaceAll(',', ', ')},`,
  );
  const lines = features.map((feature) => `    ${JSON.stringify(feature)}`);
  return `{\n${head.join('\n')}\n  "features": [\n${lines.join(',\n')}\n  ]\n}${end}`;
};

await runCommand(command, ({ flags }) => {
  for (const folder of knownCityFolders(fileURLToPath(new URL('..', import.meta.url)))) {
    const path = join(folder.path, 'context.geojson');
    if (!existsSync(path)) continue;
    const before = readFileSync(path, 'utf8');
    const marked = withStubs(JSON.parse(before) as FeatureCollection);
    if (!flags['dry-run']) writeWhole(path, textOf(marked, before.endsWith('\n') ? '\n' : ''));
    const loose = marked.features.filter(({ properties }) => properties?.['stub'] === true).length;
    console.log(`${folder.name}: ${loose} roads with a loose end`);
  }
  return true;
});
