/** The source and layers of the files that a user opened. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { Palette } from '#look/palette.ts';
import { fonts } from '#map/kit/expressions.ts';
import type { UserLayer } from '#state/own-data/user-layers.ts';
import { memoized } from '#state/selectors.ts';

const kindOf = (type: string): string => (type.endsWith('Point') ? 'point' : type.endsWith('String') ? 'line' : 'area');

/** The id identifies layer and feature; the newest layer is drawn last. */
const featuresOf = (layers: readonly UserLayer[]): Feature[] =>
  layers.toReversed().flatMap(({ id, hue, isShown, data }) =>
    isShown
      ? data.features.map(({ name, geometry }, at) => ({
          type: 'Feature' as const,
          properties: { id: `${id}/${at}`, hue, name, kind: kindOf(geometry.type) },
          geometry,
        }))
      : [],
  );

/** The features of all user layers; the same object while the layers are the same. */
export const ownSource = memoized(
  (layers: readonly UserLayer[]): FeatureCollection => ({ type: 'FeatureCollection', features: featuresOf(layers) }),
);

const only = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];

/** The same colours as beside the names in the panel (ui/own-data/own-data.css). */
function hueOf({ accent, family: { make, test, start, learn, meet } }: Palette): ExpressionSpecification {
  return ['match', ['get', 'hue'], 0, accent, 1, make, 2, test, 3, start, 4, learn, meet];
}

/** Areas and lines lie under the markers. */
export const ownAreas = (palette: Palette): LayerSpecification[] => [
  {
    id: 'own-area',
    type: 'fill',
    source: 'own',
    filter: only('area'),
    paint: { 'fill-color': hueOf(palette), 'fill-opacity': 0.16 },
  },
  {
    id: 'own-line',
    type: 'line',
    source: 'own',
    filter: ['!=', ['get', 'kind'], 'point'],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': hueOf(palette), 'line-width': 2.5 },
  },
];

/** A dot in two rings, to differ from markers, which have a symbol, and from stations, which are white. */
export const ownPoints = (palette: Palette): LayerSpecification[] => [
  {
    id: 'own-ring',
    type: 'circle',
    source: 'own',
    filter: only('point'),
    paint: { 'circle-color': palette.ink, 'circle-radius': 8.5 },
  },
  {
    id: 'own-point',
    type: 'circle',
    source: 'own',
    filter: only('point'),
    paint: {
      'circle-color': hueOf(palette),
      'circle-radius': 4.5,
      'circle-stroke-color': palette.panel,
      'circle-stroke-width': 2.5,
    },
  },
  {
    id: 'own-name',
    type: 'symbol',
    source: 'own',
    minzoom: 13,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [...fonts.text],
      'text-size': 12,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.9,
      'text-justify': 'auto',
      'text-max-width': 9,
    },
    paint: { 'text-color': palette.map.label.place, 'text-halo-color': palette.map.halo, 'text-halo-width': 1.4 },
  },
];
