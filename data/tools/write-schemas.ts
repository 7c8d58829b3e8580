/** `npm run schemas [-- --dry-run]`: writes the schema files beside the data anew. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, runCommand } from '#data/tools/kit/command-line.ts';
import { writeWhole } from '#data/tools/kit/write-whole.ts';
import { schemaFiles } from '#data/tools/schemas/json-schemas.ts';

const command = {
  name: 'schemas',
  about: 'Writes the JSON Schema files in data/schema/ anew, from the schema in code.',
  words: [],
  flags: { 'dry-run': { type: 'boolean', about: 'says which files would change, and writes nothing' } },
} as const satisfies Command;

const folder = fileURLToPath(new URL('../schema', import.meta.url));

/** With the line ends of the file that is there, so that a clone with CRLF does not change as a whole. */
function asOnDisk(text: string, before: string): string {
  return before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

await runCommand(command, ({ flags }) => {
  if (!flags['dry-run']) mkdirSync(folder, { recursive: true });
  const changed = [...schemaFiles()].filter(([file, text]) => {
    const path = join(folder, file);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const after = asOnDisk(text, before);
    if (after === before) return false;
    if (!flags['dry-run']) writeWhole(path, after);
    return true;
  });
  for (const [file] of changed) console.log(`data/schema/${file} ${flags['dry-run'] ? 'would change' : 'changed'}`);
  if (changed.length === 0) console.log('data/schema says what the schema says already.');
  return true;
});
