import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { seaShapefile } from '#data/tools/basemap/sea-shapefile.ts';
import type { Bounds } from '#domain/atlas.ts';
import { pbfOf } from '#tests/fixtures/osm-pbf.ts';
import {
  archiveAt,
  cityFolder,
  featuresAt,
  fileIn,
  isWaterAt,
  oneFeatureTile,
  removeTemporaryFolders,
  temporaryFolder,
  testville,
  testvilleBounds,
} from '#tests/support/basemap-files.ts';

afterAll(removeTemporaryFolders);

const command = fileURLToPath(new URL('../../../data/tools/basemap.ts', import.meta.url));
const geodata = fileURLToPath(new URL('../../../../shared/geodata', import.meta.url));
const town = readFileSync(new URL('../../fixtures/tiny-town.osm', import.meta.url), 'utf8');

interface Room {
  readonly data: string;
  readonly out: string;
  readonly osm: string;
  /** Where the command may keep what it needs for a while. */
  readonly tmp: string;
  readonly environment?: Readonly<Record<string, string>>;
}

function roomFor(osm: Uint8Array, environment: Readonly<Record<string, string>> = {}): Room {
  const folder = temporaryFolder();
  for (const name of ['out', 'tmp']) mkdirSync(join(folder, name));
  return {
    data: cityFolder('testville', testville),
    out: join(folder, 'out'),
    tmp: join(folder, 'tmp'),
    osm: fileIn(folder, 'town.osm.pbf', osm),
    environment,
  };
}

const wordsFor = ({ data, out, osm }: Room, city: string): string[] => [
  command,
  ...['--city', city, '--osm', osm, '--data', data, '--out', out],
];
const environmentOf = ({ tmp, environment }: Room) => ({ ...process.env, INIT_CWD: '/', TMPDIR: tmp, ...environment });

function run(room: Room, city = 'testville', more: readonly string[] = []) {
  const env = environmentOf(room);
  const { status, stdout, stderr } = spawnSync(process.execPath, [...wordsFor(room, city), ...more], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const archiveIn = (room: Room, city = 'testville'): string => join(room.out, `${city}.pmtiles`);

const house = oneFeatureTile('building', 'house');

/** What stands in for tilemaker: it can be told to fail, to draw a tile, to draw nothing, or never to end. */
function standIn(
  does: 'fail' | 'draw' | 'nothing' | 'half' | 'wait',
  drawn: Uint8Array = house,
): Record<string, string> {
  const folder = temporaryFolder();
  const tile = fileIn(folder, 'tile.pbf', drawn);
  const path = fileIn(
    folder,
    'tilemaker',
    `#!${process.execPath}
    const { cpSync, mkdirSync, writeFileSync } = require('node:fs');
    const words = process.argv.slice(2);
    const folder = words[words.indexOf('--output') + 1];
    if (words[0] === '--help') process.exit(0);
    console.log('Block 0/2\\rBlock 1/2');
    const does = {
      fail() { console.error('Ran into a wall\\nand fell down'); process.exit(7); },
      wait() { setInterval(() => {}, 1000); },
      draw() {
        mkdirSync(folder + '/14/8196', { recursive: true });
        cpSync('${tile}', folder + '/14/8196/5548.pbf');
        writeFileSync(folder + '/14/8196/5549.pbf', '');
        does.nothing();
      },
      nothing() { writeFileSync(folder + '/metadata.json', '{"vector_layers":[{"id":"building","fields":{},"minzoom":0}]}'); },
      half() { writeFileSync(folder + '/metadata.json', '{"vector_lay'); },
    };
    does['${does}']();`,
  );
  chmodSync(path, 0o755);
  fileIn(folder, 'config-openmaptiles.json', '{"layers":{},"settings":{}}');
  fileIn(folder, 'process-openmaptiles.lua', '');
  return { TILEMAKER_PATH: path, TILEMAKER_EXAMPLES: folder };
}

const whole = pbfOf(town, testvilleBounds);

describe('the command, with a stand-in for tilemaker', () => {
  it('writes an archive, tells how far it is, and leaves nothing else', async () => {
    const room = roomFor(whole, standIn('draw'));
    const { status, stdout, stderr } = run(room);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^Reading the extract: 100 %\nPacking tiles: 1 of 1\n.*testville\.pmtiles: 1 tiles, \d+ kB, in/,
    );
    expect(stdout).toContain('"basemap": { "testville": "basemap/testville.pmtiles" }');
    expect(readdirSync(room.out)).toEqual(['testville.pmtiles']);
    expect(readdirSync(room.tmp)).toEqual([]);
    const got = await archiveAt(archiveIn(room)).getZxy(14, 8196, 5548);
    expect(got && Buffer.from(got.data)).toEqual(Buffer.from(house));
  });

  it.each<[string, Uint8Array, Record<string, string>, RegExp]>([
    ['a file that is no extract', Buffer.from('hello'), {}, /^town\.osm\.pbf is not an OpenStreetMap extract/],
    [
      'an extract of another place',
      pbfOf(town, [7.4, 43.7, 7.45, 43.75]),
      {},
      /^town\.osm\.pbf does not touch Testville: it covers 7\.4,43\.7,7\.45,43\.75, and Testville's map is 0\.05,50\.09/,
    ],
    [
      'no tilemaker',
      whole,
      { TILEMAKER_PATH: '/none/tilemaker' },
      /cannot be run; .*sudo apt install tilemaker\n.*\n.*java -jar planetiler\.jar .*--bounds=0\.05,50\.09,0\.15,50\.13/,
    ],
    [
      'no recipe',
      whole,
      { ...standIn('draw'), TILEMAKER_EXAMPLES: '/none' },
      /are not in \/none; name their folder with TILEMAKER_EXAMPLES/,
    ],
    [
      'tilemaker failing',
      whole,
      standIn('fail'),
      /^tilemaker ended with 7; its last words:\n.*Ran into a wall\n {2}and fell down\n$/s,
    ],
    ['half of its files', whole, standIn('half'), /^tilemaker left metadata\.json unfinished: .*TMPDIR/],
    [
      'half a tile',
      whole,
      standIn('draw', house.subarray(0, -3)),
      /^tilemaker left the tile 14\/8196\/5548 unfinished: .*TMPDIR/,
    ],
    ['an empty cut', whole, standIn('nothing'), /^town\.osm\.pbf holds nothing within Testville's map/],
    [
      'nothing but the sea',
      whole,
      standIn('draw', oneFeatureTile('water', 'ocean')),
      /^town\.osm\.pbf holds nothing within Testville's map/,
    ],
  ])('ends with 1 for %s, and keeps the archive that was there', (_what, osm, environment, said) => {
    const room = roomFor(osm, environment);
    fileIn(room.out, 'testville.pmtiles', 'the old one');
    const { status, stderr } = run(room);
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(status).toBe(1);
    expect(readFileSync(archiveIn(room), 'utf8')).toBe('the old one');
    expect([readdirSync(room.out), readdirSync(room.tmp)]).toEqual([['testville.pmtiles'], []]);
  });

  it('ends with 1 for an unknown city, and with the usage for no words at all', () => {
    const unknown = run(roomFor(whole), 'testvile');
    expect([unknown.status, unknown.stderr]).toEqual([
      1,
      'there is no city "testvile"; there are: testville; did you mean testville?\n',
    ]);
    const bare = spawnSync(process.execPath, [command], { encoding: 'utf8' });
    expect([bare.status, bare.stderr]).toEqual([1, expect.stringMatching(/^--city is missing\nnpm run basemap -- /)]);
  });

  it('ends with 1 where the folder cannot be written to, before the long work', () => {
    const room = roomFor(whole, standIn('wait'));
    const out = fileIn(room.tmp, 'in-the-way', '');
    const { status, stderr } = run({ ...room, out });
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('in-the-way could not be written: a file stands where'),
    ]);
  });

  const heard = (child: ChildProcess, words: string): Promise<void> =>
    new Promise((resolve, reject) => {
      child.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes(words) && resolve());
      child.on('exit', (code) => reject(new Error(`ended with ${code} before "${words}"`)));
    });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('takes away all that it began when %s stops it', async (signal, code) => {
    const room = roomFor(whole, standIn('wait'));
    const child = spawn(process.execPath, wordsFor(room, 'testville'), { env: environmentOf(room), stdio: 'pipe' });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    await heard(child, 'Reading the extract');
    expect([readdirSync(room.out).length, readdirSync(room.tmp).length]).toEqual([1, 1]);
    child.kill(signal);
    expect(await ended).toBe(code);
    expect([readdirSync(room.out), readdirSync(room.tmp)]).toEqual([[], []]);
  });
});

const hasTilemaker = spawnSync(process.env['TILEMAKER_PATH'] ?? 'tilemaker', ['--help']).error === undefined;
const hasGeodata = existsSync(geodata);
if (!hasTilemaker) console.log('Skipped: the basemap tests with the real tilemaker, because it is not installed.');
if (!hasGeodata) console.log(`Skipped: the basemap tests on real extracts, because there is no folder ${geodata}.`);

const classes = (features: readonly Record<string, unknown>[] | undefined): unknown[] => [
  ...new Set((features ?? []).map((feature) => feature['class'])),
];

describe('the command, with tilemaker', () => {
  it.skipIf(!hasTilemaker)('draws the town that was written by hand', async () => {
    const room = roomFor(whole);
    const { status, stdout } = run(room);
    expect(status).toBe(0);
    expect(stdout).not.toContain('covers');
    const archive = archiveAt(archiveIn(room));
    expect(await archive.getHeader()).toMatchObject({
      minZoom: 8,
      maxZoom: 14,
      minLon: 0.05,
      minLat: 50.09,
      maxLon: 0.15,
      maxLat: 50.13,
    });
    expect(await archive.getMetadata()).toMatchObject({
      name: 'Testville',
      attribution: expect.stringContaining('© OpenStreetMap contributors'),
      vector_layers: expect.arrayContaining([
        expect.objectContaining({ id: 'transportation', minzoom: 8, maxzoom: 14 }),
      ]),
    });
    const found = await featuresAt(archive, 14);
    expect(found['transportation']).toContainEqual({ class: 'transit', subclass: 'tram' });
    expect(found['transportation_name']).toContainEqual(
      expect.objectContaining({ name: 'Nowhere Street', class: 'minor' }),
    );
    expect(found['waterway']).toContainEqual(expect.objectContaining({ name: 'Testbourne', class: 'river' }));
    expect(found['landcover']).toContainEqual(expect.objectContaining({ class: 'grass', subclass: 'park' }));
    expect(found['place']).toContainEqual(
      expect.objectContaining({ name: 'Oldtown', 'name:en': 'Old Town', 'name:no': 'Gamlebyen' }),
    );
    expect(found['building']?.length).toBeGreaterThan(0);
  });

  it.skipIf(!hasTilemaker)('says what share an extract covers, by its header or else by its tiles', () => {
    const half: Bounds = [0.1, 50, 0.3, 51];
    expect(run(roomFor(pbfOf(town, half))).stdout).toMatch(
      /^town\.osm\.pbf covers about 50 % of Testville's map; the rest/,
    );
    const silent = run(roomFor(pbfOf(town, null)));
    expect(silent.status).toBe(0);
    expect(silent.stdout).toMatch(/town\.osm\.pbf covers about 30 % of Testville's map, by the tiles/);
  });

  it.skipIf(!hasTilemaker)('says that an extract with no bounds in its header holds nothing of the city', () => {
    const room = roomFor(pbfOf(town, null));
    const elsewhere = { ...testville, contextBounds: [7.4, 43.7, 7.45, 43.75] };
    const { status, stderr } = run({ ...room, data: cityFolder('testville', elsewhere) });
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^town\.osm\.pbf holds nothing within Testville's map/),
    ]);
  });

  it.skipIf(!hasTilemaker)("draws the sea of the city's context, and none on its islands", async () => {
    const box = (west: number, south: number, east: number, north: number) => [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    const coordinates = [box(0.05, 50.09, 0.15, 50.13), box(0.11, 50.115, 0.14, 50.125)];
    const context = { features: [{ properties: { layer: 'sea' }, geometry: { type: 'Polygon', coordinates } }] };
    const room = { ...roomFor(whole), data: cityFolder('testville', testville, context) };
    expect(run(room).status).toBe(0);
    const archive = archiveAt(archiveIn(room));
    expect(classes((await featuresAt(archive, 14))['water'])).toEqual(['ocean']);
    for (const z of [12, 14]) {
      expect(await isWaterAt(archive, [0.14, 50.1], z)).toBe(true);
      expect(await isWaterAt(archive, [0.125, 50.12], z)).toBe(false);
    }
  });

  it.skipIf(!hasTilemaker)('draws the sea of a shapefile that is named', async () => {
    const room = roomFor(whole);
    const outline = [
      [0.05, 50.09],
      [0.05, 50.11],
      [0.1, 50.11],
      [0.1, 50.09],
      [0.05, 50.09],
    ] as const;
    const paths = Object.entries(seaShapefile([[outline]])).map(([suffix, bytes]) =>
      fileIn(room.tmp, `x.${suffix}`, bytes),
    );
    const sea = paths.find((path) => path.endsWith('.shp')) ?? '';
    expect(run(room, 'testville', ['--sea', sea]).status).toBe(0);
    const archive = archiveAt(archiveIn(room));
    expect(await isWaterAt(archive, [0.07, 50.1], 14)).toBe(true);
    expect(await isWaterAt(archive, [0.07, 50.12], 14)).toBe(false);
    expect(run(room, 'testville', ['--sea', '/none/sea.shp']).stderr).toMatch(
      /^\/none\/sea\.shp is no shapefile; --sea wants/,
    );
  });

  it.skipIf(!hasTilemaker || !hasGeodata)('draws a whole small country', async () => {
    const bounds: Bounds = [7.4095, 43.7245, 7.4395, 43.7515];
    const data = cityFolder('monaco', { name: 'Monaco', bounds, contextBounds: bounds });
    const room = { ...roomFor(whole), data, osm: join(geodata, 'monaco.osm.pbf') };
    const { status, stdout } = run(room, 'monaco');
    expect(status).toBe(0);
    expect(stdout).not.toContain('covers');
    const archive = archiveAt(archiveIn(room, 'monaco'));
    expect(await archive.getHeader()).toMatchObject({
      minZoom: 8,
      maxZoom: 14,
      minLon: 7.4095,
      minLat: 43.7245,
      maxLon: 7.4395,
      maxLat: 43.7515,
      centerLon: 7.4245,
      centerLat: 43.738,
    });
    const found = await featuresAt(archive, 14);
    for (const layer of [
      'water',
      'transportation',
      'transportation_name',
      'building',
      'landuse',
      'landcover',
      'place',
      'poi',
    ]) {
      expect(found[layer]?.length, layer).toBeGreaterThan(0);
    }
    expect(found['building']?.length).toBeGreaterThan(500);
    expect(classes(found['transportation'])).toEqual(expect.arrayContaining(['primary', 'minor', 'path', 'rail']));
    for (const z of [8, 9, 10, 11, 12, 13]) {
      expect((await featuresAt(archive, z))['transportation']?.length, `zoom ${z}`).toBeGreaterThan(0);
    }
  });

  it.skipIf(!hasTilemaker || !hasGeodata)('draws a corner of Oslo, and says that it is a corner', async () => {
    const data = fileURLToPath(new URL('../../../data', import.meta.url));
    const room = { ...roomFor(whole), data, osm: join(geodata, 'oslo-skoyen.osm.pbf') };
    const { status, stdout } = run(room, 'oslo');
    expect(status).toBe(0);
    expect(stdout).toContain("oslo-skoyen.osm.pbf covers less than 1 % of Oslo's map; the rest will be plain paper.");
    const archive = archiveAt(archiveIn(room, 'oslo'));
    const { minLon, maxLon, maxZoom } = await archive.getHeader();
    expect([minLon, maxLon, maxZoom]).toEqual([10.6730675, 10.6875515, 14]);
    const found = await featuresAt(archive, 14);
    expect(found['transportation']).toContainEqual(expect.objectContaining({ class: 'rail', subclass: 'rail' }));
    expect(found['waterway']).toContainEqual(expect.objectContaining({ name: 'Hoffselva' }));
    expect(found['building']?.length).toBeGreaterThan(50);
    expect(found['poi']).toContainEqual(expect.objectContaining({ name: 'Skøyen', subclass: 'station' }));
  });
});
