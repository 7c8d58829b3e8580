import { families, familyOf } from '#domain/vocabulary.ts';
import { idsOf, idsWithin, isPinned, metresTo, openPlacesOf, placesOf, stationOf } from '#tests/journeys/support/city-files.ts';
import { type Atlas, expect, test } from '#tests/journeys/drivers/atlas-driver.ts';

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

test('a right click starts there from either door, and so does a press in Find; the map stays under the hand', async ({
  atlas,
}) => {
  await atlas.open('city=oslo#13/59.935/10.75');
  await atlas.map.expectState('idle');
  const at = await atlas.map.emptySpot();
  const before = await atlas.map.camera();
  await atlas.map.press({ x: at.x + 30, y: at.y + 20 }, 'right');
  await atlas.expectAddress('near', /^10\.\d+,59\.\d+$/);
  await expectExactly(atlas, pointInAddress(atlas), 1000);
  await atlas.map.expectCamera(before);
  const first = atlas.address('near');

  const position = await atlas.map.positionAt(at);
  await atlas.map.press(at);
  await expect.poll(() => atlas.address('near')).not.toBe(first);
  const origin = pointInAddress(atlas);
  expect(origin[0]).toBeCloseTo(position[0], 3);
  expect(origin[1]).toBeCloseTo(position[1], 3);
  await expectExactly(atlas, origin, 1000);
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
    const [here, further] = [800, 1050].map((metres) => idsWithin('oslo', forskningsparken, metres).length);
    const added = (further ?? 0) - (here ?? 0);
    await atlas.expectSliderSays(new RegExp(`^800 m, 13 min walk, ${here} places; the next 250 m add ${added}$`));
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

  test('the bars are the slider: a press on them sets the distance', async ({ atlas }) => {
    await atlas.open('city=oslo&near=station:metro-forskningsparken&within=800m');
    await atlas.pressBarsAt(0.5);
    await expect.poll(() => Number.parseFloat(atlas.address('within') ?? '')).not.toBe(800);
    const metres = Number.parseFloat(atlas.address('within') ?? '') * 1000;
    expect(metres).toBeGreaterThan(1000);
    expect(metres).toBeLessThan(5000);
    await expectExactly(atlas, forskningsparken, metres);
    await atlas.pressBarsAt(0.001);
    await atlas.expectAddress('within', '100m');
  });

  test('an address typed by hand is found among those of the data, and nothing is asked elsewhere', async ({
    atlas,
  }) => {
    const behind = placesOf('oslo').filter(
      ({ properties }) => properties['address'] === 'Gaustadalléen 21' && properties['postcode'] === '0349',
    );
    expect(behind.length).toBeGreaterThan(1);
    const [lng = 0, lat = 0] = behind[0]?.geometry?.coordinates ?? [];
    await atlas.open('city=oslo');
    await atlas.press('Find');
    await atlas.typeStart('gaustadalleen 21');
    await atlas.expectStarts([new RegExp(`^Gaustadalléen 21, 0349${behind.length} places$`)], 0);
    await atlas.expectNoButton(/^Search at/);
    await atlas.keys('Enter');
    await atlas.expectAddress('near', `${Number(lng.toFixed(5))},${Number(lat.toFixed(5))}`);
    await atlas.expectText('Gaustadalléen 21, 0349');
    await atlas.expectFocusOn('Start somewhere else');
    await expectExactly(atlas, pointInAddress(atlas), 1000);
  });

  test('a start is found with the keyboard alone, and left one layer at a time', async ({ atlas }) => {
    await atlas.open('city=oslo&near=station:metro-forskningsparken&within=800m');
    await atlas.press('Start somewhere else');
    await atlas.type('gaustadall');
    await atlas.expectStarts([/^GaustadalléenTram/, /^Gaustadalléen 21, /, /^Gaustadalléen 23/, /./, /./, /./], 0);
    await atlas.keys('ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    await atlas.expectStarts([/^GaustadalléenTram/, /./, /./, /./, /./, /./], 0);
    await atlas.keys('Escape');
    await atlas.expectStartText('');
    await atlas.keys('Escape');
    await atlas.expectFocusOn('Start somewhere else');
    await atlas.expectAddress('near', 'station:metro-forskningsparken');
    await atlas.keys('Enter');
    await atlas.type('gaustadall');
    await atlas.keys('Enter');
    await atlas.expectAddress('near', /^station:tram-/);
    await atlas.expectText(/^Gaustadalléen, tram/);
    await atlas.expectFocusOn('Start somewhere else');
  });

  test('what the data do not know is said, and that the map can be pressed', async ({ atlas }) => {
    await atlas.open('city=oxford');
    await atlas.press('Find');
    await atlas.typeStart('1600 Pennsylvania Avenue');
    await atlas.expectStarts([], null);
    await atlas.expectText(/knows no such address, station or place\. You can press the map/);
  });

  test('the nearest of each kind is what Turf says, and leads to its place', async ({ atlas }) => {
    const pinned = openPlacesOf('oslo').filter((place) => isPinned(place) && place.properties.status === 'operating');
    const nearest = families.map((family) => {
      const [first] = pinned
        .filter(({ properties }) => familyOf(properties.category) === family)
        .sort((a, b) => metresTo(forskningsparken, a) - metresTo(forskningsparken, b));
      return { id: first?.id, metres: Math.round(first ? metresTo(forskningsparken, first) : Number.NaN) };
    });
    await atlas.open('city=oslo&near=station:metro-forskningsparken&within=100m');
    await atlas.expectNearest(
      nearest.map(({ metres }) => {
        const said = metres < 1000 ? `${metres}` : (Math.round(metres / 10) * 10).toLocaleString('en-GB');
        return new RegExp(`${said} m\\d+ min$`);
      }),
    );
    await atlas.openNearest(/^Make/);
    await atlas.expectAddress('place', nearest[families.indexOf('make')]?.id);
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
    await atlas.given.deviceAt([10.757923, 59.907478]);
    await atlas.open('city=oslo');
    await atlas.press('Find');
    await atlas.expectAddress('near', undefined);
    await atlas.press('Use my position');
    // To about ten metres: it stands in a link.
    await atlas.expectAddress('near', '10.7579,59.9075');
    await expectExactly(atlas, [10.7579, 59.9075], 1000);
  });

  test('a device that refuses is taken at its word, and says what else to do', async ({ atlas }) => {
    await atlas.open('city=oslo');
    await atlas.press('Find');
    await atlas.press('Use my position');
    await atlas.expectText(/did not share its position\. You can allow it .*, or search instead\.$/);
    await atlas.expectAddress('near', undefined);
    await atlas.expectCount(112);
  });
});
