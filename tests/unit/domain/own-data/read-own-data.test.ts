import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '#domain/atlas.ts';
import { numberFrom } from '#domain/own-data/numbers.ts';
import type { Columns, OwnData } from '#domain/own-data/own-feature.ts';
import { systemCalled } from '#domain/own-data/projections.ts';
import { readOwnData } from '#domain/own-data/read-own-data.ts';

const oslo: Bounds = [10.49, 59.83, 10.96, 59.99];
const oxford: Bounds = [-1.3042, 51.7109, -1.1758, 51.7963];

function bytesOf(content: string | readonly number[]): ArrayBuffer {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

const latin1 = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const utf16 = (text: string, isBig = false): number[] =>
  latin1(text).flatMap((code) => (isBig ? [code >> 8, code & 255] : [code & 255, code >> 8]));

const read = (
  content: string | readonly number[],
  {
    name = 'mine.csv',
    bounds = oslo,
    columns = null,
  }: { name?: string; bounds?: Bounds; columns?: Columns | null } = {},
): OwnData => readOwnData({ name, bytes: bytesOf(content), bounds, columns });

const table = (...lines: string[]): string => lines.join('\n');
const geoJson = (...features: unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', properties, geometry });

const mattersOf = ({ notes }: OwnData): string[] => notes.map(({ matter }) => matter);
const rowsOf = ({ rows }: OwnData): string[] => rows.map(({ row, matter }) => `${row}: ${matter}`);
const pointsOf = ({ features }: OwnData): unknown[] => features.map(({ geometry }) => geometry.coordinates);
const namesOf = ({ features }: OwnData): string[] => features.map(({ name }) => name);

describe('a table', () => {
  it.each([
    ['English heads', 'name,lat,lng,category\nA,59.91,10.75,Lab'],
    ['Norwegian heads', 'Navn;Breddegrad;Lengdegrad;Kategori\nA;59,91;10,75;Lab'],
    ['tabs, and heads of a map program', 'Y\tX\tTitle\tType\n59.91\t10.75\tA\tLab'],
    ['what stands in brackets', 'NAME,Latitude (WGS 84),Longitude [deg],Kind\nA,59.91,10.75,Lab'],
    ['a first line that says the separator', 'sep=|\nname|lat|lon|class\nA|59.91|10.75|Lab'],
    ['well-known text', 'name,category,wkt\nA,Lab,POINT (10.75 59.91)'],
  ])('is read by %s', (_, text) => {
    const data = read(text);
    expect(data.features).toMatchObject([
      { name: 'A', category: 'Lab', geometry: { type: 'Point', coordinates: [10.75, 59.91] } },
    ]);
    expect(data.rows).toEqual([]);
  });

  it('without known heads is read by its values, and that is said', () => {
    const data = read(table('a,b,c,d', '7,59.91,Lab A,10.75', '8,59.92,Lab B,10.76'));
    expect(data.columns).toEqual({ name: 2, lat: 1, lng: 3, wkt: null, category: null });
    expect([mattersOf(data), namesOf(data)]).toEqual([['byValues'], ['Lab A', 'Lab B']]);
  });

  it('without any heads loses no row', () => {
    const data = read(table('Lab A,59.91,10.75', 'Lab B,59.92,10.76'));
    expect(mattersOf(data)).toEqual(['noHeads', 'byValues']);
    expect(data.features.map(({ row, name }) => [row, name])).toEqual([
      [1, 'Lab A'],
      [2, 'Lab B'],
    ]);
  });

  it('is read again as somebody says', () => {
    const text = table('what,where,north,east', 'Lab A,Here,10.75,59.91');
    const columns = { name: 1, lat: 3, lng: 2, wkt: null, category: 0 };
    expect(read(text, { columns }).features).toMatchObject([
      { name: 'Here', category: 'Lab A', geometry: { coordinates: [10.75, 59.91] } },
    ]);
  });

  it('counts rows as a spreadsheet does, blank ones too', () => {
    const data = read(table('name,lat,lng', '', 'A,59.91,10.75', ',,', 'B,,', 'C,here,10.7'));
    expect(rowsOf(data)).toEqual(['5: noPosition', '6: notANumber']);
    expect(data.rows[1]).toMatchObject({ value: 'here', isLeftOut: true, cells: ['C', 'here', '10.7'] });
  });

  it('has lines and areas as well-known text, and refuses what is none', () => {
    const data = read(
      table(
        'name;geom',
        'Line;LINESTRING (10.7 59.9, 10.8 59.91)',
        'Area;POLYGON ((10.7 59.9, 10.8 59.9, 10.8 59.95, 10.7 59.9))',
        'Broken;POINT (10.7',
        'Empty;POINT EMPTY',
        'Many;GEOMETRYCOLLECTION (POINT (10.7 59.9))',
        'None;',
        'Metres;SRID=25832;POINT (597000 6643000)',
      ).replace('SRID=25832;POINT (597000 6643000)', '"SRID=25832;POINT (597000 6643000)"'),
    );
    expect(data.features.map(({ geometry }) => geometry.type)).toEqual(['LineString', 'Polygon', 'Point']);
    expect(rowsOf(data)).toEqual(['4: badWkt', '5: badWkt', '6: collection', '7: noPosition']);
    expect(mattersOf(data)).toEqual(['projected']);
  });
});

describe('each fault of a file', () => {
  const square = [
    [10.7, 59.9],
    [10.8, 59.9],
    [10.8, 59.95],
    [10.7, 59.9],
  ];
  it.each([
    ['nothing at all', '', 'empty'],
    ['blanks only', ' \n \n', 'empty'],
    ['a zip', [0x50, 0x4b, 3, 4, ...latin1('....readme.txt')], 'zip'],
    ['a spreadsheet of Excel', [0x50, 0x4b, 3, 4, ...latin1('....[Content_Types].xml')], 'excel'],
    ['an old spreadsheet of Excel', [0xd0, 0xcf, 0x11, 0xe0, 1, 2], 'excel'],
    ['a shapefile', [0, 0, 0x27, 0x0a, 0, 0], 'shapefile'],
    ['a shapefile in a zip', [0x50, 0x4b, 3, 4, ...latin1('....roads.shp')], 'shapefile'],
    ['a GeoPackage', latin1('SQLite format 3\0'), 'otherKind'],
    ['a PDF', latin1('%PDF-1.7'), 'otherKind'],
    ['KML', '<?xml version="1.0"?><kml></kml>', 'xml'],
    ['bytes that are no text', [65, 0, 1, 2, 66, 67, 68, 69, 70], 'binary'],
    ['JSON cut short', '{"type": "FeatureCollection", "features": [', 'notJson'],
    ['JSON of another kind', '[1, 2, 3]', 'notGeoJson'],
    ['TopoJSON', '{"type":"Topology","objects":{},"arcs":[]}', 'topoJson'],
    ['a collection without features', '{"type":"FeatureCollection","features":[]}', 'noFeatures'],
    ['heads without rows', 'name,lat,lng\n', 'noRows'],
    ['no columns of coordinates', 'name,address\nA,Karl Johans gate 1', 'missingColumns'],
  ])('%s is said plainly', (_, content, matter) => {
    const data = read(content);
    expect(mattersOf(data)).toEqual([matter]);
    expect(data.features).toEqual([]);
  });

  it('over 20 MB are refused, and up to that read', () => {
    const bytes = (length: number) =>
      readOwnData({ name: 'a', bytes: new ArrayBuffer(length), bounds: oslo, columns: null });
    expect(bytes(20 * 1024 * 1024 + 1).notes).toEqual([{ matter: 'tooLarge', value: '21' }]);
    expect(mattersOf(bytes(20 * 1024 * 1024))).toEqual(['binary']);
  });

  it('missing columns are said with those that are there', () => {
    expect(read('name,address\nA,Karl Johans gate 1').notes).toEqual([
      { matter: 'missingColumns', value: 'name · address' },
    ]);
  });

  it.each([
    ['Windows-1252', latin1('name,lat,lng\nSt\xf8periet,59.91,10.75'), 'Windows-1252'],
    ['UTF-16 with its mark', [0xff, 0xfe, ...utf16('name,lat,lng\nSt\xf8periet,59.91,10.75')], 'UTF-16'],
    ['UTF-16, the other way round', [0xfe, 0xff, ...utf16('name,lat,lng\nSt\xf8periet,59.91,10.75', true)], 'UTF-16'],
    ['UTF-16 without its mark', utf16('name,lat,lng\nSt\xf8periet,59.91,10.75'), 'UTF-16'],
  ])('%s is recognised and said', (_, content, encoding) => {
    const data = read(content);
    expect([namesOf(data), data.notes]).toEqual([['Støperiet'], [{ matter: 'encoding', value: encoding }]]);
  });

  it('UTF-8 with its mark is read without a word', () => {
    const data = read([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('navn,lat,lng\nStøperiet,59.91,10.75')]);
    expect([namesOf(data), data.notes]).toEqual([['Støperiet'], []]);
  });

  it('letters that somebody spoilt before are said', () => {
    expect(mattersOf(read('name,lat,lng\nRÃ¥dhuset,59.91,10.73'))).toEqual(['mojibake']);
  });

  it('decimal commas are read and said; unquoted between commas they are told as too many cells', () => {
    expect(read('name;lat;lng\nA;59,91;10,75').notes).toEqual([{ matter: 'decimalCommas', value: '1' }]);
    const spoilt = read('name,lat,lng\nA,59,91,10,75');
    expect([pointsOf(spoilt), rowsOf(spoilt)]).toEqual([[], ['2: tooManyCells']]);
  });

  it('a quote that is never closed is said with its row', () => {
    expect(read('name,lat,lng\nA,59.91,10.75\n"B,59.92,10.76\nC,59.93,10.77').notes).toEqual([
      { matter: 'quotes', value: '3' },
    ]);
  });

  it('swapped coordinates are put right row by row; what lies elsewhere is read; what lies nowhere is left out', () => {
    const data = read(
      table('name,lat,lng', 'Right,59.91,10.75', 'Swapped,10.75,59.91', 'Bergen,60.39,5.32', 'None,95,300', 'Zero,0,0'),
    );
    expect(pointsOf(data)).toEqual([
      [10.75, 59.91],
      [10.75, 59.91],
      [5.32, 60.39],
    ]);
    expect(rowsOf(data)).toEqual(['3: swapped', '4: outside', '5: projection', '6: zero']);
  });

  it('degrees beyond the poles are impossible', () => {
    expect(rowsOf(read('name,lat,lng\nA,95,120'))).toEqual(['2: impossible']);
  });

  it('geometries that are none are left out one by one, whole', () => {
    const data = read(
      geoJson(
        feature({ type: 'Point', coordinates: [10.75, 59.91] }, { navn: 'A', kategori: 'Lab', n: 3 }),
        feature(null, { navn: 'B' }),
        feature({ type: 'GeometryCollection', geometries: [] }),
        feature({ type: 'Point', coordinates: ['10.75', '59.91'] }),
        feature({ type: 'Polygon', coordinates: [square.slice(0, 2)] }),
        feature({ type: 'Circle', coordinates: [10, 59] }),
        { type: 'Thing' },
        null,
        feature({ type: 'MultiPolygon', coordinates: [[square]] }),
        feature({ type: 'Point', coordinates: [59.91, 10.75] }),
      ),
      { name: 'mine.geojson' },
    );
    expect(data.features.map(({ row, geometry }) => [row, geometry.type])).toEqual([
      [1, 'Point'],
      [9, 'MultiPolygon'],
      [10, 'Point'],
    ]);
    expect(data.features[0]).toMatchObject({ name: 'A', category: 'Lab', cells: ['A', 'Lab', '3'] });
    expect(pointsOf(data)[2]).toEqual([10.75, 59.91]);
    expect(rowsOf(data)).toEqual([
      ...['2: nullGeometry', '3: collection', '4: badGeometry', '5: badGeometry', '6: badGeometry'],
      ...['7: notAFeature', '8: notAFeature', '10: swapped'],
    ]);
    expect(data.rows[0]?.cells).toEqual(['B', '', '', '']);
    expect(data.noteHeads).toEqual(['navn', 'kategori', 'n', 'geometry']);
  });

  it('of more than 20,000 rows the rest is left out, and none lost', () => {
    const lines = Array.from({ length: 20_003 }, (_, i) => `Lab ${i},59.91,10.75`);
    const data = read(table('name,lat,lng', ...lines));
    expect(data.features).toHaveLength(20_000);
    expect(data.notes).toEqual([{ matter: 'tooMany', value: '3' }]);
    expect(data.rows.map(({ matter, cells }) => [matter, cells[0]])).toEqual([
      ['overLimit', 'Lab 20000'],
      ['overLimit', 'Lab 20001'],
      ['overLimit', 'Lab 20002'],
    ]);
  });
});

/** The inverse of the transverse Mercator by Snyder's series (USGS Professional Paper 1395, 8-17 to 8-25): another way than proj4's. */
function snyder(
  x: number,
  y: number,
  { a, f, k0, lng0, lat0, x0, y0 }: Record<'a' | 'f' | 'k0' | 'lng0' | 'lat0' | 'x0' | 'y0', number>,
) {
  const e2 = f * (2 - f);
  const arc = (lat: number): number =>
    a *
    ((1 - e2 / 4 - (3 * e2 ** 2) / 64 - (5 * e2 ** 3) / 256) * lat -
      ((3 * e2) / 8 + (3 * e2 ** 2) / 32 + (45 * e2 ** 3) / 1024) * Math.sin(2 * lat) +
      ((15 * e2 ** 2) / 256 + (45 * e2 ** 3) / 1024) * Math.sin(4 * lat) -
      ((35 * e2 ** 3) / 3072) * Math.sin(6 * lat));
  const m = arc((lat0 * Math.PI) / 180) + (y - y0) / k0;
  // The foot-point latitude by Newton's method instead of the series 3-26.
  let foot = m / a;
  for (let i = 0; i < 8; i++) foot -= (arc(foot) - m) / ((a * (1 - e2)) / (1 - e2 * Math.sin(foot) ** 2) ** 1.5);
  const ep2 = e2 / (1 - e2);
  const c = ep2 * Math.cos(foot) ** 2;
  const t = Math.tan(foot) ** 2;
  const n = a / Math.sqrt(1 - e2 * Math.sin(foot) ** 2);
  const r = (a * (1 - e2)) / (1 - e2 * Math.sin(foot) ** 2) ** 1.5;
  const d = (x - x0) / (n * k0);
  const lat =
    foot -
    ((n * Math.tan(foot)) / r) *
      (d ** 2 / 2 -
        ((5 + 3 * t + 10 * c - 4 * c ** 2 - 9 * ep2) * d ** 4) / 24 +
        ((61 + 90 * t + 298 * c + 45 * t ** 2 - 252 * ep2 - 3 * c ** 2) * d ** 6) / 720);
  const lng =
    (d - ((1 + 2 * t + c) * d ** 3) / 6 + ((5 - 2 * c + 28 * t - 3 * c ** 2 + 8 * ep2 + 24 * t ** 2) * d ** 5) / 120) /
    Math.cos(foot);
  return [(lng * 180) / Math.PI + lng0, (lat * 180) / Math.PI];
}

const grs80 = { a: 6378137, f: 1 / 298.257222101, k0: 0.9996, lat0: 0, x0: 500_000, y0: 0 };

describe('coordinates in metres', () => {
  const degreesOf = (code: string, x: number, y: number): readonly [number, number] => {
    const system = systemCalled(code);
    if (!system) throw new Error(`no system ${code}`);
    return system.toDegrees([x, y]);
  };

  it.each([
    ['25832', 9, 597_000, 6_643_000],
    ['25832', 9, 604_812.4, 6_651_390.2],
    ['32633', 15, 262_000, 6_649_000],
  ])('of UTM %s are the same to some centimetres by another way of reckoning', (code, lng0, x, y) => {
    const [lng, lat] = degreesOf(code, x, y);
    const [eastward = 0, northward = 0] = snyder(x, y, { ...grs80, lng0 });
    // Half a millionth of a degree is five centimetres; the series is cut off after its third term.
    expect(lng).toBeCloseTo(eastward, 6);
    expect(lat).toBeCloseTo(northward, 6);
  });

  it('of the British grid are those of the Ordnance Survey, to five metres', () => {
    // The worked example of "A guide to coordinate systems in Great Britain", annex C, is a point on the Airy ellipsoid:
    // 651409.903, 313177.270 is 52° 39' 27.2531" N, 1° 43' 4.5177" E there.
    const airy = { a: 6377563.396, f: 1 - 6356256.909 / 6377563.396 };
    const [lng = 0, lat = 0] = snyder(651_409.903, 313_177.27, {
      ...{ ...airy, k0: 0.9996012717, lat0: 49, lng0: -2, x0: 400_000, y0: -100_000 },
    });
    expect(lat).toBeCloseTo(52 + 39 / 60 + 27.2531 / 3600, 7);
    expect(lng).toBeCloseTo(1 + 43 / 60 + 4.5177 / 3600, 7);
    // In ETRS89 the same point lies at 52° 39' 28.72" N, 1° 42' 57.79" E by the OS's own exact transformation.
    const [east, north] = degreesOf('27700', 651_409.903, 313_177.27);
    expect(Math.abs(north - (52 + 39 / 60 + 28.72 / 3600)) * 111_200).toBeLessThan(6);
    expect(Math.abs(east - (1 + 42 / 60 + 57.79 / 3600)) * 111_200 * Math.cos(0.919)).toBeLessThan(6);
  });

  it.each([
    ['UTM 32N in Oslo', oslo, 'name;x;y\nA;597000,5;6 643 000', 'UTM 32N (EPSG:25832): 1'],
    ['UTM 33N in Oslo', oslo, 'name;y;x\nA;6649000;262000', 'UTM 33N (EPSG:25833): 1'],
    ['the British grid in Oxford', oxford, 'name,easting,northing\nA,451500,206200', 'OSGB36 (EPSG:27700, ±5 m): 1'],
    ['Web Mercator', oslo, 'name,x,y\nA,1196700,8378500', 'EPSG:3857: 1'],
    ['columns without a known name', oslo, 'what,q1,q2\nA,597000,6643000', 'UTM 32N (EPSG:25832): 1'],
  ])('are recognised by where they land: %s', (_, bounds, text, said) => {
    const data = read(text, { bounds });
    expect(data.notes.filter(({ matter }) => matter === 'projected')).toEqual([{ matter: 'projected', value: said }]);
    const [[lng = 0, lat = 0] = []] = pointsOf(data) as number[][];
    expect([lng > bounds[0], lng < bounds[2], lat > bounds[1], lat < bounds[3]]).toEqual([true, true, true, true]);
  });

  it('are recognised in the wrong order too', () => {
    const data = read('name,x,y\nA,6643000,597000');
    expect(rowsOf(data)).toEqual(['2: swapped']);
    expect(pointsOf(data)).toEqual([degreesOf('25832', 597_000, 6_643_000)]);
  });

  it('follow the system that the file names, outside the city too', () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25833' } };
    const features = [feature({ type: 'Point', coordinates: [-32_000, 6_734_000] })];
    const data = read(JSON.stringify({ type: 'FeatureCollection', crs, features }), { name: 'a.geojson' });
    expect(rowsOf(data)).toEqual(['1: outside']);
    const [[lng = 0, lat = 0] = []] = pointsOf(data) as number[][];
    // Bergen.
    expect([Math.round(lng * 10) / 10, Math.round(lat * 10) / 10]).toEqual([5.3, 60.4]);
  });

  it('of a system that nobody here knows are left out and said', () => {
    const crs = { type: 'name', properties: { name: 'EPSG:2154' } };
    const features = [feature({ type: 'Point', coordinates: [652_000, 6_862_000] })];
    const data = read(JSON.stringify({ type: 'FeatureCollection', crs, features }), { name: 'a.geojson' });
    expect(data.rows).toMatchObject([{ matter: 'projection', value: 'EPSG:2154', isLeftOut: true }]);
    expect(rowsOf(read('name,x,y\nA,123456,123456'))).toEqual(['2: projection']);
  });
});

describe('a number', () => {
  it.each([
    ['59.91', 59.91, false],
    ['59,91', 59.91, true],
    [' −1,25 ', -1.25, true],
    ['6 643 000', 6_643_000, false],
    ['6\u00a0643\u00a0000,5', 6_643_000.5, true],
    ['597,000.12', 597_000.12, false],
    ['597.000,12', 597_000.12, true],
    ['10.75° E', 10.75, false],
    ['1.25 W', -1.25, false],
    ['1,25 V', -1.25, true],
  ])('%s', (text, value, hasComma) => {
    expect(numberFrom(text)).toEqual({ value, hasComma });
  });

  it.each(['', 'here', '59°54\'50"N', '1e999', '12.3.4', '1,2,3', 'N'])('is not %j', (text) => {
    expect(numberFrom(text)).toBeNull();
  });
});

describe('anything at all', () => {
  it('is read without an error, and every row ends on the map or among those left out', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constantFrom('59,91', '10.75', '"', 'POINT (10 59)', '=1+1', '6643000'),
    );
    const lines = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 });
    const text = fc
      .tuple(fc.constantFrom('', 'name,lat,lng\n', 'name;x;y\n', 'a,wkt\n'), lines)
      .map(([heads, rows]) => heads + rows.map((row) => row.join(heads.includes(';') ? ';' : ',')).join('\n'));
    fc.assert(
      fc.property(text, (said) => {
        const data = read(said);
        const where = data.features.map(({ row }) => row);
        const out = data.rows.flatMap(({ row, isLeftOut }) => (isLeftOut ? [row] : []));
        expect(new Set([...where, ...out]).size).toBe(where.length + out.length);
        for (const { geometry } of data.features) {
          const [lng, lat] = geometry.coordinates.flat(9) as number[];
          expect(Math.abs(lng ?? 999) <= 180 && Math.abs(lat ?? 999) <= 90).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        read([...bytes]);
      }),
    );
    fc.assert(
      fc.property(fc.json(), (json) => {
        read(json, { name: 'a.json' });
        read(`{"type":"FeatureCollection","features":[${json}]}`, { name: 'a.json' });
        read(`{"type":"FeatureCollection","features":[{"type":"Feature","properties":${json},"geometry":${json}}]}`);
      }),
    );
  });
});
