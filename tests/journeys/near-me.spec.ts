/** In the street: what one can walk into near here now, on a phone that says where it is. */
import { phone } from '#tests/journeys/drivers/shell-driver.ts';
import { expect, test } from '#tests/journeys/drivers/test.ts';

test.use({ ...phone, isMapDrawn: false });

for (const { city, lang, at, door, heading, notKnown, least } of [
  {
    ...{ city: 'oslo', lang: 'nb', at: [10.7505, 59.9142] as const, least: 3 },
    ...{ door: 'Finn et sted nær meg', heading: /Posisjonen din$/ },
    notKnown: (hours: number, entry: number) => `^Ikke kjent: åpningstider for ${hours}, adgang for ${entry}$`,
  },
  {
    ...{ city: 'oxford', lang: 'en', at: [-1.262, 51.7535] as const, least: 2 },
    ...{ door: 'Find a place near me', heading: /Your position$/ },
    notKnown: (hours: number, entry: number) => `^Not known: hours of ${hours}, entry of ${entry}$`,
  },
]) {
  test(`three taps say what one can walk into near here now: ${city}, ${lang}`, async ({
    atlas,
    onScreen,
    given,
    results,
    near,
    locate,
  }) => {
    await given.deviceAt(at);
    await atlas.open(`city=${city}&lang=${lang}`);
    await locate.countTaps();

    await onScreen.press(door);
    await onScreen.expectHeading(heading);
    // The list comes first: no scrolling, and the filters above it.
    await expect.poll(() => near.placesOnScreen()).toBeGreaterThanOrEqual(least);
    const [open, walkIn] = [await near.filterCounts('open'), await near.filterCounts('public')];
    await near.expectUnknown(new RegExp(notKnown(open.unknown, walkIn.unknown)));

    await near.pressFilter('public');
    await results.expectCount(walkIn.known);
    await near.pressFilter('open');
    const both = await near.filterCounts('open');
    await results.expectCount(both.known);
    await expect.poll(() => near.placesOnScreen()).toBeGreaterThanOrEqual(Math.min(both.known, least));
    if (both.known === 0) await onScreen.expectText(/^(Ingen treff|Nothing found)/);
    expect(await locate.taps()).toBe(3);
  });
}
