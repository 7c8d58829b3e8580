import { expect, phone, test } from '#tests/journeys/drivers/atlas-driver.ts';

test.use(phone);

test('a visitor on a phone: the sheet moves by button and by finger', async ({ atlas }) => {
  await atlas.open('city=oslo');
  await atlas.expectSheet('half');
  await atlas.press('Show more of the list');
  await atlas.expectSheet('full');
  await atlas.press('Show more of the map');
  await atlas.press('Show more of the map');
  await atlas.expectSheet('peek');
  await atlas.dragSheet(120);
  await atlas.expectSheet('half');
  await atlas.dragSheet(-120);
  await atlas.expectSheet('peek');
  await atlas.dragSheet(400);
  await atlas.expectSheet('full');
});

test('a phone shows whose data the map is made of, with the sheet at half and down', async ({ atlas }) => {
  await atlas.open('city=oslo');
  await atlas.expectCreditsInSight('© OpenStreetMap contributors');
  await atlas.press('Show more of the map');
  await atlas.expectSheet('peek');
  await atlas.expectCreditsInSight('© OpenStreetMap contributors');
});

test('a touch of the map folds the credits away, and a press brings them back', async ({ atlas }) => {
  await atlas.open('city=oslo');
  await atlas.map.expectState('idle');
  await atlas.expectCreditsInSight('© OpenStreetMap contributors');
  await atlas.tapMap({ x: 330, y: 200 });
  await atlas.expectCreditsFolded();
  await atlas.press('Credits');
  await atlas.expectCreditsInSight('© OpenStreetMap contributors');
});

test('a finger that rests on the map starts "what is near" there', async ({ atlas }) => {
  await atlas.open('city=oslo');
  await atlas.map.expectState('idle');
  const at = { x: 200, y: 220 };
  const position = await atlas.map.positionAt(at);
  await atlas.longPressMap(at, () => atlas.expectAddress('near', /^10\.\d+,59\.\d+$/));
  const [lng = 0, lat = 0] = (atlas.address('near') ?? '').split(',').map(Number);
  expect(lng).toBeCloseTo(position[0], 2);
  expect(lat).toBeCloseTo(position[1], 2);
  await atlas.expectListToAgree();
});

test('a place chosen on a phone is in the part of the map that is free', async ({ atlas }) => {
  await atlas.open('city=oslo&place=sentralen');
  await atlas.map.expectDrawn();
  const [x, y] = await atlas.map.pixelOf([10.7409, 59.9105]);
  expect(x).toBeGreaterThan(40);
  expect(x).toBeLessThan(350);
  expect(y).toBeGreaterThan(64);
  expect(y).toBeLessThan(844 * 0.44);
});

test.describe('in the list', () => {
  test.use({ isMapDrawn: false });

  test('nothing on a phone is wider than the screen or lies under something else, at 390 and at 320, and all that is pressed is at least 44 px', async ({
    atlas,
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
      await atlas.expectHeading(/./);
      await atlas.expectTargetsOf(44);
      for (const width of [390, 320]) {
        await atlas.resizeTo(width, 844);
        await atlas.expectNothingTooWide();
        await atlas.expectNothingCovered();
      }
      await atlas.resizeTo(390, 844);
    }
  });

  test('the filters are fit for a finger', async ({ atlas }) => {
    await atlas.open('city=oslo&q=lab');
    await atlas.press('Show more of the list');
    await atlas.openFilters();
    await atlas.expectTargetsOf(44);
  });
});
