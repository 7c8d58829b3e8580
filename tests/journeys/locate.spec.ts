import { faultsOf } from '#tests/journeys/drivers/axe-driver.ts';
import { expect, phone } from '#tests/journeys/drivers/atlas-driver.ts';
import { test } from '#tests/journeys/drivers/locate-driver.ts';

test.use(phone);

/** In front of the Norwegian Meteorological Institute (data/oslo/places.geojson), 5 m to its south. */
const institute = [10.7206, 59.9429] as const;

test('in the street one is followed, looks elsewhere, and reads what is around in words', async ({
  atlas,
  street,
  page,
}) => {
  await atlas.given.deviceAt([10.7229, 59.9426]);
  await atlas.open('city=oslo');
  await atlas.map.expectState('idle');
  await street.expectLocate('off');
  await street.pressLocate();
  await street.expectLocate('following');
  await atlas.map.expectState('idle');
  const [x, y] = await atlas.map.pixelOf([10.7229, 59.9426]);
  expect(Math.abs(x - 195)).toBeLessThan(2);
  // The free part of the map lies between the header (64 px) and the sheet (at 371 px).
  expect(y).toBeGreaterThan(180);
  expect(y).toBeLessThan(250);
  await atlas.expectHash(/^$/);
  expect(await faultsOf(page)).toEqual([]);

  await street.pull({ x: 120, y: 120 }, 60, 120);
  await street.expectLocate('away');
  await atlas.expectHash(/^#/);

  await atlas.press('What is around me');
  await atlas.expectHeading('Around you');
  await street.expectFirstAround(/^Norwegian Meteorological Institute.* m west/);
  await atlas.given.deviceAt(institute);
  await street.expectFirstAround(/^Norwegian Meteorological Institute.*[1-6]?\d m/);
  await atlas.expectAddress('near', undefined);
  await atlas.press('Search from here');
  await atlas.expectAddress('near', '10.7206,59.9429');
});

test('a position that is refused is said beside the button, which is off again', async ({ atlas, street }) => {
  await atlas.open('city=oslo');
  await street.pressLocate();
  await atlas.expectText(/^The device did not share its position/);
  await street.expectLocate('off');
  await atlas.expectNoButton('What is around me');
});

test('in the list scrolling comes first; at its top a pull takes the sheet along', async ({ atlas, street }) => {
  await atlas.given.noWebGL();
  await atlas.open('city=oslo');
  const inList = { x: 195, y: 560 };
  await street.pull(inList, -200);
  expect(await street.scrolled()).toBeGreaterThan(100);
  await atlas.expectSheet('half');
  await street.scrollListTo(400);
  await street.pull(inList, 150);
  expect(await street.scrolled()).toBeLessThan(300);
  await atlas.expectSheet('half');
  await street.scrollListTo(0);
  // Sideways is nothing of the sheet's.
  await street.pull(inList, 20, 120);
  await atlas.expectSheet('half');
  await street.pull(inList, 200);
  await atlas.expectSheet('peek');
  expect(await street.scrolled()).toBe(0);
});
