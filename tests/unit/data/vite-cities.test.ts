import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { cityFoldersIn } from '#data/tools/city-folder.ts';
import { findingsInCity } from '#data/tools/check/check-city.ts';
import { lineOf } from '#data/tools/check/finding.ts';
import type { Atlas } from '#domain/atlas.ts';
import { isOnMap } from '#domain/atlas.ts';
import type { AreaLevel } from '#domain/vocabulary.ts';
import { readCity } from '#load/read-city.ts';
import { brokenFiles, type Files, folderWith, removeFolders } from '#tests/fixtures/broken-files.ts';
import { tinyFiles } from '#tests/fixtures/tiny-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const parsed = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

afterAll(removeFolders);

async function cityFromDisk(id: string): Promise<Atlas> {
  const { atlas, faults } = await readCity(async (address) => parsed(address), id, '');
  expect(faults).toEqual([]);
  return atlas;
}

const check = (folder: string) =>
  spawnSync(process.execPath, [join(root, 'data/tools/check.ts'), folder], { encoding: 'utf8', cwd: root });

const degreesEast = 1.4;

/** Positions, however deep in lists, moved east. */
function eastward(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const isPosition = value.length === 2 && value.every((number) => typeof number === 'number');
  return isPosition ? [Number(value[0]) + degreesEast, value[1]] : value.map(eastward);
}

const boxEastward = (box: unknown): unknown =>
  Array.isArray(box) ? box.map((degrees, at) => (at % 2 === 0 ? Number(degrees) + degreesEast : degrees)) : box;

const renamed = (id: unknown): unknown => (typeof id === 'string' ? `x-${id}` : id);

const changes: Readonly<Record<string, (value: unknown) => unknown>> = {
  coordinates: eastward,
  centre: eastward,
  bounds: boxEastward,
  contextBounds: boxEastward,
  id: renamed,
  district: renamed,
  // They lie in files of their own, and tell of the places by their ids.
  stories: () => [],
  parent: renamed,
  place: renamed,
  // Measures are named in the keys of the values, which stay as they are.
  measures: (measures) => measures,
};

function moved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moved);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, (changes[key] ?? moved)(inner)]));
}

/** The whole data of a city, moved 100 km east and given other ids. */
function movedElsewhere(city: string): Files {
  const files = readdirSync(join(root, 'data', city)).filter((file) => /json$/.test(file));
  const made = Object.fromEntries(files.map((file) => [file, moved(parsed(`data/${city}/${file}`))]));
  return { ...made, 'city.json': Object.assign({}, made['city.json'], { id: 'testville' }) };
}

describe('the shipped data', () => {
  it.each(['oslo', 'oxford'])('of %s are without errors', (city) => {
    const found = cityFoldersIn(join(root, 'data', city)).flatMap((folder) => findingsInCity(folder, '2026-11-21'));
    expect(found.filter(({ severity }) => severity === 'error').map(lineOf)).toEqual([]);
  });

  it.each([
    ['oslo', { places: 119, districts: 3, stations: 135, lines: 5, digital: 6, onMap: 98 }],
    ['oxford', { places: 116, districts: 6, stations: 21, lines: 0, digital: 13, onMap: 86 }],
  ])('of %s are complete', async (id, expected) => {
    const { city, places, districts, stations } = await cityFromDisk(id);
    const open = places.filter((place) => place.status !== 'closed');
    expect({
      places: places.length,
      districts: districts.length,
      stations: stations.length,
      lines: city.lines.length,
      digital: places.filter((place) => place.kind === 'digital').length,
      onMap: open.filter(isOnMap).length,
    }).toEqual(expected);
  });

  it('have all small areas', async () => {
    const [oslo, oxford] = [await cityFromDisk('oslo'), await cityFromDisk('oxford')];
    const count = (atlas: Atlas, level: AreaLevel) => atlas.areas.filter((area) => area.level === level).length;
    expect([count(oslo, 'borough'), count(oslo, 'sub_borough'), count(oslo, 'neighbourhood')]).toEqual([17, 96, 33]);
    expect([count(oxford, 'ward'), count(oxford, 'lsoa'), count(oxford, 'neighbourhood')]).toEqual([24, 84, 25]);
  });

  it('name a station at every stop of every line', async () => {
    const { city, stations } = await cityFromDisk('oslo');
    const names = new Map(stations.map((station) => [station.id, station.name]));
    const first = city.lines[0]?.stations ?? [];
    expect([names.get(first[0] ?? ''), names.get(first.at(-1) ?? '')]).toEqual(['Frognerseteren', 'Bergkrystallen']);
  });

  it('credit OpenStreetMap first', async () => {
    for (const id of ['oslo', 'oxford']) {
      const { city } = await cityFromDisk(id);
      expect(city.credits[0]?.link).toBe('https://www.openstreetmap.org/copyright');
    }
  });
});

describe('the command', () => {
  it('passes both cities and ends with a summary', () => {
    const output = execFileSync(process.execPath, [join(root, 'data/tools/check.ts')], { encoding: 'utf8', cwd: root });
    expect(output.trim().split('\n').at(-1)).toMatch(/^\d+ cities checked: 0 errors, \d+ warnings?$/);
  });

  it('passes a city made of another one, anywhere on disk', () => {
    const folder = folderWith(movedElsewhere('oxford'));
    const { status, stdout } = check(folder);
    expect(stdout).toContain('1 city checked: 0 errors');
    expect(status).toBe(0);
    writeFileSync(join(folder, 'places.geojson'), '{}');
    expect(check(folder).status).toBe(1);
  });

  it('says errors and warnings apart, and answers 1 on an error', () => {
    const files = brokenFiles('places.geojson', 'features.0.properties.category', 'libary');
    const { status, stdout } = check(
      folderWith({ ...files, 'city.json': { ...tinyFiles()['city.json'], strand: [] } }),
    );
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      'Errors:',
      'testville/places.geojson: mock-university (0): category: is "libary"; "library" is on the list',
      '',
      'Warnings:',
      'testville/city.json: strand: is not a field of the schema; perhaps "strands" is meant',
      '',
      '1 city checked: 1 error, 1 warning',
      '',
    ]);
  });

  it('answers 0 where there are only warnings', () => {
    expect(check(folderWith(brokenFiles('city.json', 'strand', []))).status).toBe(0);
  });

  it('answers 1 where there is no city', () => {
    const { status, stdout } = check(join(root, 'src'));
    expect(stdout).toContain('is no city and holds none');
    expect(status).toBe(1);
  });
});
