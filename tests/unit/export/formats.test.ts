import { check } from '@placemarkio/check-geojson';
import { gpx as gpxToGeojson, kml as kmlToGeojson } from '@tmcw/togeojson';
import { DOMParser, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { readXlsx } from 'hucre/xlsx';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Atlas, Place } from '#domain/atlas.ts';
import { isOnMap } from '#domain/atlas.ts';
import { readOwnData } from '#domain/own-data/read-own-data.ts';
import type { Hit } from '#domain/search/query.ts';
import type { Language } from '#domain/vocabulary.ts';
import type { Collection } from '#export/collection.ts';
import { csvOf } from '#export/csv.ts';
import { fileIn, formats } from '#export/formats.ts';
import { geojsonOf } from '#export/geojson.ts';
import { gpxOf } from '#export/gpx.ts';
import { kmlOf } from '#export/kml.ts';
import { placeFields } from '#load/sheet-fields.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { placeWith, sameCases, somewhere } from '#tests/support/arbitrary-places.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';
import { en, nb } from '#tests/support/words-for-tests.ts';

const hitsOf = (places: readonly Place[]): Hit[] => places.map((place) => ({ place, metres: null }));

const collectionOf = (
  places: readonly Hit[],
  said: Partial<Collection> = {},
  atlas: Atlas = tinyCity(),
): Collection => ({
  title: 'Places in Testville',
  city: atlas.city,
  districts: atlas.districts,
  places,
  notes: new Map(),
  language: 'en',
  words: en,
  made: '2026-11-21',
  ...said,
});

/** A strict reader: whatever it complains of is a fault of the file. */
function parsedXml(xml: string) {
  // `]]>` in a text is forbidden, and this reader alone would let it pass.
  expect(xml).not.toContain(']]>');
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml');
}

const elementsIn = (parent: Element): Element[] =>
  [...parent.childNodes].filter((node): node is Element => node.nodeType === 1);
const namesIn = (parent: Element): string[] => elementsIn(parent).map(({ tagName }) => tagName);
const rootOf = (xml: string): Element => {
  const root = parsedXml(xml).documentElement;
  if (root === null) throw new Error('the file is empty');
  return root;
};

const rowsOf = (csv: string): Record<string, string>[] => {
  const { data, errors } = papaparse.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
};

const readGeojson = (text: string) => check(text) as FeatureCollection & Record<string, unknown>;
const readGpx = (xml: string): FeatureCollection => gpxToGeojson(parsedXml(xml) as unknown as Document);
const readKml = (xml: string): FeatureCollection =>
  kmlToGeojson(parsedXml(xml) as unknown as Document) as FeatureCollection;

const library = placeWith({
  id: 'library',
  name: { en: 'City Library', nb: 'Bybiblioteket på Ås' },
  summary: { nb: 'Bøker og verksted.' },
  category: 'library',
  themes: ['education', 'digital_ai'],
  offers: ['studio', 'desk'],
  audiences: ['residents'],
  address: 'Torggata 1',
  postcode: '0181',
  website: 'https://example.org/library?a=1&b=2',
  stepFree: false,
  sources: ['https://example.org/source', 'javascript:alert(1)'],
  verified: '2026-11',
  position: [10.75, 59.91],
  accuracyMetres: 20,
});
const service = placeWith({ id: 'service', kind: 'digital', website: 'javascript:alert(1)' });
const quarter = placeWith({ id: 'quarter', position: somewhere, basis: 'stand_in' });
const three: readonly Hit[] = [{ place: library, metres: 812.6 }, ...hitsOf([service, quarter])];

describe('GeoJSON', () => {
  it('has every field of a place, and null where it is not known', () => {
    const notes = new Map([['library', 'Ask for Kari.']]);
    const { features } = readGeojson(geojsonOf(collectionOf(three, { notes })));
    expect(features[0]).toEqual({
      type: 'Feature',
      id: 'library',
      geometry: { type: 'Point', coordinates: [10.75, 59.91] },
      properties: {
        id: 'library',
        name: 'City Library',
        category: 'Library',
        family: 'Meet & belong',
        kind: 'Physical',
        status: 'In operation',
        summary: 'Bøker og verksted.',
        remark: null,
        offers: ['Studio', 'Desk'],
        themes: ['Education', 'Digital and AI'],
        audiences: ['Residents and families'],
        district: null,
        address: 'Torggata 1, 0181',
        website: 'https://example.org/library?a=1&b=2',
        operator: null,
        opened: null,
        stepFree: false,
        canTry: null,
        whoMayUse: null,
        howToAsk: null,
        maturity: null,
        cost: null,
        positionBasis: 'sourced',
        accuracyMetres: 20,
        distanceMetres: 813,
        sources: ['https://example.org/source'],
        verified: '2026-11',
        note: 'Ask for Kari.',
      },
    });
  });

  it('gives no geometry to what has no point of its own, and no link that could run', () => {
    const { features } = readGeojson(geojsonOf(collectionOf(three)));
    expect(features.map(({ id, geometry }) => [id, geometry !== null])).toEqual([
      ['library', true],
      ['service', false],
      ['quarter', false],
    ]);
    expect(features[1]?.properties).toMatchObject({ website: null, stepFree: null, distanceMetres: null });
  });

  it('speaks the language asked for, and another one where a text is not known in it', () => {
    const { features, language } = readGeojson(geojsonOf(collectionOf(three, { language: 'nb', words: nb })));
    expect(features[0]?.properties).toMatchObject({ name: 'Bybiblioteket på Ås', category: 'Bibliotek' });
    expect(features[1]?.properties).toMatchObject({ name: 'service', kind: 'Digitalt' });
    expect(language).toBe('nb');
  });
});

describe('CSV', () => {
  it('has a row of names, a row a place, and empty cells where nothing is known', () => {
    const csv = csvOf(collectionOf(three));
    expect(csv.startsWith('\uFEFFid,name,category,')).toBe(true);
    expect(csv).toContain('\r\n');
    const [first, second] = rowsOf(csv);
    expect(first).toMatchObject({
      name: 'City Library',
      offers: 'Studio | Desk',
      stepFree: 'no',
      distanceMetres: '813',
      longitude: '10.75',
      latitude: '59.91',
    });
    expect(second).toMatchObject({ stepFree: '', distanceMetres: '', longitude: '', latitude: '', website: '' });
  });

  it.each([
    ['=HYPERLINK("http://evil.example")', `'=HYPERLINK("http://evil.example")`],
    ['+47 22 33', "'+47 22 33"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1+1', "'\t'=1+1"],
    [' =1+1', "' =1+1"],
    ['=1\n2', "'=1\n2"],
    ['\u200b=1', "'\u200b=1"],
    ['＝1+1', "'＝1+1"],
    ['ok;=1+1', "ok;'=1+1"],
    ['ok\n=1+1', "ok\n'=1+1"],
    ['a - b = c', 'a - b = c'],
    ['3-D lab', '3-D lab'],
  ])('makes %j harmless: %j', (name, written) => {
    const [row] = rowsOf(csvOf(collectionOf(hitsOf([placeWith({ id: 'x', name: { en: name } })]))));
    expect(row?.['name']).toBe(written);
  });

  it('leaves numbers below zero as they are', () => {
    const [row] = rowsOf(csvOf(collectionOf(hitsOf([placeWith({ id: 'x', position: [-1.25, 51.75] })]))));
    expect(row?.['longitude']).toBe('-1.25');
  });

  it('opens in columns in a Norwegian spreadsheet, which makes neither a date nor a million of a coordinate', () => {
    const places = hitsOf([placeWith({ id: 'x', name: { nb: 'a, =1+1; b' }, position: [-1.25, 51.75] })]);
    const csv = csvOf(collectionOf(places, { language: 'nb', words: nb }));
    const [heads = '', row = ''] = csv.split('\r\n');
    expect(heads.startsWith('\uFEFFid;name;category;')).toBe(true);
    expect(row).toContain(';-1,25;51,75;');
    expect(row).toContain(`x;"a, '=1+1; b";`);
  });

  it.each([
    ['en', en],
    ['nb', nb],
  ] as const)('is read by the atlas itself, in %s', async (language, words) => {
    for (const id of shippedCities) {
      const atlas = await shippedCity(id);
      const places = hitsOf(atlas.places);
      const bytes = new TextEncoder().encode(csvOf(collectionOf(places, { language, words }, atlas))).buffer;
      const read = readOwnData({ name: 'places.csv', bytes, bounds: atlas.city.bounds, columns: null });
      const onMap = places.filter(({ place }) => isOnMap(place));
      expect(read.features.map(({ name }) => name)).toEqual(
        onMap.map(({ place }) => (place.name[language] ?? '').trim()),
      );
      expect(read.features.map(({ geometry }) => geometry.coordinates)).toEqual(
        onMap.map(({ place }) => place.position),
      );
    }
  });
});

/** The order that the schema of GPX 1.1 (topografix.com/GPX/1/1/gpx.xsd) fixes; elements may be missing. */
const metadataOrder = ['name', 'desc', 'author', 'copyright', 'link', 'time', 'keywords', 'bounds', 'extensions'];
const waypointOrder = 'ele time magvar geoidheight name cmt desc src link sym type fix sat extensions'.split(' ');
const mayRepeat = ['link'];

function expectOrder(parent: Element, order: readonly string[]): void {
  const places = namesIn(parent).map((name) => order.indexOf(name));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const once = namesIn(parent).filter((name) => !mayRepeat.includes(name));
  expect(new Set(once).size).toBe(once.length);
}

function expectGpxSchema(xml: string): void {
  const root = rootOf(xml);
  expect([root.tagName, root.namespaceURI, root.getAttribute('version')]).toEqual([
    'gpx',
    'http://www.topografix.com/GPX/1/1',
    '1.1',
  ]);
  expect(root.getAttribute('creator')).not.toBe('');
  const [metadata, ...waypoints] = elementsIn(root);
  expect(metadata?.tagName).toBe('metadata');
  if (metadata) expectOrder(metadata, metadataOrder);
  for (const waypoint of waypoints) {
    expect(waypoint.tagName).toBe('wpt');
    expectOrder(waypoint, waypointOrder);
    expect(Math.abs(Number(waypoint.getAttribute('lat')))).toBeLessThanOrEqual(90);
    expect(Math.abs(Number(waypoint.getAttribute('lon')))).toBeLessThan(180);
    for (const link of waypoint.getElementsByTagName('link')) {
      expect(link.getAttribute('href')).toMatch(/^(https?|mailto|tel):/);
      expect(namesIn(link).every((name) => ['text', 'type'].includes(name))).toBe(true);
    }
  }
}

describe('GPX', () => {
  it('is read back by another library: what has a point, as waypoints', () => {
    const xml = gpxOf(collectionOf(three, { notes: new Map([['library', 'Ask for Kari.']]) }));
    expectGpxSchema(xml);
    const { features } = readGpx(xml);
    expect(features).toHaveLength(1);
    expect(features[0]?.geometry).toEqual({ type: 'Point', coordinates: [10.75, 59.91] });
    expect(features[0]?.properties).toMatchObject({ name: 'City Library', cmt: 'Ask for Kari.', type: 'Library' });
    expect(features[0]?.properties?.['desc']).toContain('Step-free: no');
  });

  it('says how many are left out, and nothing of it when none are', () => {
    const said = (places: readonly Hit[]) =>
      rootOf(gpxOf(collectionOf(places))).getElementsByTagName('desc')[0]?.textContent;
    expect(said(three)).toMatch(/^2 places without a point on the map are left out\.\n/);
    expect(said(three.slice(0, 1))).not.toContain('left out');
  });
});

describe('KML', () => {
  it('is read back by another library, a place without a point as well', () => {
    const { features } = readKml(kmlOf(collectionOf(three)));
    expect(features.map(({ properties }) => properties?.['name'])).toEqual(['City Library', 'service', 'quarter']);
    expect(features[0]?.geometry).toMatchObject({ type: 'Point', coordinates: [10.75, 59.91] });
    expect(features[1]?.geometry).toBeNull();
    expect(features[0]?.properties).toMatchObject({ offers: 'Studio | Desk', stepFree: 'no', distanceMetres: '813' });
    expect(features[1]?.properties).not.toHaveProperty('stepFree');
  });

  it('names itself and whom to credit, before the places', () => {
    const [document] = elementsIn(rootOf(kmlOf(collectionOf(three))));
    expect(document && namesIn(document)).toEqual(['name', 'description', 'Placemark', 'Placemark', 'Placemark']);
  });
});

/** What a hostile or a careless curator might write. */
const nasty = [
  `"quoted" & 'both' <b>bold</b>`,
  'a ]]> b',
  '<script>alert(1)</script>',
  '<![CDATA[x]]>',
  '&amp; &#0; &unknown;',
  'two\nlines',
  'Æøå 🏙️ 漢字 العربية',
  '<Document>$&$1',
];
const unwritable = 'a\u0000b\u0008c\u001bd\uFFFEe\uD800f';

describe('names', () => {
  it.each(nasty)('%j comes back from every file', (name) => {
    const collection = collectionOf(hitsOf([placeWith({ id: 'x', name: { en: name }, position: somewhere })]));
    const gpx = gpxOf(collection);
    expectGpxSchema(gpx);
    const read = [
      readGeojson(geojsonOf(collection)).features[0]?.properties?.['name'],
      rowsOf(csvOf(collection))[0]?.['name'],
      readGpx(gpx).features[0]?.properties?.['name'],
      readKml(kmlOf(collection)).features[0]?.properties?.['name'],
    ];
    // An XML reader of names may trim them or join their lines; the words have to be there.
    const plain = (said: unknown): string => String(said).replaceAll(/\s+/g, ' ');
    const untagged = name.replaceAll('<', '‹').replaceAll('>', '›');
    expect(read.map(plain)).toEqual([name, name, name, untagged].map(plain));
  });

  it('lose what XML cannot write, and nothing else', () => {
    const collection = collectionOf(hitsOf([placeWith({ id: 'x', name: { en: unwritable }, position: somewhere })]));
    expect(readGpx(gpxOf(collection)).features[0]?.properties?.['name']).toBe('abcdef');
    expect(readKml(kmlOf(collection)).features[0]?.properties?.['name']).toBe('abcdef');
    expect(rowsOf(csvOf(collection))[0]?.['name']).toBe('abcdef');
    expect(() => check(geojsonOf(collection))).not.toThrow();
  });

  it('put no tags into a description, which Google Earth shows as HTML', () => {
    const place = placeWith({ id: 'x', summary: { en: '<img src=x onerror=alert(1)>' }, position: somewhere });
    const descriptions = rootOf(kmlOf(collectionOf(hitsOf([place])))).getElementsByTagName('description');
    expect([...descriptions].map((each) => each.textContent).join()).not.toMatch(/[<>]/);
  });

  it('put no tags into any text of a KML file', () => {
    const tag = '<img src=x onerror=alert(1)>';
    const place = placeWith({ id: 'x', name: { en: tag }, address: tag, operator: tag, position: somewhere });
    const kml = rootOf(kmlOf(collectionOf(hitsOf([place]), { title: tag })));
    expect(kml.textContent).toContain('‹img src=x onerror=alert(1)›');
    expect(kml.textContent).not.toMatch(/[<>]/);
  });

  it('whatever they are, never break a file', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...nasty, unwritable));
    fc.assert(
      fc.property(anyText, anyText, anyText, (name, summary, note) => {
        const place = placeWith({ id: 'x', name: { en: name }, summary: { en: summary }, position: somewhere });
        const collection = collectionOf(hitsOf([place]), { notes: new Map([['x', note]]), title: name });
        expectGpxSchema(gpxOf(collection));
        parsedXml(kmlOf(collection));
        expect(readGeojson(geojsonOf(collection)).features).toHaveLength(1);
        expect(rowsOf(csvOf(collection))).toHaveLength(1);
      }),
      { ...sameCases, numRuns: 300 },
    );
  });
});

describe.each(shippedCities)('the whole of %s', async (id) => {
  const atlas = await shippedCity(id);
  const hits = hitsOf(atlas.places);

  it.each<[Language, typeof en]>([
    ['en', en],
    ['nb', nb],
  ])('is taken away in %s in every format, in order, with its credits', (language, words) => {
    const collection = collectionOf(hits, { language, words, title: atlas.city.id }, atlas);
    const ids = atlas.places.map((place) => place.id);
    const [geojson, csv, gpx, kml] = [geojsonOf(collection), csvOf(collection), gpxOf(collection), kmlOf(collection)];
    expectGpxSchema(gpx);
    expect(readGeojson(geojson).features.map((feature) => feature.id)).toEqual(ids);
    expect(rowsOf(csv).map((row) => row['id'])).toEqual(ids);
    expect(readKml(kml).features.map((feature) => feature.id)).toEqual(ids);
    const pinned = atlas.places.filter(isOnMap).map(({ position }) => [...position]);
    expect(readGpx(gpx).features.map(({ geometry }) => geometry.type === 'Point' && geometry.coordinates)).toEqual(
      pinned,
    );
    for (const file of [geojson, csv, gpx, kml]) {
      for (const { text } of atlas.city.credits) expect(file.replaceAll('&amp;', '&')).toContain(text);
      expect(file).toContain('https://www.openstreetmap.org/copyright');
    }
    expect(rowsOf(csv).every((row) => row['credits']?.includes('OpenStreetMap'))).toBe(true);
  });
});

it('files are named after the city and the day, with the ending of their format', async () => {
  const files = await Promise.all(
    formats.map((format) => fileIn(format, collectionOf(three), async () => placeFields)),
  );
  expect(files.map(({ name }) => name)).toEqual([
    'testville-places-2026-11-21.geojson',
    'testville-places-2026-11-21.csv',
    'testville-sheet-2026-11-21.csv',
    'testville-sheet-2026-11-21.xlsx',
    'testville-places-2026-11-21.gpx',
    'testville-places-2026-11-21.kml',
  ]);
  for (const { name, text } of files) {
    const { sheets } = typeof text === 'string' ? { sheets: [] } : await readXlsx(text);
    expect(typeof text === 'string' ? text : JSON.stringify(sheets), name).toContain('City Library');
  }
});
