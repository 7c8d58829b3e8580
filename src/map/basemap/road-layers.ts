/** The road layers of both basemaps, by one table of road classes. */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '#look/palette.ts';
import { byZoom } from '#map/kit/expressions.ts';

const round = { 'line-cap': 'round', 'line-join': 'round' } as const;

const roadClasses = ['street', 'tertiary', 'secondary', 'primary', 'trunk'] as const;
export type RoadClass = (typeof roadClasses)[number];

/** Widths of the road surface in pixels, by class and zoom; the casing is slightly wider on either side. */
const roadWidths: Record<RoadClass, readonly [zoom: number, px: number][]> = {
  street: [
    [12.5, 0.5],
    [14, 2],
    [15.5, 5.5],
    [17, 13],
  ],
  tertiary: [
    [11.5, 0.6],
    [13, 1.8],
    [14, 3.2],
    [15.5, 8],
    [17, 17],
  ],
  secondary: [
    [11, 0.8],
    [13, 2.4],
    [14, 4.2],
    [15.5, 10],
    [17, 21],
  ],
  primary: [
    [10, 0.8],
    [12, 1.9],
    [13, 3.2],
    [14, 5],
    [15.5, 12],
    [17, 25],
  ],
  trunk: [
    [10, 1],
    [12, 2.4],
    [13, 4],
    [14, 6.2],
    [15.5, 14.5],
    [17, 29],
  ],
};

const roadMinzoom: Record<RoadClass, number> = {
  street: 12.6,
  tertiary: 11.4,
  secondary: 10.5,
  primary: 9,
  trunk: 8,
};

/** The differences between the road layers of the two basemaps. */
export interface RoadSource {
  readonly source: string;
  readonly sourceLayer?: string;
  readonly casingId: (road: RoadClass) => string;
  readonly surfaceId: (road: RoadClass) => string;
  readonly filter: (road: RoadClass) => FilterSpecification;
  /** Width of a road in pixels, where the basemap distinguishes narrower roads within a class. */
  readonly width: (road: RoadClass, px: number) => ExpressionSpecification | number;
}

/** How much wider than its road a casing is, in pixels. */
const casingWidth = (px: number): number => px + Math.min(1.6, 0.9 + px * 0.08);

type LinePaint = Extract<LayerSpecification, { type: 'line' }>['paint'] & object;

/** The roads above ground by class, the smallest first: every casing, then every surface, so that crossings join. */
export function openRoads(colours: Palette['map'], roads: RoadSource): LayerSpecification[] {
  const line = (id: string, road: RoadClass, paint: LinePaint): LayerSpecification => ({
    id,
    type: 'line',
    source: roads.source,
    ...(roads.sourceLayer === undefined ? {} : { 'source-layer': roads.sourceLayer }),
    minzoom: roadMinzoom[road],
    filter: roads.filter(road),
    layout: round,
    paint,
  });
  const widths = (road: RoadClass, widthOf: (px: number) => number) =>
    byZoom(roadWidths[road].map(([zoom, px]) => [zoom, roads.width(road, widthOf(px))]));
  const casing = (road: RoadClass): LayerSpecification =>
    line(roads.casingId(road), road, {
      'line-color': colours.road[`${road}Casing`],
      'line-width': widths(road, casingWidth),
      'line-opacity': byZoom(
        [
          [roadMinzoom[road], 0],
          [roadMinzoom[road] + 0.6, 1],
        ],
        1,
      ),
    });
  const surface = (road: RoadClass): LayerSpecification =>
    line(roads.surfaceId(road), road, {
      'line-color': colours.road[road],
      'line-width': widths(road, (px) => px),
    });
  return [...roadClasses.map(casing), ...roadClasses.map(surface)];
}

/** How a tunnel is drawn on either basemap. */
export const tunnelPaint = (colours: Palette['map']): LinePaint => ({
  'line-color': colours.road.tunnel,
  'line-width': byZoom([
    [12, 0.8],
    [14, 1.8],
    [16, 4],
  ]),
  'line-dasharray': [3, 2],
});
