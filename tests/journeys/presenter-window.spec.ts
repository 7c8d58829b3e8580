import { phone } from '#tests/journeys/drivers/shell-driver.ts';
import { test } from '#tests/journeys/drivers/test.ts';

test.use({ isMapDrawn: false });

test('before the room: a clicker, the whole screen, and notes in a second window that either side may close', async ({
  atlas,
  present,
}) => {
  await atlas.open('city=oslo');
  await present.begin('Three districts, one city');
  await present.expectSlide(1, 9);
  await present.press('f');
  await present.expectFullScreen(true);
  // What a clicker sends: on, on, back, and the key that some have for black.
  await present.press('PageDown', 'PageDown', 'PageUp');
  await present.expectSlide(2, 9);
  await present.press('b');
  await present.expectBlack(true);
  await present.press('b', 'f');
  await present.expectFullScreen(false);

  const notes = await present.openNotes();
  await notes.expectNotes(2, 9);
  await notes.press('ArrowRight');
  await present.expectSlide(3, 9);
  await notes.expectNotes(3, 9);
  await present.press('ArrowRight');
  await present.expectSlide(4, 9);
  await notes.expectNotes(4, 9);
  await notes.press('b');
  await present.expectBlack(true);
  await notes.press('b');
  await notes.close();
  await present.press('ArrowRight');
  await present.expectSlide(5, 9);

  const again = await present.openNotes();
  await again.expectNotes(5, 9);
  await present.close();
  await again.press('ArrowRight');
  await again.expectNotes(6, 9);
});

test.describe('on a phone', () => {
  test.use(phone);

  test('a finger across the card turns the page, both ways', async ({ atlas, present }) => {
    await atlas.visit('city=oslo&story=three-districts&slide=2');
    await present.expectSlide(2, 9);
    await present.swipe(-160);
    await present.expectSlide(3, 9);
    await present.swipe(160);
    await present.expectSlide(2, 9);
    // Too short a way means nothing.
    await present.swipe(-40);
    await present.swipe(-160);
    await present.expectSlide(3, 9);
  });
});
