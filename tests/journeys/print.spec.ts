import { faultsOf } from '#tests/journeys/drivers/axe-driver.ts';
import { isPinned, openPlacesOf, type PlaceOnFile } from '#tests/journeys/support/city-files.ts';
import { expect, test } from '#tests/journeys/drivers/atlas-driver.ts';
import { PrintHand } from '#tests/journeys/drivers/print-driver.ts';

const englishName = ({ properties: { name } }: PlaceOnFile): string =>
  typeof name === 'string' ? name : (name.en ?? name.nb ?? '');

/** Lines break where they may, so nothing is made of the white between letters. */
const closed = (text: string): string => text.replace(/\s+/g, '');

test('sheets of doors, shortlist and a district: each number once on map and list, and a map fine enough for A3', async ({
  page,
  atlas,
}) => {
  const places = openPlacesOf('oslo').filter(({ properties }) => properties.district === 'punkt-oslo');
  const hand = new PrintHand(page);
  const save = ['sentralen', 'bitraf'];
  await atlas.visit(`city=oslo&lang=en&district=punkt-oslo&need=make-a-prototype&save=${save}&view=print`);
  await hand.choosePaper('A3', 'Portrait');
  const doors = await hand.print();
  expect(doors.text).toContain('Doors to knock on in Oslo');
  expect(doors.numbers.filter((number) => number === 1)).toHaveLength(2);
  expect(closed(doors.text)).toContain(closed('Bitraf'));

  await hand.chooseList('Shortlist');
  const shortlist = await hand.print();
  expect([...shortlist.numbers].sort()).toEqual([1, 1, 2, 2]);
  expect(closed(shortlist.text)).toMatch(/Sentralen.*Bitraf/);

  await hand.chooseList('What is found');
  await hand.expectReady();
  expect(await faultsOf(page)).toEqual([]);

  const paper = await hand.print();
  const twice = places.filter(isPinned).flatMap((_, i) => [i + 1, i + 1]);
  expect(
    [...paper.numbers].sort((a, b) => a - b),
    'the numbers on map and list',
  ).toEqual(twice);
  for (const place of places) expect(closed(paper.text)).toContain(closed(englishName(place)));
  expect(paper.text).toContain('© OpenStreetMap contributors');
  expect(paper.dotsPerInch).toBeGreaterThan(200);
});
