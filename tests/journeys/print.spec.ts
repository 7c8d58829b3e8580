import { expect, test } from '#tests/journeys/drivers/test.ts';
import { isPinned, openPlacesOf, type PlaceOnFile } from '#tests/journeys/support/city-files.ts';

const englishName = ({ properties: { name } }: PlaceOnFile): string =>
  typeof name === 'string' ? name : (name.en ?? name.nb ?? '');

/** Lines break where they may, so the white space between letters is ignored. */
const closed = (text: string): string => text.replace(/\s+/g, '');

test('sheets of doors, shortlist and a district: each number once on map and list, and a map fine enough for A3', async ({
  atlas,
  axe,
  print,
}) => {
  const places = openPlacesOf('oslo').filter(({ properties }) => properties.district === 'punkt-oslo');
  const save = ['sentralen', 'bitraf'];
  await atlas.visit(`city=oslo&lang=en&district=punkt-oslo&need=make-a-prototype&save=${save}&view=print`);
  await print.choosePaper('A3', 'Portrait');
  const recommended = await print.print();
  expect(recommended.text).toContain('Doors to knock on in Oslo');
  expect(recommended.numbers.filter((number) => number === 1)).toHaveLength(2);
  expect(closed(recommended.text)).toContain(closed('Bitraf'));

  await print.chooseList('Shortlist');
  const shortlist = await print.print();
  expect([...shortlist.numbers].sort()).toEqual([1, 1, 2, 2]);
  expect(closed(shortlist.text)).toMatch(/Sentralen.*Bitraf/);

  await print.chooseList('What is found');
  await print.expectReady();
  expect(await axe.faults()).toEqual([]);

  const paper = await print.print();
  const twice = places.filter(isPinned).flatMap((_, i) => [i + 1, i + 1]);
  expect(
    [...paper.numbers].sort((a, b) => a - b),
    'the numbers on map and list',
  ).toEqual(twice);
  for (const place of places) expect(closed(paper.text)).toContain(closed(englishName(place)));
  expect(paper.text).toContain('© OpenStreetMap contributors');
  expect(paper.dotsPerInch).toBeGreaterThan(200);
});
