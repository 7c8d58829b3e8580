import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '#tests/journeys/drivers/test.ts';

test.use({ isMapDrawn: false });

const root = fileURLToPath(new URL('../..', import.meta.url));

test('a place that is missing is suggested, and the command takes what was downloaded', async ({
  atlas,
  onScreen,
  contribute,
}) => {
  await atlas.open('city=oslo&view=list&lang=en&q=nonsense+garden+of+nowhere');
  await onScreen.press('Suggest a place');
  await contribute.fill({ Name: 'Nonsense Garden' });
  // What was typed outlives the page.
  await atlas.reload();
  await onScreen.press('Suggest a place');
  await contribute.expectField('Name', 'Nonsense Garden');
  await contribute.fill({
    Category: 'meeting_place',
    'In a sentence or two': 'Benches that nobody has seen.',
    'Point on the map': '59.9139, 10.7522',
    'Where the point comes from': 'estimated',
    Sources: 'https://example.org/garden',
  });
  await onScreen.press('Make the patch');
  const { name, text } = await onScreen.download(/^Download$/);
  expect(name).toMatch(/^oslo-nonsense-garden-\d{4}-\d\d-\d\d\.geojson$/);

  const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  try {
    writeFileSync(join(folder, name), text);
    const output = execFileSync(
      process.execPath,
      [join(root, 'data/tools/apply.ts'), join(folder, name), '--dry-run'],
      {
        encoding: 'utf8',
      },
    );
    expect(output).toContain('oslo/places.geojson: nonsense-garden: "Nonsense Garden"');
    expect(output).toContain('1 place would change. Nothing was written.');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
