import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '#look/palette.ts';
import { fonts } from '#map/kit/expressions.ts';

const source = 'drawn';
const only = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];

/** What somebody drew, above everything else: areas, lines, points with the corners one can pull, and the words. */
export function drawnLayers({ family, ink, panel, accent }: Palette): LayerSpecification[] {
  const families = Object.entries(family).flat() as [string, string];
  const colour: ExpressionSpecification = ['match', ['get', 'colour'], ...families, ink];
  const isChosen = (yes: number, no: number): ExpressionSpecification => ['case', ['get', 'isChosen'], yes, no];
  const of = (corner: number, aim: number, point: number): ExpressionSpecification => [
    'match',
    ['get', 'kind'],
    'corner',
    corner,
    'aim',
    aim,
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
      filter: only('point', 'corner', 'aim'),
      paint: {
        'circle-color': ['match', ['get', 'kind'], 'corner', panel, colour],
        'circle-opacity': of(1, 0.15, 1),
        'circle-radius': of(6, 11, 8),
        'circle-stroke-color': ['match', ['get', 'kind'], ['corner', 'aim'], accent, panel],
        'circle-stroke-width': 2.5,
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
