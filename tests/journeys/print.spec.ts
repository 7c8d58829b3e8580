import { faultsOf } from './axe-hand.ts';
import { isPinned, openPlacesOf, type PlaceOnFile } from './city-files.ts';
import { expect, test } from './driver.ts';
import { PrintHand } from './print-hand.ts';

const englishName = ({ properties: { name } }: PlaceOnFile): string =>
  typeof name === 'string' ? name : (name.en ?? name.nb ?? '');

/** Lines break where they may, so nothing is made of the white between letters. */
const closed = (text: string): string => text.replace(/\s+/g, '');

test('a printed sheet has each number once on the map and once in the list, and its map is fine enough for A3', async ({
  page,
  atlas,
}) => {
  const places = openPlacesOf('oslo').filter(({ properties }) => properties.district === 'punkt-oslo');
  const hand = new PrintHand(page);
  await atlas.visit('city=oslo&lang=en&district=punkt-oslo&view=print');
  await hand.choosePaper('A3', 'Portrait');
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
