import { area, booleanPointInPolygon, distance, pointToLineDistance, polygonToLine } from '@turf/turf';
import type { Feature, Polygon } from 'geojson';
import { expect, it } from 'vitest';
import { bandsOf } from '#data/tools/city/edge-bands.ts';

/** A square of about 1,100 m. */
const square: Polygon = {
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
/** 60 m wide, 1,100 m long. */
const strip: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [10, 59],
      [10.02, 59],
      [10.02, 59.0005],
      [10, 59.0005],
      [10, 59],
    ],
  ],
};
const featureOf = (geometry: Polygon): Feature<Polygon> => ({ type: 'Feature', properties: {}, geometry });

it('a band follows the inside of the border, 90 m wide and 30 m wide', () => {
  const { features } = bandsOf({ districts: [{ id: 'square', boundary: square }] });
  expect(features.map(({ properties }) => properties)).toEqual([
    { id: 'square', band: 'wide' },
    { id: 'square', band: 'slim' },
  ]);
  const border = polygonToLine(featureOf(square)) as never;
  for (const [i, width] of [90, 30].entries()) {
    const band = features[i] as Feature<Polygon>;
    const [outer, inner] = band.geometry.coordinates;
    expect(outer?.every((at) => pointToLineDistance(at, border, { units: 'meters' }) < 0.5)).toBe(true);
    for (const at of inner ?? []) {
      expect(pointToLineDistance(at, border, { units: 'meters' })).toBeCloseTo(width, -1);
      expect(booleanPointInPolygon(at, square)).toBe(true);
    }
  }
});

it('a district narrower than two bands is filled', () => {
  const { features } = bandsOf({ districts: [{ id: 'strip', boundary: strip }] });
  expect(distance([10, 59], [10, 59.0005], { units: 'meters' })).toBeLessThan(2 * 30);
  for (const band of features) expect(area(band)).toBeCloseTo(area(featureOf(strip)), -1);
});
