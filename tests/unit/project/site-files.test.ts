import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { keptBytes, siteFiles } from '#ci/site-files.ts';

const dist = mkdtempSync(join(tmpdir(), 'atlas-dist-'));
afterAll(() => rmSync(dist, { recursive: true }));

const paths = [
  'index.html',
  'manifest.webmanifest',
  'icon.svg',
  'icon-192.png',
  'assets/index-abc.js',
  'assets/index-abc.css',
  'assets/inter-latin-wght-normal-abc.woff2',
  'assets/inter-latin-ext-wght-normal-abc.woff2',
  'data/cities.json',
  'data/needs.json',
  'data/oslo/city.json',
  'data/oslo/stories/quay.webp',
  'data/oslo/stories/tour.json',
  'data/oxford/places.geojson',
];
const left = [
  '_headers',
  '.vite/manifest.json',
  'config.json',
  'sw.js',
  'readme-oslo.jpg',
  'basemap/oslo.pmtiles',
  'assets/inter-greek-wght-normal-abc.woff2',
  'assets/xlsx-abc.js',
];
for (const path of [...paths, ...left]) {
  mkdirSync(join(dist, dirname(path)), { recursive: true });
  writeFileSync(join(dist, path), 'abc');
}

it('the app is kept whole, cities each by itself, and nothing that only hosts, tools and readers of the code want', () => {
  const { app, shared, cities } = siteFiles(dist);
  const ofCities = Object.values(cities).flat();
  expect([...app, ...shared, ...ofCities].map(({ url }) => url).sort()).toEqual([...paths].sort());
  expect(shared.map(({ url }) => url)).toEqual(['data/cities.json', 'data/needs.json']);
  expect(Object.keys(cities)).toEqual(['oslo', 'oxford']);
  expect(cities['oslo']?.map(({ url }) => url)).toEqual([
    'data/oslo/city.json',
    'data/oslo/stories/quay.webp',
    'data/oslo/stories/tour.json',
  ]);
});

it('a version is the content: SHA-256 as FIPS 180 gives it for "abc"', () => {
  const hex = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(siteFiles(dist).app[0]?.sha256).toBe(Buffer.from(hex, 'hex').toString('base64'));
});

it('bytes are counted for the app and for each city', () => {
  expect(keptBytes(dist)).toEqual({ app: 30, cities: { oslo: 9, oxford: 3 } });
});
