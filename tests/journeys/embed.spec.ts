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

test('shown later, or made larger later, it fits itself as if it had been so from the start', async ({
  atlas,
  embed,
  siteUrl,
}) => {
  atlas.tolerate(new RegExp(`^request beyond the site: ${other.origin}$`));
  const address = `${siteUrl}?city=oxford&lang=en&embed=1&district=cowley-littlemore`;
  other.paste(address, 900, 600);
  await embed.openPage(other.origin);
  const zoom = await embed.zoomAtRest();

  other.paste(address, 300, 150);
  await embed.openPage(other.origin);
  expect(await embed.zoomAtRest()).toBeLessThan(zoom - 1);
  await embed.resizeFrame(900, 600);
  await embed.expectZoom(zoom);

  other.pasteHidden(address, 900, 600);
  await embed.openPage(other.origin);
  await embed.expectCount(
    openPlacesOf('oxford').filter(({ properties }) => properties.district === 'cowley-littlemore').length,
  );
  await embed.resizeFrame(900, 600);
  await embed.expectMap();
  await embed.expectZoom(zoom);
});

test('a frame that keeps the atlas from its own files says so, and what to add', async ({ atlas, embed, siteUrl }) => {
  atlas.tolerate(new RegExp(`^request beyond the site: ${other.origin}$`));
  atlas.tolerate(/CORS policy|ERR_FAILED|origin 'null'/);
  other.pasteSandboxed(`${siteUrl}?city=oslo&lang=en&embed=1`, 640, 480);
  await embed.openPage(other.origin);
  await embed.expectText(/add allow-same-origin to the sandbox of the frame\.$/);
  await embed.expectButton(/^Remove what is kept/, false);
});

test.describe('where the browser lets the site keep files', () => {
  test.use({ serviceWorkers: 'allow' });

  test('an embed keeps none, and no worker', async ({ atlas, map, page }) => {
    await atlas.open('city=oslo&embed=1');
    await map.expectState('idle');
    const kept = () =>
      page.evaluate(async () => ({
        items: localStorage.length,
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
    expect(await kept()).toEqual({ items: 0, caches: [], workers: 0 });
    await atlas.reload();
    await map.expectState('idle');
    expect(await kept()).toEqual({ items: 0, caches: [], workers: 0 });
  });
});
