import { idsWithin, stationOf } from '#tests/journeys/support/city-files.ts';
import { expect, test } from '#tests/journeys/drivers/atlas-driver.ts';
import { PresentHand } from '#tests/journeys/drivers/presentation-driver.ts';

test('Tab leads round the whole page and back, through the map and out of it, and one always sees where one is', async ({
  atlas,
}) => {
  await atlas.open('city=oslo&category=library');
  await atlas.map.expectState('idle');
  const stops: string[] = [];
  const faults: string[] = [];
  let hasPassedMap = false;
  let hasLeftMap = false;
  for (let press = 0; press < 150; press += 1) {
    const stop = await atlas.tab();
    if (stop.isNowhere) break;
    if (hasPassedMap && !stop.isMap) hasLeftMap = true;
    if (stop.isMap) hasPassedMap = true;
    if (stop.fault !== null) faults.push(`${stop.name} ${stop.fault}`);
    if (stops.length > 0 && stop.name === stops[0] && stops.length > 20) break;
    stops.push(stop.name);
  }
  expect(faults).toEqual([]);
  expect(hasPassedMap, 'the map is reached').toBe(true);
  expect(hasLeftMap, 'and left').toBe(true);
  expect(stops.length, 'no trap').toBeLessThan(149);
  const back = await atlas.tab(true);
  expect(back.fault).toBeNull();
});

test('the first stops lead past what one does not want', async ({ atlas }) => {
  await atlas.open('city=oslo');
  await atlas.map.expectState('idle');
  expect((await atlas.tab()).name).toContain('Skip to the places');
  expect((await atlas.tab()).name).toContain('Skip to the map');
  await atlas.keys('Enter');
  const { zoom } = await atlas.map.camera();
  await atlas.keys('=');
  await expect.poll(async () => (await atlas.map.camera()).zoom).toBeGreaterThan(zoom + 0.5);
});

test.describe('in the list', () => {
  test.use({ isMapDrawn: false });

  test('in Find and on the page of a place one always sees where one is, too', async ({ atlas }) => {
    const screens = [
      ['category=library&near=10.752,59.926&within=2km', /^Use my position/],
      ['category=library&place=deichman-bjorvika', 'What is near'],
    ] as const;
    for (const [query, button] of screens) {
      await atlas.open(`city=oslo&${query}`);
      await atlas.expectButton(button);
      const faults: string[] = [];
      for (let press = 0; press < 60; press += 1) {
        const stop = await atlas.tab();
        if (stop.isNowhere) break;
        if (stop.fault !== null) faults.push(`${stop.name} ${stop.fault}`);
      }
      expect(faults).toEqual([]);
    }
  });

  test("a visitor's way with the keyboard alone: district, place, back, all of the city", async ({ atlas }) => {
    await atlas.open('city=oslo');
    await atlas.tabTo(/Explore the districts/);
    await atlas.keys('Enter');
    await atlas.keys('Tab');
    await atlas.keys('Enter');
    await atlas.expectAddress('district', 'hovinbyen-sirkulaere-oslo');
    await atlas.expectFocusOnHeading('Hovinbyen Sirkulære Oslo');

    const [first = '', second = ''] = await atlas.placeIds();
    await atlas.tabToEntry(first);
    await atlas.keys('ArrowDown');
    await atlas.expectFocusOnEntry(second);
    await atlas.keys('ArrowUp');
    await atlas.expectFocusOnEntry(first);
    await atlas.keys('ArrowDown', 'Enter');
    await atlas.expectAddress('place', second);
    await atlas.expectFocusOnHeading(/./);
    await atlas.keys('Escape');
    await atlas.expectFocusOnEntry(second);
    await atlas.keys('Escape');
    await atlas.expectAddress('district', undefined);
  });

  test("an entrepreneur's way with the keyboard alone: search, station, distance, place", async ({ atlas }) => {
    await atlas.open('city=oslo');
    await atlas.keys('/');
    await atlas.expectFocusOnSearch();
    await atlas.type('forskningsparken');
    await atlas.keys('Enter');
    await atlas.expectAddress('near', 'station:metro-forskningsparken');
    await atlas.expectSliderSays(/^1,000 m/);
    await atlas.tabTo(/input "/, 12);
    await atlas.tabTo(/select/, 3);
    await atlas.tabTo(/input "/, 3);
    await atlas.keys('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    await atlas.expectAddress('within', '800m');
    const expected = idsWithin('oslo', stationOf('oslo', 'metro-forskningsparken'), 800);
    await atlas.expectPlaceSet(expected);
    const [first = ''] = await atlas.placeIds();
    await atlas.tabToEntry(first);
    await atlas.keys('Enter');
    await atlas.expectAddress('place', first);
  });

  test("a planner's way with the keyboard alone, the map put away: a story, two places compared, a sheet", async ({
    atlas,
    page,
  }) => {
    const stage = new PresentHand(page);
    const title = 'Three districts, one city';
    await atlas.open('city=oslo&view=list&category=library&save=bitraf,sentralen');
    await atlas.tabTo(/^button "Present"/);
    await atlas.keys('Enter');
    await atlas.expectHeading(title);
    await atlas.tabTo(new RegExp(`Present ${title}`));
    await atlas.keys('Enter');
    const first = await stage.expectSlide(1, 9);
    await atlas.keys('ArrowRight');
    expect(await stage.expectSlide(2, 9)).not.toBe(first);
    await atlas.tabTo(/Slide before/);
    await atlas.keys('Enter');
    expect(await stage.expectSlide(1, 9)).toBe(first);
    await atlas.tabTo(/End the presentation/);
    await atlas.keys('Enter');
    await stage.expectLeft(title);
    await atlas.expectAddress('view', 'list');

    await atlas.tabTo(/Print a sheet/);
    await atlas.keys('Enter');
    await atlas.expectAddress('view', 'print');
    await atlas.tabTo(/^section "Paper"/);
    await atlas.keys('Escape');
    await atlas.expectFocusOnButton('Print a sheet…');

    await atlas.tabTo(/^button "Shortlist/, 90);
    await atlas.keys('Enter');
    await atlas.tabTo(/^button "Compare"/);
    await atlas.keys('Enter');
    await atlas.expectFocusOnHeading('Compare');
    await atlas.tabTo(/^button "Close"/, 4);
    await atlas.keys('Enter');
    await atlas.expectFocusOnButton('Compare');
    await atlas.expectAddress('view', 'list');
  });

  test('the keys that work everywhere: / ? and Escape', async ({ atlas }) => {
    await atlas.open('city=oslo&district=punkt-oslo');
    await atlas.expectFocusOnHeading('Punkt Oslo');
    await atlas.keys('?');
    await atlas.expectDialog(true);
    await atlas.expectHeading('Keys');
    await atlas.keys('Escape');
    await atlas.expectDialog(false);
    await atlas.expectAddress('district', 'punkt-oslo');
    await atlas.keys('/');
    await atlas.expectFocusOnSearch();
    await atlas.type('deichman?');
    await atlas.expectDialog(false);
    await atlas.expectSearchText('deichman?');
    await atlas.keys('Escape');
    await atlas.expectSearchText('');
    await atlas.expectAddress('district', 'punkt-oslo');
    await atlas.keys('Escape');
    await atlas.expectAddress('district', 'punkt-oslo');
    await atlas.keys('Escape');
    await atlas.expectAddress('district', undefined);
  });

  test('a chosen place is left for the search by one key', async ({ atlas }) => {
    await atlas.open('city=oslo&place=sentralen');
    await atlas.expectFocusOnHeading('Sentralen');
    await atlas.keys('/');
    await atlas.expectFocusOnSearch();
  });
});
