/** The source and layers of a coverage analysis; loaded on demand. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { Bounds } from '#domain/atlas.ts';
import type { AreaCoverage } from '#domain/coverage/area-coverage.ts';
import { type CoverageAnalysis, facilityClassOf, thirdsOfArea } from '#domain/coverage/coverage-analysis.ts';
import { boundsOf } from '#domain/geo/geometry-bounds.ts';
import { coverageColours } from '#look/coverage-colours.ts';
import type { Appearance, Palette } from '#look/palette.ts';
import type { Goal } from '#map/kit/camera-goal.ts';
import { byZoom } from '#map/kit/expressions.ts';
import { groundCircle } from '#map/kit/geometry.ts';
import { pointedAreaOf } from '#state/coverage/coverage-area.ts';
import { coverageChoiceOf } from '#state/coverage/coverage-state.ts';
import { memoized } from '#state/selectors.ts';
import type { AtlasStore, State } from '#state/store.ts';

/** Source, layers and camera goal of an analysis; the same object while the analysis is the same. */
export interface DrawnCoverage {
  readonly source: FeatureCollection;
  /** Drawn below district borders and basemap labels. */
  readonly areas: (palette: Palette, appearance: Appearance) => LayerSpecification[];
  /** Drawn above those and below the places. */
  readonly dots: (palette: Palette, appearance: Appearance) => LayerSpecification[];
  /** The selected area, or else all of them. */
  readonly goal: Goal | null;
}

/** Radius in pixels of the largest dot at zoom 12; the area of a dot is proportional to its residents. */
const largestRadius = 22;
const areaZoom = 13;

/** The colour class of an area; -1 where it is not known. */
function classOfArea(analysis: CoverageAnalysis, coverage: AreaCoverage): number {
  if (analysis.choice.colourBy === 'facilities') return facilityClassOf(analysis, coverage) ?? -1;
  const thirds = thirdsOfArea(analysis, coverage);
  return thirds ? 3 * thirds.need + thirds.facilities : -1;
}

const mostResidents = ({ coverages }: CoverageAnalysis): number =>
  Math.max(1, ...coverages.map(({ area }) => area.population ?? 0));

function areaFeature(analysis: CoverageAnalysis, coverage: AreaCoverage, largestPopulation: number): Feature[] {
  const { id, centre, outline, population = 0 } = coverage.area;
  if (centre === null && outline === null) return [];
  const geometry = outline ?? { type: 'Point' as const, coordinates: [...(centre ?? [])] };
  const kind = outline ? 'area' : 'dot';
  const properties = {
    id,
    kind,
    class: classOfArea(analysis, coverage),
    size: Math.sqrt(population / largestPopulation),
  };
  return [{ type: 'Feature', properties, geometry }];
}

function sourceOf(analysis: CoverageAnalysis): FeatureCollection {
  const { coverages, choice, radiusMetres } = analysis;
  const largestPopulation = mostResidents(analysis);
  const centre = coverages.find(({ area }) => area.id === choice.area)?.area.centre;
  const circle = centre
    ? [{ ...groundCircle(centre, radiusMetres), properties: { id: 'lens-reach', kind: 'reach' } }]
    : [];
  return {
    type: 'FeatureCollection',
    features: [...coverages.flatMap((each) => areaFeature(analysis, each, largestPopulation)), ...circle],
  };
}

function colourOf(analysis: CoverageAnalysis, palette: Palette, appearance: Appearance): ExpressionSpecification {
  const colours = coverageColours[appearance][analysis.choice.colourBy];
  return [
    'match',
    ['get', 'class'],
    ...colours.flatMap((colour, at) => [at, colour]),
    palette.map.land,
  ] as unknown as ExpressionSpecification;
}

const isPointed: ExpressionSpecification = ['boolean', ['feature-state', 'pointed'], false];
const only = (kind: 'area' | 'dot' | 'reach'): ExpressionSpecification => ['==', ['get', 'kind'], kind];

/** Wider around the selected or hovered area. */
const edgeWidth = ({ choice }: CoverageAnalysis, plain: number): ExpressionSpecification => [
  'case',
  ['==', ['get', 'id'], choice.area ?? ''],
  4,
  isPointed,
  3,
  plain,
];

const areaLayers = (analysis: CoverageAnalysis, palette: Palette, appearance: Appearance): LayerSpecification[] => [
  {
    id: 'lens-area',
    type: 'fill',
    source: 'lens',
    filter: only('area'),
    paint: {
      'fill-color': colourOf(analysis, palette, appearance),
      'fill-opacity': ['case', ['<', ['get', 'class'], 0], 0, 0.82],
    },
  },
  {
    id: 'lens-edge',
    type: 'line',
    source: 'lens',
    filter: only('area'),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': coverageColours[appearance].edge, 'line-width': edgeWidth(analysis, 1) },
  },
];

const dotLayers = (analysis: CoverageAnalysis, palette: Palette, appearance: Appearance): LayerSpecification[] => [
  {
    id: 'lens-dot',
    type: 'circle',
    source: 'lens',
    filter: only('dot'),
    layout: { 'circle-sort-key': ['-', ['get', 'size']] },
    paint: {
      'circle-color': colourOf(analysis, palette, appearance),
      'circle-opacity': ['case', ['<', ['get', 'class'], 0], 0, 0.94],
      'circle-radius': byZoom([
        [10, ['+', 1.5, ['*', 0.45 * largestRadius, ['get', 'size']]]],
        [12, ['+', 1.5, ['*', largestRadius, ['get', 'size']]]],
        [16, ['+', 1.5, ['*', 2.6 * largestRadius, ['get', 'size']]]],
      ]),
      'circle-stroke-color': coverageColours[appearance].edge,
      'circle-stroke-width': edgeWidth(analysis, 1.3),
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

function boundsOfAll({ coverages }: CoverageAnalysis): Bounds | null {
  const features = coverages.flatMap((coverage): Feature[] => {
    const { centre, outline } = coverage.area;
    const geometry = outline ?? (centre && { type: 'Point' as const, coordinates: [...centre] });
    return geometry ? [{ type: 'Feature', properties: {}, geometry }] : [];
  });
  return features.length > 0 ? boundsOf({ type: 'FeatureCollection', features }) : null;
}

function goalOf(analysis: CoverageAnalysis): Goal | null {
  const centre = analysis.coverages.find(({ area }) => area.id === analysis.choice.area)?.area.centre;
  if (centre) return { type: 'point', centre, zoom: areaZoom };
  const bounds = boundsOfAll(analysis);
  return bounds && { type: 'box', bounds, maxZoom: 13.5 };
}

const drawnOf = memoized((analysis: CoverageAnalysis | null): DrawnCoverage | null => {
  if (analysis === null) return null;
  return {
    source: sourceOf(analysis),
    areas: (palette, appearance) => areaLayers(analysis, palette, appearance),
    dots: (palette, appearance) => dotLayers(analysis, palette, appearance),
    goal: goalOf(analysis),
  };
});

export const drawnCoverage = (state: State): DrawnCoverage | null => drawnOf(coverageChoiceOf(state));

const layers = ['lens-dot', 'lens-area'];

/** Keeps the hovered area the same in list and map. Returns the function that ends it. */
export function watchCoverage(map: MapLibreMap, store: AtlasStore): () => void {
  const pointedArea = pointedAreaOf(store);
  const setPointed = (id: string | null, pointed: boolean): void => {
    if (id !== null && map.getSource('lens')) map.setFeatureState({ source: 'lens', id }, { pointed });
  };
  const onMove = ({ point }: MapMouseEvent): void => {
    const drawnLayers = layers.filter((layer) => map.getLayer(layer));
    const [found] = map.queryRenderedFeatures(point, { layers: drawnLayers });
    const id = (found?.properties['id'] as string | undefined) ?? null;
    const { id: before, at } = pointedArea.getState();
    if (id !== null || (before !== null && at !== null)) pointedArea.setState({ id, at: id === null ? null : point });
  };
  const onOut = (): void => pointedArea.setState({ id: null, at: null });
  const subscriptions = [map.on('mousemove', onMove), map.on('mouseout', onOut)];
  const stop = pointedArea.subscribe(({ id }, { id: before }) => {
    if (id === before) return;
    setPointed(before, false);
    setPointed(id, true);
  });
  return () => {
    for (const subscription of subscriptions) subscription.unsubscribe();
    stop();
    onOut();
  };
}
