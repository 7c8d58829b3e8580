import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { sourceChanges } from '#map/source-changes.ts';

/** Points with an id, a count and a longitude. */
const points = (...all: readonly [id: string, n: number, lng: number][]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: all.map(([id, n, lng]) => ({
    type: 'Feature',
    properties: { id, n },
    geometry: { type: 'Point', coordinates: [lng, 50] },
  })),
});

describe('the difference between two collections', () => {
  const before = points(['a', 1, 0], ['b', 1, 1], ['c', 2, 2]);

  it('is nothing for the same points made anew', () => {
    expect(sourceChanges(before, points(['c', 2, 2], ['a', 1, 0], ['b', 1, 1]))).toEqual({ remove: [], add: [] });
  });

  it('takes away what has gone and adds what has come', () => {
    const next = points(['a', 1, 0], ['b', 1, 1], ['d', 3, 3]);
    expect(sourceChanges(before, next)).toEqual({ remove: ['c'], add: [next.features[2]] });
  });

  it('puts what has changed or moved in place of what it was', () => {
    const changed = points(['a', 1, 0], ['b', 9, 1], ['c', 2, 2]);
    expect(sourceChanges(before, changed)).toEqual({ remove: ['b'], add: [changed.features[1]] });
    const moved = points(['a', 1, 0.001], ['b', 1, 1], ['c', 2, 2]);
    expect(sourceChanges(before, moved)).toEqual({ remove: ['a'], add: [moved.features[0]] });
  });

  it('is null where most features are new', () => {
    expect(sourceChanges(before, points(['x', 1, 0], ['y', 1, 1]))).toBeNull();
    expect(sourceChanges(points(), points(['x', 1, 0]))).toEqual({ remove: [], add: points(['x', 1, 0]).features });
  });
});
