import { expect, test } from '#tests/journeys/drivers/test.ts';
import { idsOf, isPinned, openPlacesOf, pinnedByFamily } from '#tests/journeys/support/city-files.ts';

test('by hand: a cluster splits, the buttons and the hand move the camera and the address, and the credits stay', async ({
  atlas,
  onScreen,
  results,
  map,
  markers,
  overMap,
}) => {
  await atlas.open('city=oslo');
  await map.expectState('idle');
  expect(atlas.hash()).toBe('');
  expect(atlas.dataRequested('oslo')).toContain('context.geojson');
  expect(atlas.dataRequested('oxford'), 'the other city is asked for when it is looked at').toEqual([]);

  const { zoom } = await map.camera();
  await onScreen.press('Zoom in');
  await atlas.expectHash(/^#\d+(\.\d+)?\/59\.\d+\/10\.\d+$/);
  await expect.poll(() => Number(atlas.hash().slice(1).split('/')[0])).toBeCloseTo(zoom + 1, 1);
  await onScreen.press('Zoom out');
  await expect.poll(() => Number(atlas.hash().slice(1).split('/')[0])).toBeCloseTo(zoom, 1);

  await map.expectState('idle');
  const cluster = await markers.largest();
  expect(cluster.count).toBeGreaterThan(5);
  const before = await map.camera();
  await markers.press(cluster.id);
  await markers.expectSplit(cluster);
  expect((await map.camera()).zoom).toBeGreaterThan(before.zoom);
  await results.expectCount(openPlacesOf('oslo').length);

  const hash = atlas.hash();
  await map.pan(-120, 60);
  await expect.poll(() => atlas.hash()).not.toBe(hash);
  await overMap.expectCreditsVisible('© OpenStreetMap contributors');
});

test('the legend counts what is near; a press on a marker of one building opens the list of its places', async ({
  atlas,
  onScreen,
  keyboard,
  results,
  markers,
}) => {
  const pinned = openPlacesOf('oslo').filter(isPinned);
  const spotOf = ({ geometry }: (typeof pinned)[number]): string => geometry?.coordinates.join() ?? '';
  const atSpotOf = (place: (typeof pinned)[number]) => pinned.filter((each) => spotOf(each) === spotOf(place));
  // The building with the most places.
  const largest = pinned.map(atSpotOf).reduce((most, each) => (each.length > most.length ? each : most));
  const building = idsOf(largest);
  const [lng, lat] = largest[0]?.geometry?.coordinates ?? [];
  await atlas.open(`city=oslo#17.2/${lat}/${lng}`);
  await onScreen.expectButton('Make, 0 in view');
  const marker = await markers.largest();
  expect(marker.count).toBe(building.length);
  await markers.press(marker.id);
  await keyboard.expectFocusOnHeading(`${building.length} places at this spot`);
  expect((await results.idsUnder(/places at this spot/)).sort()).toEqual(building);
  await keyboard.press('Escape');
  await onScreen.expectNoText(/places at this spot/);
});

test('a link with a camera looks where it says; a press on a marker there opens its place, where it stands', async ({
  atlas,
  keyboard,
  map,
  markers,
}) => {
  await atlas.open('city=oslo#14.5/59.92/10.755');
  await map.expectState('idle');
  await map.expectCamera({ zoom: 14.5, lat: 59.92, lng: 10.755 });
  await atlas.expectHash(/^#14\.5\/59\.92\/10\.755$/);
  const single = (await markers.drawn()).find(
    ({ count, at }) => count === 1 && at.x > 560 && at.x < 1060 && at.y > 150 && at.y < 600,
  );
  expect(single, 'a marker of one place in sight').toBeDefined();
  const before = await map.camera();
  await markers.press(single?.id ?? '');
  await atlas.expectAddress('place', single?.id ?? '');
  await keyboard.expectFocusOnHeading(/./);
  await map.expectCamera(before);
});

test('pointing at an entry lights its marker, and pointing at a marker lights its entry', async ({
  atlas,
  results,
  search,
  map,
  markers,
}) => {
  await atlas.open('city=oslo&category=library#12.5/59.93/10.76');
  await map.expectState('idle');
  const single = (await markers.drawn()).find(
    ({ count, at }) => count === 1 && at.x > 460 && at.x < 1080 && at.y > 100 && at.y < 640,
  );
  const id = single?.id ?? '';
  await markers.expectHovered(id, false);
  await results.pointAt(id);
  await markers.expectHovered(id);
  await search.pointAt();
  await markers.expectHovered(id, false);
  await markers.pointAt(id);
  await markers.expectHovered(id);
  await results.expectHovered(id);
});

test('the legend counts what is in view, and a press on it filters; the tray holds what the map cannot pin', async ({
  atlas,
  onScreen,
  results,
  map,
  markers,
}) => {
  await atlas.open('city=oslo#10.9/59.92/10.77');
  await map.expectState('idle');
  const make = openPlacesOf('oslo').filter(({ properties }) => properties.category === 'makerspace_lab');
  const inView = pinnedByFamily('oslo', idsOf(make)).make ?? 0;
  await onScreen.press(`Make, ${inView} in view`);
  await atlas.expectAddress('category', 'makerspace_lab');
  await results.expectIds(idsOf(make));
  await markers.expectFamilies({ make: inView });
  await onScreen.press(`Make, ${inView} in view`);
  await atlas.expectAddress('category', undefined);
  await results.expectCount(openPlacesOf('oslo').length);

  const digital = idsOf(openPlacesOf('oslo').filter(({ properties }) => properties.kind === 'digital'));
  await onScreen.press(new RegExp(`^${digital.length} digital places`));
  await onScreen.expectHeading('Digital');
  expect((await results.idsUnder(/^Digital$/)).sort()).toEqual(digital);
  const byArea = openPlacesOf('oslo').filter(({ properties }) => properties.position?.basis === 'stand_in');
  expect((await results.idsUnder(/^Known by area/)).length).toBe(byArea.length);
});

test.describe('in pixels', () => {
  test.use({ hasPixels: true });

  test('with a filter on, list and map agree in every appearance, each is drawn in its own light, and axe finds nothing', async ({
    atlas,
    shell,
    axe,
    results,
    filters,
    map,
    markers,
  }) => {
    const arenas = idsOf(openPlacesOf('oslo').filter(({ properties }) => properties.category === 'test_arena'));
    await atlas.open('city=oslo&category=test_arena&appearance=light#10.9/59.92/10.77');
    await results.expectIds(arenas);
    await markers.expectFamilies(pinnedByFamily('oslo', arenas));
    await map.expectBrightness('above', 0.6);
    for (const appearance of ['Dark', 'High contrast', 'Light'] as const) {
      await shell.chooseAppearance(appearance);
      await map.expectBrightness(appearance === 'Dark' ? 'below' : 'above', appearance === 'Dark' ? 0.35 : 0.6);
      await results.expectIds(arenas);
      await markers.expectFamilies(pinnedByFamily('oslo', arenas));
      expect(await axe.faults()).toEqual([]);
    }
    await filters.toggle('Theme', 'Mobility');
    const mobile = idsOf(
      openPlacesOf('oslo').filter(
        ({ properties }) => properties.category === 'test_arena' && properties.themes?.includes('mobility'),
      ),
    );
    await results.expectIds(mobile);
    await markers.expectFamilies(pinnedByFamily('oslo', mobile));
  });

  test("Oxford is drawn too, in Norwegian: every pinned place that lies in sight is in a marker, and the map's own name is Norwegian", async ({
    atlas,
    map,
    markers,
  }) => {
    await atlas.open('city=oxford&lang=nb#10.4/51.75/-1.25');
    await map.expectDrawn();
    await map.expectNoName('Map');
    const [west, south, east, north] = await map.bounds();
    const inSight = openPlacesOf('oxford').filter((place) => {
      const [lng, lat] = place.geometry?.coordinates ?? [Number.NaN, Number.NaN];
      return isPinned(place) && lng > west && lng < east && lat > south && lat < north;
    });
    expect(inSight.length).toBeGreaterThan(70);
    await markers.expectFamilies(pinnedByFamily('oxford', idsOf(inSight)));
  });
});
