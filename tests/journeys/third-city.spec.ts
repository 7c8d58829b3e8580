import { expect, test } from '#tests/journeys/drivers/test.ts';
import { openPlacesIn, placesOf, statusOf, withCopiedCity } from '#tests/journeys/support/city-files.ts';

test.use({ hasPixels: true });

test('a copied folder is a third city: its districts, its places and its map, on the site as it was built', async ({
  atlas,
  onScreen,
  shell,
  given,
  results,
  district,
  map,
  markers,
}) => {
  const files = withCopiedCity('oxford', 'testville', 'Testville', [3, -1.5]);
  for (const [path, body] of files) await given.file(`data/${path}`, body);
  await atlas.open('city=testville');
  await shell.expectCity('Testville');
  await shell.expectLanguage('en', /^Testville · Shared City Atlas$/);
  await results.expectTotal(placesOf('oxford').length);
  await results.expectStatus(statusOf('oxford'));
  await onScreen.expectNoText(/could not be read/);
  await district.choose('Oxford North');
  await atlas.expectAddress('district', 'testville-north');
  await results.expectCount(openPlacesIn('oxford', 'oxford-north').length);
  await map.expectDrawn();
  const { lng, lat } = await map.camera();
  expect(lng).toBeCloseTo(3 - 1.28, 1);
  expect(lat).toBeCloseTo(51.79 - 1.5, 1);
  expect((await markers.drawn()).filter(({ isDimmed }) => !isDimmed).length).toBeGreaterThan(0);
});
