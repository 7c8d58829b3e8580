import { test } from '#tests/journeys/drivers/test.ts';

test('a street of the map is found in the search, in either language, and is where one starts', async ({
  atlas,
  search,
}) => {
  for (const [language, kind] of [
    ['en', 'Street'],
    ['nb', 'Gate'],
  ] as const) {
    await atlas.open(`city=oslo&lang=${language}`);
    await search.fill('Karl Johans gate');
    await search.pressAlsoFound(new RegExp(`Karl Johans gate\\s*${kind}`));
    await atlas.expectAddress('near', /^10\.7\d+,59\.91\d+$/);
  }
});

test('a street of the map is offered where one types the start', async ({ atlas, onScreen, near }) => {
  await atlas.open('city=oslo&lang=en');
  await onScreen.press('Find a place near me');
  await near.typeStart('Karl Johans');
  await near.chooseStart(/Karl Johans gate/);
  await atlas.expectAddress('near', /^10\.7\d+,59\.91\d+$/);
});

test('Norwegian names find their places, whatever the language of the page', async ({ atlas, search, results }) => {
  for (const language of ['nb', 'en']) {
    await atlas.open(`city=oslo&lang=${language}`);
    for (const [text, id] of [
      ['Meteorologisk institutt', 'met-norway'],
      ['Kunsthøgskolen', 'khio'],
      ['Arkitekthøgskolen', 'aho'],
      ['Fredsforskning', 'prio'],
      ['Universitetet i Oslo', 'uio-blindern'],
    ] as const) {
      await search.fill(text);
      await results.expectFirst(id);
    }
  }
});
