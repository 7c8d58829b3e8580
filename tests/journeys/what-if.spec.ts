import { expect, test } from '#tests/journeys/drivers/test.ts';

test('a planner tries a place that is not there and one that closes, sends it, and takes both back', async ({
  atlas,
  onScreen,
  results,
  whatIf,
  map,
}) => {
  await atlas.open('city=oslo');
  await map.expectState('idle');
  const places = await results.count();
  const before = await results.ids();
  await onScreen.press('Present');

  await whatIf.propose('New lab', { x: 560, y: 480 });
  await results.expectCount(places + 1);
  await whatIf.expectRow('Open places', places, `${places + 1} +1`);
  await map.expectState('idle');
  await whatIf.drag({ x: 560, y: 480 }, { x: 560, y: 400 });
  await results.expectCount(places + 1);
  await whatIf.close('Bitraf');
  await results.expectCount(places);
  await whatIf.expectRow('Open places', places, `${places} ±0`);
  await atlas.expectAddress('whatif', /^1:makerspace_lab:10\.\d+:59\.\d+::New lab,-bitraf$/);

  await atlas.reload();
  await results.expectCount(places);
  await expect.poll(() => results.ids()).toEqual(expect.arrayContaining(['what-if-1']));
  await onScreen.press('Present');
  await whatIf.takeBack('New lab');
  await results.expectCount(places - 1);
  await whatIf.expectRow('Open places', places, `${places - 1} −1`);
  await whatIf.takeBack('Bitraf');
  await whatIf.expectNoTable();
  await results.expectCount(places);
  await atlas.expectAddress('whatif', undefined);
  expect(await results.ids()).toEqual(before);
});
