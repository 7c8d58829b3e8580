import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { findingsInCity } from '#data/tools/check/check-city.ts';
import { lineOf } from '#data/tools/check/finding.ts';
import { cityFoldersIn } from '#data/tools/city/city-folder.ts';
import { cityFolders } from '#data/tools/city/vite-cities.ts';
import type { Atlas } from '#domain/atlas.ts';
import { isOnMap } from '#domain/atlas.ts';
import { latestDay } from '#domain/calendar-ages.ts';
import { readCity } from '#load/read-city.ts';
import { brokenFiles, type Files, folderWith, removeFolders } from '#tests/fixtures/broken-files.ts';
import { tinyFiles } from '#tests/fixtures/tiny-files.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
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
  const cityIds = cityFolders(join(root, 'data'));

  it.each(cityIds)('of %s are without errors', (city) => {
    const found = cityFoldersIn(join(root, 'data', city)).flatMap((folder) =>
      findingsInCity(folder, latestDay(new Date())),
    );
    expect(found.filter(({ severity }) => severity === 'error').map(lineOf)).toEqual([]);
  });

  it.each(cityIds)('of %s reach the page whole', async (id) => {
    const { city, places, districts, stations, areas } = await cityFromDisk(id);
    const { files } = parsed(`data/${id}/city.json`) as { files: Readonly<Record<string, string>> };
    const entriesIn = (kind: string): number =>
      files[kind] === undefined ? 0 : (parsed(`data/${id}/${files[kind]}`) as { features: unknown[] }).features.length;
    expect([places, districts, stations, areas].map((list) => list.length)).toEqual(
      ['places', 'districts', 'stations', 'areas'].map(entriesIn),
    );
    expect(places.some(isOnMap)).toBe(true);
    const names = new Map(stations.map((station) => [station.id, station.name]));
    const stops = city.lines.flatMap((line) => line.stations);
    expect(stops.filter((stop) => !names.has(stop))).toEqual([]);
  });

  it('credit OpenStreetMap first', async () => {
    for (const id of ['oslo', 'oxford']) {
      const { city } = await cityFromDisk(id);
      expect(city.credits[0]?.link).toBe('https://www.openstreetmap.org/copyright');
    }
  });
});

describe('the command', () => {
  it('passes all cities and ends with a summary', () => {
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
  }, 60_000);

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
