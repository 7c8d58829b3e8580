import * as v from 'valibot';
import { atlasFrom } from '#load/build-atlas.ts';
import { parseLeniently } from '#load/lenient-parser.ts';
import { city as citySchema } from '#load/schema/city-schema.ts';
import { expect, test } from '#tests/journeys/drivers/test.ts';
import { cityFile, fileOf, type PlaceOnFile, placesOf, walksFile } from '#tests/journeys/support/city-files.ts';

const run = 'window.hurt = true';
const script = `<script>${run}</script>`;
const image = `<img src="nowhere.png" onerror="${run}">`;
const endless = 'Endless '.repeat(1250);
const rightToLeft = 'مركز الابتكار \u202Etset\u202C';
const emoji = '🧪👩🏽‍🔬 Lab 🏳️‍🌈';

/** Oslo's places, with the first ones turned against the page. */
function hostilePlaces() {
  const file = fileOf('oslo', 'places');
  const features = file.features as {
    id: unknown;
    type: string;
    geometry: unknown;
    properties: PlaceOnFile['properties'];
  }[];
  const open = features.filter(({ properties }) => properties.status === 'operating' && properties.kind === 'physical');
  const change = (at: number, part: Record<string, unknown>): string => {
    const feature = open[at];
    if (feature === undefined) throw new Error(`there is no place ${at}`);
    Object.assign(feature.properties, part);
    return String(feature.id);
  };
  const ids = {
    html: change(0, {
      name: `${script}${image}<b>Bold</b>`,
      summary: { en: `${image}${script}`, nb: `${image}${script}` },
    }),
    link: change(1, {
      name: 'Linked to harm',
      website: `javascript:${run}`,
      sources: [
        `javascript:${run}`,
        ` javascript:${run}`,
        'data:text/html,<script>1</script>',
        'https://example.org/fine',
      ],
    }),
    endless: change(2, { name: endless }),
    rightToLeft: change(3, { name: rightToLeft, operator: rightToLeft }),
    emoji: change(4, { name: emoji }),
    pointless: change(5, { name: 'Without a point' }),
    wrongTypes: change(6, {
      name: 'Of wrong types',
      themes: 'food',
      offers: [1, null, 'desk'],
      stepFree: 'yes',
      opened: 20_19,
    }),
    nameless: change(7, { name: 42 }),
    withoutProperties: change(8, {}),
    misplaced: change(9, { name: 'Beyond the world' }),
    operator: change(10, { name: 'Run by a script', operator: image, address: script, district: script }),
  };
  const set = (id: string, part: Record<string, unknown>): void => {
    Object.assign(features.find((each) => each.id === id) ?? {}, part);
  };
  set(ids.pointless, { geometry: null });
  set(ids.withoutProperties, { properties: null });
  set(ids.misplaced, { geometry: { type: 'Point', coordinates: [1000, 'north'] } });
  const broken: unknown[] = [
    null,
    'a place',
    7,
    { type: 'Feature', id: `${script}` },
    { type: 'Feature', id: ids.emoji },
  ];
  return { ids, file: { ...file, features: [...features, ...broken] } };
}

/** How many faults the same reader finds without a browser. */
function faultsIn(places: unknown): number {
  const { faults } = atlasFrom(
    {
      city: v.parse(citySchema, cityFile('oslo')),
      districts: fileOf('oslo', 'districts'),
      places,
      stations: fileOf('oslo', 'stations'),
      areas: fileOf('oslo', 'areas'),
      walks: walksFile('oslo'),
    },
    'oslo',
    './',
    parseLeniently,
  );
  return faults.length;
}

test('data that attacks the page is read as words, and what is broken is counted', async ({
  atlas,
  onScreen,
  layout,
  given,
  results,
  map,
}) => {
  const { file } = hostilePlaces();
  await given.file('data/oslo/places.geojson', file);
  await atlas.open('city=oslo');
  // Two cannot be shown at all: one without a name, one without properties.
  await results.expectTotal(placesOf('oslo').length - 2);
  await results.expectListToAgree();
  await onScreen.expectText(new RegExp(`^${faultsIn(file)} things in the data could not be read`));
  await layout.expectNothingForeign();
  await layout.expectNothingTooWide();
  await map.expectState('idle');

  expect(await layout.windowProperty('hurt')).toBeUndefined();
});

test('a hostile place is named in words, on its page and in the title', async ({
  atlas,
  onScreen,
  layout,
  given,
  place,
  map,
}) => {
  const { ids, file } = hostilePlaces();
  await given.file('data/oslo/places.geojson', file);
  await atlas.open(`city=oslo&place=${ids.html}`);
  await onScreen.expectHeading(`${script}${image}<b>Bold</b>`);
  await map.expectState('idle');
  await atlas.open(`city=oslo&place=${ids.link}`);
  await place.expectLinksIn('Sources');
  await layout.expectNothingForeign();
  await atlas.open(`city=oslo&place=${ids.pointless}`);
  await place.expectFact('Position', /not known/);
  expect(await layout.windowProperty('hurt')).toBeUndefined();
});

test.describe('in the list', () => {
  test.use({ isMapDrawn: false });

  test('each hostile place can be opened, read, closed and searched for', async ({
    atlas,
    keyboard,
    layout,
    given,
    results,
    search,
    place,
  }) => {
    const { ids, file } = hostilePlaces();
    await given.file('data/oslo/places.geojson', file);
    await atlas.open('city=oslo');
    for (const [kind, id] of Object.entries(ids)) {
      if (kind === 'nameless' || kind === 'withoutProperties') continue;
      await results.choose(id);
      await place.expectFact('Status', /In operation/);
      await layout.expectNothingForeign();
      await layout.expectNothingTooWide();
      await keyboard.press('Escape');
      await atlas.expectAddress('place', undefined);
    }
    await search.fill('<script>');
    await atlas.expectAddress('q', '<script>');
    await search.fill('🧪');
    await results.expectListToAgree();
    await search.fill('مركز');
    await results.expectFirst(ids.rightToLeft);
    expect(await layout.windowProperty('hurt')).toBeUndefined();
  });

  test('a link that attacks the page is read as words', async ({ atlas, onScreen, layout, search }) => {
    await atlas.open(
      `city=oslo&q=${encodeURIComponent(image)}&place=${encodeURIComponent(script)}&near=${encodeURIComponent(script)}`,
    );
    await search.expectFilled(image);
    await onScreen.expectText(/^The link named something this atlas does not know/);
    await layout.expectNothingForeign();
    expect(await layout.windowProperty('hurt')).toBeUndefined();
  });

  test('places that are not there: the file is named', async ({ atlas, onScreen, given }) => {
    await given.missingFile('data/oslo/places.geojson');
    await atlas.visit('city=oslo');
    await onScreen.expectAlert(/The data could not be read\..*places\.geojson.*404/s);
  });

  test('places that are not JSON: the file is named', async ({ atlas, onScreen, given }) => {
    await given.file('data/oslo/places.geojson', '<!doctype html><h1>Hello</h1>');
    await atlas.visit('city=oslo');
    await onScreen.expectAlert(/The data could not be read\..*places\.geojson.*not JSON/s);
  });

  test('places that are no collection: the file is named', async ({ atlas, onScreen, given }) => {
    await given.file('data/oslo/places.geojson', ['nothing', 'of', 'use']);
    await atlas.visit('city=oslo');
    await onScreen.expectAlert(/The data could not be read\..*places\.geojson.*not a FeatureCollection/s);
  });

  test('another city that cannot be read: the file is named, the first city stays, and one may try again', async ({
    atlas,
    onScreen,
    given,
    results,
  }) => {
    await given.missingFile('data/oxford/places.geojson');
    await atlas.open('city=oslo');
    await onScreen.press('Oxford');
    await onScreen.expectAlert(/The data could not be read\..*places\.geojson/s);
    await onScreen.expectButton('Read again');
    await results.expectTotal(placesOf('oslo').length);
  });
});
