import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '#look/palette.ts';
import { all, byZoom, isLayer, isOpen, isTunnel } from '#map/kit/expressions.ts';

const source = 'context';
const round = { 'line-cap': 'round', 'line-join': 'round' } as const;

export const roadClasses = ['street', 'tertiary', 'secondary', 'primary', 'trunk'] as const;

/** Line widths in pixels at the zooms named, per class: the white of the road; the casing adds a hair on either side. */
export const roadWidths: Record<(typeof roadClasses)[number], readonly [zoom: number, px: number][]> = {
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

export const roadMinzoom: Record<(typeof roadClasses)[number], number> = {
  street: 12.6,
  tertiary: 11.4,
  secondary: 10.5,
  primary: 9,
  trunk: 8,
};

function roadFilter(kind: (typeof roadClasses)[number]): ExpressionSpecification {
  const isRoad: ExpressionSpecification = ['==', ['get', 'layer'], 'road'];
  const kindOf: ExpressionSpecification = ['get', 'class'];
  if (kind === 'street') {
    return ['any', ['==', ['get', 'layer'], 'street'], ['all', isRoad, ['==', kindOf, 'local']]];
  }
  if (kind === 'trunk') return ['all', isRoad, ['in', kindOf, ['literal', ['trunk', 'motorway']]]];
  return ['all', isRoad, ['==', kindOf, kind]];
}

/** The ways by class, the smallest first: tunnels, then every casing, then every surface, so that crossings join. */
export function roads(colours: Palette['map']): LayerSpecification[] {
  const casing = (kind: (typeof roadClasses)[number]): LayerSpecification => ({
    id: `road-${kind}-casing`,
    type: 'line',
    source,
    minzoom: roadMinzoom[kind],
    filter: all(roadFilter(kind), isOpen),
    layout: round,
    paint: {
      'line-color': colours.road[`${kind}Casing`],
      'line-width': byZoom(roadWidths[kind].map(([zoom, px]) => [zoom, px + Math.min(1.6, 0.9 + px * 0.08)])),
      'line-opacity': byZoom(
        [
          [roadMinzoom[kind], 0],
          [roadMinzoom[kind] + 0.6, 1],
        ],
        1,
      ),
    },
  });
  const surface = (kind: (typeof roadClasses)[number]): LayerSpecification => ({
    id: `road-${kind}`,
    type: 'line',
    source,
    minzoom: roadMinzoom[kind],
    filter: all(roadFilter(kind), isOpen),
    layout: round,
    paint: { 'line-color': colours.road[kind], 'line-width': byZoom([...roadWidths[kind]]) },
  });
  const tunnel: LayerSpecification = {
    id: 'road-tunnel',
    type: 'line',
    source,
    minzoom: 12,
    filter: all(isLayer('road'), isTunnel),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colours.road.tunnel,
      'line-width': byZoom([
        [12, 0.8],
        [14, 1.8],
        [16, 4],
      ]),
      'line-dasharray': [3, 2],
    },
  };
  return [tunnel, ...roadClasses.map(casing), ...roadClasses.map(surface)];
}
