/** What is wrong with where a city says that it lies, and where its files may lie by that. */
import type { Bounds } from '#domain/atlas.ts';
import { isInBounds, widenedBy } from '#domain/geo/bounds.ts';
import type { Frame } from './check-geometry.ts';
import { error, type Local, warning } from './finding.ts';

interface Lying {
  readonly bounds: Bounds;
  readonly centre: readonly [number, number];
  readonly contextBounds?: Bounds;
}

/** Degrees beyond which bounds are rather those of a country. */
const widestCity = 3;

/** Boxes that run from east to west or from north to south, or have no width. */
export function boxFindings([west, south, east, north]: Bounds, field: string): Local[] {
  const wrong = [
    [west, east, 'west', 'east'],
    [south, north, 'south', 'north'],
  ] as const;
  return wrong.flatMap(([low, high, from, to]) => {
    if (low < high) return [];
    const message = `has ${to} (${high}) not beyond ${from} (${low})`;
    return [error({ field, message, fix: 'give [west, south, east, north] in this order' })];
  });
}

export const overlap = (a: Bounds, b: Bounds): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const listed = (numbers: readonly number[]): string => `[${numbers.join(', ')}]`;

/** What city.json says of its place on Earth, held against itself. */
export function boundsFindings({ bounds, centre, contextBounds }: Lying): Local[] {
  const boxes = [
    ...boxFindings(bounds, 'bounds'),
    ...(contextBounds === undefined ? [] : boxFindings(contextBounds, 'contextBounds')),
  ];
  if (boxes.length > 0) return boxes;
  const found: Local[] = [];
  if (bounds[2] - bounds[0] > widestCity || bounds[3] - bounds[1] > widestCity) {
    const message = `are more than ${widestCity} degrees wide or high`;
    found.push(
      warning({ field: 'bounds', message, fix: 'draw them round the city: the check is only as exact as they are' }),
    );
  }
  if (!isInBounds(bounds, [centre[0], centre[1]])) {
    const fix = `give a position within ${listed(bounds)}`;
    found.push(error({ field: 'centre', message: `is ${listed(centre)}, outside the city's bounds`, fix }));
  }
  if (contextBounds !== undefined && !overlap(bounds, contextBounds)) {
    const fix = 'give the box that the context file of this city covers';
    const message = `${listed(contextBounds)} has nothing in common with "bounds" ${listed(bounds)}`;
    found.push(error({ field: 'contextBounds', message, fix }));
  }
  return found;
}

const around = (a: Bounds, b: Bounds): Bounds => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

export interface Frames {
  readonly points: Frame;
  readonly outlines: Frame;
  /** Small areas are cut by others, and reach beyond the city. */
  readonly areas: Frame;
  readonly context: Frame;
}

/** Where the features of a city may lie; null where its bounds cannot be used. */
export function framesOf({ bounds, contextBounds = bounds }: Lying): Frames | null {
  if (boxFindings(bounds, '').length > 0 || boxFindings(contextBounds, '').length > 0) return null;
  // A box that lies elsewhere is left from another city, and so may be what lies in it.
  const union = overlap(bounds, contextBounds) ? around(bounds, contextBounds) : bounds;
  const map = 'the bounds and contextBounds of the city';
  const widen = 'widen them in city.json';
  const frame = (name: string, box: Bounds, fix: string): Frame => ({ name, bounds: box, isOpen: false, fix });
  return {
    points: frame("the city's bounds", bounds, 'say "outsideCity": true'),
    outlines: frame(map, union, widen),
    areas: frame(`${map}, even with half as much again around them`, widenedBy(union, 0.5), widen),
    context: frame(`${map}, even with half as much again around them`, widenedBy(union, 0.5), widen),
  };
}
