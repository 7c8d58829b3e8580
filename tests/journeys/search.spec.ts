import { idsOf, idsWithin, openPlacesOf, stationOf } from '#tests/journeys/support/city-files.ts';
import { expect, test } from '#tests/journeys/drivers/atlas-driver.ts';

test.use({ isMapDrawn: false });

test('case, accents and one typo are forgiven: the first hit is the right one', async ({ atlas }) => {
  await atlas.open('city=oslo');
  await atlas.search('forskningsparken');
  await atlas.expectAddress('q', 'forskningsparken');
  await atlas.expectFirst('oslo-science-park');
  await atlas.expectAlsoFound(/^Forskningsparken\s*Metro/);
  await atlas.expectListToAgree();

  await atlas.search('Gaustadalleen');
  await atlas.expectAlsoFound(/^Gaustadalléen\s*Tram/);
  await atlas.expectListToAgree();
  const atAddress = openPlacesOf('oslo').filter(({ properties }) => /Gaustadall/.test(String(properties['address'])));
  expect(await atlas.placeIds()).toEqual(expect.arrayContaining(idsOf(atAddress)));

  await atlas.search('bjorvika');
  await atlas.expectFirst('deichman-bjorvika');
  await atlas.expectAlsoFound(/^Bjørvika/);

  // One typo.
  await atlas.search('forskningsprken');
  await atlas.expectFirst('oslo-science-park');
  await atlas.search('startuplba');
  await atlas.expectFirst('startuplab-oslo');
});

test('Enter opens the best hit as itself: a place, a district, a start; else the first of the list', async ({
  atlas,
}) => {
  await atlas.open('city=oslo');
  await atlas.search('startuplab');
  await atlas.keys('Enter');
  await atlas.expectAddress('place', 'startuplab-oslo');
  await atlas.expectFocusOnHeading(/^StartupLab/);

  await atlas.open('city=oslo');
  await atlas.search('sintef');
  await atlas.expectListToAgree();
  const [first = ''] = await atlas.placeIds();
  await atlas.keys('Enter');
  await atlas.expectAddress('place', first);

  await atlas.open('city=oslo');
  await atlas.search('punkt');
  await atlas.keys('Enter');
  await atlas.expectAddress('district', 'punkt-oslo');
  await atlas.expectAddress('q', undefined);
  await atlas.expectHeading('Punkt Oslo');

  // A station starts "what is near", by Enter and by a press.
  await atlas.open('city=oslo');
  await atlas.search('forskningsparken');
  await atlas.keys('Enter');
  await atlas.expectAddress('near', 'station:metro-forskningsparken');
  await atlas.expectAddress('within', '1km');
  await atlas.expectPlaceSet(idsWithin('oslo', stationOf('oslo', 'metro-forskningsparken'), 1000));
  await atlas.search('jernbanetorget');
  await atlas.pressAlsoFound(/^Jernbanetorget\s*Tram/);
  await atlas.expectAddress('near', 'station:tram-jernbanetorget');
});
