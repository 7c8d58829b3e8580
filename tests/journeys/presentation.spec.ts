import { test } from '#tests/journeys/drivers/offline-driver.ts';
import { expect } from '#tests/journeys/drivers/test.ts';

test.use({ isMapDrawn: false });

test('a planner prepares a story, loses the network, and presents it and a shipped one to the end by keyboard', async ({
  atlas,
  onScreen,
  search,
  stories,
  device,
}) => {
  await atlas.open('city=oslo&view=list&district=punkt-oslo');
  await onScreen.press('Present');
  await stories.begin('Two doors');
  await search.fill('library');
  await onScreen.press('Add this view as a slide');
  await stories.nameSlide('Where to read');
  await device.expectText(/^Kept on this device for use without a network: the atlas with Oslo/);
  await device.loseNetwork();

  const again = await device.restart();
  await again.given.noWebGL();
  await again.atlas.open('city=oslo');
  await again.present.begin('Two doors');
  expect(await again.present.expectSlide(1, 2)).toBe('Punkt Oslo');
  await again.present.press('PageDown');
  expect(await again.present.expectSlide(2, 2)).toBe('Where to read');
  await again.atlas.expectAddress('q', 'library');
  await again.present.press('PageDown', 'Escape');
  await again.atlas.expectAddress('story', undefined);

  const title = 'Three districts, one city';
  await again.present.beginAnother(title);
  const headings = new Set<string>();
  for (let n = 1; n <= 9; n += 1) {
    headings.add(await again.present.expectSlide(n, 9));
    await again.present.press('PageDown');
  }
  expect(headings.size).toBe(9);
  await again.present.expectSlide(9, 9);
  await again.present.press('Home');
  await again.present.expectSlide(1, 9);
  await again.present.press('5', 'Enter');
  await again.present.expectSlide(5, 9);
  await again.atlas.expectAddress('place', 'sirkulaer-ressurssentral');
  await again.present.press('b');
  await again.present.expectBlack(true);
  await again.present.press('Escape');
  await again.present.expectBlack(false);
  await again.present.expectSlide(5, 9);
  await again.present.press('Escape');
  await again.present.expectLeft(title);
  await again.atlas.expectAddress('story', undefined);
});
