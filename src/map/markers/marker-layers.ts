import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Appearance, Palette } from '#look/palette.ts';
import { all, byZoom, fonts } from '#map/kit/expressions.ts';

/** Side of a marker image in CSS pixels; drawn smaller by `icon-size` but where it is chosen. */
export const markSize = 34;

const drawnAt = (level: number): FilterSpecification => [
  'all',
  ['<=', ['get', 'min'], level],
  ['>', ['get', 'max'], level],
];
const isSingle: ExpressionSpecification = ['==', ['get', 'n'], 1];
const isDim: ExpressionSpecification = ['==', ['get', 'dim'], 1];

const isOld: ExpressionSpecification = ['has', 'old'];

const dimmedOpacity = 0.3;

/** Of a marker that nobody has looked at for long: a little, so that its sign still has three times the light of its ground. */
export const fadedOpacity = 0.8;

const familyHue = (palette: Palette): ExpressionSpecification =>
  [
    'match',
    ['get', 'family'],
    ...Object.entries(palette.family).flat(),
    palette.ink,
  ] as unknown as ExpressionSpecification;

const iconOf = (appearance: Appearance): ExpressionSpecification => ['concat', appearance, '/', ['get', 'icon']];

/** Dotted rings of doubt and the faint areas of what has no pin. */
export function doubtLayers(palette: Palette): LayerSpecification[] {
  const hue = familyHue(palette);
  const ring = (id: string, kind: string, minzoom: number, opacity: number, width: number): LayerSpecification => ({
    id,
    type: 'line',
    source: 'doubt',
    minzoom,
    filter: ['==', ['get', 'kind'], kind],
    layout: { 'line-cap': 'round' },
    paint: { 'line-color': hue, 'line-width': width, 'line-opacity': opacity, 'line-dasharray': [0.01, 2.2] },
  });
  return [
    {
      id: 'doubt-area',
      type: 'fill',
      source: 'doubt',
      filter: ['==', ['get', 'kind'], 'area'],
      paint: { 'fill-color': hue, 'fill-opacity': 0.12 },
    },
    ring('doubt-area-edge', 'area', 0, 0.7, 1.8),
    ring('doubt-ring', 'ring', 16, 0.4, 1.6),
    ring('doubt-chosen', 'chosen', 12.5, 0.95, 2.2),
  ];
}

/** The soft ring under what is pointed at or chosen, the names, and the markers on top. */
export function markerLayers(palette: Palette, appearance: Appearance, level: number): LayerSpecification[] {
  const drawnHere = drawnAt(level);
  const { label, halo } = palette.map;
  const stateOpacity: ExpressionSpecification = [
    'case',
    // A chosen place that stands alone has a ring of its own.
    ['all', ['boolean', ['feature-state', 'selected'], false], ['!', isSingle]],
    0.26,
    ['boolean', ['feature-state', 'hover'], false],
    0.22,
    0,
  ];
  return [
    {
      id: 'place-name',
      type: 'symbol',
      source: 'markers',
      minzoom: 13.8,
      filter: all(drawnHere, ['!=', ['get', 'name'], '']),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [...fonts.text],
        'text-size': byZoom(
          [
            [14, 11.5],
            [16.5, 13],
          ],
          1,
        ),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': ['interpolate', ['linear'], ['get', 'n'], 1, 1.35, 12, 1.95],
        'text-justify': 'auto',
        'text-max-width': 10,
        'text-line-height': 1.12,
        'text-padding': 4,
        'symbol-sort-key': ['get', 'sort'],
      },
      paint: {
        'text-color': label.place,
        'text-halo-color': halo,
        'text-halo-width': 1.6,
        'text-opacity': ['case', isDim, 0.45, 1],
      },
    },
    {
      id: 'marker-ring',
      type: 'circle',
      source: 'markers',
      filter: drawnHere,
      paint: {
        'circle-color': ['case', isSingle, familyHue(palette), palette.accent],
        'circle-radius': ['+', 20, ['*', 1.6, ['sqrt', ['get', 'n']]]],
        'circle-opacity': stateOpacity,
      },
    },
    {
      id: 'marker',
      type: 'symbol',
      source: 'markers',
      filter: drawnHere,
      layout: {
        'icon-image': iconOf(appearance),
        'icon-size': byZoom(
          [
            [11, ['case', isSingle, 24 / markSize, ['*', 0.94, ['get', 'size']]]],
            [14, ['case', isSingle, 27 / markSize, ['get', 'size']]],
          ],
          1,
        ),
        'icon-allow-overlap': true,
        'text-field': ['case', isSingle, '', ['to-string', ['get', 'n']]],
        'text-font': [...fonts.strong],
        'text-size': ['case', ['>', ['get', 'n'], 99], 11.5, 13],
        'text-allow-overlap': true,
        // Larger clusters stand above smaller ones, and what is found above what has stepped back.
        'symbol-sort-key': ['-', ['*', 1000, ['-', 1, ['get', 'dim']]], ['get', 'n']],
      },
      paint: {
        'icon-opacity': ['case', isDim, dimmedOpacity, isOld, appearance === 'contrast' ? 1 : fadedOpacity, 1],
        'text-color': palette.ink,
        'text-opacity': ['case', isDim, dimmedOpacity, 1],
      },
    },
  ];
}

/** The chosen place, large, above whatever cluster it may be counted in. */
export function chosenLayers(palette: Palette, appearance: Appearance): LayerSpecification[] {
  return [
    {
      id: 'chosen-ring',
      type: 'circle',
      source: 'chosen',
      paint: { 'circle-color': familyHue(palette), 'circle-radius': 26, 'circle-opacity': 0.24 },
    },
    {
      id: 'chosen',
      type: 'symbol',
      source: 'chosen',
      layout: {
        'icon-image': iconOf(appearance),
        'icon-allow-overlap': true,
        'text-field': ['get', 'name'],
        'text-font': [...fonts.strong],
        'text-size': 14,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 2,
        'text-justify': 'auto',
        'text-max-width': 11,
        'text-optional': true,
      },
      paint: { 'text-color': palette.map.label.place, 'text-halo-color': palette.map.halo, 'text-halo-width': 2 },
    },
  ];
}

/** Where the search starts and how far it goes: a circle with a handle that carries its length. */
export function reachLayers(palette: Palette, appearance: Appearance): LayerSpecification[] {
  const only = (kind: string): FilterSpecification => ['==', ['get', 'kind'], kind];
  return [
    {
      id: 'reach-line',
      type: 'line',
      source: 'reach',
      filter: only('circle'),
      paint: { 'line-color': palette.accent, 'line-width': 2 },
    },
    {
      id: 'reach-handle',
      type: 'circle',
      source: 'reach',
      filter: only('handle'),
      paint: {
        'circle-color': palette.accent,
        'circle-radius': 6,
        'circle-stroke-color': palette.panel,
        'circle-stroke-width': 3.5,
      },
    },
    {
      id: 'reach-label',
      type: 'symbol',
      source: 'reach',
      filter: only('handle'),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': [...fonts.strong],
        'text-size': 13,
        // Ends just beyond the handle, which on a phone stands near the edge.
        'text-anchor': 'top-right',
        'text-offset': [0.6, 0.9],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': palette.accent, 'text-halo-color': palette.panel, 'text-halo-width': 3 },
    },
    {
      id: 'origin',
      type: 'symbol',
      source: 'reach',
      filter: only('origin'),
      layout: {
        'icon-image': `${appearance}/origin`,
        'icon-anchor': 'bottom',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
  ];
}
