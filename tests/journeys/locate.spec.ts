import { phone } from '#tests/journeys/drivers/shell-driver.ts';
import { expect, test } from '#tests/journeys/drivers/test.ts';

test.use(phone);

/** In front of the Norwegian Meteorological Institute (data/oslo/places.geojson), 5 m to its south. */
const institute = [10.7206, 59.9429] as const;

test('in the street one is followed, looks elsewhere, and reads what is around in words', async ({
  atlas,
  onScreen,
  shell,
  axe,
  given,
  locate,
  map,
}) => {
  await given.deviceAt([10.7229, 59.9426]);
  await atlas.open('city=oslo');
  await map.expectState('idle');
  await locate.expectMode('off');
  await locate.press();
  await locate.expectMode('following');
  await map.expectState('idle');
  const [x, y] = await map.pixelOf([10.7229, 59.9426]);
  expect(Math.abs(x - 195)).toBeLessThan(2);
  // The free part of the map lies between the header (64 px) and the sheet (at 371 px).
  expect(y).toBeGreaterThan(180);
  expect(y).toBeLessThan(250);
  await atlas.expectHash(/^$/);
  expect(await axe.faults()).toEqual([]);

  await shell.drag({ x: 120, y: 120 }, 60, 120);
  await locate.expectMode('away');
  await atlas.expectHash(/^#/);

  await locate.pressNearMe();
  await onScreen.expectHeading(/^From\s*Your position$/);
  await atlas.expectAddress('near', '10.7229,59.9426');
  await locate.expectNearest(/^Norwegian Meteorological Institute.* m\s*\d+ min\s*west/);
  // Who walks takes the start along.
  await given.deviceAt(institute);
  await atlas.expectAddress('near', '10.7206,59.9429');
  await locate.expectNearest(/^Norwegian Meteorological Institute.*\D[1-6]?\d m\s*\d+ min/);
});

test('a position that is refused is said beside the button, which is off again', async ({
  atlas,
  onScreen,
  locate,
}) => {
  await atlas.open('city=oslo');
  await locate.press();
  await onScreen.expectText(/^The device did not share its position/);
  await locate.expectMode('off');
  await locate.expectNoNearMe();
});

test('in the list scrolling comes first; at its top a pull takes the sheet along', async ({ atlas, shell, given }) => {
  await given.noWebGL();
  await atlas.open('city=oslo');
  const inList = { x: 195, y: 560 };
  await shell.drag(inList, -200);
  await expect.poll(() => shell.scrollTop()).toBeGreaterThan(100);
  await shell.expectSheet('half');
  await shell.scrollTo(400);
  await shell.drag(inList, 150);
  await expect.poll(() => shell.scrollTop()).toBeLessThan(300);
  await shell.expectSheet('half');
  await shell.scrollTo(0);
  // Sideways is nothing of the sheet's.
  await shell.drag(inList, 20, 120);
  await shell.expectSheet('half');
  await shell.drag(inList, 200);
  await shell.expectSheet('peek');
  expect(await shell.scrollTop()).toBe(0);
});
