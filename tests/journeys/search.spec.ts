import { expect, test } from '#tests/journeys/drivers/test.ts';
import { idsOf, idsWithin, openPlacesOf, stationOf } from '#tests/journeys/support/city-files.ts';

test.use({ isMapDrawn: false });

test('case, accents and one typo are forgiven: the first hit is the right one', async ({ atlas, results, search }) => {
  await atlas.open('city=oslo');
  await search.fill('forskningsparken');
  await atlas.expectAddress('q', 'forskningsparken');
  await results.expectFirst('oslo-science-park');
  await search.expectAlsoFound(/^Forskningsparken\s*Metro/);
  await results.expectListToAgree();

  await search.fill('Gaustadalleen');
  await search.expectAlsoFound(/^Gaustadalléen\s*Tram/);
  await results.expectListToAgree();
  const atAddress = openPlacesOf('oslo').filter(({ properties }) => /Gaustadall/.test(String(properties['address'])));
  expect(await results.ids()).toEqual(expect.arrayContaining(idsOf(atAddress)));

  await search.fill('bjorvika');
  await results.expectFirst('deichman-bjorvika');
  await search.expectAlsoFound(/^Bjørvika/);

  // One typo.
  await search.fill('forskningsprken');
  await results.expectFirst('oslo-science-park');
  await search.fill('startuplba');
  await results.expectFirst('startuplab-oslo');
});

test('Enter opens the best hit as itself: a place, a district, a start; else the first of the list', async ({
  atlas,
  onScreen,
  keyboard,
  results,
  search,
}) => {
  await atlas.open('city=oslo');
  await search.fill('startuplab');
  await keyboard.press('Enter');
  await atlas.expectAddress('place', 'startuplab-oslo');
  await keyboard.expectFocusOnHeading(/^StartupLab/);

  await atlas.open('city=oslo');
  await search.fill('sintef');
  await results.expectListToAgree();
  const [first = ''] = await results.ids();
  await keyboard.press('Enter');
  await atlas.expectAddress('place', first);

  await atlas.open('city=oslo');
  await search.fill('punkt');
  await keyboard.press('Enter');
  await atlas.expectAddress('district', 'punkt-oslo');
  await atlas.expectAddress('q', undefined);
  await onScreen.expectHeading('Punkt Oslo');

  // A station starts "what is near", by Enter and by a press.
  await atlas.open('city=oslo');
  await search.fill('forskningsparken');
  await keyboard.press('Enter');
  await atlas.expectAddress('near', 'station:metro-forskningsparken');
  await atlas.expectAddress('within', '1km');
  await results.expectIds(idsWithin('oslo', stationOf('oslo', 'metro-forskningsparken'), 1000));
  await search.fill('jernbanetorget');
  await search.pressAlsoFound(/^Jernbanetorget\s*Tram/);
  await atlas.expectAddress('near', 'station:tram-jernbanetorget');
});
