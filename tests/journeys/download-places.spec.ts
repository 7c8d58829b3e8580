import { check } from '@placemarkio/check-geojson';
import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { FeatureCollection } from 'geojson';
import papaparse from 'papaparse';
import { idsOf, isPinned, openPlacesOf } from '#tests/journeys/support/city-files.ts';
import { expect, test } from '#tests/journeys/drivers/atlas-driver.ts';

const arenas = openPlacesOf('oslo').filter(({ properties }) => properties.category === 'test_arena');
const pinned = arenas.filter(isPinned).length;

const documentOf = (xml: string): Document => new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;

test.use({ isMapDrawn: false });

test('what is listed is taken away as a file in each format, and another library reads it', async ({ atlas }) => {
  await atlas.open('city=oslo&category=test_arena');
  const listed = await atlas.placeIds();
  expect(listed.length).toBe(arenas.length);
  await atlas.openDisclosure('Download these places');

  const geojson = await atlas.save(/^GeoJSON/);
  expect(geojson.name).toMatch(/^oslo-places-\d{4}-\d\d-\d\d\.geojson$/);
  const collection = check(geojson.text) as FeatureCollection;
  expect(collection.features.map(({ id }) => id)).toEqual(listed);
  expect(collection.features.filter(({ geometry }) => geometry !== null)).toHaveLength(pinned);
  expect(geojson.text).toContain('© OpenStreetMap contributors');

  const csv = await atlas.save(/^CSV/);
  const { data } = papaparse.parse<Record<string, string>>(csv.text.slice(1), { header: true, skipEmptyLines: true });
  expect(csv.text.charCodeAt(0)).toBe(0xfe_ff);
  expect(data.map(({ id }) => id)).toEqual(listed);

  const waypoints = gpx(documentOf((await atlas.save(/^GPX/)).text));
  expect(waypoints.features).toHaveLength(pinned);

  const placemarks = kml(documentOf((await atlas.save(/^KML/)).text)) as FeatureCollection;
  expect(placemarks.features.map(({ id }) => id)).toEqual(listed);
});

test('names are in the language on screen, and distances are there when one searched from somewhere', async ({
  atlas,
}) => {
  await atlas.open('city=oslo&lang=nb&category=library&near=10.7522,59.9139&within=5km');
  await atlas.openDisclosure('Last ned stedene');
  const { text } = await atlas.save(/^GeoJSON/);
  const { features } = check(text) as FeatureCollection;
  expect(features[0]?.properties?.['category']).toBe('Bibliotek');
  const distances = features.flatMap(({ properties }) => properties?.['distanceMetres'] ?? []);
  expect(distances).toEqual(await atlas.distances());
});

test('all test arenas are one press away, and list and address follow', async ({ atlas }) => {
  await atlas.open('city=oslo');
  await atlas.press(`All ${arenas.length} test arenas`);
  await atlas.expectAddress('category', 'test_arena');
  await atlas.expectPlaceSet(idsOf(arenas));
  await atlas.expectText(`${pinned} on the map · ${arenas.length - pinned} not on the map: 4 digital, 3 known by area`);
  await atlas.press(/^Concept pilot for excavated stone and soil/);
  await atlas.expectAddress('place', 'pilot-massehub');
  await atlas.goBack();
  await atlas.press('Back to all of Oslo');
  await atlas.expectAddress('category', undefined);
});
