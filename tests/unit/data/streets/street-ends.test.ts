import { readFileSync } from 'node:fs';
import type { FeatureCollection, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { withStubs } from '#data/tools/streets/street-ends.ts';

/** About 11 m a step of 0.0001 degrees of latitude, at the equator also of longitude. */
const street = (name: string, coordinates: Position[], more: object = {}) => ({
  type: 'Feature' as const,
  properties: { layer: 'street', class: 'local', name, ...more },
  geometry: { type: 'LineString' as const, coordinates },
});

const city = (...features: FeatureCollection['features']): FeatureCollection => ({
  type: 'FeatureCollection',
  bbox: [0, 0, 0.1, 0.1],
  features,
});

const main = street(
  'Main',
  [
    [0.01, 0.05],
    [0.09, 0.05],
  ],
  { class: 'primary' },
);
const second = street(
  'Second',
  [
    [0.01, 0.06],
    [0.09, 0.06],
  ],
  { class: 'primary' },
);

/** Names with what they are marked as. */
const marksOf = ({ features }: FeatureCollection): string[] =>
  features.map(({ properties }) =>
    [properties?.['name'], properties?.['joined'] && 'joined', properties?.['stub'] && 'stub']
      .filter(Boolean)
      .join(' '),
  );

describe('the loose ends of streets', () => {
  it('leave alone what meets others at both ends, or crosses them there', () => {
    const between = street('Between', [
      [0.05, 0.05],
      [0.05, 0.06],
    ]);
    const context = city(main, second, between);
    expect(withStubs(context)).toEqual(context);
  });

  it('are cut off where the street last meets another', () => {
    const through = street('Through', [
      [0.05, 0.05],
      [0.05, 0.06],
      [0.05, 0.065],
    ]);
    const marked = withStubs(city(main, second, through));
    expect(marksOf(marked)).toEqual(['Main', 'Second', 'Through joined', 'Through stub']);
    const [, , joined, whole] = marked.features;
    expect(joined?.geometry).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [0.05, 0.05],
          [0.05, 0.06],
        ],
      ],
    });
    expect(whole?.geometry).toEqual(through.geometry);
  });

  it('are the whole street where it meets another once, and then also what met only that', () => {
    const stub = street('Stub', [
      [0.05, 0.06],
      [0.05, 0.065],
    ]);
    const beyond = street('Beyond', [
      [0.05, 0.0625],
      [0.06, 0.0625],
    ]);
    expect(marksOf(withStubs(city(main, second, stub, beyond)))).toEqual([
      'Main',
      'Second',
      'Stub stub',
      'Beyond stub',
    ]);
  });

  it('are none at the edge of the data, of a tunnel or of a great road', () => {
    const out = street('Out', [
      [0.05, 0.06],
      [0.05, 0.0998],
    ]);
    const tunnel = street(
      'Tunnel',
      [
        [0.03, 0.06],
        [0.03, 0.065],
      ],
      { tunnel: true },
    );
    const context = city(main, second, out, tunnel);
    expect(withStubs(context)).toEqual(context);
  });

  it.each(['oslo', 'oxford'])('are marked in the shipped basemap of %s: `npm run data:streets`', (id) => {
    const path = new URL(`../../../../data/${id}/context.geojson`, import.meta.url);
    const context = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection;
    expect(marksOf(withStubs(context))).toEqual(marksOf(context));
  });
});
