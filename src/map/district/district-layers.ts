import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { District } from '#domain/atlas.ts';
import type { Appearance, Palette } from '#look/palette.ts';
import { byZoom, fonts } from '#map/kit/expressions.ts';

const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hover'], false];

/** Each district's own hue, as its city sets it. */
function hueOf(
  districts: readonly District[],
  appearance: Appearance,
  otherwise: string,
): ExpressionSpecification | string {
  if (districts.length === 0) return otherwise;
  const pairs = districts.flatMap(({ id, colours }) => [id, colours[appearance]]);
  return ['match', ['get', 'id'], ...pairs, otherwise] as unknown as ExpressionSpecification;
}

const ifChosen = <A, B>(chosen: District | null, yes: A, no: B): ExpressionSpecification | B =>
  chosen ? (['case', ['==', ['get', 'id'], chosen.id], yes, no] as unknown as ExpressionSpecification) : no;

/** Fill, inner band and line of the districts. A dashed line says that the border is indicative. */
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
    paint: { 'fill-color': hue, 'fill-opacity': ifChosen(chosen, districtBand * 1.5, districtBand) },
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
        'fill-opacity': ['case', isHovered, districtFill * 2.4, ifChosen(chosen, districtFill * 1.4, districtFill)],
      },
    },
    band('district-band', 'wide', { maxzoom: 13.2 }),
    band('district-band-slim', 'slim', { minzoom: 13.2 }),
    line('district-line', true),
    line('district-line-known', false),
  ];
}

/** The names, set large along their curves at city zoom and gone when one is inside. */
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
        // Gone by zoom 15. Small beyond it because the engine asks of a line the room its text needs at zoom 18.
        'text-size': byZoom(
          [
            [10, 13],
            [11, 16],
            [12.5, 22],
            [15, 25],
            [16, 12],
          ],
          1,
        ),
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
            [14, ifChosen(chosen, 1, chosen ? 0.45 : 1)],
            [15, 0],
          ],
          1,
        ),
      },
    },
  ];
}
