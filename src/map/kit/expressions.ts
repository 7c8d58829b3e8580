import type { ExpressionSpecification, FilterSpecification } from '@maplibre/maplibre-gl-style-spec';

/** A value that grows with the zoom; widths double with the ground they stand for (base 1.5), sizes grow evenly (base 1). */
export const byZoom = (
  stops: readonly (readonly [zoom: number, value: unknown])[],
  base = 1.5,
): ExpressionSpecification =>
  ['interpolate', ['exponential', base], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;

export const isLayer = (...layers: string[]): FilterSpecification => ['in', ['get', 'layer'], ['literal', layers]];

export const all = (...filters: (FilterSpecification | ExpressionSpecification)[]): FilterSpecification =>
  ['all', ...filters] as FilterSpecification;

export const isTunnel: ExpressionSpecification = ['==', ['get', 'tunnel'], true];
export const isOpen: ExpressionSpecification = ['!=', ['get', 'tunnel'], true];

/** The fonts that the page loads for the map; the weight is read from the name. */
export const fonts = {
  text: ['Atlas Text Medium'],
  strong: ['Atlas Text SemiBold'],
  italic: ['Atlas Text Medium Italic'],
  display: ['Atlas Display Bold'],
} as const satisfies Record<string, string[]>;
