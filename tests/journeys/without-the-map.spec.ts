import type { Drivers } from '#tests/journeys/drivers/drivers.ts';
import { test } from '#tests/journeys/drivers/test.ts';
import {
  idsOf,
  idsWithin,
  openPlacesIn,
  openPlacesOf,
  stationOf,
  statusOf,
} from '#tests/journeys/support/city-files.ts';

/** Everything that one does with the list works. */
async function expectListToWork({
  atlas,
  onScreen,
  keyboard,
  results,
  search,
  filters,
  place,
}: Drivers): Promise<void> {
  await results.expectIds(idsOf(openPlacesOf('oslo')));
  await search.fill('startuplab');
  await results.expectFirst('startuplab-oslo');
  await search.fill('');
  await filters.toggle('Category', 'Library');
  await results.expectIds(idsOf(openPlacesOf('oslo').filter(({ properties }) => properties.category === 'library')));
  await results.choose('deichman-bjorvika');
  await place.expectFact('Nearest stations', /min/);
  await onScreen.press('What is near');
  await atlas.expectAddress('near', 'place:deichman-bjorvika');
  await onScreen.press('Reset all');
  await search.fill('forskningsparken');
  await keyboard.press('Enter');
  await results.expectIds(idsWithin('oslo', stationOf('oslo', 'metro-forskningsparken'), 1000));
}

test('with WebGL refused, a calm note, and everything in the list works', async ({
  atlas,
  onScreen,
  given,
  map,
  drivers,
}) => {
  await given.noWebGL();
  await atlas.open('city=oslo');
  await map.expectState('unsupported');
  await onScreen.expectText(/^This browser cannot draw the map/);
  await expectListToWork(drivers);
  await onScreen.press(/^\d+ digital places/);
});

test('with the engine blocked, a calm note, and everything in the list works', async ({
  atlas,
  onScreen,
  given,
  map,
  drivers,
}) => {
  await given.noEngine();
  await atlas.open('city=oslo');
  await map.expectState('failed');
  await onScreen.expectText(/^The map could not be drawn\. Everything is in the list/);
  await expectListToWork(drivers);
});

test.describe('in pixels', () => {
  test.use({ hasPixels: true });

  test('list, search, facets and details work before the engine has arrived', async ({
    atlas,
    onScreen,
    given,
    map,
    drivers,
  }) => {
    const letItCome = await given.slowEngine();
    await atlas.open('city=oslo');
    await map.expectState('loading');
    await onScreen.expectText('The map is on its way…');
    await expectListToWork(drivers);
    await map.expectState('loading');
    letItCome();
    await map.expectDrawn();
    await onScreen.expectNoText('The map is on its way…');
  });
});

test('with WebGL refused, a district, the other city and the other language work too', async ({
  atlas,
  onScreen,
  given,
  results,
  district,
}) => {
  await given.noWebGL();
  await atlas.open('city=oslo');
  await district.choose('Punkt Oslo');
  await results.expectStatus(statusOf('oslo', openPlacesIn('oslo', 'punkt-oslo')));
  await onScreen.press('Oxford');
  await results.expectStatus(statusOf('oxford'));
  await onScreen.press('Norsk');
  await results.expectStatus(statusOf('oxford', openPlacesOf('oxford'), 'nb'));
  await onScreen.expectText(/^Denne nettleseren kan ikke tegne kartet/);
});
