import { phone, test } from '#tests/journeys/drivers/atlas-driver.ts';

test.use({ ...phone, isMapDrawn: false });

test('a visitor walks from stop to stop on a phone, and goes on another day where it was left', async ({ atlas }) => {
  await atlas.open('city=oslo');
  await atlas.walk.choose('From Blindern to Gaustad');
  await atlas.expectAddress('walk', 'blindern-to-gaustad');
  await atlas.press('Start the walk');
  for (const stop of [1, 2, 3]) {
    await atlas.walk.expectStop(stop, 9);
    await atlas.walk.tick();
    await atlas.walk.goOn();
  }
  await atlas.walk.expectStop(4, 9);
  await atlas.expectTargetsOf(44);
  await atlas.expectAddress('stop', '4');
  await atlas.reload();
  await atlas.walk.expectStop(4, 9);

  await atlas.open('city=oslo&walk=blindern-to-gaustad');
  await atlas.expectText('You have been at 3 of 9 stops.');
  await atlas.expectNothingTooWide();
  await atlas.expectTargetsOf(44);
  await atlas.walk.goOnWhereItWas(4, 9);
  await atlas.walk.expectStop(4, 9);
  await atlas.goBack();
  await atlas.expectAddress('stop', undefined);
  await atlas.expectHeading('From Blindern to Gaustad');
});
