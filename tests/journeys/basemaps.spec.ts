import { test } from '#tests/journeys/drivers/basemap-driver.ts';
import type { Drivers } from '#tests/journeys/drivers/drivers.ts';
import { expect } from '#tests/journeys/drivers/test.ts';

/** What must be the same whatever the map is drawn on. */
const unchanged = async ({ atlas, results }: Pick<Drivers, 'atlas' | 'results'>): Promise<unknown> => ({
  ids: await results.ids(),
  hash: atlas.hash(),
});

const chosen = 'city=oslo&district=punkt-oslo&category=library#14/59.9115/10.75';

test.use({ hasPixels: true });

test('street detail comes after a press, changes nothing else, is remembered, and goes at a press', async ({
  atlas,
  results,
  map,
  basemap,
  tiles,
}) => {
  await basemap.useServer(tiles.origin);
  await atlas.open(chosen);
  await map.expectDrawn();
  await basemap.expectKind('embedded');
  await basemap.expectServerNamed(new URL(tiles.origin).host);
  const before = await unchanged({ atlas, results });
  basemap.allow(tiles.origin);
  await basemap.press();
  await basemap.expectKind('live');
  await basemap.expectCredit('© OpenStreetMap contributors');
  await map.expectDrawn();
  expect(await unchanged({ atlas, results })).toEqual(before);
  await atlas.reload();
  await basemap.expectKind('live');
  await basemap.press();
  await basemap.expectKind('embedded');
  await map.expectDrawn();
  expect(await unchanged({ atlas, results })).toEqual(before);
  const { requests } = tiles;
  await atlas.reload();
  await map.expectDrawn();
  await basemap.expectKind('embedded');
  expect(tiles.requests).toBe(requests);
});

test('a link alone never asks another server', async ({ atlas, map, basemap, tiles }) => {
  await basemap.useServer(tiles.origin);
  await atlas.open('city=oslo&basemap=live');
  await map.expectDrawn();
  await basemap.expectKind('embedded');
});

test('while a server fails, in whatever way, the map stays as it is and says so; a slow one is waited for', async ({
  atlas,
  onScreen,
  map,
  basemap,
  tiles,
}) => {
  await basemap.useServer(tiles.origin);
  basemap.allow(tiles.origin);
  await atlas.open('city=oslo');
  await map.expectDrawn();
  for (const behaviour of ['silent', 'missing', 'broken', 'garbage'] as const) {
    await test.step(behaviour, async () => {
      tiles.behaviour = behaviour;
      const { requests } = tiles;
      await basemap.press();
      await expect.poll(() => tiles.requests, { timeout: 45_000 }).toBeGreaterThan(requests);
      await basemap.expectNotPressed();
      await onScreen.expectText(/^Street detail did not come/);
      await basemap.expectKind('embedded');
    });
  }
  await map.expectDrawn();
  tiles.behaviour = 'slow';
  await basemap.press();
  await basemap.expectKind('live');
  await map.expectDrawn();
});

test('tiles that fail later: the map returns to its own ground, says so once, and tries again at the next press', async ({
  atlas,
  onScreen,
  results,
  map,
  basemap,
  tiles,
}) => {
  await basemap.useServer(tiles.origin);
  basemap.allow(tiles.origin);
  await atlas.open(chosen);
  await map.expectDrawn();
  await basemap.press();
  await basemap.expectKind('live');
  const ids = await results.ids();
  tiles.behaviour = 'broken';
  await map.pan(-420, 260);
  await map.pan(-420, 260);
  await basemap.expectKind('embedded');
  await onScreen.expectText(/^Street detail did not come/);
  await map.expectDrawn();
  expect(await results.ids()).toEqual(ids);
  tiles.behaviour = 'well';
  await basemap.press();
  await basemap.expectKind('live');
});

test('where the deployer says always, street detail needs no press', async ({ atlas, map, basemap, tiles }) => {
  await basemap.useServer(tiles.origin, 'always');
  basemap.allow(tiles.origin);
  await atlas.open('city=oslo');
  await basemap.expectKind('live');
  await map.expectDrawn();
});

test('an archive of the site is used before all others, by ranges', async ({ atlas, map, basemap }) => {
  await basemap.useArchive('ranges');
  await atlas.open('city=oslo');
  await basemap.expectKind('custom');
  await map.expectDrawn();
  expect(basemap.requestedRanges.length).toBeGreaterThan(1);
  expect(basemap.requestedRanges.every((range) => /^bytes=\d+-\d+$/.test(range))).toBe(true);
  await basemap.expectNoButton();
});

test('a host that sends no parts of files is named as the reason', async ({ atlas, onScreen, map, basemap }) => {
  await basemap.useArchive('whole');
  await atlas.open('city=oslo');
  await onScreen.expectText(/does not send parts of files/);
  await basemap.expectKind('embedded');
  await map.expectDrawn();
});

test('a host that cuts parts out of the packed file is named too', async ({ atlas, onScreen, map, basemap }) => {
  atlas.tolerate(/oslo\.pmtiles|ERR_CONTENT_DECODING_FAILED/);
  await basemap.useArchive('packed');
  await atlas.open('city=oslo');
  await onScreen.expectText(/does not send parts of files/);
  await basemap.expectKind('embedded');
  await map.expectDrawn();
});

test('an archive that is none leaves the map on its own ground and says so', async ({ atlas, onScreen, basemap }) => {
  await basemap.useArchive('ranges', new TextEncoder().encode('no archive, however long it goes on. '.repeat(900)));
  await atlas.open('city=oslo');
  await onScreen.expectText(/could not be read, so the map shows its own ground/);
  await basemap.expectKind('embedded');
});
