/** The source and layers of numbered pins, and of the route along them. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import { isOnMap, type Position } from '#domain/atlas.ts';
import { legsOf } from '#domain/walks/street-legs.ts';
import type { Appearance, Palette } from '#look/palette.ts';
import { byZoom } from '#map/kit/expressions.ts';
import type { Numbered } from '#state/markers/numbered-places.ts';

/** Pixels between pins at one position, so that each number is readable. */
const pinSpacing = 27;

/** Vertical shift in pixels: the tip touches the rim of a marker and leaves its number visible. */
const lift = -8;

const positionOf = ([lng = 0, lat = 0]: readonly number[]): Position => [lng, lat];

/** The lines of the streets that an embedded basemap draws; tunnels and loose ends are no way to walk. */
export function streetLinesOf(basemap: FeatureCollection | null): Position[][] {
  return (basemap?.features ?? []).flatMap(({ geometry, properties }): Position[][] => {
    const isStreet = properties?.['layer'] === 'street' || properties?.['layer'] === 'road';
    if (!isStreet || properties?.['tunnel'] === true || properties?.['stub'] === true) return [];
    if (geometry.type === 'LineString') return [geometry.coordinates.map(positionOf)];
    return geometry.type === 'MultiLineString' ? geometry.coordinates.map((line) => line.map(positionOf)) : [];
  });
}

/** The pins of places with a position, each with its number in the list, and the route along them and the streets. */
export function pinsOf(numbered: Numbered | null, streets: readonly (readonly Position[])[] = []): Feature[] {
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
  const ways = legsOf(numbered.line, streets).map(({ isStreet, line }): Feature => {
    const coordinates = line.map((position) => [...position]);
    const properties = { kind: isStreet ? 'way-along-street' : 'way' };
    return { type: 'Feature', properties, geometry: { type: 'LineString', coordinates } };
  });
  return [...ways, ...pins];
}

const only = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];

const wayPaint = (palette: Palette) =>
  ({
    'line-color': palette.accent,
    'line-width': byZoom([
      [11, 1.6],
      [15, 3],
    ]),
    'line-opacity': 0.9,
  }) as const;

/** The lines under the markers: dashed where they are straight and only show an order, solid along a street. */
export const routeLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'way',
    type: 'line',
    source: 'pins',
    filter: only('way'),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { ...wayPaint(palette), 'line-dasharray': [0.1, 2.2] },
  },
  {
    id: 'way-along-street',
    type: 'line',
    source: 'pins',
    filter: only('way-along-street'),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: wayPaint(palette),
  },
];

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
