import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '#look/palette.ts';
import { all, byZoom, fonts, isJoined, isLayer } from '#map/kit/expressions.ts';

const source = 'context';

const halo = ({ halo: colour }: Palette['map']) => ({ 'text-halo-color': colour, 'text-halo-width': 1.4 });

const classIs = (...classes: string[]): ExpressionSpecification => ['in', ['get', 'class'], ['literal', classes]];
const isStanding: ExpressionSpecification = ['!', classIs('river')];
const rankUpTo = (rank: number): ExpressionSpecification => ['<=', ['coalesce', ['get', 'rank'], 5], rank];

/** Names in the language of the page where the basemap has one, else the local name. */
const nameIn = (language: string): ExpressionSpecification => [
  'coalesce',
  ['get', `name_${language}`],
  ['get', 'name'],
];

function alongLines(palette: Palette, name: ExpressionSpecification): LayerSpecification[] {
  const { label, halo: colour } = palette.map;
  const road = (id: string, filter: ExpressionSpecification, minzoom: number): LayerSpecification => ({
    id,
    type: 'symbol',
    source,
    minzoom,
    filter: all(isLayer('road', 'street'), filter, isJoined, ['has', 'name']),
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 420,
      'text-field': name,
      'text-font': [...fonts.text],
      'text-size': byZoom(
        [
          [13, 9.5],
          [16, 12],
        ],
        1,
      ),
      'text-max-angle': 28,
      'text-padding': 8,
    },
    paint: { 'text-color': label.road, 'text-halo-color': colour, 'text-halo-width': 1.3 },
  });
  return [
    road('street-name', classIs('local'), 14.6),
    road('road-name', classIs('tertiary', 'secondary'), 13.6),
    road('main-road-name', classIs('primary', 'trunk', 'motorway'), 12.8),
    {
      id: 'river-name',
      type: 'symbol',
      source,
      minzoom: 13,
      filter: all(isLayer('river', 'canal'), ['has', 'name']),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 500,
        'text-field': name,
        'text-font': [...fonts.italic],
        'text-size': byZoom(
          [
            [13, 11],
            [16, 13],
          ],
          1,
        ),
        'text-letter-spacing': 0.06,
        'text-max-angle': 32,
      },
      paint: { 'text-color': label.water, 'text-halo-color': colour, 'text-halo-width': 1.2 },
    },
  ];
}

function overAreas(palette: Palette, name: ExpressionSpecification): LayerSpecification[] {
  const { label } = palette.map;
  const water = (
    id: string,
    filter: FilterSpecification,
    zooms: { minzoom: number; maxzoom?: number },
  ): LayerSpecification => ({
    id,
    type: 'symbol',
    source,
    ...zooms,
    filter: all(isLayer('label_water'), filter),
    layout: {
      'text-field': name,
      'text-font': [...fonts.italic],
      'text-size': byZoom(
        [
          [11, 11.5],
          [15, 15],
        ],
        1,
      ),
      'text-letter-spacing': 0.14,
      'text-max-width': 7,
      'text-padding': 6,
    },
    paint: { 'text-color': label.water, 'text-halo-color': palette.map.water, 'text-halo-width': 1 },
  });
  return [
    {
      id: 'park-name',
      type: 'symbol',
      source,
      minzoom: 12.4,
      filter: isLayer('label_park'),
      layout: {
        'text-field': name,
        'text-font': [...fonts.italic],
        'text-size': byZoom(
          [
            [12, 10.5],
            [15, 13],
          ],
          1,
        ),
        'text-max-width': 7,
        'text-padding': 6,
      },
      paint: { 'text-color': label.park, ...halo(palette.map) },
    },
    // Nearer, a river's name runs along it.
    water('far-river-name', classIs('river'), { minzoom: 10, maxzoom: 13 }),
    water('water-name', all(rankUpTo(2), isStanding), { minzoom: 10 }),
    water('bay-name', all(['!', rankUpTo(2)], isStanding), { minzoom: 12.6 }),
  ];
}

interface AreaName {
  readonly id: string;
  readonly filter: ExpressionSpecification;
  /** From and up to which zoom it is drawn. */
  readonly zooms: readonly [number, number];
  /** Text sizes at zoom 11 and 15, in pixels. */
  readonly sizes: readonly [number, number];
  readonly colour: string;
}

function neighbourhoods(palette: Palette, name: ExpressionSpecification): LayerSpecification[] {
  const { hood, borough } = palette.map.label;
  const area = ({ id, filter, zooms, sizes, colour }: AreaName): LayerSpecification => ({
    id,
    type: 'symbol',
    source,
    minzoom: zooms[0],
    maxzoom: zooms[1],
    filter: all(isLayer('label_area'), filter),
    layout: {
      'text-field': name,
      'text-font': [...fonts.text],
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
      'symbol-sort-key': ['coalesce', ['get', 'rank'], 5],
    },
    paint: { 'text-color': colour, ...halo(palette.map) },
  });
  return [
    area({ id: 'small-name', filter: classIs('small'), zooms: [12, 17], sizes: [10, 12.5], colour: hood }),
    area({ id: 'hood-name', filter: classIs('neighbourhood'), zooms: [11.8, 17], sizes: [10.5, 13.5], colour: hood }),
    area({ id: 'borough-name', filter: classIs('borough'), zooms: [10.4, 15.5], sizes: [11.5, 15], colour: borough }),
  ];
}

/** The label layers of the embedded basemap, least important first. */
export function embeddedLabels(palette: Palette, language: string): LayerSpecification[] {
  const name = nameIn(language);
  return [...alongLines(palette, name), ...neighbourhoods(palette, name), ...overAreas(palette, name)];
}
