import { expect } from '#tests/journeys/drivers/atlas-driver.ts';
import { test } from '#tests/journeys/drivers/offline-driver.ts';
import { PresentHand } from '#tests/journeys/drivers/presentation-driver.ts';
import { StoryHand } from '#tests/journeys/drivers/story-driver.ts';

test.use({ isMapDrawn: false });

test('a planner prepares a story, loses the network, and presents it and a shipped one to the end by keyboard', async ({
  atlas: first,
  device,
  page: desk,
}) => {
  const story = new StoryHand(desk);
  await first.open('city=oslo&view=list&district=punkt-oslo');
  await first.press('Present');
  await story.begin('Two doors');
  await first.search('library');
  await first.press('Add this view as a slide');
  await desk.getByLabel('Title of the slide').fill('Where to read');
  await device.expectSaid(/^Kept on this device for use without a network: the atlas with Oslo/);
  await device.loseNetwork();

  const { atlas, page } = await device.startAnew();
  await atlas.given.noWebGL();
  await atlas.open('city=oslo');
  const stage = new PresentHand(page);
  await stage.begin('Two doors');
  expect(await stage.expectSlide(1, 2)).toBe('Punkt Oslo');
  await stage.press('PageDown');
  expect(await stage.expectSlide(2, 2)).toBe('Where to read');
  await atlas.expectAddress('q', 'library');
  await stage.press('PageDown', 'Escape');
  await atlas.expectAddress('story', undefined);

  const title = 'Three districts, one city';
  await stage.beginAnother(title);
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
