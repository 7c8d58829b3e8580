import { type Atlas, expect } from '#tests/journeys/drivers/atlas-driver.ts';
import { test } from '#tests/journeys/support/basemaps.ts';

/** What must be the same whatever the map is drawn on. */
const kept = async (atlas: Atlas): Promise<unknown> => ({ ids: await atlas.placeIds(), hash: atlas.hash() });

const chosen = 'city=oslo&district=punkt-oslo&category=library#14/59.9115/10.75';

test('street detail comes after a press, changes nothing else, is remembered, and goes at a press', async ({
  atlas,
  ground,
  tiles,
}) => {
  await ground.comesFrom(tiles.origin);
  await atlas.open(chosen);
  await atlas.map.expectDrawn();
  await ground.expect('embedded');
  await ground.expectNamed(new URL(tiles.origin).host);
  const before = await kept(atlas);
  ground.mayAsk(tiles.origin);
  await ground.press();
  await ground.expect('live');
  await ground.expectCredit('© OpenStreetMap contributors');
  await atlas.map.expectDrawn();
  expect(await kept(atlas)).toEqual(before);
  await atlas.reload();
  await ground.expect('live');
  await ground.press();
  await ground.expect('embedded');
  await atlas.map.expectDrawn();
  expect(await kept(atlas)).toEqual(before);
  const { asked } = tiles;
  await atlas.reload();
  await atlas.map.expectDrawn();
  await ground.expect('embedded');
  expect(tiles.asked).toBe(asked);
});

test('a link alone never asks another server', async ({ atlas, ground, tiles }) => {
  await ground.comesFrom(tiles.origin);
  await atlas.open('city=oslo&basemap=live');
  await atlas.map.expectDrawn();
  await ground.expect('embedded');
});

test('while a server fails, in whatever way, the map stays as it is and says so; a slow one is waited for', async ({
  atlas,
  ground,
  tiles,
}) => {
  await ground.comesFrom(tiles.origin);
  ground.mayAsk(tiles.origin);
  await atlas.open('city=oslo');
  await atlas.map.expectDrawn();
  for (const manner of ['silent', 'missing', 'broken', 'garbage'] as const) {
    await test.step(manner, async () => {
      tiles.manner = manner;
      const { asked } = tiles;
      await ground.press();
      await expect.poll(() => tiles.asked, { timeout: 45_000 }).toBeGreaterThan(asked);
      await ground.expectNotPressed();
      await atlas.expectText(/^Street detail did not come/);
      await ground.expect('embedded');
    });
  }
  await atlas.map.expectDrawn();
  tiles.manner = 'slow';
  await ground.press();
  await ground.expect('live');
  await atlas.map.expectDrawn();
});

test('tiles that fail later: the map returns to its own ground, says so once, and tries again at the next press', async ({
  atlas,
  ground,
  tiles,
}) => {
  await ground.comesFrom(tiles.origin);
  ground.mayAsk(tiles.origin);
  await atlas.open(chosen);
  await atlas.map.expectDrawn();
  await ground.press();
  await ground.expect('live');
  const ids = await atlas.placeIds();
  tiles.manner = 'broken';
  await atlas.map.pan(-420, 260);
  await atlas.map.pan(-420, 260);
  await ground.expect('embedded');
  await atlas.expectText(/^Street detail did not come/);
  await atlas.map.expectDrawn();
  expect(await atlas.placeIds()).toEqual(ids);
  tiles.manner = 'well';
  await ground.press();
  await ground.expect('live');
});

test('where the deployer says always, street detail needs no press', async ({ atlas, ground, tiles }) => {
  await ground.comesFrom(tiles.origin, 'always');
  ground.mayAsk(tiles.origin);
  await atlas.open('city=oslo');
  await ground.expect('live');
  await atlas.map.expectDrawn();
});

test('an archive of the site is used before all others, by ranges', async ({ atlas, ground }) => {
  await ground.hasArchive('ranges');
  await atlas.open('city=oslo');
  await ground.expect('custom');
  await atlas.map.expectDrawn();
  expect(ground.asked.length).toBeGreaterThan(1);
  expect(ground.asked.every((range) => /^bytes=\d+-\d+$/.test(range))).toBe(true);
  await ground.expectNoButton();
});

test('a host that sends no parts of files is named as the reason', async ({ atlas, ground }) => {
  await ground.hasArchive('whole');
  await atlas.open('city=oslo');
  await atlas.expectText(/does not send parts of files/);
  await ground.expect('embedded');
  await atlas.map.expectDrawn();
});

test('an archive that is none leaves the map on its own ground and says so', async ({ atlas, ground }) => {
  await ground.hasArchive('ranges', new TextEncoder().encode('no archive, however long it goes on. '.repeat(900)));
  await atlas.open('city=oslo');
  await atlas.expectText(/could not be read, so the map shows its own ground/);
  await ground.expect('embedded');
});
