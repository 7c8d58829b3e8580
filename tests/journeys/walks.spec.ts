import { phone } from '#tests/journeys/drivers/shell-driver.ts';
import { test } from '#tests/journeys/drivers/test.ts';

test.use({ ...phone, isMapDrawn: false });

test('a visitor walks from stop to stop on a phone, and goes on another day where it was left', async ({
  atlas,
  onScreen,
  layout,
  walks,
}) => {
  await atlas.open('city=oslo');
  await walks.choose('From Blindern to Gaustad');
  await atlas.expectAddress('walk', 'blindern-to-gaustad');
  await onScreen.press('Start the walk');
  for (const stop of [1, 2, 3]) {
    await walks.expectStop(stop, 9);
    await walks.tick();
    await walks.next();
  }
  await walks.expectStop(4, 9);
  await layout.expectTargetsOf(44);
  await atlas.expectAddress('stop', '4');
  await atlas.reload();
  await walks.expectStop(4, 9);

  await atlas.open('city=oslo&walk=blindern-to-gaustad');
  await onScreen.expectText('You have been at 3 of 9 stops.');
  await layout.expectNothingTooWide();
  await layout.expectTargetsOf(44);
  await walks.resume(4, 9);
  await walks.expectStop(4, 9);
  await atlas.goBack();
  await atlas.expectAddress('stop', undefined);
  await onScreen.expectHeading('From Blindern to Gaustad');
});
