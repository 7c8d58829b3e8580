import { expect } from './driver.ts';
import { test } from './offline-hand.ts';
import { PresentHand } from './present-hand.ts';

test.use({ isMapDrawn: false });

test('a planner loses the network, and presents a story to its end by keyboard', async ({ atlas: first, device }) => {
  await first.open('city=oslo&view=list');
  await device.expectSaid(/^Kept on this device for use without a network: the atlas with Oslo/);
  await device.loseNetwork();

  const { atlas, page } = await device.startAnew();
  await atlas.given.noWebGL();
  await atlas.open('city=oslo');
  const stage = new PresentHand(page);
  const title = 'Three districts, one city';
  await stage.begin(title);
  const headings = new Set<string>();
  for (let n = 1; n <= 9; n += 1) {
    headings.add(await stage.expectSlide(n, 9));
    await stage.press('PageDown');
  }
  expect(headings.size).toBe(9);
  await stage.expectSlide(9, 9);
  await stage.press('Home');
  await stage.expectSlide(1, 9);
  await stage.press('5', 'Enter');
  await stage.expectSlide(5, 9);
  await atlas.expectAddress('place', 'sirkulaer-ressurssentral');
  await stage.press('b');
  await stage.expectBlack(true);
  await stage.press('Escape');
  await stage.expectBlack(false);
  await stage.expectSlide(5, 9);
  await stage.press('Escape');
  await stage.expectLeft(title);
  await atlas.expectAddress('story', undefined);
});
