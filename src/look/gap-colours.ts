/** The colours of the gap surface. */
import type { Appearance } from './palette.ts';

/**
 * The classes of the surface of gaps, from near to far: violet within the minutes, orange beyond, each stronger with distance from
 * the limit. They are told apart by normal, protan, deutan and tritan sight on every ground that shows through; lines across what
 * lies beyond say the same without colour. After ColorBrewer's PuOr (www.colorbrewer2.org), the ends drawn further apart.
 */
export const gapColours: Readonly<Record<Appearance, readonly [string, string, string, string]>> = {
  light: ['#6848B5', '#B9B2DC', '#FDC680', '#DB4F00'],
  dark: ['#A594DC', '#524A78', '#9A5F1E', '#FFA347'],
  contrast: ['#5E3C99', '#B2ABD2', '#FDC680', '#D64A00'],
};

export const gapOpacity = 0.46;
