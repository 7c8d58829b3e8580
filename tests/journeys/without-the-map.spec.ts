import { idsOf, idsWithin, openPlacesOf, stationOf } from '#tests/journeys/support/city-files.ts';
import { type Atlas, test } from '#tests/journeys/drivers/atlas-driver.ts';

/** Everything that one does with the list works. */
async function expectListToDo(atlas: Atlas): Promise<void> {
  await atlas.expectPlaceSet(idsOf(openPlacesOf('oslo')));
  await atlas.search('startuplab');
  await atlas.expectFirst('startuplab-oslo');
  await atlas.search('');
  await atlas.toggleFacet('Category', 'Library');
  await atlas.expectPlaceSet(idsOf(openPlacesOf('oslo').filter(({ properties }) => properties.category === 'library')));
  await atlas.choosePlace('deichman-bjorvika');
  await atlas.expectFact('Nearest stations', /min/);
  await atlas.press('What is near');
  await atlas.expectAddress('near', 'place:deichman-bjorvika');
  await atlas.press('Reset all');
  await atlas.search('forskningsparken');
  await atlas.keys('Enter');
  await atlas.expectPlaceSet(idsWithin('oslo', stationOf('oslo', 'metro-forskningsparken'), 1000));
}

test('with WebGL refused, a calm note, and everything in the list works', async ({ atlas }) => {
  await atlas.given.noWebGL();
  await atlas.open('city=oslo');
  await atlas.map.expectState('unsupported');
  await atlas.expectText(/^This browser cannot draw the map/);
  await expectListToDo(atlas);
  await atlas.press(/^\d+ digital places/);
});

test('with the engine blocked, a calm note, and everything in the list works', async ({ atlas }) => {
  await atlas.given.noEngine();
  await atlas.open('city=oslo');
  await atlas.map.expectState('failed');
  await atlas.expectText(/^The map could not be drawn\. Everything is in the list/);
  await expectListToDo(atlas);
});

test('list, search, facets and details work before the engine has arrived', async ({ atlas }) => {
  const letItCome = await atlas.given.slowEngine();
  await atlas.open('city=oslo');
  await atlas.map.expectState('loading');
  await atlas.expectText('The map is on its way…');
  await expectListToDo(atlas);
  await atlas.map.expectState('loading');
  letItCome();
  await atlas.map.expectDrawn();
  await atlas.expectNoText('The map is on its way…');
});

test('with WebGL refused, a district, the other city and the other language work too', async ({ atlas }) => {
  await atlas.given.noWebGL();
  await atlas.open('city=oslo');
  await atlas.chooseDistrict('Punkt Oslo');
  await atlas.expectStatus('35 of 119 places');
  await atlas.press('Oxford');
  await atlas.expectStatus('103 of 116 places');
  await atlas.press('Norsk');
  await atlas.expectStatus('103 av 116 steder');
  await atlas.expectText(/^Denne nettleseren kan ikke tegne kartet/);
});
