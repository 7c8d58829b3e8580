/** The source and layers of a gap analysis: distance to the nearest facility as a surface. Loaded on demand. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { Atlas, Place } from '#domain/atlas.ts';
import { gapAnalysis } from '#domain/gaps/gap-analysis.ts';
import type { GapChoice } from '#domain/gaps/gap-choice.ts';
import { facilitiesFor } from '#domain/gaps/gap-facilities.ts';
import { finished } from '#domain/time-slicing.ts';
import { gapColours, gapOpacity } from '#look/gap-colours.ts';
import type { Appearance, Palette } from '#look/palette.ts';
import { byZoom } from '#map/kit/expressions.ts';
import { type GapsShown, gapsOf } from '#state/gaps/gaps.ts';
import { memoized } from '#state/selectors.ts';
import type { AtlasStore, State } from '#state/store.ts';

/** A gap analysis as source, layers and markers. */
export interface GapOnMap {
  readonly surface: FeatureCollection;
  /** Always the same function: the layers do not depend on what they show. */
  readonly layers: (palette: Palette, appearance: Appearance) => LayerSpecification[];
  /** The facilities that were measured to, and all other places, which are dimmed. */
  readonly markersIn: (atlas: Atlas) => { shown: readonly Place[]; outside: readonly Place[] };
}

const source = 'gap';
const only = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];

function layers({ ink }: Palette, appearance: Appearance): LayerSpecification[] {
  const [near, far, beyond, farthest] = gapColours[appearance];
  const lines = (kind: string, width: number, opacity: number): LayerSpecification => ({
    id: `gap-${kind}`,
    type: 'line',
    source,
    filter: only(kind),
    paint: {
      'line-color': ink,
      'line-width': width,
      // At low zoom the lines are dense.
      'line-opacity': byZoom(
        [
          [10, opacity / 3],
          [13, opacity],
        ],
        1,
      ),
    },
  });
  return [
    {
      id: 'gap-cells',
      type: 'fill',
      source,
      filter: only('cells'),
      paint: {
        'fill-color': ['match', ['get', 'class'], 0, near, 1, far, 2, beyond, farthest],
        'fill-opacity': gapOpacity,
        // Adjacent cells of one colour must show no seam.
        'fill-antialias': false,
      },
    },
    lines('rising', 1, 0.32),
    lines('falling', 1, 0.32),
    {
      id: 'gap-edge',
      type: 'line',
      source,
      filter: only('edge'),
      layout: { 'line-cap': 'square' },
      paint: { 'line-color': ink, 'line-width': 1.4 },
    },
  ];
}

/** Source, layers and markers of a gap analysis. */
export function gapOnMap({ facilities, analysis }: GapsShown): GapOnMap {
  const measured = new Set(facilities.map(({ id }) => id));
  return {
    surface: analysis.surface,
    layers,
    markersIn: ({ places }) => ({
      shown: places.filter(({ id }) => measured.has(id)),
      outside: places.filter(({ id, status }) => !measured.has(id) && status !== 'closed'),
    }),
  };
}

const analysisOf = memoized((atlas: Atlas, choice: GapChoice | null): GapOnMap | null => {
  if (choice === null) return null;
  const facilities = facilitiesFor(atlas.places, choice.of);
  const { areas } = atlas;
  const question = { areas, facilities: facilities.map(({ position }) => position), minutes: choice.minutes };
  return gapOnMap({ city: atlas.city.id, choice, facilities, analysis: finished(gapAnalysis(question)) });
});

/** The gap analysis for print, computed synchronously; null without one in the address. */
export const gapForPrint = ({ atlas, view }: State): GapOnMap | null => analysisOf(atlas, view.gap);

/** Calls `onGap` now and at every change, until the returned function is called. */
export function followGaps(store: AtlasStore, onGap: (gap: GapOnMap | null) => void): () => void {
  const gaps = gapsOf(store);
  const report = (): void => {
    const { shown } = gaps.getState();
    onGap(shown && gapOnMap(shown));
  };
  report();
  return gaps.subscribe(report);
}
