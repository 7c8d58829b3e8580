import { check } from '@placemarkio/check-geojson';
import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { FeatureCollection } from 'geojson';
import papaparse from 'papaparse';
import { expect, test } from '#tests/journeys/drivers/test.ts';
import { idsOf, isPinned, openPlacesOf } from '#tests/journeys/support/city-files.ts';

const arenas = openPlacesOf('oslo').filter(({ properties }) => properties.category === 'test_arena');
const pinned = arenas.filter(isPinned).length;
const digital = arenas.filter((place) => !isPinned(place) && place.properties.kind === 'digital').length;

const documentOf = (xml: string): Document => new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;

test.use({ isMapDrawn: false });

test('what is listed is taken away as a file in each format, and another library reads it', async ({
  atlas,
  onScreen,
  results,
}) => {
  await atlas.open('city=oslo&category=test_arena');
  const listed = await results.ids();
  expect(listed.length).toBe(arenas.length);
  await onScreen.openDisclosure('Download these places');

  const geojson = await onScreen.download(/^GeoJSON/);
  expect(geojson.name).toMatch(/^oslo-places-\d{4}-\d\d-\d\d\.geojson$/);
  const collection = check(geojson.text) as FeatureCollection;
  expect(collection.features.map(({ id }) => id)).toEqual(listed);
  expect(collection.features.filter(({ geometry }) => geometry !== null)).toHaveLength(pinned);
  expect(geojson.text).toContain('© OpenStreetMap contributors');

  const csv = await onScreen.download(/^CSV/);
  const { data } = papaparse.parse<Record<string, string>>(csv.text.slice(1), { header: true, skipEmptyLines: true });
  expect(csv.text.charCodeAt(0)).toBe(0xfe_ff);
  expect(data.map(({ id }) => id)).toEqual(listed);

  const sheet = await onScreen.download(/^Spreadsheet to edit/);
  expect(sheet.name).toMatch(/^oslo-sheet-\d{4}-\d\d-\d\d\.csv$/);
  const rows = papaparse.parse<Record<string, string>>(sheet.text.slice(1), { header: true, skipEmptyLines: true });
  expect(rows.data.map(({ id }) => id)).toEqual(listed);
  expect(rows.data.every(({ category }) => category === 'test_arena')).toBe(true);

  const waypoints = gpx(documentOf((await onScreen.download(/^GPX/)).text));
  expect(waypoints.features).toHaveLength(pinned);

  const placemarks = kml(documentOf((await onScreen.download(/^KML/)).text)) as FeatureCollection;
  expect(placemarks.features.map(({ id }) => id)).toEqual(listed);
});

test('names are in the language on screen, and distances are there when one searched from somewhere', async ({
  atlas,
  onScreen,
  results,
}) => {
  await atlas.open('city=oslo&lang=nb&category=library&near=10.7522,59.9139&within=5km');
  await onScreen.openDisclosure('Last ned stedene');
  const { text } = await onScreen.download(/^GeoJSON/);
  const { features } = check(text) as FeatureCollection;
  expect(features[0]?.properties?.['category']).toBe('Bibliotek');
  const distances = features.flatMap(({ properties }) => properties?.['distanceMetres'] ?? []);
  expect(distances).toEqual(await results.distances());
});

test('all test arenas are one press away, and list and address follow', async ({ atlas, onScreen, results }) => {
  await atlas.open('city=oslo');
  await onScreen.press(`All ${arenas.length} test arenas`);
  await atlas.expectAddress('category', 'test_arena');
  await results.expectIds(idsOf(arenas));
  await onScreen.expectText(
    `${pinned} on the map · ${arenas.length - pinned} not on the map: ${digital} digital, ${arenas.length - pinned - digital} known by area`,
  );
  await onScreen.press(/^Concept pilot for excavated stone and soil/);
  await atlas.expectAddress('place', 'pilot-massehub');
  await atlas.goBack();
  await onScreen.press('Back to all of Oslo');
  await atlas.expectAddress('category', undefined);
});
