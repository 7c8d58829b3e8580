import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '#look/palette.ts';
import { all, byZoom, isJoined, isLayer, isOpen, isTunnel } from '#map/kit/expressions.ts';
import { openRoads, type RoadClass, tunnelPaint } from './road-layers.ts';

type Colours = Palette['map'];

const source = 'context';
const round = { 'line-cap': 'round', 'line-join': 'round' } as const;

const area = (id: string, layers: string[], colour: string, extra: object = {}): LayerSpecification => ({
  id,
  type: 'fill',
  source,
  filter: isLayer(...layers),
  paint: { 'fill-color': colour, ...extra },
});

const shore = (colours: Colours, id: string, layer: string, width: number): LayerSpecification => ({
  id,
  type: 'line',
  source,
  filter: isLayer(layer),
  layout: round,
  paint: {
    'line-color': colours.shore,
    'line-width': byZoom([
      [10, width * 0.5],
      [15, width * 1.6],
    ]),
    'line-opacity': 0.8,
  },
});

function water(colours: Colours): LayerSpecification[] {
  const river = (
    id: string,
    ranks: ExpressionSpecification,
    widths: [number, ExpressionSpecification | number][],
    minzoom: number,
  ): LayerSpecification => ({
    id,
    type: 'line',
    source,
    minzoom,
    filter: all(isLayer('river', 'canal'), isOpen, ranks),
    layout: round,
    paint: { 'line-color': colours.river, 'line-width': byZoom(widths) },
  });
  const rank: ExpressionSpecification = ['coalesce', ['get', 'rank'], 5];
  const main = (wide: number, narrow: number): ExpressionSpecification => ['match', rank, 1, wide, narrow];
  return [
    area('sea', ['sea'], colours.water),
    shore(colours, 'sea-shore', 'sea', 0.8),
    area('lake', ['lake'], colours.water),
    shore(colours, 'lake-shore', 'lake', 0.6),
    river(
      'river-minor',
      ['>=', rank, 3],
      [
        [11, 0.6],
        [13, 1.4],
        [15, 3.6],
        [17, 9],
      ],
      11,
    ),
    river(
      'river-major',
      ['<', rank, 3],
      [
        [10, 1],
        [13, main(4, 2.4)],
        [15, main(13, 6)],
        [17, main(44, 16)],
      ],
      9,
    ),
  ];
}

function roadFilter(road: RoadClass): ExpressionSpecification {
  const isRoad: ExpressionSpecification = ['==', ['get', 'layer'], 'road'];
  const classOf: ExpressionSpecification = ['get', 'class'];
  if (road === 'street') {
    return ['any', ['==', ['get', 'layer'], 'street'], ['all', isRoad, ['==', classOf, 'local']]];
  }
  if (road === 'trunk') return ['all', isRoad, ['in', classOf, ['literal', ['trunk', 'motorway']]]];
  return ['all', isRoad, ['==', classOf, road]];
}

const roads = (colours: Colours): LayerSpecification[] => [
  {
    id: 'road-tunnel',
    type: 'line',
    source,
    minzoom: 12,
    filter: all(isLayer('road'), isTunnel),
    layout: { 'line-join': 'round' },
    paint: tunnelPaint(colours),
  },
  ...openRoads(colours, {
    source,
    casingId: (road) => `road-${road}-casing`,
    surfaceId: (road) => `road-${road}`,
    filter: (road) => all(roadFilter(road), isOpen, isJoined),
    width: (_road, px) => px,
  }),
];

function railways(colours: Colours): LayerSpecification[] {
  const track = (id: string, filter: ExpressionSpecification, dash: number[] | null): LayerSpecification => ({
    id,
    type: 'line',
    source,
    minzoom: 10,
    filter: all(isLayer('rail'), filter),
    paint: {
      'line-color': colours.railway,
      'line-width': byZoom([
        [10, 0.7],
        [13, 1.3],
        [15, 2.4],
      ]),
      ...(dash ? { 'line-dasharray': dash, 'line-opacity': 0.6 } : {}),
    },
  });
  return [
    track('rail-tunnel', isTunnel, [2, 2.5]),
    track('rail', isOpen, null),
    {
      id: 'rail-ladder',
      type: 'line',
      source,
      minzoom: 12,
      filter: all(isLayer('rail'), isOpen),
      paint: {
        'line-color': colours.railwayTies,
        'line-width': byZoom([
          [12, 0.5],
          [15, 1.3],
        ]),
        'line-dasharray': [5, 5],
      },
    },
  ];
}

const tram = (colours: Colours): LayerSpecification => ({
  id: 'tram',
  type: 'line',
  source,
  minzoom: 12,
  filter: isLayer('tram'),
  layout: round,
  paint: {
    'line-color': colours.tram,
    'line-width': byZoom([
      [12, 0.6],
      [14, 1.2],
      [16, 2.2],
    ]),
    'line-opacity': 0.55,
  },
});

/** Each metro line in its own colour; a track that several share has one of its own. */
const metro = (colours: Colours): LayerSpecification => ({
  id: 'metro',
  type: 'line',
  source,
  minzoom: 10,
  filter: isLayer('metro'),
  layout: round,
  paint: {
    'line-color': [
      'match',
      ['get', 'line'],
      ...Object.entries(colours.metro).flat(),
      colours.metroShared,
    ] as unknown as ExpressionSpecification,
    'line-width': byZoom([
      [10, 0.9],
      [13, 1.8],
      [15, 3],
      [17, 5],
    ]),
    'line-opacity': byZoom(
      [
        [10, 0.4],
        [13, 0.55],
        [15, 0.6],
      ],
      1,
    ),
  },
});

/** At the edge of the data the map fades into the background instead of ending abruptly. */
const edge = ({ land }: Colours): LayerSpecification => ({
  id: 'edge',
  type: 'line',
  source,
  filter: isLayer('land'),
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': land,
    'line-width': byZoom([
      [9, 40],
      [12, 90],
    ]),
    'line-blur': byZoom([
      [9, 26],
      [12, 60],
    ]),
  },
});

/** Background, water, green areas, roads and railways, from the embedded context data, in drawing order. */
export function embeddedLayers({ map }: Palette): LayerSpecification[] {
  return [
    { id: 'paper', type: 'background', paint: { 'background-color': map.land } },
    area('built-up', ['built_up'], map.builtUp),
    area('forest', ['forest'], map.forest),
    area('park', ['park'], map.park),
    area('island', ['island'], map.island),
    area('campus', ['campus'], map.campus, { 'fill-opacity': 0.75 }),
    ...water(map),
    ...roads(map),
    ...railways(map),
    tram(map),
    metro(map),
    edge(map),
  ];
}
