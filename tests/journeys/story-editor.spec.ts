import { expect, test } from '#tests/journeys/drivers/test.ts';

test.use({ isMapDrawn: false });

test('a planner makes a story of two views, keeps it, takes it along as a file and presents it to its end', async ({
  atlas,
  onScreen,
  keyboard,
  stories,
}) => {
  await atlas.open('city=oslo&district=punkt-oslo');
  await onScreen.press('Present');
  await stories.begin('Two doors');
  await atlas.open('city=oslo&category=test_arena');
  await onScreen.press('Present');
  await stories.openStored('Two doors');
  await onScreen.press('Add this view as a slide');
  await stories.nameSlide('Where to test');
  const both = [/^1\s*1 of 2 Punkt Oslo/, /^2\s*2 of 2 Where to test\s*Test arena/];
  await stories.expectSlides(both);

  await atlas.reload();
  await onScreen.press('Present');
  await stories.openStored('Two doors');
  await stories.expectSlides(both);
  const file = await onScreen.download(/^Save as a file$/);
  expect(file.name).toBe('own-two-doors.json');
  await onScreen.press('Delete the story');
  await stories.expectNone('Two doors');

  await stories.openFile(file.name, file.text);
  await stories.expectOpen('Two doors');
  await stories.expectSlides(both);
  await onScreen.press('Present Two doors');
  await atlas.expectAddress('story', 'own-two-doors');
  await onScreen.expectHeading('Punkt Oslo');
  await keyboard.press('ArrowRight');
  await atlas.expectAddress('slide', '2');
  await onScreen.expectHeading('Where to test');
  // There is nothing after the last one.
  await keyboard.press('PageDown');
  await atlas.expectAddress('slide', '2');
  await keyboard.press('Escape');
  await atlas.expectAddress('story', undefined);
  await stories.expectOpen('Two doors');
});
