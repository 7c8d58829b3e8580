/** What a bundler may do to cascade layers: drop the statement that orders them, or read a sheet before it. */
import { expect, test } from '#tests/journeys/drivers/test.ts';

const order = ['base', 'engine', 'kit', 'shell', 'feature', 'paper', 'user'];

test('in the built site the layers have their order from the first sheet on, and no rule stands outside of them', async ({
  atlas,
  map,
  print,
  styleSheets,
}) => {
  await atlas.open('city=oslo&category=library&place=deichman-bjorvika');
  await map.expectState('idle');
  const panel = await styleSheets.layers();
  expect(panel.order).toEqual(order);
  expect(panel.outside).toEqual([]);
  expect(panel.files, 'sheets that came with the map and the panel').toBeGreaterThan(2);

  await atlas.visit('city=oslo&category=library&lang=en&view=print');
  await print.expectReady();
  const paper = await styleSheets.layers();
  expect(paper.order).toEqual(order);
  expect(paper.outside).toEqual([]);
});
