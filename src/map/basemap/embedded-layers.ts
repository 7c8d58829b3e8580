import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '#look/palette.ts';
import { all, byZoom, isLayer, isOpen, isTunnel } from '#map/kit/expressions.ts';
import { roads } from './road-widths.ts';

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

function water(colours: Colours): LayerSpecification[] {
  const shore = (id: string, layer: string, width: number): LayerSpecification => ({
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
    shore('sea-shore', 'sea', 0.8),
    area('lake', ['lake'], colours.water),
    shore('lake-shore', 'lake', 0.6),
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

function rails(colours: Colours): LayerSpecification[] {
  const track = (id: string, filter: ExpressionSpecification, dash: number[] | null): LayerSpecification => ({
    id,
    type: 'line',
    source,
    minzoom: 10,
    filter: all(isLayer('rail'), filter),
    paint: {
      'line-color': colours.rail,
      'line-width': byZoom([
        [10, 0.7],
        [13, 1.3],
        [15, 2.4],
      ]),
      ...(dash ? { 'line-dasharray': dash, 'line-opacity': 0.6 } : {}),
    },
  });
  const line: ExpressionSpecification = ['get', 'line'];
  const known = Object.entries(colours.metro).flat();
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
        'line-color': colours.railLadder,
        'line-width': byZoom([
          [12, 0.5],
          [15, 1.3],
        ]),
        'line-dasharray': [5, 5],
      },
    },
    {
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
    },
    {
      id: 'metro',
      type: 'line',
      source,
      minzoom: 10,
      filter: isLayer('metro'),
      layout: round,
      paint: {
        'line-color': ['match', line, ...known, colours.metroShared] as unknown as ExpressionSpecification,
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
    },
  ];
}

/** Where the data ends the map does not break off: it fades into the paper, as at the edge of a printed sheet. */
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

/** The paper, the water, the green and the ways, from the embedded context data, in drawing order. */
export function groundLayers({ map }: Palette): LayerSpecification[] {
  return [
    { id: 'paper', type: 'background', paint: { 'background-color': map.land } },
    area('built-up', ['built_up'], map.builtUp),
    area('forest', ['forest'], map.forest),
    area('park', ['park'], map.park),
    area('island', ['island'], map.island),
    area('campus', ['campus'], map.campus, { 'fill-opacity': 0.75 }),
    ...water(map),
    ...roads(map),
    ...rails(map),
    edge(map),
  ];
}
