import { phone, test } from '#tests/journeys/drivers/atlas-driver.ts';
import { PresentHand } from '#tests/journeys/drivers/presentation-driver.ts';

test.use({ isMapDrawn: false });

test('before the room: a clicker, the whole screen, and notes in a second window that either side may close', async ({
  atlas,
  page,
}) => {
  await atlas.open('city=oslo');
  const stage = new PresentHand(page);
  await stage.begin('Three districts, one city');
  await stage.expectSlide(1, 9);
  await stage.press('f');
  await stage.expectFullScreen(true);
  // What a clicker sends: on, on, back, and the key that some have for black.
  await stage.press('PageDown', 'PageDown', 'PageUp');
  await stage.expectSlide(2, 9);
  await stage.press('b');
  await stage.expectBlack(true);
  await stage.press('b', 'f');
  await stage.expectFullScreen(false);

  const notes = await stage.openNotes();
  await notes.expectNotes(2, 9);
  await notes.press('ArrowRight');
  await stage.expectSlide(3, 9);
  await notes.expectNotes(3, 9);
  await stage.press('ArrowRight');
  await stage.expectSlide(4, 9);
  await notes.expectNotes(4, 9);
  await notes.press('b');
  await stage.expectBlack(true);
  await notes.press('b');
  await notes.close();
  await stage.press('ArrowRight');
  await stage.expectSlide(5, 9);

  const again = await stage.openNotes();
  await again.expectNotes(5, 9);
  await stage.close();
  await again.press('ArrowRight');
  await again.expectNotes(6, 9);
});

test.describe('on a phone', () => {
  test.use(phone);

  test('a finger across the card turns the page, both ways', async ({ atlas, page }) => {
    await atlas.visit('city=oslo&story=three-districts&slide=2');
    const stage = new PresentHand(page);
    await stage.expectSlide(2, 9);
    await stage.swipe(-160);
    await stage.expectSlide(3, 9);
    await stage.swipe(160);
    await stage.expectSlide(2, 9);
    // Too short a way means nothing.
    await stage.swipe(-40);
    await stage.swipe(-160);
    await stage.expectSlide(3, 9);
  });
});
