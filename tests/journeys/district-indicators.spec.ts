import { expect, test } from '#tests/journeys/drivers/test.ts';
import { openPlacesOf } from '#tests/journeys/support/city-files.ts';

test.use({ isMapDrawn: false });

test('a planner reads the card of a district, and presses through to the places behind a figure', async ({
  atlas,
  onScreen,
  keyboard,
  results,
  indicators,
}) => {
  await atlas.open('city=oslo&district=hovinbyen-sirkulaere-oslo&view=list');
  await indicators.open('near-station');
  await indicators.expectText('near-station', /50%.*12 of 24 places/);
  await indicators.expectText('near-station', /15 of 30 places\. Depending on that, it is between 20% and 70%\./);
  const count = await indicators.showPlaces('near-station');
  expect(count).toBe(12);
  await results.expectCount(count);
  await results.expectListToAgree();
  await atlas.expectAddress('show', 'figure:near-station');
  await onScreen.expectText('Only these are shown: Hovinbyen Sirkulære Oslo: Within 500 m of a station');
  await atlas.reload();
  await results.expectCount(count);
  await onScreen.press('How all this is worked out');
  await keyboard.expectFocusOnHeading('How the district card is worked out');
  await keyboard.press('Escape');
  await onScreen.press('Back to all of Oslo');
  await results.expectCount(openPlacesOf('oslo').length);
  await atlas.expectAddress('show', undefined);
  await onScreen.expectNoText(/^The link named/);
});
