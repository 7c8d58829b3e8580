/** For whoever has asked the device for other colours, more contrast or very large type: tried in the browser as they have it. */

import { expect, test } from '#tests/journeys/drivers/test.ts';
import { welcomeOf } from '#tests/journeys/support/city-files.ts';

test.use({ isMapDrawn: false });

test.describe('in forced colours', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce', forcedColors: 'active' } });

  test('one sees what is pressed, what a place is, and where the keyboard stands', async ({
    atlas,
    onScreen,
    keyboard,
    accessibility,
  }) => {
    await atlas.open('city=oslo&category=library');
    // The last parts of the panel, which would push what lies below them.
    await onScreen.expectHeading('Walks');
    await onScreen.expectText('Accessibility statement');
    await accessibility.expectPressedToBeSeen();
    await accessibility.expectSymbolsToBeSeen();
    const { faults, stops } = await keyboard.roundByTab();
    expect(faults).toEqual([]);
    expect(stops).toBeGreaterThan(20);
  });
});

test.describe('with more contrast', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce', contrast: 'more' } });

  test('the atlas wears its own high contrast without being asked', async ({ atlas, shell }) => {
    await atlas.open('city=oslo&category=library');
    await shell.expectAppearance('contrast');
  });
});

test.describe('at 400 % of 1280 pixels', () => {
  test.use({ viewport: { width: 320, height: 200 } });

  test('nothing reaches beyond the screen, and one always sees where the keyboard stands', async ({
    atlas,
    onScreen,
    keyboard,
    layout,
  }) => {
    for (const [address, heading, footer] of [
      ['city=oslo&category=library', welcomeOf('oslo'), 'Accessibility statement'],
      ['city=oslo&place=deichman-bjorvika&lang=nb', 'Deichman Bjørvika', 'Tilgjengelighetserklæring'],
    ] as const) {
      await atlas.open(address);
      await onScreen.expectHeading(heading);
      // The last part of the panel, which would push what has the focus.
      await onScreen.expectText(footer);
      await layout.expectNothingTooWide();
      const { faults, stops } = await keyboard.roundByTab();
      expect(faults).toEqual([]);
      expect(stops).toBeGreaterThan(12);
    }
  });
});
