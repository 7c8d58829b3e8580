import { expect, test } from '#tests/journeys/drivers/test.ts';
import { openPlacesOf } from '#tests/journeys/support/city-files.ts';
import { OtherSite } from '#tests/journeys/support/other-site.ts';

const arenas = openPlacesOf('oslo').filter(({ properties }) => properties.category === 'test_arena').length;

let other: OtherSite;
test.beforeAll(async () => {
  other = await OtherSite.start();
});
test.afterAll(() => other.stop());

test('a page on another origin shows the map: list on demand, what it fixed stays, the wheel is its own, and a way out', async ({
  atlas,
  embed,
  siteUrl,
}) => {
  atlas.tolerate(new RegExp(`^request beyond the site: ${other.origin}$`));
  other.paste(`${siteUrl}?city=oslo&lang=en&category=test_arena&embed=1&lock=category`, 640, 480);
  await embed.openPage(other.origin);
  await embed.expectMap();
  await embed.expectCount(arenas);
  await embed.expectPartsVisible();
  await embed.expectNoList();

  await embed.scrollPast();
  await embed.expectGestureSentence('Use Ctrl + scroll to zoom the map');
  await embed.zoomByWheel();

  await embed.press('List');
  await embed.expectListed(arenas);
  await embed.expectText('Category: Test arena');
  await embed.expectButton(/^Remove |^(Make|Test|Save), |^Save /, false);
  await embed.press('Close');
  await embed.expectNoList();

  expect(await embed.openInAtlas()).toBe('?city=oslo&lang=en&category=test_arena');
  expect(await embed.storedItems(), 'kept on the device').toBe(0);
});

test('in a small frame the map, the list, the credits and the way out have room', async ({ atlas, embed, siteUrl }) => {
  atlas.tolerate(new RegExp(`^request beyond the site: ${other.origin}$`));
  other.paste(`${siteUrl}?city=oxford&lang=en&embed=1`, 320, 240);
  await embed.openPage(other.origin);
  await embed.expectMap();
  await embed.expectPartsVisible();
  await embed.press('List');
  await embed.expectListed(openPlacesOf('oxford').length);
  await embed.press('Close');
  await embed.expectNoList();
});
