/** Links as mail, chat programs and other sites hand them on, opened in a browser. */
import { expect, test } from '#tests/journeys/drivers/test.ts';

test.use({ isMapDrawn: false });

test('a link that was mangled on its way opens what it meant, and what was lost is said once', async ({
  atlas,
  onScreen,
  shell,
}) => {
  for (const [link, city, category, notice] of [
    ['city=Oxford&lang=en', 'Oxford', undefined, null],
    ['city=oslo&amp;lang=en&amp;category=makerspace_lab', 'Oslo', 'makerspace_lab', null],
    ['city=oslo/&lang=en-GB&category=makerspace_lab|test_arena', 'Oslo', 'makerspace_lab,test_arena', null],
    ['city=oslo&lang=en&category=makerspace_lab;moat', 'Oslo', 'makerspace_lab', /category=moat/],
  ] as const) {
    await atlas.open(link);
    await shell.expectCity(city);
    await atlas.expectAddress('category', category);
    if (notice === null) await onScreen.expectNoText(/^The link named something/);
    else await onScreen.expectText(notice);
  }
});

test('a position as people copy it is a start, in the search and where one types the start', async ({
  atlas,
  onScreen,
  near,
  search,
}) => {
  for (const text of ['59.91, 10.75', '59,91 10,75', "59°54'36\"N 10°45'E", 'E10.75 N59.91']) {
    await atlas.open('city=oslo&lang=en');
    await search.fill(text);
    await search.pressAlsoFound(/^59\.91, 10\.75\s*Point on the map/);
    await atlas.expectAddress('near', '10.75,59.91');
    await atlas.open('city=oslo&lang=en');
    await onScreen.press('Find a place near me');
    await near.typeStart(text);
    await near.chooseStart(/^59\.91, 10\.75/);
    await atlas.expectAddress('near', '10.75,59.91');
  }
  expect(atlas.address('within')).toBe('1km');
});
