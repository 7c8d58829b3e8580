import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  cityEntries,
  cityFiles,
  cityFolders,
  cityPictures,
  edgeBands,
  sharedFiles,
} from '#data/tools/city/vite-cities.ts';

const data = mkdtempSync(join(tmpdir(), 'cities-'));

function write(path: string, text: string): void {
  const parts = path.split('/');
  mkdirSync(join(data, ...parts.slice(0, -1)), { recursive: true });
  writeFileSync(join(data, ...parts), text);
}

beforeAll(() => {
  write('testville/city.json', '{ "id": "testville", "name": { "en": "Testville" } }');
  write('testville/places.geojson', '{}');
  write('testville/stories/tour.json', '{}');
  write('testville/stories/quay.webp', 'RIFF');
  write('testville/stories/page.svg', '<svg/>');
  write('testville/elsewhere.png', 'not beside a story');
  write('testville/notes.txt', 'not data');
  write('anywhere/city.json', '{ "id": "anywhere", "name": "Anywhere" }');
  write('tools/check.ts', '');
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

it('a folder with a city.json is a city, in the order of the folders', () => {
  expect(cityFolders(data)).toEqual(['anywhere', 'testville']);
  expect(cityEntries(data)).toEqual([
    { id: 'anywhere', name: 'Anywhere' },
    { id: 'testville', name: { en: 'Testville' } },
  ]);
});

it('the data files of a city are its JSON and GeoJSON, in its folders too', () => {
  expect(cityFiles(data, 'testville')).toEqual([
    'testville/city.json',
    'testville/places.geojson',
    'testville/stories/tour.json',
  ]);
});

it('pictures are served from beside the stories, and never an SVG', () => {
  expect(cityPictures(data, 'testville')).toEqual(['testville/stories/quay.webp']);
});

it('what all cities share is served where it is there', () => {
  expect(sharedFiles(data)).toEqual([]);
  write('needs.json', '{ "needs": [] }');
  expect(sharedFiles(data)).toEqual(['needs.json']);
});

it('a city added later is there at the next question; one that is not JSON is named', () => {
  write('zed/city.json', '{ "id": "zed", "name": "Zed" }');
  expect(cityFolders(data)).toContain('zed');
  write('zed/city.json', '\ufeff{ "id": "zed", "name": "With a mark" }');
  expect(cityEntries(data)).toContainEqual({ id: 'zed', name: 'With a mark' });
  writeFileSync(join(data, 'zed', 'city.json'), Buffer.from('{ "id": "zed", "name": "Tøyen" }', 'latin1'));
  expect(() => cityEntries(data)).toThrow('data/zed/city.json: is not UTF-8 in line 1');
  write('zed/city.json', '{ not JSON');
  expect(() => cityEntries(data)).toThrow('data/zed/city.json: not JSON');
});

it('the bands of a city follow its districts; a city without districts has none', () => {
  expect(edgeBands(data, 'testville')).toBeNull();
  write('banded/city.json', '{ "id": "banded", "name": "Banded", "files": { "districts": "districts.geojson" } }');
  const outline = {
    type: 'Polygon',
    coordinates: [
      [
        [10, 59],
        [10.02, 59],
        [10.02, 59.01],
        [10, 59.01],
        [10, 59],
      ],
    ],
  };
  write(
    'banded/districts.geojson',
    JSON.stringify({ features: [{ id: 'square', geometry: outline }, { id: 'none' }] }),
  );
  expect(edgeBands(data, 'banded')).toMatchObject({
    type: 'FeatureCollection',
    features: [{ properties: { id: 'square', band: 'wide' } }, { properties: { id: 'square', band: 'slim' } }],
  });
});
