import { afterAll, describe, expect, it } from 'vitest';
import { findingsInCity } from '#data/tools/check/check-city.ts';
import { type Finding, lineOf } from '#data/tools/check/finding.ts';
import { cityFoldersIn } from '#data/tools/city/city-folder.ts';
import { parsedJson } from '#data/tools/patch/json-position.ts';
import {
  brokenFiles,
  change,
  type FileName,
  type Files,
  folderWith,
  removeFolders,
} from '#tests/fixtures/broken-files.ts';
import { tinyFiles } from '#tests/fixtures/tiny-files.ts';

afterAll(removeFolders);

const today = '2026-11-21';

function findings(files: Files): Finding[] {
  return cityFoldersIn(folderWith(files)).flatMap((folder) => findingsInCity(folder, today));
}

/** What is said, shortened to `severity file feature field`, and the whole lines for a look at the words. */
function said(files: Files): { short: string[]; lines: string[] } {
  const found = findings(files);
  const short = found.map(({ severity, file, feature, field }) =>
    [severity, file.replace('testville/', ''), feature, field].filter((part) => part !== undefined).join(' '),
  );
  return { short, lines: found.map(lineOf) };
}

const library = 'features.4';
const upper = [
  [0.08, 50.105],
  [0.1, 50.105],
  [0.1, 50.115],
  [0.08, 50.115],
  [0.08, 50.105],
];
const bowTie = [
  [0.08, 50.105],
  [0.1, 50.115],
  [0.1, 50.105],
  [0.08, 50.115],
  [0.08, 50.105],
];
const outline = (ring: number[][]) => ({ type: 'Polygon', coordinates: [ring] });

/** One fault each: what is changed, what is to be found and how it is put. Nothing else may be found. */
const faults: readonly [string, FileName, string, unknown, string[], RegExp][] = [
  [
    'not a FeatureCollection',
    'places.geojson',
    'type',
    'Features',
    ['error places.geojson'],
    /is not a FeatureCollection; give/,
  ],
  [
    'a missing id',
    'stations.geojson',
    'features.3.id',
    undefined,
    ['error stations.geojson id'],
    /\(no id\) \(3\): id: is missing/,
  ],
  [
    'an id used twice',
    'places.geojson',
    'features.9.id',
    'planned-tower',
    ['error places.geojson planned-tower id'],
    /planned-tower \(9\): id: is the id of feature 7 too/,
  ],
  [
    'swapped coordinates',
    'places.geojson',
    `${library}.geometry.coordinates`,
    [50.094, 0.104],
    ['error places.geojson placeholder-library geometry.coordinates'],
    /swapped; longitude comes first: \[0.104, 50.094\]/,
  ],
  [
    'a swapped station',
    'stations.geojson',
    'features.0.geometry.coordinates',
    [50.109, 0.088],
    ['error stations.geojson metro-first-stop geometry.coordinates'],
    /longitude comes first/,
  ],
  [
    'a point out of bounds',
    'places.geojson',
    'features.7.geometry.coordinates',
    [0.2, 50.1],
    ['error places.geojson planned-tower geometry.coordinates'],
    /outside the city's bounds/,
  ],
  [
    'a place not in its district',
    'places.geojson',
    'features.0.geometry.coordinates',
    [0.079, 50.11],
    ['error places.geojson mock-university district'],
    /lies 71 m outside it and is accurate to 20 m/,
  ],
  [
    'an unknown district',
    'places.geojson',
    `${library}.properties.district`,
    'lower-moking',
    ['error places.geojson placeholder-library district'],
    /perhaps "lower-mocking" is meant/,
  ],
  [
    'an open ring',
    'districts.geojson',
    'features.0.geometry',
    outline([...upper.slice(0, 4), [0.08, 50.1051]]),
    ['error districts.geojson upper-testing geometry.coordinates.0.0'],
    /not closed/,
  ],
  [
    'a self-crossing ring',
    'areas.geojson',
    'features.0.geometry',
    outline(bowTie),
    ['error areas.geojson north geometry.coordinates.0'],
    /crosses itself at \[0.09/,
  ],
  [
    'a ring the wrong way round',
    'districts.geojson',
    'features.0.geometry',
    outline(upper.toReversed()),
    ['warning districts.geojson upper-testing geometry.coordinates.0.0'],
    /counter-clockwise/,
  ],
  [
    'an unknown category',
    'places.geojson',
    `${library}.properties.category`,
    'libary',
    ['error places.geojson placeholder-library category'],
    /is "libary"; "library" is on the list/,
  ],
  [
    'an unknown theme',
    'places.geojson',
    `${library}.properties.themes.1`,
    'zzzz',
    ['error places.geojson placeholder-library themes.1'],
    /give one of health_life_science, digital_ai/,
  ],
  [
    'an unknown offer',
    'places.geojson',
    `${library}.properties.offers`,
    ['meeting room'],
    ['error places.geojson placeholder-library offers.0'],
    /"meeting_room" is on the list/,
  ],
  [
    'a javascript: link',
    'places.geojson',
    'features.0.properties.website',
    'javascript:alert(1)',
    ['error places.geojson mock-university website'],
    /begins with https:/,
  ],
  [
    'a link with a user name',
    'places.geojson',
    'features.0.properties.website',
    'https://me@example.org',
    ['error places.geojson mock-university website'],
    /begins with https:/,
  ],
  [
    'a link to an ftp server',
    'places.geojson',
    'features.0.properties.sources.0',
    'ftp://example.org',
    ['error places.geojson mock-university sources.0'],
    /begins with https:/,
  ],
  [
    'HTML in a text',
    'places.geojson',
    'features.0.properties.summary.en',
    'A <b>bold</b> place',
    ['error places.geojson mock-university summary.en'],
    /holds HTML/,
  ],
  [
    'HTML in a name',
    'places.geojson',
    'features.0.properties.name',
    'Research &amp; play',
    ['error places.geojson mock-university name'],
    /holds HTML/,
  ],
  [
    'an impossible date',
    'places.geojson',
    'features.0.properties.verified',
    '2023-02-30',
    ['error places.geojson mock-university verified'],
    /on the calendar/,
  ],
  [
    'a month that is none',
    'places.geojson',
    'features.0.properties.opened',
    '2019-13',
    ['error places.geojson mock-university opened'],
    /on the calendar/,
  ],
  [
    'a day not written as a date',
    'places.geojson',
    'features.0.properties.opened',
    '14.3.2019',
    ['error places.geojson mock-university opened'],
    /a year "2019" or a date/,
  ],
  [
    'a look that lies ahead',
    'places.geojson',
    'features.0.properties.verified',
    '2026-11-22',
    ['error places.geojson mock-university verified'],
    /lies ahead/,
  ],
  [
    'an opening that lies ahead',
    'places.geojson',
    'features.0.properties.opened',
    '2027',
    ['error places.geojson mock-university opened'],
    /lies ahead/,
  ],
  [
    'a pilot that ends before it begins',
    'places.geojson',
    'features.5.properties.arena.pilots.0.to',
    '2023',
    ['error places.geojson example-energy-arena arena.pilots.0.to'],
    /before the pilot begins/,
  ],
  [
    'a count that lies ahead',
    'areas.geojson',
    'features.0.properties.populationYear',
    2027,
    ['error areas.geojson north populationYear'],
    /lies ahead/,
  ],
  [
    'a missing language',
    'places.geojson',
    'features.0.properties.summary',
    { en: 'Only English.' },
    ['warning places.geojson mock-university summary'],
    /has no "nb"/,
  ],
  [
    'a place told twice',
    'places.geojson',
    'features.3.properties.name',
    'FAKE factory: makerspace',
    ['warning places.geojson sample-startup-hub name'],
    /has the name of "fake-factory" \(2\)/,
  ],
  [
    'a physical place without a point',
    'places.geojson',
    'features.7.geometry',
    null,
    ['error places.geojson planned-tower geometry'],
    /though the place is physical/,
  ],
  [
    'a digital place with a point',
    'places.geojson',
    'features.10.geometry',
    { type: 'Point', coordinates: [0.1, 50.1] },
    ['error places.geojson nowhere-platform geometry'],
    /though the place is digital/,
  ],
  [
    'a geometry of the wrong kind',
    'places.geojson',
    'features.7.geometry',
    { type: 'LineString', coordinates: [0.1, 50.1] },
    ['error places.geojson planned-tower geometry.type'],
    /is "LineString"/,
  ],
  [
    'an unknown field',
    'places.geojson',
    'features.0.properties.webiste',
    'https://example.org',
    ['warning places.geojson mock-university properties.webiste'],
    /perhaps "website" is meant/,
  ],
  [
    'an unknown field deep inside',
    'places.geojson',
    'features.0.properties.position.accuracy',
    5,
    ['warning places.geojson mock-university properties.position.accuracy'],
    /accuracyMetres/,
  ],
  [
    'an unknown field in city.json',
    'city.json',
    'strand',
    [],
    ['warning city.json strand'],
    /perhaps "strands" is meant/,
  ],
  [
    'a station line the city does not know',
    'stations.geojson',
    'features.1.properties.lines',
    ['1', '9'],
    ['warning stations.geojson metro-middle lines'],
    /"9" is not a metro line/,
  ],
  [
    'a line with a stop that is none',
    'city.json',
    'lines.0.stations.1',
    'metro-nowhere',
    ['error city.json lines.0.stations'],
    /"metro-nowhere", which is no station/,
  ],
  [
    'a file that is named and not there',
    'city.json',
    'files.context',
    'context.geojson',
    ['error context.geojson'],
    /is missing; put it there, or take it out of "files"/,
  ],
  [
    'a figure without a measure',
    'areas.geojson',
    'features.1.properties.values',
    { other: 3 },
    ['error areas.geojson south values.other'],
    /is not a known measure/,
  ],
  [
    'an area within an area that is none',
    'areas.geojson',
    'features.2.properties.parent',
    'east',
    ['error areas.geojson dockside parent'],
    /"east" is no area/,
  ],
  [
    'an area in a district that is none',
    'areas.geojson',
    'features.2.properties.district',
    'east',
    ['error areas.geojson dockside district'],
    /is not a district/,
  ],
  [
    'another id than the folder',
    'city.json',
    'id',
    'mockville',
    ['warning city.json id'],
    /the folder is named "testville"/,
  ],
  [
    'a wrong type',
    'places.geojson',
    'features.0.properties.stepFree',
    'yes',
    ['error places.geojson mock-university stepFree'],
    /is "yes"; give true or false, without quotes/,
  ],
  [
    'a missing field',
    'places.geojson',
    'features.0.properties.status',
    undefined,
    ['error places.geojson mock-university status'],
    /status: is missing/,
  ],
];

describe('the data check', () => {
  it('has nothing to say of a good city', () => {
    expect(said(tinyFiles()).lines).toEqual([]);
  });

  it.each(faults)('finds %s, and nothing else', (_title, file, path, value, expected, words) => {
    const { short, lines } = said(brokenFiles(file, path, value));
    expect(short).toEqual(expected);
    expect(lines[0]).toMatch(words);
  });

  it('tells the line and column where a file stops being JSON', () => {
    const { lines } = said({
      ...tinyFiles(),
      'stations.geojson': '{\n  "type": "FeatureCollection",\n  "features": [,]\n}',
    });
    expect(lines[0]).toBe(
      'testville/stations.geojson: is not JSON from line 3, column 16 on; fix the comma, quote or bracket there',
    );
  });

  it.each([
    ['{"a": 1,}', 9],
    ['[1, 2', 6],
    ['{"a" 1}', 6],
    ['[1] 2', 5],
    ['{a: 1}', 2],
    ['[01]', 3],
    ['["a\tb"]', 2],
    ['[tru]', 2],
    ['', 1],
  ])('tells where %s breaks', (text, column) => {
    expect(parsedJson(text)).toEqual({ message: `is not JSON from line 1, column ${column} on` });
  });

  it('tells the end of a file that ends too early', () => {
    const { lines } = said({ ...tinyFiles(), 'areas.geojson': '{\n  "type": ' });
    expect(lines).toEqual([expect.stringContaining('testville/areas.geojson: is not JSON from line 2, column 11 on')]);
  });

  it('looks at the other files even where city.json cannot be read', () => {
    const files = { ...brokenFiles('places.geojson', 'features.0.id', 'Mock University'), 'city.json': 'oops' };
    expect(said(files).short).toEqual(['error city.json', 'error places.geojson Mock University id']);
  });

  it('finds a city.json that is missing', () => {
    const { 'city.json': _city, ...rest } = tinyFiles();
    expect(said(rest).short).toEqual(['error city.json']);
  });

  it('asks of any other file in the folder that it is JSON', () => {
    expect(said({ ...tinyFiles(), 'needs.json': '[1,' }).short).toEqual(['error needs.json']);
  });

  it('asks of needs that city.json names them', () => {
    const files = brokenFiles('city.json', 'files.needs', undefined);
    expect(said(files).lines).toEqual([
      'testville/needs.json: is not used: city.json does not name it; add "needs": "needs.json" to "files" in city.json',
    ]);
  });

  it('asks of the basemap that it is a FeatureCollection', () => {
    const files = { ...brokenFiles('city.json', 'files.context', 'context.geojson'), 'context.geojson': {} };
    expect(said(files).lines).toEqual([expect.stringContaining('context.geojson: is not a FeatureCollection')]);
  });

  it('lets a place lie outside its district as far as its point may be wrong', () => {
    const files = brokenFiles('places.geojson', 'features.0.geometry.coordinates', [0.079, 50.11]);
    change(files, 'places.geojson', 'features.0.properties.position.accuracyMetres', 72);
    expect(said(files).lines).toEqual([]);
  });

  it('lets an opening lie ahead of a place that is being built', () => {
    const files = brokenFiles('places.geojson', 'features.0.properties.opened', '2027');
    change(files, 'places.geojson', 'features.0.properties.status', 'under_construction');
    expect(said(files).lines).toEqual([]);
  });

  it('says of a broken outline that it is broken, and not that its district is unknown', () => {
    const { short } = said(brokenFiles('districts.geojson', 'features.0.geometry', null));
    expect(short).toEqual(['error districts.geojson upper-testing geometry']);
  });

  it('bears an outline without any width', () => {
    const ring = Array.from({ length: 4 }, () => [0.09, 50.11]);
    const { short } = said(brokenFiles('districts.geojson', 'features.0.geometry', outline(ring)));
    expect(short.every((finding) => finding.includes('geojson'))).toBe(true);
  });

  it('lets two islands touch', () => {
    const part = (west: number, south: number) => [
      [west, south],
      [west + 0.01, south],
      [west + 0.01, south + 0.01],
      [west, south + 0.01],
      [west, south],
    ];
    const coordinates = [[part(0.06, 50.11)], [part(0.07, 50.12)]];
    expect(
      said(brokenFiles('areas.geojson', 'features.0.geometry', { type: 'MultiPolygon', coordinates })).lines,
    ).toEqual([]);
  });

  it('keeps a finding on one line, whatever the data hold', () => {
    const { lines } = said(brokenFiles('places.geojson', 'features.0.properties.status', 'open\nnow'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('\n');
  });
});
