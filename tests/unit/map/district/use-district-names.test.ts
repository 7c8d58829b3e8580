import { describe, expect, it } from 'vitest';
import { freeAreaOf, isNameCut } from '#map/district/use-district-names.ts';

const free = freeAreaOf({ clientWidth: 1000, clientHeight: 800 }, { left: 400, right: 0, top: 60, bottom: 90 });
/** 10 letters of 22 px are about 140 px wide. */
const name = { letters: 10, zoom: 12.5, shift: 0 };

describe('the name of a district', () => {
  it('stays where it lies whole in the free part of the map', () => {
    expect(isNameCut(name, { x: 700, y: 400 }, free)).toBe(false);
  });

  it.each([
    ['the panel', { x: 460, y: 400 }],
    ['the edge of the map', { x: 940, y: 400 }],
    ['the tools', { x: 700, y: 70 }],
    ['the legend', { x: 700, y: 700 }],
  ])('goes away where %s would cut it', (_, at) => {
    expect(isNameCut(name, at, free)).toBe(true);
  });

  it('is measured where it is written: above the curve of a district below it, and at the size of the zoom', () => {
    expect(isNameCut({ ...name, shift: -0.9 }, { x: 700, y: 100 }, free)).toBe(true);
    expect(isNameCut({ ...name, zoom: 10 }, { x: 460, y: 400 }, free)).toBe(false);
  });
});
