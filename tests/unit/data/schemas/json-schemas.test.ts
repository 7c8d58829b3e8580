import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { schemaFiles } from '#data/tools/schemas/json-schemas.ts';

const folder = fileURLToPath(new URL('../../../../data/schema', import.meta.url));

it('the schema files for editors say what the schema says (else run node data/tools/write-schemas.ts)', () => {
  const onDisk = readdirSync(folder).map((file) => [
    file,
    readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n'),
  ]);
  expect(Object.fromEntries(onDisk)).toEqual(Object.fromEntries(schemaFiles()));
});
