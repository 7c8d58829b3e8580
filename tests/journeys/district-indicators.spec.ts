import { CardHand } from '#tests/journeys/drivers/indicators-driver.ts';
import { expect, test } from '#tests/journeys/drivers/atlas-driver.ts';

test.use({ isMapDrawn: false });

test('a planner reads the card of a district, and presses through to the places behind a figure', async ({
  atlas,
  page,
}) => {
  const card = new CardHand(page);
  await atlas.open('city=oslo&district=hovinbyen-sirkulaere-oslo&view=list');
  await card.open('near-station');
  await card.expectSaid('near-station', /58%.*11 of 19 places/);
  await card.expectSaid('near-station', /10 of 23 places\. Depending on that, it is between 30% and 74%\./);
  const count = await card.showPlaces('near-station');
  expect(count).toBe(11);
  await atlas.expectCount(count);
  await atlas.expectListToAgree();
  await atlas.expectAddress('show', 'figure:near-station');
  await atlas.expectText('Only these are shown: Hovinbyen Sirkulære Oslo: Within 500 m of a station');
  await atlas.reload();
  await atlas.expectCount(count);
  await atlas.press('How all this is worked out');
  await atlas.expectFocusOnHeading('How the district card is worked out');
  await atlas.keys('Escape');
  await atlas.press('Back to all of Oslo');
  await atlas.expectCount(112);
  await atlas.expectAddress('show', undefined);
  await atlas.expectNoText(/^The link named/);
});
