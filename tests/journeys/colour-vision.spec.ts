/** For whoever has asked the device for other colours, more contrast or very large type: tried in the browser as they have it. */
import { expect, test } from '#tests/journeys/drivers/atlas-driver.ts';
import { EqualHand } from '#tests/journeys/drivers/accessibility-driver.ts';

test.use({ isMapDrawn: false });

test.describe('in forced colours', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce', forcedColors: 'active' } });

  test('one sees what is pressed, what a place is, and where the keyboard stands', async ({ atlas, page }) => {
    const hand = new EqualHand(page);
    await atlas.open('city=oslo&category=library');
    // The last parts of the panel, which would push what lies below them.
    await atlas.expectHeading('Walks');
    await atlas.expectText('Accessibility statement');
    await hand.expectPressedToBeSeen();
    await hand.expectGlyphsToBeSeen();
    const { faults, stops } = await hand.roundByTab();
    expect(faults).toEqual([]);
    expect(stops).toBeGreaterThan(20);
  });
});

test.describe('with more contrast', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce', contrast: 'more' } });

  test('the atlas wears its own high contrast without being asked', async ({ atlas, page }) => {
    await atlas.open('city=oslo&category=library');
    await new EqualHand(page).expectAppearance('contrast');
  });
});

test.describe('at 400 % of 1280 pixels', () => {
  test.use({ viewport: { width: 320, height: 200 } });

  test('nothing reaches beyond the screen, and one always sees where the keyboard stands', async ({ atlas, page }) => {
    const hand = new EqualHand(page);
    for (const [address, heading] of [
      ['city=oslo&category=library', /^119 places/],
      ['city=oslo&place=deichman-bjorvika&lang=nb', 'Deichman Bjørvika'],
    ] as const) {
      await atlas.open(address);
      await atlas.expectHeading(heading);
      await atlas.expectNothingTooWide();
      const { faults, stops } = await hand.roundByTab();
      expect(faults).toEqual([]);
      expect(stops).toBeGreaterThan(12);
    }
  });
});
