/** The source and layers of numbered pins, and of the route along them. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import { isOnMap } from '#domain/atlas.ts';
import type { Appearance, Palette } from '#look/palette.ts';
import { byZoom } from '#map/kit/expressions.ts';
import type { Numbered } from '#state/markers/numbered-places.ts';

/** Pixels between pins at one position, so that each number is readable. */
const pinSpacing = 27;

/** Vertical shift in pixels: the tip touches the rim of a marker and leaves its number visible. */
const lift = -8;

/** The pins of places with a position, each with its number in the list, and the route along them. */
export function pinsOf(numbered: Numbered | null): Feature[] {
  if (!numbered) return [];
  const pinned = numbered.places.flatMap((place, i) => (isOnMap(place) ? [{ place, number: i + 1 }] : []));
  const pins = pinned.map(({ place, number }): Feature => {
    const index = pinned.filter((each) => each.place.position.join() === place.position.join());
    const at = index.findIndex((each) => each.place === place);
    return {
      type: 'Feature',
      properties: {
        kind: 'pin',
        id: place.id,
        icon: `pin/${place.family}/${number}`,
        shift: [(at - (index.length - 1) / 2) * pinSpacing, lift],
        // Of overlapping pins, the lower number is on top.
        sort: -number,
      },
      geometry: { type: 'Point', coordinates: [...place.position] },
    };
  });
  if (numbered.line.length < 2) return pins;
  const coordinates = numbered.line.map((position) => [...position]);
  return [{ type: 'Feature', properties: { kind: 'way' }, geometry: { type: 'LineString', coordinates } }, ...pins];
}

const only = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];

/** The line under the markers: dashed and straight, since it shows an order and no path along streets. */
export const routeLayer = (palette: Palette): LayerSpecification => ({
  id: 'way',
  type: 'line',
  source: 'pins',
  filter: only('way'),
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint: {
    'line-color': palette.accent,
    'line-width': byZoom([
      [11, 1.6],
      [15, 3],
    ]),
    'line-dasharray': [0.1, 2.2],
    'line-opacity': 0.9,
  },
});

/** The numbered pins, above every marker. */
export const pinLayer = (appearance: Appearance): LayerSpecification => ({
  id: 'pin',
  type: 'symbol',
  source: 'pins',
  filter: only('pin'),
  layout: {
    'icon-image': ['concat', appearance, '/', ['get', 'icon']],
    'icon-anchor': 'bottom',
    'icon-offset': ['get', 'shift'],
    'icon-allow-overlap': true,
    'symbol-sort-key': ['get', 'sort'],
  },
});
