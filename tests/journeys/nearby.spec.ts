import { families, familyOf } from '#domain/vocabulary.ts';
import type { AtlasDriver } from '#tests/journeys/drivers/atlas-driver.ts';
import type { ResultsDriver } from '#tests/journeys/drivers/results-driver.ts';
import { expect, test } from '#tests/journeys/drivers/test.ts';
import {
  idsOf,
  idsWithin,
  isPinned,
  metresTo,
  openPlacesOf,
  placesOf,
  stationOf,
} from '#tests/journeys/support/city-files.ts';

const forskningsparken = stationOf('oslo', 'metro-forskningsparken');

/** The list holds exactly what Turf says is within the distance, nearest first, each with its metres. */
async function expectExactly(results: ResultsDriver, origin: readonly [number, number], metres: number): Promise<void> {
  const expected = idsWithin('oslo', origin, metres);
  await expect.poll(async () => (await results.ids()).sort()).toEqual([...expected].sort());
  await results.expectCount(expected.length);
  const byId = new Map(placesOf('oslo').map((place) => [place.id, place]));
  // The list follows the address: the same places may still stand there with the metres of the start before.
  await expect(async () => {
    const distances = await results.distances();
    expect(distances).toHaveLength(expected.length);
    expect(distances, 'ascending').toEqual([...distances].sort((a, b) => a - b));
    for (const [i, id] of (await results.ids()).entries()) {
      const place = byId.get(id);
      const error = Math.abs((place ? metresTo(origin, place) : Number.NaN) - (distances[i] ?? 0));
      expect(error, id).toBeLessThanOrEqual(0.5);
      expect(distances[i]).toBeLessThanOrEqual(metres);
    }
  }).toPass({ timeout: 30_000 });
}

/** The point that the address names. */
function pointInAddress(atlas: AtlasDriver): [lng: number, lat: number] {
  const [lng = Number.NaN, lat = Number.NaN] = (atlas.address('near') ?? '').split(',').map(Number);
  return [lng, lat];
}

test('a right click starts there from either door, and so does a press in Find; the map stays under the hand', async ({
  atlas,
  results,
  map,
}) => {
  await atlas.open('city=oslo#13/59.935/10.75');
  await map.expectState('idle');
  const at = await map.emptyPixel();
  const before = await map.camera();
  await map.press({ x: at.x + 30, y: at.y + 20 }, 'right');
  await atlas.expectAddress('near', /^10\.\d+,59\.\d+$/);
  await expectExactly(results, pointInAddress(atlas), 1000);
  await map.expectCamera(before);
  const first = atlas.address('near');

  const position = await map.positionAt(at);
  await map.press(at);
  await expect.poll(() => atlas.address('near')).not.toBe(first);
  const origin = pointInAddress(atlas);
  expect(origin[0]).toBeCloseTo(position[0], 3);
  expect(origin[1]).toBeCloseTo(position[1], 3);
  await expectExactly(results, origin, 1000);
  await map.expectCamera(before);
});

test('pulling the pin moves the start, pulling the handle changes the distance, and the map stays', async ({
  atlas,
  results,
  near,
  map,
}) => {
  await atlas.open('city=oslo&near=10.752,59.926&within=800m');
  await map.expectState('idle');
  const before = await map.camera();

  await near.dragPin(60, 40);
  await atlas.expectAddress('near', /^10\.7(?!52,)\d*,59\.9\d+$/);
  await atlas.expectAddress('within', '800m');
  // The address is written a moment after the pin was let go, and may name a point on its way till then.
  await near.expectPinAt(() => pointInAddress(atlas));
  const origin = pointInAddress(atlas);
  expect(origin[0]).toBeGreaterThan(10.752);
  expect(origin[1]).toBeLessThan(59.926);
  await expectExactly(results, origin, 800);
  await map.expectCamera(before);

  await near.dragRadiusHandle(50, 0);
  await expect.poll(() => Number.parseFloat(atlas.address('within') ?? '')).not.toBe(800);
  const within = atlas.address('within') ?? '';
  const metres = Number.parseFloat(within) * (within.endsWith('km') ? 1000 : 1);
  expect(metres).toBeGreaterThan(800);
  expect(pointInAddress(atlas)).toEqual(origin);
  await expectExactly(results, origin, metres);
  await map.expectCamera(before);
});

test.describe('in the list', () => {
  test.use({ isMapDrawn: false });

  test('an entrepreneur sees what is within 800 m of a station: exactly what Turf says, by distance', async ({
    atlas,
    onScreen,
    results,
    near,
  }) => {
    await atlas.open('city=oslo&near=station:metro-forskningsparken&within=800m');
    await expectExactly(results, forskningsparken, 800);
    await onScreen.expectText(/^Forskningsparken, metro/);
    await near.expectSliderText(/^800 m/);
    await onScreen.expectText(/Minutes are an estimate: straight line × 1\.3 at 4\.8 km\/h/);
  });

  test('at the edge of the circle the answer is still exact', async ({ atlas, results }) => {
    const distances = openPlacesOf('oslo')
      .filter(isPinned)
      .map((place) => metresTo(forskningsparken, place))
      .sort((a, b) => a - b);
    for (const metres of [distances[4], distances[20], distances[60]].map((each) => Math.floor(each ?? 0))) {
      await atlas.open(`city=oslo&near=station:metro-forskningsparken&within=${metres}m`);
      await expectExactly(results, forskningsparken, metres);
      await atlas.open(`city=oslo&near=station:metro-forskningsparken&within=${metres + 1}m`);
      await expectExactly(results, forskningsparken, metres + 1);
    }
  });

  test('what has no point on the map is counted and listed apart', async ({ atlas, onScreen, results }) => {
    const apart = openPlacesOf('oslo').filter((place) => !isPinned(place));
    await atlas.open('city=oslo&near=station:metro-forskningsparken&within=800m');
    await onScreen.expectHeading(new RegExp(`^Without a place on the map\\s*${apart.length}$`));
    expect((await results.offMapIds()).sort()).toEqual(idsOf(apart));
    await atlas.open('city=oslo&near=station:metro-forskningsparken&within=800m&category=test_arena');
    const arenas = apart.filter(({ properties }) => properties.category === 'test_arena');
    await expect.poll(async () => (await results.offMapIds()).sort()).toEqual(idsOf(arenas));
  });

  test('the distance is set by slider with the keyboard, by typed number, and in minutes on foot', async ({
    atlas,
    keyboard,
    results,
    near,
  }) => {
    await atlas.open('city=oslo&near=station:metro-forskningsparken&within=800m');
    const [here, further] = [800, 1050].map((metres) => idsWithin('oslo', forskningsparken, metres).length);
    const added = (further ?? 0) - (here ?? 0);
    await near.expectSliderText(new RegExp(`^800 m, 13 min walk, ${here} places; the next 250 m add ${added}$`));
    await near.focusSlider();
    await keyboard.press('ArrowRight', 'ArrowRight');
    await atlas.expectAddress('within', '900m');
    await expectExactly(results, forskningsparken, 900);
    await keyboard.press('Home');
    await atlas.expectAddress('within', '100m');
    await expectExactly(results, forskningsparken, 100);
    await keyboard.press('End');
    await atlas.expectAddress('within', '10km');
    await expectExactly(results, forskningsparken, 10_000);

    await near.typeDistance(1234);
    await atlas.expectAddress('within', '1234m');
    await expectExactly(results, forskningsparken, 1234);
    await near.typeDistance(20);
    await atlas.expectAddress('within', '100m');
    await near.typeDistance(99_999);
    await atlas.expectAddress('within', '10km');

    await near.typeDistance(1000);
    await near.chooseUnit('minutes on foot');
    await atlas.expectAddress('within', '16min');
    await near.typeDistance(10);
    await atlas.expectAddress('within', '10min');
    // Ten minutes at 4.8 km/h, with detours of 30 %.
    await expectExactly(results, forskningsparken, (10 * 80) / 1.3);
  });

  test('the bars are the slider: a press on them sets the distance', async ({ atlas, results, near }) => {
    await atlas.open('city=oslo&near=station:metro-forskningsparken&within=800m');
    await near.pressBarsAt(0.5);
    await expect.poll(() => Number.parseFloat(atlas.address('within') ?? '')).not.toBe(800);
    const metres = Number.parseFloat(atlas.address('within') ?? '') * 1000;
    expect(metres).toBeGreaterThan(1000);
    expect(metres).toBeLessThan(5000);
    await expectExactly(results, forskningsparken, metres);
    await near.pressBarsAt(0.001);
    await atlas.expectAddress('within', '100m');
  });

  test('an address typed by hand is found among those of the data, and nothing is asked elsewhere', async ({
    atlas,
    onScreen,
    keyboard,
    results,
    near,
  }) => {
    const behind = placesOf('oslo').filter(
      ({ properties }) => properties['address'] === 'Gaustadalléen 21' && properties['postcode'] === '0349',
    );
    expect(behind.length).toBeGreaterThan(1);
    const [lng = 0, lat = 0] = behind[0]?.geometry?.coordinates ?? [];
    await atlas.open('city=oslo');
    await onScreen.press('Find');
    await near.typeStart('gaustadalleen 21');
    await near.expectStarts([new RegExp(`^Gaustadalléen 21, 0349${behind.length} places$`)], 0);
    await onScreen.expectNoButton(/^Search at/);
    await keyboard.press('Enter');
    await atlas.expectAddress('near', `${Number(lng.toFixed(5))},${Number(lat.toFixed(5))}`);
    await onScreen.expectText('Gaustadalléen 21, 0349');
    await keyboard.expectFocusOn('Start somewhere else');
    await expectExactly(results, pointInAddress(atlas), 1000);
  });

  test('a start is found with the keyboard alone, and left one layer at a time', async ({
    atlas,
    onScreen,
    keyboard,
    near,
  }) => {
    await atlas.open('city=oslo&near=station:metro-forskningsparken&within=800m');
    await onScreen.press('Start somewhere else');
    await keyboard.type('gaustadall');
    await near.expectStarts(
      [/^GaustadalléenTram/, /^GaustadalléenStreet/, /^Gaustadalléen 21, /, /^Gaustadalléen 23/, /./, /./],
      0,
    );
    await keyboard.press('ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    await near.expectStarts([/^GaustadalléenTram/, /./, /./, /./, /./, /./], 0);
    await keyboard.press('Escape');
    await near.expectStartText('');
    await keyboard.press('Escape');
    await keyboard.expectFocusOn('Start somewhere else');
    await atlas.expectAddress('near', 'station:metro-forskningsparken');
    await keyboard.press('Enter');
    await keyboard.type('gaustadall');
    await keyboard.press('Enter');
    await atlas.expectAddress('near', /^station:tram-/);
    await onScreen.expectText(/^Gaustadalléen, tram/);
    await keyboard.expectFocusOn('Start somewhere else');
  });

  test('what the data do not know is said, and that the map can be pressed', async ({ atlas, onScreen, near }) => {
    await atlas.open('city=oxford');
    await onScreen.press('Find');
    await near.typeStart('1600 Pennsylvania Avenue');
    await near.expectStarts([], null);
    await onScreen.expectText(/knows no such address, station or place\. You can press the map/);
  });

  test('the nearest of each kind is what Turf says, and leads to its place', async ({ atlas, near }) => {
    const pinned = openPlacesOf('oslo').filter((place) => isPinned(place) && place.properties.status === 'operating');
    const nearest = families.map((family) => {
      const [first] = pinned
        .filter(({ properties }) => familyOf(properties.category) === family)
        .sort((a, b) => metresTo(forskningsparken, a) - metresTo(forskningsparken, b));
      return { id: first?.id, metres: Math.round(first ? metresTo(forskningsparken, first) : Number.NaN) };
    });
    await atlas.open('city=oslo&near=station:metro-forskningsparken&within=100m');
    await near.expectNearest(
      nearest.map(({ metres }) => {
        const distance = metres < 1000 ? `${metres}` : (Math.round(metres / 10) * 10).toLocaleString('en-GB');
        return new RegExp(`${distance} m\\d+ min$`);
      }),
    );
    await near.openNearest(/^Make/);
    await atlas.expectAddress('place', nearest[families.indexOf('make')]?.id);
  });

  test('facets and search hold within the circle', async ({ atlas, results }) => {
    const within = new Set(idsWithin('oslo', forskningsparken, 2000));
    const clusters = openPlacesOf('oslo').filter(
      ({ id, properties }) => within.has(id) && ['cluster', 'incubator_accelerator'].includes(properties.category),
    );
    await atlas.open('city=oslo&near=station:metro-forskningsparken&within=2km&category=cluster,incubator_accelerator');
    await results.expectIds(idsOf(clusters));
  });

  test('"What is near" starts from a place', async ({ atlas, onScreen, results }) => {
    await atlas.open('city=oslo&place=construction-city');
    await onScreen.press('What is near');
    await atlas.expectAddress('near', 'place:construction-city');
    await atlas.expectAddress('within', '1km');
    const at = placesOf('oslo').find(({ id }) => id === 'construction-city')?.geometry?.coordinates ?? [0, 0];
    await expectExactly(results, at, 1000);
  });

  test('the device says where it is, but only after a press', async ({ atlas, onScreen, given, results }) => {
    await given.deviceAt([10.757923, 59.907478]);
    await atlas.open('city=oslo');
    await onScreen.press('Find');
    await atlas.expectAddress('near', undefined);
    await onScreen.press('Use my position');
    // To about ten metres: it stands in a link.
    await atlas.expectAddress('near', '10.7579,59.9075');
    // The nearest first, however far: how far one goes is said after that.
    await expectExactly(results, [10.7579, 59.9075], Number.POSITIVE_INFINITY);
  });

  test('a device that refuses is taken at its word, and says what else to do', async ({ atlas, onScreen, results }) => {
    await atlas.open('city=oslo');
    await onScreen.press('Find');
    await onScreen.press('Use my position');
    await onScreen.expectText(/did not share its position\. You can allow it .*, or search instead\.$/);
    await atlas.expectAddress('near', undefined);
    await results.expectCount(openPlacesOf('oslo').length);
  });
});
