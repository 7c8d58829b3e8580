/** How far it is to the nearest place, as a surface. Fetched when somebody asks where something is missing. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { Atlas, Place } from '#domain/atlas.ts';
import { gapAnswer } from '#domain/gaps/gap-analysis.ts';
import { doorsFor, gapRead } from '#domain/gaps/gap-choice.ts';
import { finished } from '#domain/time-slicing.ts';
import { gapColours, gapOpacity } from '#look/gap-colours.ts';
import type { Appearance, Palette } from '#look/palette.ts';
import { type GapsShown, gapsOf } from '#state/gaps/gaps.ts';
import { remembered } from '#state/selectors.ts';
import type { AtlasStore, State } from '#state/store.ts';
import { byZoom } from '#map/kit/expressions.ts';

/** What the map is told of gaps. */
export interface GapOnMap {
  readonly surface: FeatureCollection;
  /** Always the same function: the layers do not depend on what they show. */
  readonly layers: (palette: Palette, appearance: Appearance) => LayerSpecification[];
  /** The places that were measured to, and all others, which step back. */
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
      // From afar the lines lie close together.
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
        // Cells of one colour lie side by side without a seam.
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

/** What the map is told of gaps that have been worked out. */
export function gapOnMap({ doors, answer }: GapsShown): GapOnMap {
  const measured = new Set(doors.map(({ id }) => id));
  return {
    surface: answer.surface,
    layers,
    markersIn: ({ places }) => ({
      shown: places.filter(({ id }) => measured.has(id)),
      outside: places.filter(({ id, status }) => !measured.has(id) && status !== 'closed'),
    }),
  };
}

const answered = remembered((atlas: Atlas, text: string): GapOnMap | null => {
  const choice = gapRead(text);
  if (choice === null) return null;
  const doors = doorsFor(atlas.places, choice.of);
  const { areas } = atlas;
  const question = { areas, doors: doors.map(({ position }) => position), minutes: choice.minutes };
  return gapOnMap({ city: atlas.city.id, choice, doors, answer: finished(gapAnswer(question)) });
});

/** The same in one go, for a sheet of paper, which waits for its map anyway; null while the address asks for none. */
export const gapDrawn = ({ atlas, view }: State): GapOnMap | null => answered(atlas, view.gap);

/** Gives what is to be drawn, now and whenever it changes, until the returned function is called. */
export function followGaps(store: AtlasStore, give: (gap: GapOnMap | null) => void): () => void {
  const gaps = gapsOf(store);
  const tell = (): void => {
    const { shown } = gaps.getState();
    give(shown && gapOnMap(shown));
  };
  tell();
  return gaps.subscribe(tell);
}
