/** Style expressions and fonts that several layers share. */
import type { ExpressionSpecification, FilterSpecification } from '@maplibre/maplibre-gl-style-spec';

/** A value interpolated by zoom: base 1.5 for widths, which follow the scale of the map, base 1 for sizes. */
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

/** From this zoom on the embedded basemap has only streets that are joined at both ends. */
const streetZoom = 15;

/** Roads as they are drawn at this zoom: from afar whole, with their loose ends; among streets what meets others at both ends. */
export const isJoined: ExpressionSpecification = [
  'step',
  ['zoom'],
  ['!=', ['get', 'joined'], true],
  streetZoom,
  ['!=', ['get', 'stub'], true],
];

/** The fonts that the page loads for the map; the weight is read from the name. */
export const fonts = {
  text: ['Atlas Text Medium'],
  strong: ['Atlas Text SemiBold'],
  italic: ['Atlas Text Medium Italic'],
  display: ['Atlas Display Bold'],
} as const satisfies Record<string, string[]>;
