/** What once passed the check, or broke it: each kind of fault, in other places than where it was first met. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findingsInCity } from '#data/tools/check/check-city.ts';
import { checkReport } from '#data/tools/check/check-report.ts';
import { lineOf } from '#data/tools/check/finding.ts';
import { wrongLetters } from '#data/tools/check/wrong-letters.ts';
import { cityFoldersIn } from '#data/tools/city/city-folder.ts';
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
const linesFor = (files: Files): string[] =>
  cityFoldersIn(folderWith(files)).flatMap((folder) =>
    findingsInCity(folder, today).map((finding) => `${finding.severity} ${lineOf(finding)}`),
  );
/** As the command says it, many of one cause as one. */
const reportFor = (files: Files): string[] => [...checkReport(folderWith(files), today).lines];
const linesWith = (file: FileName, path: string, value: unknown): string[] => linesFor(brokenFiles(file, path, value));

const box = (west: number, south: number, size = 0.01) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const multi = (...rings: number[][][]) => ({ type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) });

describe('a shape', () => {
  it('of several parts, one of them open, is a finding and no stack trace, also for the places in it', () => {
    const lines = linesWith(
      'districts.geojson',
      'features.0.geometry',
      multi(box(0.08, 50.105), box(0.1, 50.105).slice(0, 4)),
    );
    expect(lines).toEqual([
      'error testville/districts.geojson: upper-testing (0): geometry.coordinates.1.0: is a ring that is not closed; end it with the position it begins with',
    ]);
  });

  it('with one corner at 0, 0 lies outside', () => {
    const corners = box(0.08, 50.105);
    const lines = linesWith('districts.geojson', 'features.0.geometry', {
      type: 'Polygon',
      coordinates: [[...corners.slice(0, 3), [0, 0], ...corners.slice(4)]],
    });
    expect(lines[0]).toMatch(/upper-testing \(0\): geometry\.coordinates: lies at \[0, 0\], outside the bounds/);
  });

  it('of another city lies outside, whatever it stands for', () => {
    for (const file of ['districts.geojson', 'areas.geojson'] as const) {
      const [line] = linesWith(file, 'features.0.geometry', multi(box(10.7, 59.9)));
      expect(line).toMatch(
        /^error .*\(0\): geometry\.coordinates: has 5 positions outside, the first at \[10\.7, 59\.9\]/,
      );
    }
  });

  it('with its numbers the wrong way round is told so', () => {
    const turned = box(0.08, 50.105).map(([lng, lat]) => [lat, lng]);
    const [line] = linesWith('areas.geojson', 'features.0.geometry', multi(turned as number[][]));
    expect(line).toMatch(/latitude and longitude swapped; longitude comes first: \[0\.08, 50\.105\] lies in the city$/);
  });

  it('in metres is one finding, and a file in metres is one too', () => {
    const metres = box(597_810, 6_643_012, 40);
    expect(linesWith('districts.geojson', 'features.0.geometry', multi(metres, metres))).toEqual([
      'error testville/districts.geojson: upper-testing (0): geometry: begins at [597810, 6643012], which are metres (UTM or another national grid), not degrees; export it in WGS 84 (EPSG:4326), as [longitude, latitude]',
    ]);
    const files = tinyFiles();
    for (const feature of files['stations.geojson'].features) {
      Object.assign(feature, { geometry: { type: 'Point', coordinates: [597_810, 6_643_012] } });
    }
    const about = reportFor(files).filter((line) => line.includes('metres'));
    expect(about).toHaveLength(1);
    expect(about[0]).toMatch(
      /metro-first-stop \(0\): geometry: begins at .*, as it is \d+ times more \(metro-middle, /,
    );
  });

  it('in a system that the file names is one finding, of the file', () => {
    const files: Files = brokenFiles('stations.geojson', 'features.0.geometry.coordinates', [597_810, 6_643_012]);
    Object.assign(Object(files['stations.geojson']), {
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } },
    });
    expect(linesFor(files).filter((line) => line.includes('stations.geojson: '))[0]).toBe(
      'error testville/stations.geojson: crs: is "urn:ogc:def:crs:EPSG::25832"; export the file in WGS 84 (EPSG:4326), and leave "crs" out',
    );
    expect(linesFor(files).join()).not.toContain('metres');
  });

  it('with text for numbers is one finding', () => {
    const words = box(0.08, 50.105).map((corner) => corner.map(String));
    expect(linesWith('districts.geojson', 'features.0.geometry', { type: 'Polygon', coordinates: [words] })).toEqual([
      'error testville/districts.geojson: upper-testing (0): geometry.coordinates.0.0.0: is "0.08", as 9 more here are wrong; give a number, without quotes',
    ]);
  });

  it('of the basemap lies here too', () => {
    const files: Files = brokenFiles('city.json', 'files.context', 'context.geojson');
    const line = {
      type: 'LineString',
      coordinates: [
        [10.7, 59.9],
        [10.8, 59.9],
      ],
    };
    files['context.geojson'] = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: {}, geometry: line }],
    };
    expect(linesFor(files)).toEqual([
      expect.stringMatching(/^error testville\/context\.geojson: \(no id\) \(0\): geometry/),
    ]);
  });
});

describe('where a city lies', () => {
  it.each([
    ['bounds', [0.13, 50.08, 0.05, 50.13], /^error .*city\.json: bounds: has east \(0\.05\) not beyond west \(0\.13\)/],
    ['bounds', [0.05, 50.13, 0.13, 50.08], /^error .*city\.json: bounds: has north \(50\.08\) not beyond south/],
    ['centre', [10.75, 59.91], /^error .*city\.json: centre: is \[10\.75, 59\.91\], outside the city's bounds/],
    ['centre', [50.1, 0.09], /^error .*city\.json: centre: is \[50\.1, 0\.09\], outside/],
    [
      'contextBounds',
      [10.5, 59.8, 10.9, 60],
      /^error .*contextBounds: \[10\.5, .* has nothing in common with "bounds"/,
    ],
    ['contextBounds', [0.2, 50.05, 0, 50.2], /^error .*contextBounds: has east \(0\) not beyond west/],
    ['bounds', [-10, 40, 20, 60], /^warning .*bounds: are more than 3 degrees wide/],
  ])('is said of %s %j', (field, value, said) => {
    const lines = linesWith('city.json', field, value);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(said);
  });
});

describe('a text that was saved in another way', () => {
  const named = (name: string) => brokenFiles('places.geojson', 'features.0.properties.name', name);
  const textOf = (files: Files): string => JSON.stringify(files['places.geojson'], null, 2);

  it('than UTF-8 is told with its line and the word that was meant, once', () => {
    const text = textOf(named('Tøyen hovedgård'));
    const found = linesFor({ ...tinyFiles(), 'places.geojson': Buffer.from(text, 'latin1') });
    const line = text.slice(0, text.indexOf('Tøyen')).split('\n').length;
    expect(found).toEqual([
      `error testville/places.geojson: is not UTF-8 in line ${line}, where "Tøyen" was probably meant; save the file as UTF-8 (in most editors under "Save with encoding")`,
    ]);
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(linesFor({ ...tinyFiles(), 'places.geojson': wide })[0]).toMatch(/places\.geojson: is saved as UTF-16; /);
  });

  it('with a byte order mark or CRLF is read', () => {
    const files = { ...tinyFiles(), 'places.geojson': `\ufeff${textOf(tinyFiles()).replaceAll('\n', '\r\n')}` };
    expect(linesFor(files)).toEqual([]);
  });

  it.each([
    ['TÃ¸yen', '"Tøyen" was probably meant'],
    ['GrÃ¼nerlÃ¸kka', '"Grünerløkka" was probably meant'],
    ['Ã…rvoll', '"Årvoll" was probably meant'],
    ['itâ€™s', '"it’s" was probably meant'],
    ['KafÃƒÂ©', '"Kafé" was probably meant'],
    ['T√∏yen', 'write the word anew'],
    ['T¯yen', 'write the word anew'],
    ['T\ufffdyen', 'write the word anew: the letter was lost when the file was saved in another encoding'],
    ['T\u0000yen', 'take it out'],
    ['T\u202eyen', 'take it out'],
  ])('and holds %j is found', (name, fix) => {
    expect(linesFor(named(name))).toEqual([
      expect.stringMatching(/^error testville\/places\.geojson: mock-university \(0\): name: holds /),
    ]);
    expect(wrongLetters(name)?.fix).toBe(fix);
  });

  it.each(['Tøyen', '«BLÅ»', '“KÄ” «Å»', 'SÃO', 'naïve café – “so”…', 'Łódź', '10 °C', 'Čapek', 'Ærlig', '北京'])(
    'is not what %s is',
    (name) => expect(linesFor(named(name))).toEqual([]),
  );
});

describe('a key that stands twice', () => {
  const twice = (file: FileName, text: string, put: string): string[] => {
    const whole = JSON.stringify(tinyFiles()[file], null, 2);
    expect(whole).toContain(text);
    return linesFor({ ...tinyFiles(), [file]: whole.replace(text, put) });
  };

  it.each([
    [
      'places.geojson',
      '"name": "Mock University",',
      /mock-university \(0\): name: stands there more than once, in lines \d+ and \d+/,
    ],
    ['walks.json', '"circular": true,', /round-the-middle \(0\): circular: stands/],
    ['city.json', '"languages": [', /testville\/city\.json: languages: stands/],
    ['places.geojson', '"basis": "sourced",', /mock-university \(0\): position\.basis: stands/],
  ] as const)('in %s is named: %s', (file, text, said) => {
    const lines = twice(file, text, text.endsWith('[') ? `"languages": ["en"],\n${text}` : `${text}\n${text}`);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(said);
  });
});

describe('a file that is none', () => {
  it('is a finding: a folder, or lists without end', () => {
    const folder = folderWith(brokenFiles('city.json', 'files.areas', 'areas.geojson'));
    rmSync(join(folder, 'areas.geojson'));
    mkdirSync(join(folder, 'areas.geojson'));
    const lines = cityFoldersIn(folder).flatMap((city) => findingsInCity(city, today).map(lineOf));
    expect(lines).toEqual([
      expect.stringMatching(/areas\.geojson: cannot be read: a folder stands where the file should be/),
    ]);
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(linesFor({ ...tinyFiles(), 'areas.geojson': deep })[0]).toMatch(/areas\.geojson: holds more than 60 lists/);
  });
});

describe('words for a curator', () => {
  it.each([
    ['summary', 'A place', 'summary: is "A place"; give a sentence in two languages: { "en": "…", "nb": "…" }'],
    ['summary', undefined, 'summary: is missing; give a sentence in two languages: { "en": "…", "nb": "…" }'],
    ['summary', [], 'summary: is a list; give a sentence in two languages: { "en": "…", "nb": "…" }'],
    [
      'summary',
      {},
      'summary: says nothing; give a sentence in two languages: { "en": "…", "nb": "…" }, or leave it out',
    ],
    ['name', 7, 'name: is 7; give a name: text, or { "en": "…", "nb": "…" }'],
    ['name', ' ', 'name: is " "; give some text'],
    ['themes', 'digital_ai', 'themes: is "digital_ai"; give a list such as ["health_life_science", "digital_ai"]'],
    ['sources', {}, 'sources: is {}; give a list in brackets: [ … ], each entry a link that begins with https://'],
    ['position', 'sourced', 'position: is "sourced"; give { "basis": … }'],
    ['position.accuracyMetres', '20 m', 'position.accuracyMetres: is "20 m"; give a number, without quotes'],
    ['position.accuracyMetres', -1, 'position.accuracyMetres: is -1; give a number of at least 0'],
    ['position.accuracyMetres', 1e6, 'position.accuracyMetres: is 1000000; give a number of at most 20000'],
    ['stepFree', 'true', 'stepFree: is "true"; give true or false, without quotes'],
    ['verified', '0026', 'verified: is "0026"; give a year "2019" or a date "2019-03-14"'],
  ])('of %s %j', (field, value, said) => {
    const lines = linesWith('places.geojson', `features.0.properties.${field}`, value);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(said);
  });

  it('tell a number that JSON cannot hold', () => {
    const whole = JSON.stringify(tinyFiles()['places.geojson']).replace(
      '"accuracyMetres":20',
      '"accuracyMetres":1e999',
    );
    expect(linesFor({ ...tinyFiles(), 'places.geojson': whole })[0]).toContain(
      'accuracyMetres: is too large a number;',
    );
  });
});

describe('a folder that was copied', () => {
  /** Testville, and what was made of a copy of it. */
  function twoCities(makeOther: (files: Files) => void): string[] {
    const folder = folderWith(tinyFiles());
    const data = dirname(folder);
    cpSync(folder, join(data, 'aville'), { recursive: true });
    const files: Files = tinyFiles();
    change(files, 'city.json', 'id', 'aville');
    makeOther(files);
    for (const [file, value] of Object.entries(files)) writeFileSync(join(data, 'aville', file), JSON.stringify(value));
    return checkReport(data, today).lines.filter((line) => line.startsWith('aville/') || line.startsWith('testville/'));
  }

  it('leaves files of the other city, each told once', () => {
    const lines = twoCities((files) => {
      change(files, 'city.json', 'bounds', [10.5, 59.8, 10.9, 60]);
      change(files, 'city.json', 'centre', [10.7, 59.9]);
    });
    for (const file of ['places.geojson', 'districts.geojson', 'stations.geojson', 'areas.geojson', 'walks.json']) {
      expect(lines.filter((line) => line.startsWith(`aville/${file}`))).toEqual([
        expect.stringContaining(`aville/${file}: is the same as testville/${file}; put the data of this city there`),
      ]);
    }
    expect(lines.filter((line) => line.startsWith('aville/city.json: facts'))).toEqual([
      'aville/city.json: facts: is the same as in testville/city.json; write what holds for this city, or take the field out',
    ]);
    expect(lines.filter((line) => line.startsWith('testville/'))).toEqual([]);
  });

  it('is told of what lies elsewhere, once a file, where its files are no longer the same', () => {
    const lines = twoCities((files) => {
      change(files, 'city.json', 'bounds', [10.5, 59.8, 10.9, 60]);
      change(files, 'city.json', 'centre', [10.7, 59.9]);
      change(files, 'city.json', 'contextBounds', [0, 50, 0.2, 50.2]);
      change(files, 'places.geojson', 'features.0.properties.operator', 'Somebody');
      change(files, 'districts.geojson', 'features.0.properties.shortName', 'Somewhere');
    });
    expect(lines.filter((line) => line.startsWith('aville/districts.geojson'))).toEqual([
      expect.stringMatching(/upper-testing \(0\): geometry\.coordinates: has \d+ positions outside/),
      expect.stringMatching(/lower-mocking \(1\): geometry\.coordinates: has \d+ positions outside/),
    ]);
    const ofPlaces = lines.filter((line) => line.startsWith('aville/places.geojson'));
    expect(ofPlaces).toHaveLength(1);
    expect(ofPlaces[0]).toMatch(/mock-university \(0\): .*outside the city's bounds, as it is \d+ times more \(/);
  });

  const filesBeside = (Object.keys(tinyFiles()) as FileName[]).filter((file) => file !== 'city.json');

  it('has every part of city.json named that is left of the other one, also where all files are its own', () => {
    const left = (makeOther: (files: Files) => void) =>
      twoCities((files) => {
        for (const file of filesBeside) {
          change(files, file, 'note', { of: ['aville'] });
        }
        makeOther(files);
      }).flatMap((line) => /^aville\/city\.json: ([\w$]+): is the same as in testville/.exec(line)?.[1] ?? []);
    const before = tinyFiles()['city.json'] as unknown as Record<string, unknown>;
    const own = ['$schema', 'id', 'languages', 'files'];
    const isFilled = (part: string): boolean => Object.keys(Object(before[part])).length > 0;
    expect(left(() => undefined)).toEqual(Object.keys(before).filter((part) => !own.includes(part) && isFilled(part)));
    const others = Object.keys(before).filter((part) => !own.includes(part) && part !== 'credits');
    expect(
      left((files) => {
        for (const part of others) change(files, 'city.json', part, undefined);
        change(files, 'city.json', 'verifiedNote', { en: 'by telephone', nb: 'per telefon' });
      }),
    ).toEqual(['credits']);
  });

  it('of one country may say the same of it', () => {
    const country = ['country', 'timeZone', 'holidays', 'verifiedNote'];
    const lines = twoCities((files) => {
      const city = files['city.json'] as unknown as Record<string, unknown>;
      for (const file of filesBeside) {
        change(files, file, 'note', { of: ['aville'] });
      }
      for (const part of Object.keys(city)) {
        if (!['$schema', 'id', 'languages', 'files', ...country].includes(part))
          change(files, 'city.json', part, undefined);
      }
    });
    expect(lines.filter((line) => line.includes('is the same'))).toEqual([]);
  });

  it('may have lists without an entry in common', () => {
    const folder = folderWith(brokenFiles('stations.geojson', 'features', []));
    cpSync(folder, join(dirname(folder), 'other'), { recursive: true });
    const { lines } = checkReport(dirname(folder), today);
    expect(lines.join('\n')).not.toContain('stations.geojson: is the same');
  });
});

describe('config.json', () => {
  const archive = Buffer.from('PMTiles\u0003 and tiles');

  function linesOf(config: unknown, files: Readonly<Record<string, Uint8Array>> = {}): string[] {
    const data = join(dirname(folderWith(tinyFiles())), 'data');
    cpSync(join(dirname(data), 'testville'), join(data, 'testville'), { recursive: true });
    const publicFolder = join(dirname(data), 'public');
    mkdirSync(join(publicFolder, 'basemap'), { recursive: true });
    writeFileSync(join(publicFolder, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config));
    for (const [file, bytes] of Object.entries(files)) writeFileSync(join(publicFolder, file), bytes);
    return checkReport(data, today).lines.filter((line) => line.includes('public/config.json'));
  }

  it('that is right is passed', () => {
    const config = { live: 'never', basemap: { testville: 'basemap/a.pmtiles' }, contact: 'mailto:a@example.org' };
    expect(linesOf(config, { 'basemap/a.pmtiles': archive })).toEqual([]);
    expect(linesOf({})).toEqual([]);
    expect(linesOf({ inbox: 'https://example.org/in', site: { name: 'Ours', firstCity: 'testville' } })).toEqual([]);
  });

  it.each([
    [{ lvie: 'never' }, 'lvie: is not a field of the schema; perhaps "live" is meant'],
    [{ live: 'sometimes' }, 'live: is "sometimes"; give one of press, always, never'],
    [
      { liveTiles: 'http://example.org' },
      'liveTiles: is "http://example.org"; give an address that begins with https://',
    ],
    [{ contact: 'me' }, 'contact: is "me"; give an address that begins with mailto: or https://'],
    [{ basemap: { testville: '/etc/passwd' } }, 'basemap.testville: is "/etc/passwd"; give a file of the site such as'],
    [
      { basemap: { testville: 'basemap/none.pmtiles' } },
      'basemap.testville: "public/basemap/none.pmtiles" is not there;',
    ],
    [
      { basemap: { testvile: 'basemap/a.pmtiles' } },
      'basemap.testvile: "testvile" is no city of data/; perhaps "testville"',
    ],
    [
      { basemap: { testville: 'basemap/b.pmtiles' } },
      'basemap.testville: "public/basemap/b.pmtiles" is no archive of tiles',
    ],
    [{ site: { nmae: 'Ours' } }, 'site.nmae: is not a field of the schema; perhaps "name" is meant'],
    [{ site: { name: { en: '' } } }, 'site.name'],
    [{ site: { name: 7 } }, 'site.name'],
    [
      { site: { home: 'javascript:alert(1)' } },
      'site.home: is "javascript:alert(1)"; give an address that begins with',
    ],
    [{ site: { contact: 'mailto:a@example.org' } }, 'site.contact: is not a field of the schema'],
    [{ site: { firstCity: 'nowhere' } }, 'site.firstCity: "nowhere" is no city of data/; known are testville'],
    ['{ "live": "never", "live": "press" }', 'live: stands there more than once, in line 1'],
    ['{ "live": }', 'is not JSON from line 1, column 11 on'],
  ])('with %j is told', (config, said) => {
    const lines = linesOf(config, { 'basemap/a.pmtiles': archive, 'basemap/b.pmtiles': Buffer.from('<html>') });
    expect(lines).toEqual([expect.stringContaining(`public/config.json: ${said}`)]);
  });
});
