import { describe, expect, it } from 'vitest';
import { zoomOfSameScale } from '#domain/geo/same-scale.ts';
import { metresPerPixel } from '#domain/geo/web-mercator.ts';
import { formatPair, parsePair } from '#domain/side-by-side/district-pair.ts';
import { framesOfSameScale } from '#domain/side-by-side/matched-frames.ts';

describe('the address of a twin', () => {
  it.each([
    ['punkt-oslo', { city: 'oslo', district: 'punkt-oslo', place: null }],
    ['oxford/cowley-littlemore', { city: 'oxford', district: 'cowley-littlemore', place: null }],
    ['oslo/punkt-oslo/doga', { city: 'oslo', district: 'punkt-oslo', place: 'doga' }],
  ])('%s is read, and written the same', (text, twin) => {
    expect(parsePair(text, 'oslo')).toEqual(twin);
    expect(formatPair(twin, 'oslo')).toBe(text);
  });

  it('names its own city only where it must', () => {
    expect(parsePair('oslo/punkt-oslo', 'oslo')).toEqual(parsePair('punkt-oslo', 'oslo'));
    expect(formatPair({ city: 'oslo', district: 'punkt-oslo', place: null }, 'oslo')).toBe('punkt-oslo');
  });

  it.each(['', '/', 'oxford/', '/begbroke', 'a/b/c/d', 'oxford/<b>', '../oslo', 'Oxford/begbroke'])(
    '"%s" is none',
    (text) => {
      expect(parsePair(text, 'oslo')).toBeNull();
    },
  );
});

describe('one scale', () => {
  it('is one step of zoom from the equator to 60 degrees, where the cosine is a half', () => {
    expect(zoomOfSameScale(12, 0, 60)).toBeCloseTo(11, 10);
    expect(zoomOfSameScale(11, 60, 0)).toBeCloseTo(12, 10);
  });

  // cos 59.92° = 0.50121, cos 51.73° = 0.61937; 0.61937 / 0.50121 = 1.23575; log2 of that is 0.30539.
  it('takes three tenths of a step more in Oxford than in Oslo', () => {
    const zoom = zoomOfSameScale(13, 59.92, 51.73);
    expect(zoom).toBeCloseTo(13.3054, 4);
    const [oslo, oxford] = [
      metresPerPixel({ centre: [10.8, 59.92], zoom: 13 }),
      metresPerPixel({ centre: [-1.2, 51.73], zoom }),
    ];
    expect(oxford).toBeCloseTo(oslo, 9);
  });

  // On the equator 512 x 2^11 pixels are 360 degrees at zoom 11, so that 180 / 2048 of them fill 256 pixels.
  it('is that of the box that needs more room', () => {
    const [wide, narrow] = framesOfSameScale(
      [
        [0, -0.01, 180 / 2048, 0.01],
        [5, -0.01, 5.04, 0.01],
      ],
      { width: 256, height: 256 },
      0,
      18,
    );
    expect(wide.zoom).toBeCloseTo(11, 6);
    expect(narrow.zoom).toBeCloseTo(11, 6);
    expect(narrow.centre[0]).toBeCloseTo(5.02, 9);
  });

  it('holds where the nearest look is limited, too', () => {
    const [small, other] = framesOfSameScale(
      [
        [10.79, 59.92, 10.791, 59.921],
        [-1.2, 51.73, -1.19, 51.74],
      ],
      { width: 600, height: 400 },
      20,
      16,
    );
    expect(metresPerPixel(small)).toBeCloseTo(metresPerPixel(other), 9);
    expect(Math.max(small.zoom, other.zoom)).toBeLessThanOrEqual(16);
  });
});
