/** Writes palettes as CSS custom properties. */
import type { Palette } from './palette.ts';

/** A palette as the custom properties that the style sheet is written in. */
export function cssVariables(palette: Palette): Readonly<Record<string, string>> {
  const { family, map, shadow, ...panels } = palette;
  const plain = Object.entries(panels).map(([name, value]) => [`--${name}`, value]);
  const families = Object.entries(family).map(([name, value]) => [`--family-${name}`, value]);
  return Object.fromEntries([...plain, ...families, ['--shadow', shadow], ['--land', map.land]]);
}

/** Every palette as a rule for the root element, by the appearance that it says it wears. */
export const styleOf = (palettes: Readonly<Record<string, Palette>>): string =>
  Object.entries(palettes)
    .map(([appearance, palette]) => {
      const lines = Object.entries(cssVariables(palette)).map(([name, value]) => `${name}: ${value};`);
      return `:root[data-appearance='${appearance}'] { ${lines.join(' ')} }`;
    })
    .join('\n');
