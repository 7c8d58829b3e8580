import { type Atlas, expect, test } from '#tests/journeys/drivers/atlas-driver.ts';

/** The main library in Bjørvika. */
const fromTheLibrary = 'city=oslo&near=10.7527,59.9088&within=1500m';

async function expectDoors(atlas: Atlas, ids: readonly string[]): Promise<void> {
  await expect.poll(() => atlas.doorIds(), { message: 'the doors, in order' }).toEqual(ids);
}

test.describe('from an idea to the first door', () => {
  test.use({ isMapDrawn: false });

  test('an entrepreneur says what is needed, reads the doors, and takes the next best', async ({ atlas }) => {
    await atlas.open(fromTheLibrary);
    await atlas.press('What do you want to do?');
    await atlas.expectFocusOnHeading('What do you want to do?');
    await atlas.unfold(/^In which field: any$/);
    await atlas.press('Culture and creative trades');
    await atlas.press('Digital and AI');
    await atlas.expectAddress('theme', 'culture_creative,digital_ai');
    await atlas.press('Make a prototype');
    await atlas.press('Find money');
    await atlas.expectAddress('need', 'make-a-prototype,find-money');
    await atlas.expectHeading('Three doors to knock on');
    // Worked out by hand for the whole city in tests/unit/doors-golden.test.ts; these fields leave the same.
    await expectDoors(atlas, ['folkeverkstedet', 'telegrafen', 'sparebankstiftelsen-dnb']);
    await atlas.expectText(/^Offers a prototyping workshop; works with culture and creative trades; 641 m away\.$/);
    await atlas.expectText(/^Source: vartoslo\.no and 1 more, last checked 2020, position estimated\.$/);
    await atlas.expectText(/^All doors in this order: .* in straight lines, .* min walk as an estimate\.$/);

    await atlas.press('Take Innovation Norway instead of Sparebankstiftelsen DNB');
    await expectDoors(atlas, ['folkeverkstedet', 'telegrafen', 'innovation-norway']);
    await atlas.press('Move Innovation Norway up');
    await expectDoors(atlas, ['folkeverkstedet', 'innovation-norway', 'telegrafen']);

    await atlas.press('Telegrafen');
    await atlas.expectAddress('place', 'telegrafen');
    await atlas.press('Back to the doors');
    await expectDoors(atlas, ['folkeverkstedet', 'innovation-norway', 'telegrafen']);
    await atlas.expectListToAgree();
  });

  test('a link holds needs and field; each door has the way there, of which nothing is asked', async ({ atlas }) => {
    await atlas.open(`${fromTheLibrary}&need=make-a-prototype,funding&theme=culture_creative`);
    await expectDoors(atlas, ['folkeverkstedet', 'telegrafen', 'sparebankstiftelsen-dnb']);
    const [first = [], second] = await atlas.routeLinks();
    expect(second).toEqual([
      'https://www.openstreetmap.org/directions?engine=fossgis_osrm_foot&route=59.9088,10.7527;59.91128,10.74232',
      'https://www.google.com/maps/dir/?api=1&origin=59.9088,10.7527&destination=59.91128,10.74232&travelmode=walking',
      'https://maps.apple.com/?saddr=59.9088,10.7527&daddr=59.91128,10.74232&dirflg=w',
      'https://entur.no/reiseresultater?startLat=59.9088&startLon=10.7527&stopLat=59.91128&stopLon=10.74232',
    ]);
    expect(first).toHaveLength(4);
    await atlas.unfold(/^How these were chosen$/);
    await atlas.expectText(/^First comes the place that helps with most/);
    await atlas.reload();
    await expectDoors(atlas, ['folkeverkstedet', 'telegrafen', 'sparebankstiftelsen-dnb']);
  });

  test('a need that nobody within reach meets is said, with the nearest beyond', async ({ atlas }) => {
    await atlas.open('city=oxford&near=-1.26991,51.75329&within=1200m&need=find-reused-materials,find-money&lang=nb');
    await atlas.expectText(
      /^Ingen innen rekkevidde for «Finne ombruksmaterialer»\. Den nærmeste utenfor: .*1\s600 m\.$/,
    );
    await atlas.expectHeading('Tre dører å banke på');
    expect((await atlas.routeLinks())[0]).toHaveLength(3);
  });
});

test('the doors stand on the map as pins with their numbers, in the order of the panel, and go with the needs', async ({
  atlas,
}) => {
  await atlas.open(`${fromTheLibrary}&need=make-a-prototype,find-money&theme=culture_creative,digital_ai`);
  await atlas.map.expectState('idle');
  await expect
    .poll(() => atlas.map.pins())
    .toEqual(['1: folkeverkstedet', '2: telegrafen', '3: sparebankstiftelsen-dnb']);
  await atlas.press('Take Innovation Norway instead of Sparebankstiftelsen DNB');
  await atlas.press('Move Innovation Norway up');
  await expect.poll(() => atlas.map.pins()).toEqual(['1: folkeverkstedet', '2: innovation-norway', '3: telegrafen']);
  await atlas.press('Make a prototype');
  await atlas.press('Find money');
  await expect.poll(() => atlas.map.pins()).toEqual([]);
});
