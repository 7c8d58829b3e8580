import { expect, test } from '#tests/journeys/drivers/test.ts';
import { idsWithin, stationOf } from '#tests/journeys/support/city-files.ts';

test('Tab leads round the whole page and back, through the map and out of it, and one always sees where one is', async ({
  atlas,
  keyboard,
  map,
}) => {
  await atlas.open('city=oslo&category=library');
  await map.expectState('idle');
  const stops: string[] = [];
  const faults: string[] = [];
  let hasPassedMap = false;
  let hasLeftMap = false;
  for (let press = 0; press < 150; press += 1) {
    const stop = await keyboard.tab();
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
  const back = await keyboard.tab(true);
  expect(back.fault).toBeNull();
});

test('the first stops lead past what one does not want', async ({ atlas, keyboard, map, mapKeyboard }) => {
  await atlas.open('city=oslo');
  await map.expectState('idle');
  expect((await keyboard.tab()).name).toContain('Skip to the places');
  expect((await keyboard.tab()).name).toContain('Skip to the map');
  await keyboard.press('Enter');
  await mapKeyboard.expectFocusOnMap();
  const { zoom } = await map.camera();
  await keyboard.press('=');
  await expect.poll(async () => (await map.camera()).zoom).toBeGreaterThan(zoom + 0.5);
});

test.describe('in the list', () => {
  test.use({ isMapDrawn: false });

  test('in Find and on the page of a place one always sees where one is, too', async ({
    atlas,
    onScreen,
    keyboard,
  }) => {
    const screens = [
      ['category=library&near=10.752,59.926&within=2km', /^Use my position/],
      ['category=library&place=deichman-bjorvika', 'What is near'],
    ] as const;
    for (const [query, button] of screens) {
      await atlas.open(`city=oslo&${query}`);
      await onScreen.expectButton(button);
      const faults: string[] = [];
      for (let press = 0; press < 60; press += 1) {
        const stop = await keyboard.tab();
        if (stop.isNowhere) break;
        if (stop.fault !== null) faults.push(`${stop.name} ${stop.fault}`);
      }
      expect(faults).toEqual([]);
    }
  });

  test("a visitor's way with the keyboard alone: district, place, back, all of the city", async ({
    atlas,
    keyboard,
    results,
  }) => {
    await atlas.open('city=oslo');
    await keyboard.tabTo(/Explore the districts/);
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await atlas.expectAddress('district', 'hovinbyen-sirkulaere-oslo');
    await keyboard.expectFocusOnHeading('Hovinbyen Sirkulære Oslo');

    const [first = '', second = ''] = await results.ids();
    await results.tabTo(first);
    await keyboard.press('ArrowDown');
    await results.expectFocusOn(second);
    await keyboard.press('ArrowUp');
    await results.expectFocusOn(first);
    await keyboard.press('ArrowDown', 'Enter');
    await atlas.expectAddress('place', second);
    await keyboard.expectFocusOnHeading(/./);
    await keyboard.press('Escape');
    await results.expectFocusOn(second);
    await keyboard.press('Escape');
    await atlas.expectAddress('district', undefined);
  });

  test("an entrepreneur's way with the keyboard alone: search, station, distance, place", async ({
    atlas,
    onScreen,
    keyboard,
    results,
    search,
    near,
  }) => {
    await atlas.open('city=oslo');
    await keyboard.press('/');
    await search.expectFocus();
    await keyboard.type('forskningsparken');
    await keyboard.press('Enter');
    await atlas.expectAddress('near', 'station:metro-forskningsparken');
    // How far is folded after the list; a button before it leads there.
    await onScreen.expectButton('How far, kinds and needs');
    await keyboard.tabTo(/^button "How far, kinds and needs/, 12);
    await keyboard.press('Enter');
    await keyboard.expectFocusOnDisclosure(/^How far: 1,000 m/);
    await keyboard.press('Enter');
    await near.expectSliderText(/^1,000 m/);
    await keyboard.tabTo(/input "/, 3);
    await keyboard.tabTo(/select/, 3);
    await keyboard.tabTo(/input "/, 3);
    await keyboard.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    await atlas.expectAddress('within', '800m');
    const expected = idsWithin('oslo', stationOf('oslo', 'metro-forskningsparken'), 800);
    await results.expectIds(expected);
    const [first = ''] = await results.ids();
    await results.tabTo(first);
    await keyboard.press('Enter');
    await atlas.expectAddress('place', first);
  });

  test("a planner's way with the keyboard alone, the map put away: a story, two places compared, a sheet", async ({
    atlas,
    onScreen,
    keyboard,
    present,
  }) => {
    const title = 'Three districts, one city';
    await atlas.open('city=oslo&view=list&category=library&save=bitraf,sentralen');
    await keyboard.tabTo(/^button "Present"/);
    await keyboard.press('Enter');
    await onScreen.expectHeading(title);
    await keyboard.tabTo(new RegExp(`Present ${title}`));
    await keyboard.press('Enter');
    const first = await present.expectSlide(1, 9);
    await keyboard.press('ArrowRight');
    expect(await present.expectSlide(2, 9)).not.toBe(first);
    await keyboard.tabTo(/Slide before/);
    await keyboard.press('Enter');
    expect(await present.expectSlide(1, 9)).toBe(first);
    await keyboard.tabTo(/End the presentation/);
    await keyboard.press('Enter');
    await present.expectLeft(title);
    await atlas.expectAddress('view', 'list');

    await keyboard.tabTo(/Print a sheet/);
    await keyboard.press('Enter');
    await atlas.expectAddress('view', 'print');
    // The sheet comes a moment after its address.
    await onScreen.expectHeading(/^Oslo: \d+ places/);
    await keyboard.tabTo(/^section "Paper"/);
    await keyboard.press('Escape');
    await keyboard.expectFocusOn('Print a sheet…');

    await keyboard.tabTo(/^button "Shortlist/, 90);
    await keyboard.press('Enter');
    await keyboard.tabTo(/^button "Compare"/);
    await keyboard.press('Enter');
    await keyboard.expectFocusOnHeading('Compare');
    await keyboard.tabTo(/^button "Close"/, 4);
    await keyboard.press('Enter');
    await keyboard.expectFocusOn('Compare');
    await atlas.expectAddress('view', 'list');
  });

  test('the keys that work everywhere: / ? and Escape', async ({ atlas, onScreen, keyboard, shell, search }) => {
    await atlas.open('city=oslo&district=punkt-oslo');
    await keyboard.expectFocusOnHeading('Punkt Oslo');
    await keyboard.press('?');
    await shell.expectDialog(true);
    await onScreen.expectHeading('Keys');
    await keyboard.press('Escape');
    await shell.expectDialog(false);
    await atlas.expectAddress('district', 'punkt-oslo');
    await keyboard.press('/');
    await search.expectFocus();
    await keyboard.type('deichman?');
    await shell.expectDialog(false);
    await search.expectFilled('deichman?');
    await keyboard.press('Escape');
    await search.expectFilled('');
    await atlas.expectAddress('district', 'punkt-oslo');
    await keyboard.press('Escape');
    await atlas.expectAddress('district', 'punkt-oslo');
    await keyboard.press('Escape');
    await atlas.expectAddress('district', undefined);
  });

  test('a chosen place is left for the search by one key', async ({ atlas, keyboard, search }) => {
    await atlas.open('city=oslo&place=sentralen');
    await keyboard.expectFocusOnHeading('Sentralen');
    await keyboard.press('/');
    await search.expectFocus();
  });
});
