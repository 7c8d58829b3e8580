/** `node data/tools/write-schemas.ts`: writes the schema files beside the data anew. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaFiles } from './json-schemas.ts';

const folder = fileURLToPath(new URL('../schema', import.meta.url));

mkdirSync(folder, { recursive: true });
for (const [file, text] of schemaFiles()) {
  writeFileSync(join(folder, file), text);
  console.log(`data/schema/${file}`);
}
