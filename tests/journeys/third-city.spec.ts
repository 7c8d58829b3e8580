import { placesOf, withCopiedCity } from '#tests/journeys/support/city-files.ts';
import { expect, test } from '#tests/journeys/drivers/atlas-driver.ts';

test('a copied folder is a third city: its districts, its places and its map, on the site as it was built', async ({
  atlas,
}) => {
  const files = withCopiedCity('oxford', 'testville', 'Testville', [3, -1.5]);
  for (const [path, body] of files) await atlas.given.file(`data/${path}`, body);
  await atlas.open('city=testville');
  await atlas.expectCityLink('Testville', true);
  await atlas.expectLanguage('en', /^Testville · Shared City Atlas$/);
  await atlas.expectTotal(placesOf('oxford').length);
  await atlas.expectStatus('103 of 116 places');
  await atlas.expectNoText(/could not be read/);
  await atlas.chooseDistrict('Oxford North');
  await atlas.expectAddress('district', 'testville-north');
  await atlas.expectCount(3);
  await atlas.map.expectDrawn();
  const { lng, lat } = await atlas.map.camera();
  expect(lng).toBeCloseTo(3 - 1.28, 1);
  expect(lat).toBeCloseTo(51.79 - 1.5, 1);
  expect((await atlas.map.markers()).filter(({ isDimmed }) => !isDimmed).length).toBeGreaterThan(0);
});
