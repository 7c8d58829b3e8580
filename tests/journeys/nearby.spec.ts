import { idsOf, idsWithin, isPinned, metresTo, openPlacesOf, placesOf, stationOf } from './city-files.ts';
import { type Atlas, expect, test } from './driver.ts';

const forskningsparken = stationOf('oslo', 'metro-forskningsparken');

/** The list holds exactly what Turf says is within the distance, nearest first, each with its metres. */
async function expectExactly(atlas: Atlas, origin: readonly [number, number], metres: number): Promise<void> {
  const expected = idsWithin('oslo', origin, metres);
  await expect.poll(async () => (await atlas.placeIds()).sort()).toEqual([...expected].sort());
  await atlas.expectCount(expected.length);
  const distances = await atlas.distances();
  expect(distances).toHaveLength(expected.length);
  expect(distances, 'ascending').toEqual([...distances].sort((a, b) => a - b));
  const byId = new Map(placesOf('oslo').map((place) => [place.id, place]));
  const ids = await atlas.placeIds();
  for (const [i, id] of ids.entries()) {
    const place = byId.get(id);
    expect(Math.abs((place ? metresTo(origin, place) : Number.NaN) - (distances[i] ?? 0)), id).toBeLessThanOrEqual(0.5);
    expect(distances[i]).toBeLessThanOrEqual(metres);
  }
}

/** The point that the address names. */
function pointInAddress(atlas: Atlas): [lng: number, lat: number] {
  const [lng = Number.NaN, lat = Number.NaN] = (atlas.address('near') ?? '').split(',').map(Number);
  return [lng, lat];
}

test('a press on the map starts there, and the map stays under the hand', async ({ atlas }) => {
  await atlas.open('city=oslo#13/59.935/10.75');
  await atlas.press('Find');
  await atlas.map.expectState('idle');
  const at = await atlas.map.emptySpot();
  const before = await atlas.map.camera();
  const position = await atlas.map.positionAt(at);
  await atlas.map.press(at);
  await atlas.expectAddress('near', /^10\.\d+,59\.\d+$/);
  const origin = pointInAddress(atlas);
  expect(origin[0]).toBeCloseTo(position[0], 3);
  expect(origin[1]).toBeCloseTo(position[1], 3);
  await expectExactly(atlas, origin, 1000);
  await atlas.map.expectCamera(before);
});

test('a right click starts there from either door', async ({ atlas }) => {
  await atlas.open('city=oslo');
  await atlas.map.expectState('idle');
  const before = await atlas.map.camera();
  await atlas.map.press(await atlas.map.emptySpot(), 'right');
  await atlas.expectAddress('near', /^10\.\d+,59\.\d+$/);
  await expectExactly(atlas, pointInAddress(atlas), 1000);
  await atlas.map.expectCamera(before);
});

test('pulling the pin moves the start, pulling the handle changes the distance, and the map stays', async ({
  atlas,
}) => {
  await atlas.open('city=oslo&near=10.752,59.926&within=800m');
  await atlas.map.expectState('idle');
  const before = await atlas.map.camera();

  await atlas.map.drag('pin', 60, 40);
  await atlas.expectAddress('near', /^10\.7(?!52,)\d*,59\.9\d+$/);
  await atlas.expectAddress('within', '800m');
  const origin = pointInAddress(atlas);
  expect(origin[0]).toBeGreaterThan(10.752);
  expect(origin[1]).toBeLessThan(59.926);
  await expectExactly(atlas, origin, 800);
  await atlas.map.expectCamera(before);

  await atlas.map.drag('handle', 50, 0);
  await expect.poll(() => Number.parseFloat(atlas.address('within') ?? '')).not.toBe(800);
  const within = atlas.address('within') ?? '';
  const metres = Number.parseFloat(within) * (within.endsWith('km') ? 1000 : 1);
  expect(metres).toBeGreaterThan(800);
  expect(pointInAddress(atlas)).toEqual(origin);
  await expectExactly(atlas, origin, metres);
  await atlas.map.expectCamera(before);
});

test.describe('in the list', () => {
  test.use({ isMapDrawn: false });

  test('an entrepreneur sees what is within 800 m of a station: exactly what Turf says, by distance', async ({
    atlas,
  }) => {
    await atlas.open('city=oslo&near=station:metro-forskningsparken&within=800m');
    await expectExactly(atlas, forskningsparken, 800);
    await atlas.expectText(/^Forskningsparken, metro/);
    await atlas.expectText(/Minutes are an estimate: straight line × 1\.3 at 4\.8 km\/h/);
  });

  test('at the edge of the circle the answer is still exact', async ({ atlas }) => {
    const distances = openPlacesOf('oslo')
      .filter(isPinned)
      .map((place) => metresTo(forskningsparken, place))
      .sort((a, b) => a - b);
    for (const metres of [distances[4], distances[20], distances[60]].map((each) => Math.floor(each ?? 0))) {
      await atlas.open(`city=oslo&near=station:metro-forskningsparken&within=${metres}m`);
      await expectExactly(atlas, forskningsparken, metres);
      await atlas.open(`city=oslo&near=station:metro-forskningsparken&within=${metres + 1}m`);
      await expectExactly(atlas, forskningsparken, metres + 1);
    }
  });

  test('what has no point on the map is counted and listed apart', async ({ atlas }) => {
    const apart = openPlacesOf('oslo').filter((place) => !isPinned(place));
    await atlas.open('city=oslo&near=station:metro-forskningsparken&within=800m');
    await atlas.expectHeading(/^Without a place on the map\s*14$/);
    expect((await atlas.placelessIds()).sort()).toEqual(idsOf(apart));
    await atlas.open('city=oslo&near=station:metro-forskningsparken&within=800m&category=test_arena');
    const arenas = apart.filter(({ properties }) => properties.category === 'test_arena');
    await expect.poll(async () => (await atlas.placelessIds()).sort()).toEqual(idsOf(arenas));
  });

  test('the distance is set by slider with the keyboard, by typed number, and in minutes on foot', async ({
    atlas,
  }) => {
    await atlas.open('city=oslo&near=station:metro-forskningsparken&within=800m');
    await atlas.expectSliderSays(/^800 m, 13 min walk$/);
    await atlas.focusSlider();
    await atlas.keys('ArrowRight', 'ArrowRight');
    await atlas.expectAddress('within', '900m');
    await expectExactly(atlas, forskningsparken, 900);
    await atlas.keys('Home');
    await atlas.expectAddress('within', '100m');
    await expectExactly(atlas, forskningsparken, 100);
    await atlas.keys('End');
    await atlas.expectAddress('within', '10km');
    await expectExactly(atlas, forskningsparken, 10_000);

    await atlas.typeDistance(1234);
    await atlas.expectAddress('within', '1234m');
    await expectExactly(atlas, forskningsparken, 1234);
    await atlas.typeDistance(20);
    await atlas.expectAddress('within', '100m');
    await atlas.typeDistance(99_999);
    await atlas.expectAddress('within', '10km');

    await atlas.typeDistance(1000);
    await atlas.chooseUnit('minutes on foot');
    await atlas.expectAddress('within', '16min');
    await atlas.typeDistance(10);
    await atlas.expectAddress('within', '10min');
    // Ten minutes at 4.8 km/h, with detours of 30 %.
    await expectExactly(atlas, forskningsparken, (10 * 80) / 1.3);
  });

  test('facets and search hold within the circle', async ({ atlas }) => {
    const within = new Set(idsWithin('oslo', forskningsparken, 2000));
    const clusters = openPlacesOf('oslo').filter(
      ({ id, properties }) => within.has(id) && ['cluster', 'incubator_accelerator'].includes(properties.category),
    );
    await atlas.open('city=oslo&near=station:metro-forskningsparken&within=2km&category=cluster,incubator_accelerator');
    await atlas.expectPlaceSet(idsOf(clusters));
  });

  test('"What is near" starts from a place', async ({ atlas }) => {
    await atlas.open('city=oslo&place=construction-city');
    await atlas.press('What is near');
    await atlas.expectAddress('near', 'place:construction-city');
    await atlas.expectAddress('within', '1km');
    const at = placesOf('oslo').find(({ id }) => id === 'construction-city')?.geometry?.coordinates ?? [0, 0];
    await expectExactly(atlas, at, 1000);
  });

  test('the device says where it is, but only after a press', async ({ atlas }) => {
    await atlas.given.deviceAt([10.7579, 59.9075]);
    await atlas.open('city=oslo');
    await atlas.press('Find');
    await atlas.expectAddress('near', undefined);
    await atlas.press('Use my position');
    await atlas.expectAddress('near', '10.7579,59.9075');
    await expectExactly(atlas, [10.7579, 59.9075], 1000);
  });

  test('a device that refuses is taken at its word, and says what else to do', async ({ atlas }) => {
    await atlas.open('city=oslo');
    await atlas.press('Find');
    await atlas.press('Use my position');
    await atlas.expectText(/did not share its position\. Press the map or search instead/);
    await atlas.expectAddress('near', undefined);
    await atlas.expectCount(112);
  });
});
