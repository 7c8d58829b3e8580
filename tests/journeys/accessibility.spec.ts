import { expect, test } from '#tests/journeys/drivers/atlas-driver.ts';
import { EqualHand } from '#tests/journeys/drivers/accessibility-driver.ts';

const science = 'city=oslo&district=oslo-science-city&category=university';

test('the map by arrow keys: one hears where one is, steps from place to place, opens one and comes back', async ({
  atlas,
  page,
}) => {
  const hand = new EqualHand(page);
  await atlas.open('city=oslo&district=oslo-science-city');
  await atlas.map.expectState('idle');
  await hand.tabToMap();
  await hand.expectSaid(/^Centre: Oslo Science City, \d+ places? in view$/);
  await hand.expectOneVoice();
  await atlas.keys('ArrowRight');
  await hand.expectSaid(/^.+, [\d,]+ k?m (east|north-east|south-east)/);
  await atlas.keys('ArrowUp');
  await hand.expectSaid(/^.+, [\d,]+ k?m (north|north-east|north-west)$/);
  const name = await hand.pointedName();
  await atlas.keys('Enter');
  await atlas.expectFocusOnHeading(name);
  await atlas.keys('Escape');
  await hand.expectFocusOnMap();
  await atlas.keys('Shift+ArrowRight');
  await hand.expectSaid(/^Centre: /);
});

test('a map that is lost comes back by itself, twice over by a press, and nothing else goes with it', async ({
  atlas,
  page,
}) => {
  const hand = new EqualHand(page);
  atlas.tolerate(/WebGL|context/i);
  await atlas.open(`${science}&save=bitraf#14.2/59.9421/10.7168`);
  await atlas.choosePlace('uio-blindern');
  await atlas.map.expectState('idle');
  const [seen, camera] = [await atlas.seen(), await atlas.map.camera()];
  await hand.loseContext();
  await hand.expectCanvasGone();
  await atlas.expectFact('Step-free', /not known yet/);
  await atlas.map.expectDrawn();
  await atlas.map.expectCamera(camera);
  expect(await atlas.seen()).toEqual(seen);

  // Lost again at once it would be lost for ever: now somebody has to want it.
  await hand.loseContext();
  await atlas.map.expectState('failed');
  await atlas.keys('Escape');
  await atlas.expectListToAgree();
  await atlas.press('Bring the map back');
  await atlas.map.expectDrawn();
  await hand.expectFocusKept();
});

test('a map whose worker is ended is made anew when it is needed, and the list has not waited', async ({
  atlas,
  page,
}) => {
  const hand = new EqualHand(page);
  await atlas.open('city=oslo');
  await atlas.map.expectState('idle');
  await hand.killWorkers();
  await atlas.toggleFacet('Category', 'Library');
  await atlas.map.expectState('loading');
  await atlas.expectListToAgree();
  const libraries = await atlas.count();
  await atlas.map.expectDrawn();
  await atlas.map.expectFamilies({ meet: libraries });
  await atlas.expectAddress('category', 'library');
});

test.describe('with the keyboard alone, and the map hidden', () => {
  test.use({ isMapDrawn: false });

  test("the visitor's, the entrepreneur's and the planner's job, and the keyboard is never lost", async ({
    atlas,
    page,
  }) => {
    // A few hundred presses of Tab.
    test.setTimeout(150_000);
    const hand = new EqualHand(page);
    const { shortlist } = atlas;
    /** Every press leaves the keyboard somewhere. */
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) {
        await atlas.keys(key);
        await hand.expectFocusKept();
      }
    };
    await atlas.open('city=oslo&view=list');

    // The visitor explores a district and opens a place.
    await atlas.tabTo(/Skip to the places/, 1);
    await press('Enter');
    await atlas.tabTo(/Explore the districts/);
    await press('Enter', 'Tab', 'Enter');
    await atlas.expectAddress('district', 'hovinbyen-sirkulaere-oslo');
    await atlas.expectFocusOnHeading('Hovinbyen Sirkulære Oslo');
    const [first = ''] = await atlas.placeIds();
    await atlas.tabToEntry(first, 140);
    await press('Enter');
    await atlas.expectAddress('place', first);
    await press('Escape');
    await atlas.expectFocusOnEntry(first);
    await press('Escape');
    await atlas.expectAddress('district', undefined);

    // The entrepreneur starts somewhere, moves the start, says what is needed, reads the doors and saves two.
    await press('/');
    await atlas.expectFocusOnSearch();
    await atlas.type('forskningsparken');
    await press('Enter');
    await atlas.expectAddress('near', 'station:metro-forskningsparken');
    await hand.tabBackOrOn(/^summary "Move the start/);
    await press('Enter', 'Tab', 'ArrowRight');
    await atlas.expectAddress('near', /^10\.\d+,59\.\d+$/);
    await hand.expectSaid('The start has moved 100 m east.');
    await hand.tabBackOrOn(/^button "What do you want to do\?/);
    await press('Enter');
    await hand.tabBackOrOn(/^button "Make a prototype/);
    await press('Enter');
    await hand.tabBackOrOn(/^button "Find money/);
    await press('Enter');
    await atlas.expectAddress('need', 'make-a-prototype,find-money');
    await expect.poll(async () => (await atlas.doorIds()).length, { message: 'doors' }).toBeGreaterThan(1);
    const [door = '', other = ''] = await atlas.doorIds();
    for (const id of [door, other]) {
      await hand.tabToDoor(id);
      await press('Enter');
      await atlas.expectAddress('place', id);
      await press('s', 'Escape');
      await atlas.expectAddress('place', undefined);
    }
    await hand.expectSaid(/^2 places on the shortlist$/);

    // The planner compares them and takes the link along.
    await hand.tabBackOrOn(/^button "Shortlist \(2\)/);
    await press('Enter');
    await shortlist.expectIds([door, other]);
    await hand.tabBackOrOn(/^button "Compare/);
    await press('Enter');
    await atlas.expectAddress('view', 'compare');
    await atlas.expectFocusOnHeading('Compare');
    await press('Escape');
    await atlas.expectFocusOn('Compare');
    await hand.tabBackOrOn(/^button "Copy the link/);
    await press('Enter');
    await hand.expectSaid(/^The link is copied|^Copy the link from the address bar/);
  });
});
