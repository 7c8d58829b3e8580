import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '#look/palette.ts';
import { byZoom } from '#map/kit/expressions.ts';
import { roadClasses, roadMinzoom, roadWidths } from './road-widths.ts';

/** The source that vector tiles in the OpenMapTiles schema come by, whoever serves them. */
export const tileSource = 'tiles';

/**
 * What the style is drawn on. While tiles are on their way they are drawn under the embedded ground, so that the map is never
 * blank: when they have come, the embedded ground is taken off.
 */
export interface GroundPhase {
  /** Where the tiles come from: a TileJSON address; null for the embedded ground alone. */
  tiles: string | null;
  isReady: boolean;
}

export const embeddedGround: GroundPhase = { tiles: null, isReady: false };

type Colours = Palette['map'];

const round = { 'line-cap': 'round', 'line-join': 'round' } as const;

const classIn = (...classes: string[]): ExpressionSpecification => ['in', ['get', 'class'], ['literal', classes]];
const isTunnel: ExpressionSpecification = ['==', ['get', 'brunnel'], 'tunnel'];
const isOpen: ExpressionSpecification = ['!=', ['get', 'brunnel'], 'tunnel'];
const both = (...filters: ExpressionSpecification[]): ExpressionSpecification => ['all', ...filters];

const area = (
  id: string,
  layer: string,
  filter: ExpressionSpecification | null,
  colour: string,
  extra: { minzoom?: number; opacity?: ExpressionSpecification | number } = {},
): LayerSpecification => ({
  id: `tile-${id}`,
  type: 'fill',
  source: tileSource,
  'source-layer': layer,
  ...(extra.minzoom === undefined ? {} : { minzoom: extra.minzoom }),
  ...(filter ? { filter } : {}),
  paint: { 'fill-color': colour, ...(extra.opacity === undefined ? {} : { 'fill-opacity': extra.opacity }) },
});

function areas(colours: Colours): LayerSpecification[] {
  return [
    area(
      'built-up',
      'landuse',
      classIn('residential', 'commercial', 'retail', 'industrial', 'suburb', 'neighbourhood', 'quarter'),
      colours.builtUp,
    ),
    area('grass', 'landcover', classIn('grass', 'farmland'), colours.park, { opacity: 0.45 }),
    area('forest', 'landcover', classIn('wood'), colours.forest),
    area('park', 'park', null, colours.park, { opacity: 0.7 }),
    area('green', 'landuse', classIn('cemetery', 'pitch', 'playground', 'stadium', 'zoo'), colours.park, {
      opacity: 0.8,
    }),
    area('campus', 'landuse', classIn('university', 'college', 'school', 'hospital'), colours.campus, { opacity: 0.6 }),
    area('water', 'water', isOpen, colours.water),
    {
      id: 'tile-shore',
      type: 'line',
      source: tileSource,
      'source-layer': 'water',
      filter: isOpen,
      paint: {
        'line-color': colours.shore,
        'line-width': byZoom([
          [10, 0.4],
          [15, 1.2],
        ]),
        'line-opacity': 0.8,
      },
    },
    {
      id: 'tile-waterway',
      type: 'line',
      source: tileSource,
      'source-layer': 'waterway',
      filter: isOpen,
      layout: round,
      paint: {
        'line-color': colours.river,
        'line-width': byZoom([
          [10, ['match', ['get', 'class'], 'river', 1, 0.4]],
          [15, ['match', ['get', 'class'], 'river', 6, 2.4]],
        ]),
      },
    },
    area('building', 'building', null, colours.building, {
      minzoom: 13.5,
      opacity: byZoom(
        [
          [13.5, 0],
          [14.3, 0.9],
        ],
        1,
      ),
    }),
  ];
}

/** The classes of the OpenMapTiles schema that count as one class of ours. */
const classesOf: Record<(typeof roadClasses)[number], string[]> = {
  street: ['minor', 'service', 'busway', 'track'],
  tertiary: ['tertiary'],
  secondary: ['secondary'],
  primary: ['primary'],
  trunk: ['motorway', 'trunk'],
};

const widthOf = (kind: (typeof roadClasses)[number], px: number): ExpressionSpecification | number =>
  kind === 'street' ? ['match', ['get', 'class'], ['service', 'track'], px * 0.45, px] : px;

function ways(colours: Colours): LayerSpecification[] {
  const way = (
    id: string,
    kind: (typeof roadClasses)[number],
    state: ExpressionSpecification,
    paint: Extract<LayerSpecification, { type: 'line' }>['paint'] & object,
  ): LayerSpecification => ({
    id: `tile-${id}-${kind}`,
    type: 'line',
    source: tileSource,
    'source-layer': 'transportation',
    minzoom: roadMinzoom[kind],
    filter: both(classIn(...classesOf[kind]), state),
    layout: round,
    paint,
  });
  const casing = (kind: (typeof roadClasses)[number]): LayerSpecification =>
    way('casing', kind, isOpen, {
      'line-color': colours.road[`${kind}Casing`],
      'line-width': byZoom(
        roadWidths[kind].map(([zoom, px]) => [zoom, widthOf(kind, px + Math.min(1.6, 0.9 + px * 0.08))]),
      ),
      'line-opacity': byZoom(
        [
          [roadMinzoom[kind], 0],
          [roadMinzoom[kind] + 0.6, 1],
        ],
        1,
      ),
    });
  const surface = (kind: (typeof roadClasses)[number]): LayerSpecification =>
    way('road', kind, isOpen, {
      'line-color': colours.road[kind],
      'line-width': byZoom(roadWidths[kind].map(([zoom, px]) => [zoom, widthOf(kind, px)])),
    });
  return [
    {
      id: 'tile-tunnel',
      type: 'line',
      source: tileSource,
      'source-layer': 'transportation',
      minzoom: 12,
      filter: both(isTunnel, classIn('motorway', 'trunk', 'primary', 'secondary', 'tertiary')),
      paint: {
        'line-color': colours.road.tunnel,
        'line-width': byZoom([
          [12, 0.8],
          [14, 1.8],
          [16, 4],
        ]),
        'line-dasharray': [3, 2],
      },
    },
    {
      id: 'tile-path',
      type: 'line',
      source: tileSource,
      'source-layer': 'transportation',
      minzoom: 14,
      filter: both(classIn('path'), isOpen),
      layout: round,
      paint: {
        'line-color': colours.road.streetCasing,
        'line-width': byZoom([
          [14, 0.6],
          [17, 1.6],
        ]),
        'line-dasharray': [2, 1.6],
      },
    },
    ...roadClasses.map(casing),
    ...roadClasses.map(surface),
  ];
}

function rails(colours: Colours): LayerSpecification[] {
  const rail = (
    id: string,
    filter: ExpressionSpecification,
    colour: string,
    px: number,
    minzoom: number,
    dash?: number[],
  ): LayerSpecification => ({
    id: `tile-${id}`,
    type: 'line',
    source: tileSource,
    'source-layer': 'transportation',
    minzoom,
    filter: both(filter, isOpen),
    paint: {
      'line-color': colour,
      'line-width': byZoom([
        [10, px * 0.5],
        [13, px],
        [15, px * 1.8],
      ]),
      ...(dash ? { 'line-dasharray': dash } : {}),
    },
  });
  const isTram: ExpressionSpecification = ['in', ['get', 'subclass'], ['literal', ['tram', 'light_rail']]];
  return [
    rail('tram', both(classIn('transit', 'rail'), isTram), colours.tram, 1, 12.5),
    rail('metro', both(classIn('transit'), ['==', ['get', 'subclass'], 'subway']), colours.metroShared, 1.6, 11),
    rail('rail', both(classIn('rail'), ['!', isTram]), colours.rail, 1.3, 10),
    rail('rail-ladder', both(classIn('rail'), ['!', isTram]), colours.railLadder, 0.7, 12.5, [5, 5]),
  ];
}

/** The same paper, water, green and ways as the embedded ground, from tiles: more detail, one look. */
export function tileGroundLayers({ map }: Palette): LayerSpecification[] {
  return [
    { id: 'tile-paper', type: 'background', paint: { 'background-color': map.land } },
    ...areas(map),
    ...ways(map),
    ...rails(map),
  ];
}
