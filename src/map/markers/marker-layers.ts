/** The layers of markers, their names, accuracy rings and the search radius. */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Appearance, Palette } from '#look/palette.ts';
import { all, byZoom, fonts } from '#map/kit/expressions.ts';

/** Side of a marker image in CSS pixels; `icon-size` draws it smaller except where it is selected. */
export const iconSize = 34;

const drawnAt = (level: number): FilterSpecification => [
  'all',
  ['<=', ['get', 'min'], level],
  ['>', ['get', 'max'], level],
];
const isSingle: ExpressionSpecification = ['==', ['get', 'n'], 1];
const isDim: ExpressionSpecification = ['==', ['get', 'dim'], 1];

const isOld: ExpressionSpecification = ['has', 'old'];

const dimmedOpacity = 0.3;

/** The opacity of a marker not verified for long: high enough that its symbol keeps a contrast of 3:1. */
export const fadedOpacity = 0.8;

const familyHue = (palette: Palette): ExpressionSpecification =>
  [
    'match',
    ['get', 'family'],
    ...Object.entries(palette.family).flat(),
    palette.ink,
  ] as unknown as ExpressionSpecification;

const iconOf = (appearance: Appearance): ExpressionSpecification => ['concat', appearance, '/', ['get', 'icon']];

interface AccuracyRing {
  readonly id: string;
  readonly kind: string;
  readonly minzoom: number;
  readonly opacity: number;
  readonly width: number;
}

/** Dotted accuracy rings, and faint areas for places without a pin. */
export function accuracyLayers(palette: Palette): LayerSpecification[] {
  const hue = familyHue(palette);
  const ring = ({ id, kind, minzoom, opacity, width }: AccuracyRing): LayerSpecification => ({
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
    ring({ id: 'doubt-area-edge', kind: 'area', minzoom: 0, opacity: 0.7, width: 1.8 }),
    ring({ id: 'doubt-ring', kind: 'ring', minzoom: 16, opacity: 0.4, width: 1.6 }),
    ring({ id: 'doubt-chosen', kind: 'chosen', minzoom: 12.5, opacity: 0.95, width: 2.2 }),
  ];
}

const placeNames = ({ map: { label, halo } }: Palette, isDrawn: FilterSpecification): LayerSpecification => ({
  id: 'place-name',
  type: 'symbol',
  source: 'markers',
  minzoom: 13.8,
  filter: all(isDrawn, ['!=', ['get', 'name'], '']),
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
});

const ringOpacity: ExpressionSpecification = [
  'case',
  // A selected single place has its own ring.
  ['all', ['boolean', ['feature-state', 'selected'], false], ['!', isSingle]],
  0.26,
  ['boolean', ['feature-state', 'hover'], false],
  0.22,
  0,
];

const rings = (palette: Palette, isDrawn: FilterSpecification): LayerSpecification => ({
  id: 'marker-ring',
  type: 'circle',
  source: 'markers',
  filter: isDrawn,
  paint: {
    'circle-color': ['case', isSingle, familyHue(palette), palette.accent],
    'circle-radius': ['+', 20, ['*', 1.6, ['sqrt', ['get', 'n']]]],
    'circle-opacity': ringOpacity,
  },
});

const markers = (palette: Palette, appearance: Appearance, isDrawn: FilterSpecification): LayerSpecification => ({
  id: 'marker',
  type: 'symbol',
  source: 'markers',
  filter: isDrawn,
  layout: {
    'icon-image': iconOf(appearance),
    'icon-size': byZoom(
      [
        [11, ['case', isSingle, 24 / iconSize, ['*', 0.94, ['get', 'size']]]],
        [14, ['case', isSingle, 27 / iconSize, ['get', 'size']]],
      ],
      1,
    ),
    'icon-allow-overlap': true,
    'text-field': ['case', isSingle, '', ['to-string', ['get', 'n']]],
    'text-font': [...fonts.strong],
    'text-size': ['case', ['>', ['get', 'n'], 99], 11.5, 13],
    'text-allow-overlap': true,
    // Larger clusters are drawn above smaller ones, and places found above dimmed ones.
    'symbol-sort-key': ['-', ['*', 1000, ['-', 1, ['get', 'dim']]], ['get', 'n']],
  },
  paint: {
    'icon-opacity': ['case', isDim, dimmedOpacity, isOld, appearance === 'contrast' ? 1 : fadedOpacity, 1],
    'text-color': palette.ink,
    'text-opacity': ['case', isDim, dimmedOpacity, 1],
  },
});

/** The labels, the ring under a hovered or selected marker, and the markers on top. */
export function markerLayers(palette: Palette, appearance: Appearance, level: number): LayerSpecification[] {
  const isDrawn = drawnAt(level);
  return [placeNames(palette, isDrawn), rings(palette, isDrawn), markers(palette, appearance, isDrawn)];
}

/** The selected place, large, above the cluster that counts it. */
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

/** The origin and its radius: a circle with a handle labelled with the distance. */
export function radiusLayers(palette: Palette, appearance: Appearance): LayerSpecification[] {
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
      id: 'reach-label',
      type: 'symbol',
      source: 'reach',
      filter: only('handle'),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': [...fonts.strong],
        'text-size': 13,
        // The label ends just beyond the handle, which is near the screen edge on a phone, at whichever side no marker is.
        'text-variable-anchor': [
          'top-right',
          'bottom-right',
          'right',
          'top',
          'bottom',
          'top-left',
          'bottom-left',
          'left',
        ],
        'text-radial-offset': 1,
        'text-justify': 'auto',
        'text-allow-overlap': true,
      },
      paint: { 'text-color': palette.accent, 'text-halo-color': palette.panel, 'text-halo-width': 3 },
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
