import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '#look/palette.ts';
import { byZoom, fonts } from '#map/kit/expressions.ts';
import { tileSource } from './tile-layers.ts';

const classIn = (...classes: string[]): ExpressionSpecification => ['in', ['get', 'class'], ['literal', classes]];

/** Names in the language of the page where the tiles have one, else the local name. */
function nameIn(language: string): ExpressionSpecification {
  const keys = language === 'nb' ? ['name:nb', 'name:no'] : [`name:${language}`];
  return [
    'coalesce',
    ...[...keys, 'name', 'name:latin'].map((key): ExpressionSpecification => ['get', key]),
  ] as ExpressionSpecification;
}

type SymbolLayer = Extract<LayerSpecification, { type: 'symbol' }>;

interface Symbols {
  id: string;
  layer: string;
  filter?: ExpressionSpecification;
  zooms: { minzoom?: number; maxzoom?: number };
  layout: SymbolLayer['layout'] & object;
  paint: SymbolLayer['paint'] & object;
}

/** The label layer of one kind of name, from the remaining settings. */
type Setting = (symbols: Symbols) => LayerSpecification;

const settingOf =
  ({ halo }: Palette['map'], name: ExpressionSpecification): Setting =>
  ({ id, layer, filter, zooms, layout, paint }) => ({
    id: `tile-${id}-name`,
    type: 'symbol',
    source: tileSource,
    'source-layer': layer,
    ...zooms,
    ...(filter ? { filter } : {}),
    layout: { 'text-field': name, 'text-font': [...fonts.text], ...layout },
    paint: { 'text-halo-color': halo, 'text-halo-width': 1.4, ...paint },
  });

function alongLines(set: Setting, { label }: Palette['map']): LayerSpecification[] {
  const along = (font: readonly string[], sizes: [number, number]): SymbolLayer['layout'] & object => ({
    'symbol-placement': 'line',
    'symbol-spacing': 420,
    'text-font': [...font],
    'text-size': byZoom(
      [
        [13, sizes[0]],
        [16, sizes[1]],
      ],
      1,
    ),
    'text-max-angle': 28,
    'text-padding': 8,
  });
  const road = (id: string, classes: string[], minzoom: number): LayerSpecification =>
    set({
      id,
      layer: 'transportation_name',
      filter: classIn(...classes),
      zooms: { minzoom },
      layout: along(fonts.text, [9.5, 12]),
      paint: { 'text-color': label.road },
    });
  return [
    road('street', ['minor', 'service'], 14.8),
    road('road', ['tertiary', 'secondary'], 13.6),
    road('main-road', ['primary', 'trunk', 'motorway'], 12.8),
    set({
      id: 'waterway',
      layer: 'waterway',
      zooms: { minzoom: 13 },
      layout: { ...along(fonts.italic, [11, 13]), 'text-letter-spacing': 0.06 },
      paint: { 'text-color': label.water },
    }),
  ];
}

interface PlaceName {
  readonly id: string;
  readonly classes: readonly string[];
  readonly zooms: { minzoom: number; maxzoom: number };
  /** Text sizes at zoom 11 and 15, in pixels. */
  readonly sizes: readonly [number, number];
  readonly colour: string;
}

function places(set: Setting, { label }: Palette['map']): LayerSpecification[] {
  const area = ({ id, classes, zooms, sizes, colour }: PlaceName): LayerSpecification =>
    set({
      id,
      layer: 'place',
      filter: classIn(...classes),
      zooms,
      layout: {
        'text-size': byZoom(
          [
            [11, sizes[0]],
            [15, sizes[1]],
          ],
          1,
        ),
        'text-letter-spacing': 0.03,
        'text-max-width': 7,
        'text-padding': 10,
        'symbol-sort-key': ['coalesce', ['get', 'rank'], 20],
      },
      paint: { 'text-color': colour },
    });
  return [
    area({
      id: 'hood',
      classes: ['neighbourhood', 'quarter', 'hamlet'],
      zooms: { minzoom: 12.4, maxzoom: 17 },
      sizes: [10.5, 13.5],
      colour: label.hood,
    }),
    area({
      id: 'borough',
      classes: ['suburb', 'borough', 'village', 'town'],
      zooms: { minzoom: 10.4, maxzoom: 15.5 },
      sizes: [11.5, 15],
      colour: label.borough,
    }),
  ];
}

function overAreas(set: Setting, { label, water }: Palette['map']): LayerSpecification[] {
  const over = (sizes: readonly [number, number][]): SymbolLayer['layout'] & object => ({
    'text-font': [...fonts.italic],
    'text-size': byZoom(sizes, 1),
    'text-max-width': 7,
    'text-padding': 6,
  });
  return [
    set({
      id: 'park',
      layer: 'park',
      filter: ['has', 'name'],
      zooms: { minzoom: 13 },
      layout: over([
        [12, 10.5],
        [15, 13],
      ]),
      paint: { 'text-color': label.park },
    }),
    set({
      id: 'water',
      layer: 'water_name',
      zooms: { minzoom: 10 },
      layout: {
        ...over([
          [11, 11.5],
          [15, 15],
        ]),
        'text-letter-spacing': 0.14,
      },
      paint: { 'text-color': label.water, 'text-halo-color': water, 'text-halo-width': 1 },
    }),
  ];
}

/** The label layers of the tiles, least important first, in the type of the embedded basemap. */
export function tileLabels({ map }: Palette, language: string): LayerSpecification[] {
  const set = settingOf(map, nameIn(language));
  return [...alongLines(set, map), ...places(set, map), ...overAreas(set, map)];
}
