import { describe, expect, it } from 'vitest';
import type { Place, Position } from '#domain/atlas.ts';
import { fitBounds, type MapFrame, metresPerPixel, pointOn } from '#domain/geo/web-mercator.ts';
import { numberedPlaces } from '#domain/print/numbered-list.ts';
import { pinLayout } from '#domain/print/pin-layout.ts';
import { paperSizes, scaleBar, sheetLayout } from '#domain/print/sheet-layout.ts';
import { families } from '#domain/vocabulary.ts';
import { palettes } from '#look/palette.ts';
import { placeWith } from '#tests/support/arbitrary-places.ts';

/** At zoom 1 the world is 1024 pixels wide, so a degree of longitude is 1024 / 360 pixels. */
const frame: MapFrame = { centre: [10, 0], zoom: 1, bearing: 0, width: 400, height: 200 };

describe('a flat piece of the map', () => {
  it('has its centre in the middle, east right and north up', () => {
    expect(pointOn(frame, [10, 0])).toEqual([200, 100]);
    const [x, y] = pointOn(frame, [46, 0]);
    expect(x).toBeCloseTo(200 + 102.4, 6);
    expect(y).toBeCloseTo(100, 6);
    expect(pointOn(frame, [10, 20])[1]).toBeLessThan(100);
  });

  it('turned by a quarter has east on top', () => {
    const [x, y] = pointOn({ ...frame, bearing: 90 }, [46, 0]);
    expect(x).toBeCloseTo(200, 6);
    expect(y).toBeCloseTo(100 - 102.4, 6);
  });

  it('measures the ground by the earth of all distances: half as many metres a pixel at 60 degrees', () => {
    // 2 pi x 6,371,008.8 m in 512 x 2^10 pixels.
    expect(metresPerPixel({ centre: [0, 0], zoom: 10 })).toBeCloseTo(76.3516, 4);
    expect(metresPerPixel({ centre: [0, 60], zoom: 10 })).toBeCloseTo(38.1758, 4);
  });

  it('looks at a box so that it just fits, with the room that is asked for', () => {
    const fitted = fitBounds([10, -10, 46, 10], { width: 500, height: 400 }, 24, 20);
    const [west] = pointOn(fitted, [10, 0]);
    const [east] = pointOn(fitted, [46, 0]);
    expect([west, east].map(Math.round)).toEqual([24, 476]);
    expect(fitBounds([10, -10, 46, 10], { width: 500, height: 400 }, 24, 1).zoom).toBe(1);
  });
});

describe('a sheet', () => {
  it.each(paperSizes)('%s has a map that lies inside its margins, whichever way it lies', (paper) => {
    for (const isLandscape of [false, true]) {
      for (const entries of [1, 20, 300]) {
        const { width, height, margin, map } = sheetLayout(paper, isLandscape, entries);
        expect(width > height).toBe(isLandscape);
        expect(map.width).toBeLessThanOrEqual(width - 2 * margin);
        expect(map.height).toBeLessThan(height - 2 * margin);
      }
    }
  });

  it.each(['a4', 'a3'] as const)('%s has at least 200 dots an inch on its map', (paper) => {
    for (const isLandscape of [false, true]) {
      const { map, drawn, pixelRatio } = sheetLayout(paper, isLandscape, 20);
      expect((Math.floor(drawn.width * pixelRatio) * 25.4) / map.width).toBeGreaterThan(200);
    }
  });

  it('a0 has at least 150 dots an inch, and no more than the 8,192 pixels that common graphics cards draw', () => {
    for (const isLandscape of [false, true]) {
      const { map, drawn, pixelRatio } = sheetLayout('a0', isLandscape, 300);
      expect((Math.floor(drawn.width * pixelRatio) * 25.4) / map.width).toBeGreaterThan(150);
      expect(Math.max(drawn.width, drawn.height) * pixelRatio).toBeLessThan(8192);
    }
  });

  it('that lies has a short list beside its map, and a long one on pages of its own', () => {
    const beside = sheetLayout('a3', true, 20);
    const alone = sheetLayout('a3', true, 100);
    expect([beside.isBeside, alone.isBeside]).toEqual([true, false]);
    expect(alone.map.width).toBe(420 - 2 * 14);
  });
});

it.each([
  [1, 30, 20, 20],
  [4, 30, 100, 25],
  [10, 60, 500, 50],
  [0.3, 30, 5, 16.666_67],
])('at %d metres a millimetre the bar of %d at most says %d m, %d long', (perUnit, most, metres, length) => {
  const bar = scaleBar(perUnit, most);
  expect(bar.metres).toBe(metres);
  expect(bar.length).toBeCloseTo(length, 4);
});

const distances = (points: readonly (readonly [number, number])[]): number[] =>
  points.flatMap(([x, y], i) => points.slice(i + 1).map(([u, v]) => Math.hypot(x - u, y - v)));

describe('pins', () => {
  const size = { width: 300, height: 300 };

  it('that touch no other stay at their positions', () => {
    const [[x = 0, y = 0] = []] = pinLayout([[100, 100]], 20, size);
    expect(Math.hypot(x - 100, y - 100)).toBeLessThan(0.2);
  });

  it('of one position, and of its neighbours, are placed side by side', () => {
    const spots = [...Array.from({ length: 12 }, () => [150, 150] as const), [155, 150] as const, [140, 160] as const];
    const pins = pinLayout(spots, 20, size);
    expect(Math.min(...distances(pins))).toBeGreaterThan(19.5);
  });

  it('at the edge are pushed inwards, and come to lie the same way each time', () => {
    const spots = Array.from({ length: 5 }, () => [1, 299] as const);
    const pins = pinLayout(spots, 20, size);
    for (const [x, y] of pins) {
      expect(x).toBeGreaterThanOrEqual(10);
      expect(y).toBeLessThanOrEqual(290);
    }
    expect(pinLayout(spots, 20, size)).toEqual(pins);
  });
});

describe('the list of a sheet', () => {
  const at = (id: string, position: Position | null, more: Partial<Place> = {}) => ({
    place: placeWith({ id, position, ...more }),
  });
  const entries = [
    at('south', [10, -5]),
    at('far', [170, 0]),
    at('digital', null, { kind: 'digital' }),
    at('north', [10, 5]),
    at('area', [10, 0], { basis: 'stand_in' }),
  ];
  const ids = (each: readonly { place: Place }[]): string[] => each.map(({ place: { id } }) => id);

  it('has each place once: numbered from the top of the map down, beyond it, or without a place on it', () => {
    const { numbered, beyond, without } = numberedPlaces(entries, frame, false);
    expect(numbered.map(({ number, entry }) => [number, entry.place.id])).toEqual([
      [1, 'north'],
      [2, 'south'],
    ]);
    expect(ids(beyond)).toEqual(['far']);
    expect(ids(without)).toEqual(['digital', 'area']);
  });

  it('keeps an order that means something', () => {
    const { numbered } = numberedPlaces(entries, frame, true);
    expect(ids(numbered.map(({ entry }) => entry))).toEqual(['south', 'north']);
  });
});

/** Relative luminance (WCAG 2.2), all that a printer without colour has left of one. */
function grey(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

it.each(['light', 'contrast'] as const)(
  'without colour, a number is read on its mark and the mark on its ground: %s',
  (worn) => {
    const { family, map } = palettes[worn];
    for (const each of families) {
      expect(contrast(grey(family[each]), 1), `the number on ${each}`).toBeGreaterThanOrEqual(4.5);
      for (const ground of [map.land, map.water, map.park, map.builtUp]) {
        expect(contrast(grey(family[each]), grey(ground)), `${each} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  },
);
