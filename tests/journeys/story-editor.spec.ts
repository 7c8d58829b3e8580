import { expect, test } from '#tests/journeys/drivers/atlas-driver.ts';
import { StoryHand } from '#tests/journeys/drivers/story-driver.ts';

test.use({ isMapDrawn: false });

test('a planner makes a story of two views, keeps it, takes it along as a file and presents it to its end', async ({
  atlas,
  page,
}) => {
  const story = new StoryHand(page);
  await atlas.open('city=oslo&district=punkt-oslo');
  await atlas.press('Present');
  await story.begin('Two doors');
  await atlas.open('city=oslo&category=test_arena');
  await atlas.press('Present');
  await story.openKept('Two doors');
  await atlas.press('Add this view as a slide');
  await page.getByLabel('Title of the slide').fill('Where to test');
  const both = [/^1\s*1 of 2 Punkt Oslo/, /^2\s*2 of 2 Where to test\s*Test arena/];
  await story.expectSlides(both);

  await atlas.reload();
  await atlas.press('Present');
  await story.openKept('Two doors');
  await story.expectSlides(both);
  const file = await atlas.save(/^Save as a file$/);
  expect(file.name).toBe('own-two-doors.json');
  await atlas.press('Delete the story');
  await story.expectNone('Two doors');

  await story.openFile(file.name, file.text);
  await story.expectOpen('Two doors');
  await story.expectSlides(both);
  await atlas.press('Present Two doors');
  await atlas.expectAddress('story', 'own-two-doors');
  await atlas.expectHeading('Punkt Oslo');
  await atlas.keys('ArrowRight');
  await atlas.expectAddress('slide', '2');
  await atlas.expectHeading('Where to test');
  // There is nothing after the last one.
  await atlas.keys('PageDown');
  await atlas.expectAddress('slide', '2');
  await atlas.keys('Escape');
  await atlas.expectAddress('story', undefined);
  await story.expectOpen('Two doors');
});
