import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { overlapOf, percent, shareOf, tilesOver } from '#data/tools/basemap/bounds-overlap.ts';
import { cityArea, seaIn, widened } from '#data/tools/basemap/city-area.ts';
import { command, wishesOf } from '#data/tools/basemap/options.ts';
import { readExtract } from '#data/tools/basemap/osm-extract.ts';
import { progressIn, progressReporter } from '#data/tools/basemap/progress.ts';
import { seaShapefile } from '#data/tools/basemap/sea-shapefile.ts';
import { isCompleteTile, isSeaAlone, tileOf } from '#data/tools/basemap/tile-folder.ts';
import { rulesFrom, settingsFrom } from '#data/tools/basemap/tilemaker-config.ts';
import { cityFolders } from '#data/tools/city/vite-cities.ts';
import { commandLine } from '#data/tools/kit/command-line.ts';
import type { Bounds } from '#domain/atlas.ts';
import { fileBlock, headerBlock, pbfOf } from '#tests/fixtures/osm-pbf.ts';
import {
  cityFolder,
  fileIn,
  oneFeatureTile,
  removeTemporaryFolders,
  temporaryFolder,
  testville,
  testvilleBounds,
} from '#tests/support/basemap-files.ts';

afterAll(removeTemporaryFolders);

const usual = { data: '/atlas/data', out: '/atlas/public/basemap' };

function wishesIn(words: readonly string[]) {
  const given = commandLine(command, words, {}, '/home/someone');
  if ('help' in given) throw new Error(given.help);
  return wishesOf(given, usual);
}
const town = readFileSync(new URL('../../../fixtures/tiny-town.osm', import.meta.url), 'utf8');

describe('the words of the command', () => {
  it('are read, with paths from where the person stands', () => {
    expect(wishesIn(['--city', 'oslo', '--osm', 'maps/no.osm.pbf'])).toEqual({
      city: 'oslo',
      osm: '/home/someone/maps/no.osm.pbf',
      data: '/atlas/data',
      out: '/atlas/public/basemap',
      isDryRun: false,
    });
    const all = ['--city=a', '--osm=/b.osm.pbf', '--data=c', '--out=/d', '--sea=e.shp'];
    expect(wishesIn(all)).toEqual({
      city: 'a',
      osm: '/b.osm.pbf',
      data: '/home/someone/c',
      out: '/d',
      sea: '/home/someone/e.shp',
      isDryRun: false,
    });
  });

  it.each([
    [[], /^--city is missing\nnpm run basemap -- --city CITY --osm/],
    [['--city', 'oslo'], /^--osm is missing\n/],
    [['--city', '', '--osm', 'x'], /^--city wants CITY\n/],
    [['--town', 'oslo'], /^Unknown option '--town'\n.*npm run/s],
    [['oslo'], /^Unexpected argument 'oslo'\n.*npm run/s],
    [['--city', 'oslo', '--osm'], /^--osm wants FILE\.osm\.pbf\n.*npm run/s],
  ])('%j is refused with the usage', (words, said) => {
    expect(() => wishesIn(words)).toThrow(said);
  });
});

describe('where a city is', () => {
  const dataFolder = fileURLToPath(new URL('../../../../data', import.meta.url));

  it('is its context bounds, else its bounds with a margin', () => {
    expect(cityArea(dataFolder, 'oslo').bounds).toEqual([10.565, 59.845, 10.935, 60.015]);
    const { contextBounds: _, ...bare } = testville;
    const { bounds } = cityArea(cityFolder('testville', bare), 'testville');
    expect(bounds).toEqual(widened(testvilleBounds));
    expect(overlapOf(bounds, testvilleBounds)).toEqual(testvilleBounds);
    expect(shareOf(bounds, testvilleBounds)).toBeCloseTo(1 / 1.3 ** 2);
  });

  it('comes with the sea of its context file, islands left out', () => {
    const sea = cityArea(dataFolder, 'oslo').sea;
    expect(sea).toHaveLength(1);
    expect(sea[0]?.length).toBeGreaterThan(10);
    expect(cityArea(dataFolder, 'oxford').sea).toEqual([]);
    expect(seaIn({ features: 'none' })).toEqual([]);
  });

  it('an unknown city is told with those there are, and the one most likely meant', () => {
    expect(() => cityArea(dataFolder, 'osl')).toThrow(
      `there is no city "osl"; there are: ${cityFolders(dataFolder).join(', ')}; did you mean oslo?`,
    );
    expect(() => cityArea(dataFolder, '../data/oslo')).toThrow('there is no city "../data/oslo"');
    expect(() => cityArea(temporaryFolder(), 'oslo')).toThrow('holds no city; name a folder that does with --data');
    expect(() => cityArea(join(dataFolder, 'nowhere'), 'oslo')).toThrow('holds no city');
  });

  it('comes with a name, in whichever language there is one', () => {
    const nameIn = (name: unknown, languages = ['nb', 'en']): string =>
      cityArea(cityFolder('fjordby', { ...testville, name, languages }), 'fjordby').name;
    expect(nameIn({ en: 'Fjord Town', nb: 'Fjordby' })).toBe('Fjordby');
    expect(nameIn({ en: 'Fjord Town' })).toBe('Fjord Town');
    expect(nameIn({ de: 'Fjordstadt' })).toBe('Fjordstadt');
    expect(nameIn('Fjordby')).toBe('Fjordby');
  });

  it('a city.json that does not say it is told', () => {
    expect(() => cityArea(cityFolder('x', { name: 'X' }), 'x')).toThrow('x/city.json does not give a name and bounds');
  });
});

describe('an extract', () => {
  const folder = temporaryFolder();
  const read = (name: string, content: string | Uint8Array) => readExtract(fileIn(folder, name, content));
  const whole = pbfOf(town, testvilleBounds);

  it('tells the bounds in its header', () => {
    expect(read('town.osm.pbf', whole)).toEqual({ bounds: testvilleBounds, bytes: whole.length });
    const south: Bounds = [-71.25, -33.5, -70.125, -33.0000001];
    expect(read('south.osm.pbf', pbfOf(town, south)).bounds).toEqual(south);
    expect(read('plain.osm.pbf', headerBlock(testvilleBounds, 1)).bounds).toEqual(testvilleBounds);
  });

  it('with every old version of everything is refused', () => {
    const history = headerBlock(testvilleBounds, undefined, ['OsmSchema-V0.6', 'HistoricalInformation']);
    expect(() => read('town.osh.pbf', history)).toThrow(
      'town.osh.pbf is a history file, with every old version of everything; osmium time-filter town.osh.pbf -o town.osm.pbf makes',
    );
    const usual = headerBlock(testvilleBounds, undefined, ['OsmSchema-V0.6', 'DenseNodes']);
    expect(read('usual.osm.pbf', usual).bounds).toEqual(testvilleBounds);
  });

  it('without bounds in its header, or with none that are an area, tells none', () => {
    expect(read('silent.osm.pbf', pbfOf(town, null)).bounds).toBeNull();
    expect(read('point.osm.pbf', pbfOf(town, [1, 2, 1, 2])).bounds).toBeNull();
  });

  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['XML', 'town.osm', town, /town\.osm is OpenStreetMap XML, .* osmium cat town\.osm -o town\.osm\.pbf makes/],
    ['XML with no declaration', 'bare.osm', '<osm version="0.6">', /is OpenStreetMap XML/],
    ['packed XML', 'a.osm.bz2', 'BZh91AY', /bzip2.* osmium cat a\.osm\.bz2 -o a\.osm\.pbf/],
    ['gzip', 'a.osm.gz', gzipSync('x'), /gzip.* osmium cat a\.osm\.gz -o a\.osm\.pbf/],
    ['o5m', 'a.o5m', Uint8Array.of(0xff, 0xe0, 4), /\.o5m.* -o a\.osm\.pbf/],
    ['a page', 'b.osm.pbf', '<!DOCTYPE html><html>', /b\.osm\.pbf is a web page, .*fetch the extract once more/],
    ['ZIP', 'c.osm.pbf', 'PK\x03\x04', /ZIP archive, .*unpack/],
    ['tiles', 'd.osm.pbf', 'PMTiles\x03', /archive of tiles already/],
    ['nothing', 'e.osm.pbf', '', /e\.osm\.pbf is empty/],
    ['garbage', 'f.osm.pbf', 'no map at all', /f\.osm\.pbf is not an OpenStreetMap extract; an extract in/],
    ['zeros', 'g.osm.pbf', new Uint8Array(5000), /is not an OpenStreetMap extract/],
    ['data before the header', 'h.osm.pbf', fileBlock('OSMData', new Uint8Array(9)), /is not an OpenStreetMap extract/],
    ['zstd', 'i.osm.pbf', headerBlock(null, 7), /cannot read; osmium cat i\.osm\.pbf .*pbf_compression=zlib/],
  ])('%s in its place is refused with what mends it', (_what, name, content, said) => {
    expect(() => read(name, content)).toThrow(said);
  });

  it('that breaks off, wherever it does, or goes on as something else, is refused', () => {
    const header = headerBlock(testvilleBounds).length;
    for (const length of [header - 1, header + 2, header + 9, whole.length - 1]) {
      expect(() => read('cut.osm.pbf', whole.subarray(0, length))).toThrow(/breaks off or is damaged after .* of /);
    }
    const more = Buffer.concat([whole, Buffer.from('and more')]);
    expect(() => read('more.osm.pbf', more)).toThrow(/breaks off or is damaged after/);
    expect(read('exact.osm.pbf', whole.subarray(0, header)).bytes).toBe(header);
  });

  it('with a header that does not unpack is refused', () => {
    const damaged = Buffer.from(whole);
    damaged.fill(0xaa, 30, headerBlock(testvilleBounds).length);
    expect(() => read('damaged.osm.pbf', damaged)).toThrow(/damaged/);
  });

  it('that is not there, or is a folder, is told', () => {
    expect(() => readExtract(join(folder, 'none.osm.pbf'))).toThrow(
      /none\.osm\.pbf is not there; the README says where/,
    );
    expect(() => readExtract(folder)).toThrow(/is a folder; name the \.osm\.pbf file in it/);
  });
});

describe('what of a city is covered', () => {
  const city: Bounds = [10, 59, 12, 60];

  it('is what both have in common', () => {
    expect(overlapOf(city, [11, 59.5, 13, 61])).toEqual([11, 59.5, 12, 60]);
    expect(overlapOf(city, [0, 0, 90, 90])).toEqual(city);
    expect(overlapOf(city, [12, 59, 13, 60])).toBeNull();
    expect(overlapOf(city, [13, 59, 14, 60])).toBeNull();
  });

  it('is said as a share', () => {
    expect(percent(shareOf(city, [11, 59.5, 12, 60]))).toBe('about 25 %');
    expect(percent(0.002)).toBe('less than 1 %');
    expect(percent(0.999)).toBe('about 99 %');
  });

  it('is counted in tiles', () => {
    expect(tilesOver([-180, -85, 180, 85], 0)).toBe(1);
    expect(tilesOver([-90, -60, 90, 60], 2)).toBe(4);
    expect(tilesOver(testvilleBounds, 14)).toBe(20);
  });
});

describe("tilemaker's own recipe", () => {
  const example = JSON.stringify({
    layers: {
      water: { minzoom: 6 },
      ocean: { minzoom: 0, source: 'coastline/water_polygons.shp', write_to: 'water' },
      urban_areas: { source: 'landcover/urban.shp' },
      glacier: { source: 'landcover/glacier.shp' },
    },
    settings: { minzoom: 0, maxzoom: 14, compress: 'gzip', combine_below: 14 },
  });

  it('is left without the layers that want shapefiles, from zoom 8 to 14, unpacked', () => {
    expect(JSON.parse(settingsFrom(example, null))).toEqual({
      layers: { water: { minzoom: 6 } },
      settings: { minzoom: 8, maxzoom: 14, basezoom: 14, compress: 'none', combine_below: 14 },
    });
  });

  it('keeps the sea where a shapefile of it is given', () => {
    const { layers } = JSON.parse(settingsFrom(example, '/tmp/sea.shp'));
    expect(Object.keys(layers)).toEqual(['water', 'ocean']);
    expect(layers.ocean).toEqual({ minzoom: 0, source: '/tmp/sea.shp', write_to: 'water' });
  });

  it('that is not one is refused', () => {
    expect(() => settingsFrom('{"layers":[]}', null)).toThrow('has no layers and settings');
  });

  it('gives names as the atlas reads them, in the languages of the city', () => {
    const rules = rulesFrom('function way_function(way)\nend', ['en', 'nb', '"; os.exit()']);
    expect(rules).toContain('preferred_language_attribute = "name"\nadditional_languages = { "en", "nb", "no" }\n');
    expect(rules).toContain('subway = "transit"');
  });

  it('of a later version, whose rules know railways, is left as it is there', () => {
    const rules = rulesFrom('function way_function()\nend', []);
    expect(rules).toContain('additional_languages = {  }');
    expect(rules).not.toContain('subway');
  });
});

describe('progress', () => {
  it('is read from what tilemaker writes', () => {
    expect(progressIn('Reading .pbf a.pbf')).toBeUndefined();
    expect(progressIn('Block 0/4 ways 0\rBlock 2/4 ways 17 relations 0')).toEqual({
      stage: 'Reading the extract',
      share: 0.75,
    });
    expect(progressIn('Block 3/4 ways\nZoom level 14, writing tile 30 of 120 ')).toEqual({
      stage: 'Drawing tiles',
      share: 0.25,
      detail: '30 of 120',
    });
  });

  const told = (isTTY: boolean): string => {
    let text = '';
    const teller = progressReporter({ isTTY, write: (more) => (text += more) });
    for (let done = 1; done <= 100; done += 1) teller.step('Reading', done / 100);
    teller.step('Packing', 1, '7 of 7');
    teller.print('Done');
    return text;
  };

  it('is a line for each quarter in a file', () => {
    const lines = ['Reading: 1 %', 'Reading: 25 %', 'Reading: 50 %', 'Reading: 75 %', 'Reading: 100 %'];
    expect(told(false)).toBe([...lines, 'Packing: 7 of 7', 'Done', ''].join('\n'));
  });

  it('is one line for each stage on a terminal', () => {
    expect(
      told(true)
        .split('\n')
        .map((line) => line.split('\r').at(-1)),
    ).toEqual(['Reading: 100 %', 'Packing: 7 of 7', 'Done', '']);
  });
});

describe('the sea as a shapefile', () => {
  const outline = [
    [0, 50],
    [1, 50],
    [1, 51],
    [0, 51],
    [0, 50],
  ] as const;
  const island = [
    [0.4, 50.4],
    [0.4, 50.6],
    [0.6, 50.6],
    [0.6, 50.4],
    [0.4, 50.4],
  ] as const;
  const { shp, shx, dbf } = seaShapefile([[outline, island], [island]]);

  it('has its lengths, its kind and its box where the format wants them', () => {
    for (const file of [shp, shx]) {
      expect(file.readInt32BE(0)).toBe(9994);
      expect(file.readInt32BE(24) * 2).toBe(file.length);
      expect(file.readInt32LE(32)).toBe(5);
      expect([36, 44, 52, 60].map((at) => file.readDoubleLE(at))).toEqual([0, 50, 1, 51]);
    }
    expect([dbf.readUInt32LE(4), dbf.length]).toEqual([2, dbf.readUInt16LE(8) + 2 * dbf.readUInt16LE(10) + 1]);
  });

  it('has an index that points at each area', () => {
    const positions = [100, 108].map((at) => shx.readInt32BE(at) * 2);
    expect(positions.map((at) => shp.readInt32BE(at))).toEqual([1, 2]);
    expect(positions.map((at) => shp.readInt32LE(at + 8 + 36))).toEqual([2, 1]);
  });

  it('turns outlines clockwise and islands the other way, whichever way they came', () => {
    const pointAt = (position: number) => [shp.readDoubleLE(position), shp.readDoubleLE(position + 8)];
    const points = 108 + 44 + 4 * 2;
    expect(pointAt(points + 16)).toEqual([0, 51]);
    expect(pointAt(points + 16 * 6)).toEqual([0.6, 50.4]);
    const alone = shx.readInt32BE(108) * 2 + 8 + 44 + 4;
    expect(pointAt(alone + 16)).toEqual([0.4, 50.6]);
  });
});

it('tiles are known by their paths, on any system', () => {
  expect(tileOf('14/8679/4768.pbf')).toEqual({ z: 14, x: 8679, y: 4768 });
  expect(tileOf('14\\8679\\4768.pbf')).toEqual({ z: 14, x: 8679, y: 4768 });
  expect(tileOf('metadata.json')).toBeNull();
  expect(tileOf('14/8679')).toBeNull();
});

describe('a tile', () => {
  const house = oneFeatureTile('building', 'house');
  const sea = oneFeatureTile('water', 'ocean');

  it('is whole or not', () => {
    const both = Buffer.concat([house, sea]);
    expect([isCompleteTile(house), isCompleteTile(both)]).toEqual([true, true]);
    expect([0, 1, 5, both.length - 1].map((length) => isCompleteTile(both.subarray(0, length)))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(isCompleteTile(Buffer.alloc(40, 0xff))).toBe(false);
  });

  it('is the sea alone or not', () => {
    expect([isSeaAlone(sea), isSeaAlone(house), isSeaAlone(oneFeatureTile('water', 'lake'))]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isSeaAlone(Buffer.concat([sea, house]))).toBe(false);
  });
});
