import { expect, test } from '#tests/journeys/drivers/test.ts';

/** The main library in Bjørvika. */
const fromTheLibrary = 'city=oslo&near=10.7527,59.9088&within=1500m';

test.describe('from an idea to the first door', () => {
  test.use({ isMapDrawn: false });

  test('an entrepreneur says what is needed, reads the doors, and takes the next best', async ({
    atlas,
    onScreen,
    keyboard,
    results,
    needs,
  }) => {
    await atlas.open(fromTheLibrary);
    await onScreen.press('What do you want to do?');
    await keyboard.expectFocusOnHeading('What do you want to do?');
    await onScreen.unfold(/^In which field: any$/);
    await onScreen.press('Culture and creative trades');
    await onScreen.press('Digital and AI');
    await atlas.expectAddress('theme', 'culture_creative,digital_ai');
    await onScreen.press('Make a prototype');
    await onScreen.press('Find money');
    await atlas.expectAddress('need', 'make-a-prototype,find-money');
    await onScreen.expectHeading('Three doors to knock on');
    // Worked out by hand for the whole city in tests/unit/domain/needs/recommend.golden.test.ts; these fields leave the same.
    await needs.expectRecommended(['folkeverkstedet', 'telegrafen', 'sparebankstiftelsen-dnb']);
    await onScreen.expectText(/^Offers a prototyping workshop; works with culture and creative trades; 641 m away\.$/);
    await onScreen.expectText(/^Source: vartoslo\.no and 1 more, last checked 2020\.$/);
    await onScreen.expectText(/^Source: morgenbladet\.no and 1 more, last checked 2020, position estimated\.$/);
    await onScreen.expectText(/^All doors in this order: .* in straight lines, .* min walk as an estimate\.$/);

    await onScreen.press('Take Innovation Norway instead of Sparebankstiftelsen DNB');
    await needs.expectRecommended(['folkeverkstedet', 'telegrafen', 'innovation-norway']);
    await onScreen.press('Move Innovation Norway up');
    await needs.expectRecommended(['folkeverkstedet', 'innovation-norway', 'telegrafen']);

    await onScreen.press('Telegrafen');
    await atlas.expectAddress('place', 'telegrafen');
    await onScreen.press('Back to the doors');
    await needs.expectRecommended(['folkeverkstedet', 'innovation-norway', 'telegrafen']);
    await results.expectListToAgree();
  });

  test('a link holds needs and field; each door has the way there, of which nothing is asked', async ({
    atlas,
    onScreen,
    needs,
  }) => {
    await atlas.open(`${fromTheLibrary}&need=make-a-prototype,funding&theme=culture_creative`);
    await needs.expectRecommended(['folkeverkstedet', 'telegrafen', 'sparebankstiftelsen-dnb']);
    const [first = [], second] = await needs.routeLinks();
    expect(second).toEqual([
      'https://www.openstreetmap.org/directions?engine=fossgis_osrm_foot&route=59.9088,10.7527;59.91128,10.74232',
      'https://www.google.com/maps/dir/?api=1&origin=59.9088,10.7527&destination=59.91128,10.74232&travelmode=walking',
      'https://maps.apple.com/?saddr=59.9088,10.7527&daddr=59.91128,10.74232&dirflg=w',
      'https://entur.no/reiseresultater?startLat=59.9088&startLon=10.7527&stopLat=59.91128&stopLon=10.74232',
    ]);
    expect(first).toHaveLength(4);
    await onScreen.unfold(/^How these were chosen$/);
    await onScreen.expectText(/^First comes the place that helps with most/);
    await atlas.reload();
    await needs.expectRecommended(['folkeverkstedet', 'telegrafen', 'sparebankstiftelsen-dnb']);
  });

  test('a need that nobody within reach meets is said, with the nearest beyond', async ({ atlas, onScreen, needs }) => {
    await atlas.open('city=oxford&near=-1.26991,51.75329&within=1200m&need=find-reused-materials,find-money&lang=nb');
    await onScreen.expectText(
      /^Ingen innen rekkevidde for «Finne ombruksmaterialer»\. Den nærmeste utenfor: .*1\s600 m\.$/,
    );
    await onScreen.expectHeading('Tre dører å banke på');
    expect((await needs.routeLinks())[0]).toHaveLength(3);
  });
});

test('the doors stand on the map as pins with their numbers, in the order of the panel, and go with the needs', async ({
  atlas,
  onScreen,
  map,
  markers,
}) => {
  await atlas.open(`${fromTheLibrary}&need=make-a-prototype,find-money&theme=culture_creative,digital_ai`);
  await map.expectState('idle');
  await expect
    .poll(() => markers.pins())
    .toEqual(['1: folkeverkstedet', '2: telegrafen', '3: sparebankstiftelsen-dnb']);
  await onScreen.press('Take Innovation Norway instead of Sparebankstiftelsen DNB');
  await onScreen.press('Move Innovation Norway up');
  await expect.poll(() => markers.pins()).toEqual(['1: folkeverkstedet', '2: innovation-norway', '3: telegrafen']);
  await onScreen.press('Make a prototype');
  await onScreen.press('Find money');
  await expect.poll(() => markers.pins()).toEqual([]);
});
