import { expect, test } from './driver.ts';

test('the atlas opens on Oslo: 119 places known, the map drawn, and nothing asked of anyone else', async ({
  atlas,
}) => {
  await atlas.open('city=oslo');
  await atlas.expectTotal(119);
  await atlas.expectListToAgree();
  expect(await atlas.status()).toMatch(/^\d+ of 119 places/);
  await atlas.expectMapDrawn();
  expect(await atlas.basemap()).toBe('embedded');
});

test('with WebGL refused, the list and the search still work', async ({ atlas }) => {
  await atlas.withoutWebGL();
  await atlas.open('city=oslo');
  await atlas.expectMapState('unsupported');
  await atlas.expectTotal(119);
  await atlas.search('forskningsparken');
  await atlas.expectAddress('q', 'forskningsparken');
  await atlas.expectListToAgree();
});
