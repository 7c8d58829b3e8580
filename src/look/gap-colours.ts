import type { Appearance } from './palette.ts';

/**
 * The classes of the surface of gaps, from near to far: violet within the minutes, orange beyond, each darker with distance from
 * the limit. The pair is told apart by normal, protan, deutan and tritan sight (ColorBrewer's PuOr, www.colorbrewer2.org); lines
 * across what lies beyond say the same without colour.
 */
export const gapColours: Readonly<Record<Appearance, readonly [string, string, string, string]>> = {
  light: ['#7A63B8', '#B2ABD2', '#FDB863', '#E66101'],
  dark: ['#8E7CC3', '#5E5687', '#B7762A', '#F08A2C'],
  contrast: ['#5E3C99', '#B2ABD2', '#FDB863', '#E66101'],
};

export const gapOpacity = 0.46;
