/** The embedded ground of the shipped cities: light enough to come at once, and true enough to stand on. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { isOnMap } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';

const fileOf = (city: string): URL => new URL(`../../../data/${city}/context.geojson`, import.meta.url);
const contextOf = (city: string): FeatureCollection => JSON.parse(readFileSync(fileOf(city), 'utf8'));
const layerOf = ({ properties }: Feature): string => String(properties?.['layer']);

const isArea = (feature: Feature): feature is Feature<Polygon | MultiPolygon> =>
  feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon';
const areasCalled = (city: string, ...layers: string[]) =>
  contextOf(city)
    .features.filter(isArea)
    .filter((feature) => layers.includes(layerOf(feature)));

const linesOf = ({ geometry }: Feature): Position[][] =>
  geometry.type === 'LineString'
    ? [geometry.coordinates]
    : geometry.type === 'MultiLineString'
      ? geometry.coordinates
      : [];

/** Degrees between the way into the middle point and the way out of it: 0 goes straight on, 180 turns back. */
function turn(a: Position, b: Position, c: Position): number {
  const squeeze = Math.cos(((b[1] ?? 0) * Math.PI) / 180);
  const bearing = ([x = 0, y = 0]: Position, [u = 0, v = 0]: Position): number =>
    (Math.atan2((u - x) * squeeze, v - y) * 180) / Math.PI;
  const difference = Math.abs(bearing(a, b) - bearing(b, c)) % 360;
  return Math.min(difference, 360 - difference);
}

const kilobytes = 180;

it(`both grounds together weigh at most ${kilobytes} kB, gzipped`, () => {
  const bytes = shippedCities.map((city) => gzipSync(JSON.stringify(contextOf(city)), { level: 9 }).length);
  expect(bytes.every((each) => each > 20_000)).toBe(true);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(kilobytes * 1000);
});

describe.each(shippedCities)('the ground of %s', (city) => {
  it('has land, built-up land, parks, forest, water, roads of every class, rail and names', () => {
    const { features } = contextOf(city);
    const layers = new Set(features.map(layerOf));
    for (const layer of ['land', 'built_up', 'park', 'forest', 'lake', 'river', 'road', 'street', 'rail']) {
      expect(layers, layer).toContain(layer);
    }
    for (const layer of ['label_area', 'label_park', 'label_water']) expect(layers, layer).toContain(layer);
    const classes = new Set(
      features.filter((each) => layerOf(each) === 'road').map((each) => each.properties?.['class']),
    );
    for (const kind of ['trunk', 'primary', 'secondary', 'tertiary']) expect(classes, kind).toContain(kind);
  });

  it('leaves no pinned place and no station standing in water', async () => {
    const atlas = await shippedCity(city);
    const water = areasCalled(city, 'sea', 'lake');
    const islands = areasCalled(city, 'island');
    const isWet = (position: readonly [number, number]): boolean =>
      water.some((area) => booleanPointInPolygon([...position], area)) &&
      !islands.some((area) => booleanPointInPolygon([...position], area));
    const stood = [
      ...atlas.places.filter(isOnMap).map(({ id, position }) => ({ id, position })),
      ...atlas.stations.map(({ id, position }) => ({ id, position })),
    ];
    expect(stood.length).toBeGreaterThan(100);
    expect(stood.filter(({ position }) => isWet(position)).map(({ id }) => id)).toEqual([]);
  });

  it('has no river that doubles back and no road that ends in a hook', () => {
    const sharp: string[] = [];
    for (const feature of contextOf(city).features) {
      const layer = layerOf(feature);
      const isWater = layer === 'river' || layer === 'canal';
      if (!isWater && layer !== 'road' && layer !== 'street') continue;
      for (const line of linesOf(feature)) {
        line.forEach((at, i) => {
          const [before, after] = [line[i - 1], line[i + 1]];
          if (!before || !after) return;
          const arm = Math.min(
            metresBetween(before as [number, number], at as [number, number]),
            metresBetween(at as [number, number], after as [number, number]),
          );
          if (turn(before, at, after) > (isWater ? 100 : 135) && arm < 60) {
            sharp.push(`${layer} ${feature.properties?.['name'] ?? ''} ${at.join()}`);
          }
        });
      }
    }
    expect(sharp).toEqual([]);
  });
});
