import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '#look/palette.ts';
import { fonts } from '#map/kit/expressions.ts';

const source = 'drawn';
const only = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];

/** The layers of the drawing, above everything else: areas, lines, points, handles and texts. */
export function drawnLayers({ family, ink, panel, accent }: Palette): LayerSpecification[] {
  const families = Object.entries(family).flat() as [string, string];
  const colour: ExpressionSpecification = ['match', ['get', 'colour'], ...families, ink];
  const isChosen = (yes: number, no: number): ExpressionSpecification => ['case', ['get', 'isChosen'], yes, no];
  const byKind = (corner: number, aim: number, midpoint: number, point: number): ExpressionSpecification => [
    'match',
    ['get', 'kind'],
    'corner',
    corner,
    'aim',
    aim,
    'midpoint',
    midpoint,
    point,
  ];
  return [
    {
      id: 'drawn-area',
      type: 'fill',
      source,
      filter: only('area'),
      paint: { 'fill-color': colour, 'fill-opacity': 0.2 },
    },
    {
      id: 'drawn-line',
      type: 'line',
      source,
      filter: only('area', 'line'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': isChosen(5, 3.5) },
    },
    {
      id: 'drawn-point',
      type: 'circle',
      source,
      filter: only('point', 'corner', 'aim', 'midpoint'),
      paint: {
        'circle-color': ['match', ['get', 'kind'], ['corner', 'midpoint'], panel, colour],
        'circle-opacity': byKind(1, 0.15, 0.9, 1),
        'circle-radius': byKind(6, 11, 3, 8),
        'circle-stroke-color': ['match', ['get', 'kind'], ['corner', 'aim', 'midpoint'], accent, panel],
        'circle-stroke-width': byKind(2.5, 2.5, 1.2, 2.5),
      },
    },
    {
      id: 'drawn-label',
      type: 'symbol',
      source,
      filter: only('label'),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': [...fonts.strong],
        'text-size': ['match', ['get', 'of'], 'text', 16, 13.5],
        'text-max-width': 14,
        'text-offset': ['match', ['get', 'of'], 'point', ['literal', [0, 1.4]], ['literal', [0, 0]]],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': colour, 'text-halo-color': panel, 'text-halo-width': 2.2 },
    },
  ];
}
