/** Who is within reach, on the map. Fetched only with a lens, so that the map without one is no larger for it. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { Bounds } from '#domain/atlas.ts';
import { doorClassOf, type LensAnswer, thirdsOfArea } from '#domain/coverage/coverage-analysis.ts';
import type { AreaReach } from '#domain/coverage/area-coverage.ts';
import { lensColours } from '#look/coverage-colours.ts';
import type { Appearance, Palette } from '#look/palette.ts';
import { lensOf } from '#state/coverage/coverage-state.ts';
import { pointedArea } from '#state/coverage/coverage-area.ts';
import { remembered } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import type { Goal } from '#map/camera.ts';
import { byZoom } from '#map/kit/expressions.ts';
import { boundsOf, groundCircle } from '#map/kit/geometry.ts';

/** What a lens has on the map: the same object for as long as the lens shows the same. */
export interface LensDrawn {
  readonly source: FeatureCollection;
  /** Under the borders of districts and the names of the ground. */
  readonly areas: (palette: Palette, appearance: Appearance) => LayerSpecification[];
  /** Above those, and under the places. */
  readonly dots: (palette: Palette, appearance: Appearance) => LayerSpecification[];
  /** The area that is told of, or else all of them. */
  readonly goal: Goal | null;
}

/** Pixels of the largest dot at zoom 12; others by their residents, so that equal areas stand for equally many. */
const largestRadius = 22;
const areaZoom = 13;

/** The class of an area's colour; -1 where nobody knows. */
function classOfArea(answer: LensAnswer, reach: AreaReach): number {
  if (answer.lens.look === 'doors') return doorClassOf(answer, reach) ?? -1;
  const thirds = thirdsOfArea(answer, reach);
  return thirds ? 3 * thirds.need + thirds.doors : -1;
}

const mostResidents = ({ reaches }: LensAnswer): number =>
  Math.max(1, ...reaches.map(({ area }) => area.population ?? 0));

function featureOf(answer: LensAnswer, reach: AreaReach, most: number): Feature[] {
  const { id, centre, outline, population = 0 } = reach.area;
  if (centre === null && outline === null) return [];
  const geometry = outline ?? { type: 'Point' as const, coordinates: [...(centre ?? [])] };
  const kind = outline ? 'area' : 'dot';
  const properties = { id, kind, class: classOfArea(answer, reach), size: Math.sqrt(population / most) };
  return [{ type: 'Feature', properties, geometry }];
}

function sourceOf(answer: LensAnswer): FeatureCollection {
  const { reaches, lens, radiusMetres } = answer;
  const most = mostResidents(answer);
  const centre = reaches.find(({ area }) => area.id === lens.area)?.area.centre;
  const circle = centre
    ? [{ ...groundCircle(centre, radiusMetres), properties: { id: 'lens-reach', kind: 'reach' } }]
    : [];
  return {
    type: 'FeatureCollection',
    features: [...reaches.flatMap((each) => featureOf(answer, each, most)), ...circle],
  };
}

function colourOf(answer: LensAnswer, palette: Palette, appearance: Appearance): ExpressionSpecification {
  const colours = lensColours[appearance][answer.lens.look];
  return [
    'match',
    ['get', 'class'],
    ...colours.flatMap((colour, at) => [at, colour]),
    palette.map.land,
  ] as unknown as ExpressionSpecification;
}

const isPointed: ExpressionSpecification = ['boolean', ['feature-state', 'pointed'], false];
const only = (kind: 'area' | 'dot' | 'reach'): ExpressionSpecification => ['==', ['get', 'kind'], kind];

/** Wider around what is told of or pointed at. */
const edgeWidth = ({ lens }: LensAnswer, plain: number): ExpressionSpecification => [
  'case',
  ['==', ['get', 'id'], lens.area ?? ''],
  4,
  isPointed,
  3,
  plain,
];

const areaLayers = (answer: LensAnswer, palette: Palette, appearance: Appearance): LayerSpecification[] => [
  {
    id: 'lens-area',
    type: 'fill',
    source: 'lens',
    filter: only('area'),
    paint: {
      'fill-color': colourOf(answer, palette, appearance),
      'fill-opacity': ['case', ['<', ['get', 'class'], 0], 0, 0.82],
    },
  },
  {
    id: 'lens-edge',
    type: 'line',
    source: 'lens',
    filter: only('area'),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': lensColours[appearance].edge, 'line-width': edgeWidth(answer, 1) },
  },
];

const dotLayers = (answer: LensAnswer, palette: Palette, appearance: Appearance): LayerSpecification[] => [
  {
    id: 'lens-dot',
    type: 'circle',
    source: 'lens',
    filter: only('dot'),
    layout: { 'circle-sort-key': ['-', ['get', 'size']] },
    paint: {
      'circle-color': colourOf(answer, palette, appearance),
      'circle-opacity': ['case', ['<', ['get', 'class'], 0], 0, 0.94],
      'circle-radius': byZoom([
        [10, ['+', 1.5, ['*', 0.45 * largestRadius, ['get', 'size']]]],
        [12, ['+', 1.5, ['*', largestRadius, ['get', 'size']]]],
        [16, ['+', 1.5, ['*', 2.6 * largestRadius, ['get', 'size']]]],
      ]),
      'circle-stroke-color': lensColours[appearance].edge,
      'circle-stroke-width': edgeWidth(answer, 1.3),
    },
  },
  {
    id: 'lens-reach',
    type: 'line',
    source: 'lens',
    filter: only('reach'),
    paint: { 'line-color': palette.accent, 'line-width': 2, 'line-dasharray': [2, 1.5] },
  },
];

function boundsOfAll({ reaches }: LensAnswer): Bounds | null {
  const features = reaches.flatMap((reach): Feature[] => {
    const { centre, outline } = reach.area;
    const geometry = outline ?? (centre && { type: 'Point' as const, coordinates: [...centre] });
    return geometry ? [{ type: 'Feature', properties: {}, geometry }] : [];
  });
  return features.length > 0 ? boundsOf({ type: 'FeatureCollection', features }) : null;
}

function goalOf(answer: LensAnswer): Goal | null {
  const centre = answer.reaches.find(({ area }) => area.id === answer.lens.area)?.area.centre;
  if (centre) return { type: 'point', centre, zoom: areaZoom };
  const bounds = boundsOfAll(answer);
  return bounds && { type: 'box', bounds, maxZoom: 13.5 };
}

const drawnOf = remembered((answer: LensAnswer | null): LensDrawn | null => {
  if (answer === null) return null;
  return {
    source: sourceOf(answer),
    areas: (palette, appearance) => areaLayers(answer, palette, appearance),
    dots: (palette, appearance) => dotLayers(answer, palette, appearance),
    goal: goalOf(answer),
  };
});

export const lensDrawn = (state: State): LensDrawn | null => drawnOf(lensOf(state));

const layers = ['lens-dot', 'lens-area'];

/** Keeps what is pointed at the same in the list and on the map, until it is stopped. */
export function watchLens(map: MapLibreMap): () => void {
  const mark = (id: string | null, pointed: boolean): void => {
    if (id !== null && map.getSource('lens')) map.setFeatureState({ source: 'lens', id }, { pointed });
  };
  const move = ({ point }: MapMouseEvent): void => {
    const present = layers.filter((layer) => map.getLayer(layer));
    const [found] = map.queryRenderedFeatures(point, { layers: present });
    const id = (found?.properties['id'] as string | undefined) ?? null;
    const { id: before, at } = pointedArea.getState();
    if (id !== null || (before !== null && at !== null)) pointedArea.setState({ id, at: id === null ? null : point });
  };
  const out = (): void => pointedArea.setState({ id: null, at: null });
  const subscriptions = [map.on('mousemove', move), map.on('mouseout', out)];
  const stop = pointedArea.subscribe(({ id }, { id: before }) => {
    if (id === before) return;
    mark(before, false);
    mark(id, true);
  });
  return () => {
    for (const subscription of subscriptions) subscription.unsubscribe();
    stop();
    out();
  };
}
