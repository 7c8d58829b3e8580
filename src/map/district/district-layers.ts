/** The layers of districts: fill, edge band, border and name. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { District } from '#domain/atlas.ts';
import type { Appearance, Palette } from '#look/palette.ts';
import { byZoom, fonts } from '#map/kit/expressions.ts';
import { nameSizes } from './name-curves.ts';

const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hover'], false];

/** The hue of each district, as set by its city. */
function hueOf(
  districts: readonly District[],
  appearance: Appearance,
  otherwise: string,
): ExpressionSpecification | string {
  if (districts.length === 0) return otherwise;
  const pairs = districts.flatMap(({ id, colours }) => [id, colours[appearance]]);
  return ['match', ['get', 'id'], ...pairs, otherwise] as unknown as ExpressionSpecification;
}

const isAway: ExpressionSpecification = ['boolean', ['feature-state', 'away'], false];

/** An opacity that fades among streets, where the line alone says where the district ends. */
const fadingIn = (opacity: ExpressionSpecification | number): ExpressionSpecification =>
  byZoom(
    [
      [14.6, opacity],
      [15.2, 0],
    ],
    1,
  );

const ifChosen = <A, B>(chosen: District | null, yes: A, no: B): ExpressionSpecification | B =>
  chosen ? (['case', ['==', ['get', 'id'], chosen.id], yes, no] as unknown as ExpressionSpecification) : no;

/** Fill, inner band and border of the districts. A dashed border is indicative. */
export function districtAreas(
  districts: readonly District[],
  chosen: District | null,
  palette: Palette,
  appearance: Appearance,
): LayerSpecification[] {
  const hue = hueOf(districts, appearance, palette.ink);
  const { districtFill, districtBand } = palette.map;
  const band = (id: string, kind: string, zooms: { minzoom?: number; maxzoom?: number }): LayerSpecification => ({
    id,
    type: 'fill',
    source: 'bands',
    ...zooms,
    filter: ['==', ['get', 'band'], kind],
    paint: { 'fill-color': hue, 'fill-opacity': fadingIn(ifChosen(chosen, districtBand * 1.5, districtBand)) },
  });
  const line = (id: string, indicative: boolean): LayerSpecification => ({
    id,
    type: 'line',
    source: 'districts',
    filter: ['==', ['get', 'indicative'], indicative],
    layout: { 'line-join': 'round', ...(indicative ? {} : { 'line-cap': 'round' as const }) },
    paint: {
      'line-color': hue,
      'line-width': ifChosen(chosen, 2.4, 1.6),
      ...(indicative ? { 'line-dasharray': [3, 1.6] } : {}),
    },
  });
  return [
    {
      id: 'district-fill',
      type: 'fill',
      source: 'districts',
      paint: {
        'fill-color': hue,
        'fill-opacity': fadingIn([
          'case',
          isHovered,
          districtFill * 2.4,
          ifChosen(chosen, districtFill * 1.4, districtFill),
        ]),
      },
    },
    band('district-band', 'wide', { maxzoom: 13.2 }),
    band('district-band-slim', 'slim', { minzoom: 13.2 }),
    line('district-line', true),
    line('district-line-known', false),
  ];
}

/** The labels, large along their curves at city zoom and hidden at street zoom. */
export function districtNames(
  districts: readonly District[],
  chosen: District | null,
  palette: Palette,
  appearance: Appearance,
): LayerSpecification[] {
  return [
    {
      id: 'district-name',
      type: 'symbol',
      source: 'names',
      layout: {
        'symbol-placement': 'line-center',
        'text-field': ['get', 'name'],
        'text-font': [...fonts.display],
        // Invisible from zoom 15. Small beyond it, because the engine requires a line long enough for the text at zoom 18.
        'text-size': byZoom(nameSizes, 1),
        'text-letter-spacing': 0.07,
        'text-max-angle': 40,
        'text-offset': ['get', 'shift'],
        'text-padding': 4,
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': hueOf(districts, appearance, palette.ink),
        'text-halo-color': palette.map.halo,
        'text-halo-width': 2.2,
        'text-opacity': byZoom(
          [
            [14, ['case', isAway, 0, ifChosen(chosen, 1, chosen ? 0.45 : 1)]],
            [15, 0],
          ],
          1,
        ),
      },
    },
  ];
}
