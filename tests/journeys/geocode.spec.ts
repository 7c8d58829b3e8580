import { expect } from '#tests/journeys/drivers/atlas-driver.ts';
import { test } from '#tests/journeys/support/geocode-server.ts';

test('an online search that the deployer set is asked once, after a press, and its credit is shown', async ({
  atlas,
  geocode,
}) => {
  await atlas.open('city=oslo');
  await atlas.press('Find');
  await atlas.typeStart('Some Street 7');
  await atlas.expectText(/knows no such address/);
  await atlas.expectText(`Sends what you typed to ${geocode.host}, and nothing before you press.`);
  expect(geocode.asked, 'nothing is sent while one types').toEqual([]);

  await atlas.press(`Search at ${geocode.host}`);
  await atlas.expectStarts([new RegExp(`^A House, Some Street 7, Oslo${geocode.host}$`)], 0);
  await atlas.expectText('Data of the test');
  expect(geocode.asked.map((each) => each.get('q'))).toEqual(['Some Street 7']);
  expect(geocode.asked[0]?.get('bounded')).toBe('1');

  await atlas.chooseStart(/A House/);
  await atlas.expectAddress('near', '10.74,59.913');
  await atlas.expectText('A House, Some Street 7, Oslo');
  expect(geocode.asked).toHaveLength(1);
});

test('a server that is asked too much is named as the reason, and can be asked again', async ({ atlas, geocode }) => {
  geocode.isTired = true;
  await atlas.open('city=oslo');
  await atlas.press('Find');
  await atlas.typeStart('Some Street 7');
  await atlas.press(`Search at ${geocode.host}`);
  await atlas.expectText(/is getting too many requests/);
  geocode.isTired = false;
  await atlas.press(`Search at ${geocode.host}`);
  await atlas.expectStarts([/^A House/], 0);
});
