import { expect, test } from '#tests/journeys/drivers/atlas-driver.ts';

test('a planner tries a place that is not there and one that closes, sends it, and takes both back', async ({
  atlas,
}) => {
  await atlas.open('city=oslo');
  await atlas.map.expectState('idle');
  const places = await atlas.count();
  const before = await atlas.placeIds();
  await atlas.press('Present');

  await atlas.whatIf.propose('New lab', { x: 560, y: 480 });
  await atlas.expectCount(places + 1);
  await atlas.whatIf.expectRow('Open places', places, `${places + 1} +1`);
  await atlas.map.expectState('idle');
  await atlas.whatIf.pull({ x: 560, y: 480 }, { x: 560, y: 400 });
  await atlas.expectCount(places + 1);
  await atlas.whatIf.close('Bitraf');
  await atlas.expectCount(places);
  await atlas.whatIf.expectRow('Open places', places, `${places} ±0`);
  await atlas.expectAddress('whatif', /^1:makerspace_lab:10\.\d+:59\.\d+::New lab,-bitraf$/);

  await atlas.reload();
  await atlas.expectCount(places);
  await expect.poll(() => atlas.placeIds()).toEqual(expect.arrayContaining(['what-if-1']));
  await atlas.press('Present');
  await atlas.whatIf.takeBack('New lab');
  await atlas.expectCount(places - 1);
  await atlas.whatIf.expectRow('Open places', places, `${places - 1} −1`);
  await atlas.whatIf.takeBack('Bitraf');
  await atlas.whatIf.expectNoTable();
  await atlas.expectCount(places);
  await atlas.expectAddress('whatif', undefined);
  expect(await atlas.placeIds()).toEqual(before);
});
