/** The basemap layers drawn from vector tiles. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '#look/palette.ts';
import { byZoom } from '#map/kit/expressions.ts';
import { openRoads, type RoadClass, tunnelPaint } from './road-layers.ts';

/** The source of vector tiles in the OpenMapTiles schema, from any server. */
export const tileSource = 'tiles';

/**
 * Which basemap the style draws. While tiles load they are drawn under the embedded basemap, so that the map is never
 * blank; once they have loaded, the embedded basemap is removed.
 */
export interface BasemapPhase {
  /** Where the tiles come from: a TileJSON address; null for the embedded basemap alone. */
  tiles: string | null;
  isReady: boolean;
}

export const embeddedBasemap: BasemapPhase = { tiles: null, isReady: false };

type Colours = Palette['map'];

const round = { 'line-cap': 'round', 'line-join': 'round' } as const;

const classIn = (...classes: string[]): ExpressionSpecification => ['in', ['get', 'class'], ['literal', classes]];
const isTunnel: ExpressionSpecification = ['==', ['get', 'brunnel'], 'tunnel'];
const isOpen: ExpressionSpecification = ['!=', ['get', 'brunnel'], 'tunnel'];
const both = (...filters: ExpressionSpecification[]): ExpressionSpecification => ['all', ...filters];

interface Area {
  readonly id: string;
  readonly layer: string;
  readonly filter?: ExpressionSpecification;
  readonly colour: string;
  readonly minzoom?: number;
  readonly opacity?: ExpressionSpecification | number;
}

const area = ({ id, layer, filter, colour, minzoom, opacity }: Area): LayerSpecification => ({
  id: `tile-${id}`,
  type: 'fill',
  source: tileSource,
  'source-layer': layer,
  ...(minzoom === undefined ? {} : { minzoom }),
  ...(filter ? { filter } : {}),
  paint: { 'fill-color': colour, ...(opacity === undefined ? {} : { 'fill-opacity': opacity }) },
});

const builtUp = ['residential', 'commercial', 'retail', 'industrial', 'suburb', 'neighbourhood', 'quarter'];
const green = ['cemetery', 'pitch', 'playground', 'stadium', 'zoo'];
const campus = ['university', 'college', 'school', 'hospital'];

const landUse = ({ builtUp: built, park, forest, campus: campusColour }: Colours): LayerSpecification[] => [
  area({ id: 'built-up', layer: 'landuse', filter: classIn(...builtUp), colour: built }),
  area({ id: 'grass', layer: 'landcover', filter: classIn('grass', 'farmland'), colour: park, opacity: 0.45 }),
  area({ id: 'forest', layer: 'landcover', filter: classIn('wood'), colour: forest }),
  area({ id: 'park', layer: 'park', colour: park, opacity: 0.7 }),
  area({ id: 'green', layer: 'landuse', filter: classIn(...green), colour: park, opacity: 0.8 }),
  area({ id: 'campus', layer: 'landuse', filter: classIn(...campus), colour: campusColour, opacity: 0.6 }),
];

function areas(colours: Colours): LayerSpecification[] {
  return [
    ...landUse(colours),
    area({ id: 'water', layer: 'water', filter: isOpen, colour: colours.water }),
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
    area({
      id: 'building',
      layer: 'building',
      colour: colours.building,
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

/** The OpenMapTiles classes that make up one road class of the atlas. */
const classesOf: Record<RoadClass, string[]> = {
  street: ['minor', 'service', 'busway', 'track'],
  tertiary: ['tertiary'],
  secondary: ['secondary'],
  primary: ['primary'],
  trunk: ['motorway', 'trunk'],
};

const roads = (colours: Colours): LayerSpecification[] => [
  {
    id: 'tile-tunnel',
    type: 'line',
    source: tileSource,
    'source-layer': 'transportation',
    minzoom: 12,
    filter: both(isTunnel, classIn('motorway', 'trunk', 'primary', 'secondary', 'tertiary')),
    paint: tunnelPaint(colours),
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
  ...openRoads(colours, {
    source: tileSource,
    sourceLayer: 'transportation',
    casingId: (road) => `tile-casing-${road}`,
    surfaceId: (road) => `tile-road-${road}`,
    filter: (road) => both(classIn(...classesOf[road]), isOpen),
    width: (road, px) => (road === 'street' ? ['match', ['get', 'class'], ['service', 'track'], px * 0.45, px] : px),
  }),
];

interface Railway {
  readonly id: string;
  readonly filter: ExpressionSpecification;
  readonly colour: string;
  readonly px: number;
  readonly minzoom: number;
  readonly dash?: number[];
}

function railways(colours: Colours): LayerSpecification[] {
  const railwayLayer = ({ id, filter, colour, px, minzoom, dash }: Railway): LayerSpecification => ({
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
  const isRail = both(classIn('rail'), ['!', isTram]);
  const isMetro = both(classIn('transit'), ['==', ['get', 'subclass'], 'subway']);
  return [
    railwayLayer({
      id: 'tram',
      filter: both(classIn('transit', 'rail'), isTram),
      colour: colours.tram,
      px: 1,
      minzoom: 12.5,
    }),
    railwayLayer({ id: 'metro', filter: isMetro, colour: colours.metroShared, px: 1.6, minzoom: 11 }),
    railwayLayer({ id: 'rail', filter: isRail, colour: colours.railway, px: 1.3, minzoom: 10 }),
    railwayLayer({
      id: 'rail-ladder',
      filter: isRail,
      colour: colours.railwayTies,
      px: 0.7,
      minzoom: 12.5,
      dash: [5, 5],
    }),
  ];
}

/** The same background, water, green areas and roads as the embedded basemap, from tiles: more detail, one look. */
export function tileLayers({ map }: Palette): LayerSpecification[] {
  return [
    { id: 'tile-paper', type: 'background', paint: { 'background-color': map.land } },
    ...areas(map),
    ...roads(map),
    ...railways(map),
  ];
}
