import { test } from '#tests/journeys/drivers/geocode-driver.ts';
import { expect } from '#tests/journeys/drivers/test.ts';

test('an online search that the deployer set is asked once, after a press, and its credit is shown', async ({
  atlas,
  onScreen,
  near,
  geocode,
}) => {
  await atlas.open('city=oslo');
  await onScreen.press('Find');
  await near.typeStart('Some Street 7');
  await onScreen.expectText(/knows no such address/);
  await onScreen.expectText(`Sends what you typed to ${geocode.host}, and nothing before you press.`);
  expect(geocode.requests, 'nothing is sent while one types').toEqual([]);

  await onScreen.press(`Search at ${geocode.host}`);
  await near.expectStarts([new RegExp(`^A House, Some Street 7, Oslo${geocode.host}$`)], 0);
  await onScreen.expectText('Data of the test');
  expect(geocode.requests.map((each) => each.get('q'))).toEqual(['Some Street 7']);
  expect(geocode.requests[0]?.get('bounded')).toBe('1');

  await near.chooseStart(/A House/);
  await atlas.expectAddress('near', '10.74,59.913');
  await onScreen.expectText('A House, Some Street 7, Oslo');
  expect(geocode.requests).toHaveLength(1);
});

test('a server that is asked too much is named as the reason, and can be asked again', async ({
  atlas,
  onScreen,
  near,
  geocode,
}) => {
  geocode.isRefusing = true;
  await atlas.open('city=oslo');
  await onScreen.press('Find');
  await near.typeStart('Some Street 7');
  await onScreen.press(`Search at ${geocode.host}`);
  await onScreen.expectText(/is getting too many requests/);
  geocode.isRefusing = false;
  await onScreen.press(`Search at ${geocode.host}`);
  await near.expectStarts([/^A House/], 0);
});
