import { faultsOf } from '#tests/journeys/drivers/axe-driver.ts';
import { idsOf, isPinned, openPlacesOf, pinnedByFamily } from '#tests/journeys/support/city-files.ts';
import { expect, test } from '#tests/journeys/drivers/atlas-driver.ts';

test('by hand: a cluster splits, the buttons and the hand move the camera and the address, and the credits stay', async ({
  atlas,
}) => {
  await atlas.open('city=oslo');
  await atlas.map.expectDrawn();
  expect(atlas.hash()).toBe('');
  expect(atlas.dataAsked('oslo')).toContain('context.geojson');
  expect(atlas.dataAsked('oxford'), 'the other city is asked for when it is looked at').toEqual([]);

  const { zoom } = await atlas.map.camera();
  await atlas.press('Zoom in');
  await atlas.expectHash(/^#\d+(\.\d+)?\/59\.\d+\/10\.\d+$/);
  await expect.poll(() => Number(atlas.hash().slice(1).split('/')[0])).toBeCloseTo(zoom + 1, 1);
  await atlas.press('Zoom out');
  await expect.poll(() => Number(atlas.hash().slice(1).split('/')[0])).toBeCloseTo(zoom, 1);

  await atlas.map.expectState('idle');
  const cluster = await atlas.map.largestMarker();
  expect(cluster.count).toBeGreaterThan(5);
  const before = await atlas.map.camera();
  await atlas.map.pressMarker(cluster.id);
  await atlas.map.expectSplit(cluster);
  expect((await atlas.map.camera()).zoom).toBeGreaterThan(before.zoom);
  await atlas.expectCount(112);

  const hash = atlas.hash();
  await atlas.map.pan(-120, 60);
  await expect.poll(() => atlas.hash()).not.toBe(hash);
  await atlas.expectCreditsInSight('© OpenStreetMap contributors');
});

test('the legend counts what is near; a press on a marker of one building opens the list of its places', async ({
  atlas,
}) => {
  const building = idsOf(
    openPlacesOf('oslo').filter(
      ({ geometry, properties }) =>
        geometry?.coordinates.join() === '10.71663,59.94203' && properties.position?.basis !== 'stand_in',
    ),
  );
  await atlas.open('city=oslo#17.2/59.94203/10.71663');
  await atlas.expectButton('Make, 0 in view');
  const marker = await atlas.map.largestMarker();
  expect(marker.count).toBe(building.length);
  await atlas.map.pressMarker(marker.id);
  await atlas.expectFocusOnHeading(`${building.length} places at this spot`);
  expect((await atlas.idsUnder(/places at this spot/)).sort()).toEqual(building);
  await atlas.keys('Escape');
  await atlas.expectNoText(/places at this spot/);
});

test('a link with a camera looks where it says; a press on a marker there opens its place, where it stands', async ({
  atlas,
}) => {
  await atlas.open('city=oslo#14.5/59.92/10.755');
  await atlas.map.expectState('idle');
  await atlas.map.expectCamera({ zoom: 14.5, lat: 59.92, lng: 10.755 });
  await atlas.expectHash(/^#14\.5\/59\.92\/10\.755$/);
  const single = (await atlas.map.markers()).find(
    ({ count, at }) => count === 1 && at.x > 560 && at.x < 1060 && at.y > 150 && at.y < 600,
  );
  expect(single, 'a marker of one place in sight').toBeDefined();
  const before = await atlas.map.camera();
  await atlas.map.pressMarker(single?.id ?? '');
  await atlas.expectAddress('place', single?.id ?? '');
  await atlas.expectFocusOnHeading(/./);
  await atlas.map.expectCamera(before);
});

test('pointing at an entry lights its marker, and pointing at a marker lights its entry', async ({ atlas }) => {
  await atlas.open('city=oslo&category=library#12.5/59.93/10.76');
  await atlas.map.expectState('idle');
  const single = (await atlas.map.markers()).find(
    ({ count, at }) => count === 1 && at.x > 460 && at.x < 1080 && at.y > 100 && at.y < 640,
  );
  const id = single?.id ?? '';
  await atlas.map.expectLit(id, false);
  await atlas.pointAtEntry(id);
  await atlas.map.expectLit(id);
  await atlas.pointAtEntry(null);
  await atlas.map.expectLit(id, false);
  await atlas.map.pointAt(id);
  await atlas.map.expectLit(id);
  await atlas.expectEntryLit(id);
});

test('the legend counts what is in view, and a press on it filters; the tray holds what the map cannot pin', async ({
  atlas,
}) => {
  await atlas.open('city=oslo#10.9/59.92/10.77');
  await atlas.map.expectState('idle');
  const make = openPlacesOf('oslo').filter(({ properties }) => properties.category === 'makerspace_lab');
  const inView = pinnedByFamily('oslo', idsOf(make)).make ?? 0;
  await atlas.press(`Make, ${inView} in view`);
  await atlas.expectAddress('category', 'makerspace_lab');
  await atlas.expectPlaceSet(idsOf(make));
  await atlas.map.expectFamilies({ make: inView });
  await atlas.press(`Make, ${inView} in view`);
  await atlas.expectAddress('category', undefined);
  await atlas.expectCount(112);

  const digital = idsOf(openPlacesOf('oslo').filter(({ properties }) => properties.kind === 'digital'));
  await atlas.press(/^6 digital places/);
  await atlas.expectHeading('Digital');
  expect((await atlas.idsUnder(/^Digital$/)).sort()).toEqual(digital);
  expect(await atlas.idsUnder(/^Known by area/)).toHaveLength(8);
});

test('with a filter on, list and map agree in every appearance, each is drawn in its own light, and axe finds nothing', async ({
  atlas,
  page,
}) => {
  const arenas = idsOf(openPlacesOf('oslo').filter(({ properties }) => properties.category === 'test_arena'));
  await atlas.open('city=oslo&category=test_arena&appearance=light#10.9/59.92/10.77');
  await atlas.expectPlaceSet(arenas);
  await atlas.map.expectFamilies(pinnedByFamily('oslo', arenas));
  await atlas.map.expectBrightness('above', 0.6);
  for (const appearance of ['Dark', 'High contrast', 'Light'] as const) {
    await atlas.chooseAppearance(appearance);
    await atlas.map.expectBrightness(appearance === 'Dark' ? 'below' : 'above', appearance === 'Dark' ? 0.35 : 0.6);
    await atlas.expectPlaceSet(arenas);
    await atlas.map.expectFamilies(pinnedByFamily('oslo', arenas));
    expect(await faultsOf(page)).toEqual([]);
  }
  await atlas.toggleFacet('Theme', 'Mobility');
  const mobile = idsOf(
    openPlacesOf('oslo').filter(
      ({ properties }) => properties.category === 'test_arena' && properties.themes?.includes('mobility'),
    ),
  );
  await atlas.expectPlaceSet(mobile);
  await atlas.map.expectFamilies(pinnedByFamily('oslo', mobile));
});

test("Oxford is drawn too, in Norwegian: every pinned place that lies in sight is in a marker, and the map's own name is Norwegian", async ({
  atlas,
}) => {
  await atlas.open('city=oxford&lang=nb#10.4/51.75/-1.25');
  await atlas.map.expectDrawn();
  await atlas.expectNoNameOnMap('Map');
  const [west, south, east, north] = await atlas.map.bounds();
  const inSight = openPlacesOf('oxford').filter((place) => {
    const [lng, lat] = place.geometry?.coordinates ?? [Number.NaN, Number.NaN];
    return isPinned(place) && lng > west && lng < east && lat > south && lat < north;
  });
  expect(inSight.length).toBeGreaterThan(70);
  await atlas.map.expectFamilies(pinnedByFamily('oxford', idsOf(inSight)));
});
