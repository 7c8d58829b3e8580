import { expect, test } from '#tests/journeys/drivers/test.ts';

const science = 'city=oslo&district=oslo-science-city&category=university';

test.use({ hasPixels: true });

test('the map by arrow keys: one hears where one is, steps from place to place, opens one and comes back', async ({
  atlas,
  keyboard,
  accessibility,
  map,
  mapKeyboard,
}) => {
  await atlas.open('city=oslo&district=oslo-science-city');
  await map.expectState('idle');
  await mapKeyboard.skipToMap();
  await accessibility.expectAnnouncement(/^Centre: Oslo Science City, \d+ places? in view$/);
  await accessibility.expectOneLiveRegion();
  await keyboard.press('ArrowRight');
  await accessibility.expectAnnouncement(/^.+, [\d,]+ k?m (east|north-east|south-east)/);
  await keyboard.press('ArrowUp');
  await accessibility.expectAnnouncement(/^.+, [\d,]+ k?m (north|north-east|north-west)$/);
  const name = await mapKeyboard.pointedName();
  await keyboard.press('Enter');
  await keyboard.expectFocusOnHeading(name);
  await keyboard.press('Escape');
  await mapKeyboard.expectFocusOnMap();
  await keyboard.press('Shift+ArrowRight');
  await accessibility.expectAnnouncement(/^Centre: /);
});

test('a map that is lost comes back by itself, twice over by a press, and nothing else goes with it', async ({
  atlas,
  onScreen,
  keyboard,
  results,
  place,
  map,
  mapRecovery,
}) => {
  atlas.tolerate(/WebGL|context/i);
  await atlas.open(`${science}&save=bitraf#14.2/59.9421/10.7168`);
  await results.choose('uio-blindern');
  await map.expectState('idle');
  const [seen, camera] = [await results.snapshot(), await map.camera()];
  await mapRecovery.loseContext();
  await mapRecovery.expectCanvasGone();
  await place.expectFact('Step-free', /not known yet/);
  await map.expectDrawn();
  await map.expectCamera(camera);
  expect(await results.snapshot()).toEqual(seen);

  // Lost again at once it would be lost for ever: now somebody has to want it.
  await mapRecovery.loseContext();
  await map.expectState('failed');
  await keyboard.press('Escape');
  await results.expectListToAgree();
  await onScreen.press('Bring the map back');
  await map.expectDrawn();
  await keyboard.expectFocusKept();
});

test('a map whose worker is ended is made anew when it is needed, and the list has not waited', async ({
  atlas,
  results,
  filters,
  map,
  markers,
  mapRecovery,
}) => {
  await atlas.open('city=oslo');
  await map.expectState('idle');
  await mapRecovery.killWorkers();
  await filters.toggle('Category', 'Library');
  await map.expectState('loading');
  await results.expectListToAgree();
  const libraries = await results.count();
  await map.expectDrawn();
  await markers.expectFamilies({ meet: libraries });
  await atlas.expectAddress('category', 'library');
});

test.describe('with the keyboard alone, and the map hidden', () => {
  test.use({ isMapDrawn: false });

  test("the visitor's, the entrepreneur's and the planner's job, and the keyboard is never lost", async ({
    atlas,
    keyboard,
    accessibility,
    results,
    search,
    needs,
    shortlist,
  }) => {
    // A few hundred presses of Tab.
    test.setTimeout(150_000);
    /** Every press leaves the keyboard somewhere. */
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) {
        await keyboard.press(key);
        await keyboard.expectFocusKept();
      }
    };
    await atlas.open('city=oslo&view=list');

    // The visitor explores a district and opens a place.
    await keyboard.tabTo(/Skip to the places/, 1);
    await press('Enter');
    await keyboard.tabTo(/Explore the districts/);
    await press('Enter', 'Tab', 'Enter');
    await atlas.expectAddress('district', 'hovinbyen-sirkulaere-oslo');
    await keyboard.expectFocusOnHeading('Hovinbyen Sirkulære Oslo');
    const [first = ''] = await results.ids();
    await results.tabTo(first, 140);
    await press('Enter');
    await atlas.expectAddress('place', first);
    await press('Escape');
    await results.expectFocusOn(first);
    await press('Escape');
    await atlas.expectAddress('district', undefined);
    await keyboard.expectFocusOn(/^Hovinbyen Sirkulære Oslo/);

    // The entrepreneur starts somewhere, moves the start, says what is needed, reads the recommended places and saves two.
    await press('/');
    await search.expectFocus();
    await keyboard.type('forskningsparken');
    await press('Enter');
    await atlas.expectAddress('near', 'station:metro-forskningsparken');
    await keyboard.tabRoundTo(/^button "How far, kinds and needs/);
    await press('Enter');
    await keyboard.expectFocusOnDisclosure(/^How far: /);
    await press('Enter');
    await keyboard.tabTo(/^summary "Move the start/);
    await press('Enter', 'Tab', 'ArrowRight');
    await atlas.expectAddress('near', /^10\.\d+,59\.\d+$/);
    await accessibility.expectAnnouncement('The start has moved 100 m east.');
    await keyboard.tabRoundTo(/^button "What do you want to do\?/);
    await press('Enter');
    await keyboard.tabRoundTo(/^button "Make a prototype/);
    await press('Enter');
    await keyboard.tabRoundTo(/^button "Find money/);
    await press('Enter');
    await atlas.expectAddress('need', 'make-a-prototype,find-money');
    await expect.poll(async () => (await needs.recommendedIds()).length, { message: 'doors' }).toBeGreaterThan(1);
    const [best = '', second = ''] = await needs.recommendedIds();
    for (const id of [best, second]) {
      await needs.tabToRecommendation(id);
      await press('Enter');
      await atlas.expectAddress('place', id);
      await press('s', 'Escape');
      await atlas.expectAddress('place', undefined);
    }
    await accessibility.expectAnnouncement(/^2 places on the shortlist$/);

    // The planner compares them and takes the link along.
    await keyboard.tabRoundTo(/^button "Shortlist \(2\)/);
    await press('Enter');
    await shortlist.expectIds([best, second]);
    await keyboard.tabRoundTo(/^button "Compare/);
    await press('Enter');
    await atlas.expectAddress('view', 'compare');
    await keyboard.expectFocusOnHeading('Compare');
    await press('Escape');
    await keyboard.expectFocusOn('Compare');
    await keyboard.tabRoundTo(/^button "Copy the link/);
    await press('Enter');
    await accessibility.expectAnnouncement(/^The link is copied|^Copy the link from the address bar/);
  });
});
