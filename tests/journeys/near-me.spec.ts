/** In the street: what one can walk into near here now, on a phone that says where it is. */
import type { Page } from '@playwright/test';
import { phone } from '#tests/journeys/drivers/shell-driver.ts';
import { expect, test } from '#tests/journeys/drivers/test.ts';

test.use({ ...phone, isMapDrawn: false });

/** Counts the taps of a person from now on. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    dataset['taps'] = '0';
    addEventListener('pointerup', () => (dataset['taps'] = `${Number(dataset['taps']) + 1}`), { capture: true });
  });
  return async () => Number(await page.locator('html').getAttribute('data-taps'));
}

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
    page,
  }) => {
    await given.deviceAt(at);
    await atlas.open(`city=${city}&lang=${lang}`);
    const taps = await countTaps(page);

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
    if (both.known === 0) await expect(page.locator('.nothing')).toBeInViewport();
    expect(await taps()).toBe(3);
  });
}
