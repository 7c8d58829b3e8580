import { isPinned, openPlacesOf, type PlaceOnFile } from './city-files.ts';
import { expect, test } from './driver.ts';
import { PrintHand } from './print-hand.ts';

const englishName = (name: PlaceOnFile['properties']['name']): string =>
  typeof name === 'string' ? name : (name.en ?? name.nb ?? '');

test('a printed sheet has each number once on the map and once in the list, and its map is fine enough for A3', async ({
  page,
  atlas,
}) => {
  const places = openPlacesOf('oslo').filter(({ properties }) => properties.district === 'punkt-oslo');
  const pinned = places.filter(isPinned);
  const hand = new PrintHand(page);
  await atlas.visit('city=oslo&lang=en&district=punkt-oslo&view=print');
  await hand.choosePaper('A3', 'Portrait');
  await hand.expectReady();
  const paper = await hand.print();

  const twice = pinned.flatMap((_, i) => [i + 1, i + 1]);
  // The legend counts the families besides: those are told apart by what is left over.
  const counts = [...paper.numbers].sort((a, b) => a - b);
  for (const number of twice) {
    const at = counts.indexOf(number);
    expect(at, `number ${number} on the map and in the list`).toBeGreaterThanOrEqual(0);
    counts.splice(at, 1);
  }
  expect(
    counts.reduce((sum, each) => sum + each, 0),
    'what is left is the legend, which counts them all',
  ).toBe(pinned.length);
  for (const { properties } of places) expect(paper.text.replace(/\s+/g, ' ')).toContain(englishName(properties.name));
  expect(paper.text).toContain('© OpenStreetMap contributors');
  expect(paper.dotsPerInch).toBeGreaterThan(200);
});
