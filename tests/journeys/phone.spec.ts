import { phone } from '#tests/journeys/drivers/shell-driver.ts';
import { expect, test } from '#tests/journeys/drivers/test.ts';

test.use(phone);

test('a visitor on a phone: the sheet moves by button and by finger', async ({ atlas, onScreen, shell }) => {
  await atlas.open('city=oslo');
  await shell.expectSheet('half');
  await onScreen.press('Show more of the list');
  await shell.expectSheet('full');
  await onScreen.press('Show more of the map');
  await onScreen.press('Show more of the map');
  await shell.expectSheet('peek');
  await shell.dragSheet(120);
  await shell.expectSheet('half');
  await shell.dragSheet(-120);
  await shell.expectSheet('peek');
  await shell.dragSheet(400);
  await shell.expectSheet('full');
});

test('a phone shows whose data the map is made of, with the sheet at half and down', async ({
  atlas,
  onScreen,
  shell,
  overMap,
}) => {
  await atlas.open('city=oslo');
  await overMap.expectCreditsVisible('© OpenStreetMap contributors');
  await onScreen.press('Show more of the map');
  await shell.expectSheet('peek');
  await overMap.expectCreditsVisible('© OpenStreetMap contributors');
});

test('a touch of the map folds the credits away, and a press brings them back', async ({
  atlas,
  onScreen,
  map,
  overMap,
}) => {
  await atlas.open('city=oslo');
  await map.expectState('idle');
  await overMap.expectCreditsVisible('© OpenStreetMap contributors');
  await map.tap({ x: 330, y: 200 });
  await overMap.expectCreditsFolded();
  await onScreen.press('Credits');
  await overMap.expectCreditsVisible('© OpenStreetMap contributors');
});

test('a finger that rests on the map starts "what is near" there', async ({ atlas, results, map }) => {
  await atlas.open('city=oslo');
  await map.expectState('idle');
  const at = { x: 200, y: 220 };
  const position = await map.positionAt(at);
  await map.longPress(at, () => atlas.expectAddress('near', /^10\.\d+,59\.\d+$/));
  const [lng = 0, lat = 0] = (atlas.address('near') ?? '').split(',').map(Number);
  expect(lng).toBeCloseTo(position[0], 2);
  expect(lat).toBeCloseTo(position[1], 2);
  await results.expectListToAgree();
});

test('a place chosen on a phone is in the part of the map that is free', async ({ atlas, map }) => {
  await atlas.open('city=oslo&place=sentralen');
  await map.expectState('idle');
  const [x, y] = await map.pixelOf([10.7409, 59.9105]);
  expect(x).toBeGreaterThan(40);
  expect(x).toBeLessThan(350);
  expect(y).toBeGreaterThan(64);
  expect(y).toBeLessThan(844 * 0.44);
});

test.describe('in the list', () => {
  test.use({ isMapDrawn: false });

  test('nothing on a phone is wider than the screen or lies under something else, at 390 and at 320, and all that is pressed is at least 44 px', async ({
    atlas,
    onScreen,
    layout,
  }) => {
    const screens = [
      'city=oslo',
      'city=oslo&district=oslo-science-city',
      'city=oslo&place=oslo-science-park',
      'city=oslo&lang=nb&near=station:metro-forskningsparken&within=800m',
      'city=oslo&category=library&offer=wet_lab',
      'city=oslo&lang=nb&gap=make:15min',
      'city=oslo&district=hovinbyen-sirkulaere-oslo&show=figure:near-station',
      'city=oxford&category=makerspace_lab,test_arena',
      'city=oxford&lens=imd_decile_2025:make:15min:both',
      'city=oxford&page=partnership',
    ];
    for (const screen of screens) {
      await atlas.open(screen);
      await onScreen.expectHeading(/./);
      await layout.expectTargetsOf(44);
      for (const width of [390, 320]) {
        await atlas.resizeTo(width, 844);
        await layout.expectNothingTooWide();
        await layout.expectNothingCovered();
      }
      await atlas.resizeTo(390, 844);
    }
  });

  test('the filters are fit for a finger', async ({ atlas, onScreen, layout, filters }) => {
    await atlas.open('city=oslo&q=lab');
    await onScreen.press('Show more of the list');
    await filters.open();
    await layout.expectTargetsOf(44);
  });
});

test.describe('under a mouse and above a keyboard', () => {
  test.use({ isMapDrawn: false });

  test('the sheet follows a fast mouse, is let go outside the window, and selects no text', async ({
    atlas,
    shell,
  }) => {
    await atlas.open('city=oslo');
    await shell.expectSheet('half');
    await shell.flingSheetByMouse(-900);
    await shell.expectSheet('full');
    await shell.flingSheetByMouse(2000);
    await shell.expectSheet('peek');
    expect(await shell.selectedText()).toBe('');
  });

  test('the search raises the sheet, and its first place is above a keyboard of 300 pixels', async ({
    atlas,
    search,
    shell,
    results,
  }) => {
    await atlas.open('city=oslo');
    await search.fill('forskning');
    await shell.expectSheet('full');
    await expect.poll(() => results.endOfFirst(), { message: 'lower edge of the first place' }).toBeLessThan(844 - 300);
  });
});
