/**
 * Every screen at twelve sizes of the window, and with text of twice the size: no two parts over the map overlap, none is cut or
 * smaller than its words, and the credits are seen. The table of screens is `tests/support/screens.ts`.
 */
import { expect, test } from '#tests/journeys/drivers/test.ts';
import { queryOf, screens } from '#tests/support/screens.ts';

const sizes = [
  [320, 568],
  [390, 844],
  [667, 375],
  [768, 1024],
  [820, 1180],
  [844, 390],
  [1024, 768],
  [1180, 820],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
] as const;

const built = screens.filter(({ isUnderStartOnly }) => isUnderStartOnly !== true);

for (const language of ['en', 'nb']) {
  test(`no part over the map overlaps another or is cut, on any screen at any size, in "${language}"`, async ({
    atlas,
    given,
    layout,
    map,
    overMap,
  }) => {
    await given.nothingPainted();
    const [first] = built;
    await atlas.open(first === undefined ? '' : queryOf({ ...first, hasShortlist: true }, language, 'light'));
    await overMap.expectCreditsVisible('© OpenStreetMap contributors');
    await map.expectState('idle');
    await map.holdStill();
    const faults: string[] = [];
    for (const screen of built) {
      await layout.goTo(screen, queryOf({ ...screen, hasShortlist: screen.city === undefined }, language, 'light'));
      // The size of the text outside: it costs more than the size of the window.
      for (const text of language === 'nb' ? ['100%', '200%'] : ['100%']) {
        await layout.setTextSize(text);
        for (const [width, height] of sizes) {
          await atlas.resizeTo(width, height);
          const found = await layout.floatingFaults();
          faults.push(...found.map((fault) => `${screen.id}, ${width}x${height}, text ${text}: ${fault}`));
        }
      }
    }
    expect(faults).toEqual([]);
  });
}
