import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { District } from '#domain/atlas.ts';
import type { Language } from '#domain/vocabulary.ts';
import type { Appearance, Palette } from '#look/palette.ts';
import type { OwnLayer } from '#state/own-data/own-layers.ts';
import { remembered } from '#state/selectors.ts';
import { districtAreas, districtNames } from '#map/district/district-layers.ts';
import { drawnLayers } from '#map/drawing/drawn-layers.ts';
import { byZoom, fonts } from '#map/kit/expressions.ts';
import type { GapOnMap } from '#map/gaps/gap-layers.ts';
import { groundLayers } from '#map/basemap/embedded-layers.ts';
import { groundLabels } from '#map/basemap/embedded-labels.ts';
import { hereArea, hereDot } from '#map/near/user-location.ts';
import type { LensDrawn } from '#map/coverage/coverage-layers.ts';
import { chosenLayers, doubtLayers, markerLayers, reachLayers } from '#map/markers/marker-layers.ts';
import type { Marker } from '#map/markers/clusters.ts';
import { pinLayer, wayLayer } from '#map/markers/numbered-pins.ts';
import { ownAreas, ownPoints, ownSource } from '#map/own-data/own-data-layers.ts';
import { type Scene, sourcesOf } from './scene.ts';
import { type GroundPhase, tileGroundLayers, tileSource } from '#map/basemap/tile-layers.ts';
import { tileGroundLabels } from '#map/basemap/tile-labels.ts';

const modes = { large: ['metro', 'train'], small: ['tram', 'bus', 'park_and_ride'] };

function stationLayers(palette: Palette): LayerSpecification[] {
  const { station, stationFill, label, halo } = palette.map;
  const dots = (id: string, which: string[], minzoom: number, radius: number): LayerSpecification => ({
    id,
    type: 'circle',
    source: 'stations',
    minzoom,
    filter: ['in', ['get', 'mode'], ['literal', which]],
    paint: {
      'circle-color': stationFill,
      'circle-radius': byZoom(
        [
          [12, radius * 0.6],
          [15, radius * 1.2],
        ],
        1,
      ),
      'circle-stroke-color': station,
      'circle-stroke-width': 1.6,
    },
  });
  const names = (id: string, which: string[], minzoom: number): LayerSpecification => ({
    id,
    type: 'symbol',
    source: 'stations',
    minzoom,
    filter: ['in', ['get', 'mode'], ['literal', which]],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [...fonts.text],
      'text-size': byZoom(
        [
          [13, 10.5],
          [16, 12.5],
        ],
        1,
      ),
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.7,
      'text-justify': 'auto',
      'text-max-width': 8,
      'text-padding': 3,
    },
    paint: { 'text-color': label.station, 'text-halo-color': halo, 'text-halo-width': 1.4 },
  });
  return [
    dots('stop', modes.small, 14, 2.8),
    dots('station', modes.large, 12, 3.8),
    names('stop-name', modes.small, 14.8),
    names('station-name', modes.large, 13),
  ];
}

const veil = ({ map }: Palette): LayerSpecification => ({
  id: 'veil',
  type: 'fill',
  source: 'veil',
  paint: { 'fill-color': map.land, 'fill-opacity': map.veil, 'fill-antialias': false },
});

/** The ground alone. Tiles that are on their way lie under the embedded ground; once they have come it is taken off. */
function groundOf(palette: Palette, { tiles, isReady }: GroundPhase, hasContext: boolean): LayerSpecification[] {
  const [paper, ...context] = groundLayers(palette);
  const embedded = [...(paper ? [paper] : []), ...(hasContext ? context : [])];
  if (tiles === null) return embedded;
  return isReady ? tileGroundLayers(palette) : [...tileGroundLayers(palette), ...embedded];
}

function groundLabelsOf(
  palette: Palette,
  { tiles, isReady }: GroundPhase,
  hasContext: boolean,
  language: string,
): LayerSpecification[] {
  if (tiles !== null && isReady) return tileGroundLabels(palette, language);
  return hasContext ? groundLabels(palette, language) : [];
}

/**
 * The drawing order. The same list for as long as nothing in it changes: while a circle grows only sources do, and to look
 * through a hundred layers for what is new took longer than to find it.
 */
const layersOf = remembered(
  (
    districts: readonly District[],
    hasContext: boolean,
    language: Language,
    district: District | null,
    level: number,
    ground: GroundPhase,
    palette: Palette,
    appearance: Appearance,
    lens: LensDrawn | null | undefined,
    gapLayers: GapOnMap['layers'] | undefined,
  ): LayerSpecification[] => [
    ...groundOf(palette, ground, hasContext),
    ...(lens?.areas(palette, appearance) ?? []),
    ...districtAreas(districts, district, palette, appearance),
    ...(gapLayers?.(palette, appearance) ?? []),
    ...groundLabelsOf(palette, ground, hasContext, language),
    ...stationLayers(palette),
    veil(palette),
    ...(lens?.dots(palette, appearance) ?? []),
    ...doubtLayers(palette),
    ...reachLayers(palette, appearance).slice(0, 1),
    ...districtNames(districts, district, palette, appearance),
    wayLayer(palette),
    hereArea(palette),
    ...ownAreas(palette),
    ...markerLayers(palette, appearance, level),
    ...ownPoints(palette),
    pinLayer(appearance),
    ...chosenLayers(palette, appearance),
    hereDot(palette),
    ...drawnLayers(palette),
    ...reachLayers(palette, appearance).slice(1),
  ],
);

/**
 * The whole map as one value: what is drawn, in which order, in which colours. Pure, so that every palette can be checked
 * without a browser; the map is given the next one and works out the difference itself.
 */
export function mapStyle(
  scene: Scene,
  markers: readonly Marker[],
  level: number,
  ground: GroundPhase,
  palette: Palette,
  appearance: Appearance,
  own: readonly OwnLayer[] = [],
  gap: GapOnMap | null = null,
): StyleSpecification {
  const { atlas, district, language, lens } = scene;
  const {
    markers: markerData,
    districts,
    bands,
    names,
    stations,
    chosen,
    doubt,
    veil: veilData,
    reach,
    pins,
    here,
  } = sourcesOf(scene, markers);
  const hasContext = atlas.context !== null;
  return {
    version: 8,
    name: 'Shared City Atlas',
    sources: {
      ...(atlas.context
        ? { context: { type: 'geojson', data: atlas.context.url, maxzoom: 15, tolerance: 0.25, buffer: 64 } }
        : {}),
      ...(ground.tiles === null ? {} : { [tileSource]: { type: 'vector' as const, url: ground.tiles } }),
      districts: { type: 'geojson', data: districts, promoteId: 'id' },
      bands: { type: 'geojson', data: bands },
      // One tile holds the whole city, so that no name is cut at a tile's edge or written twice.
      names: { type: 'geojson', data: names, maxzoom: 7 },
      stations: { type: 'geojson', data: stations },
      ...(lens ? { lens: { type: 'geojson' as const, data: lens.source, promoteId: 'id' } } : {}),
      veil: { type: 'geojson', data: veilData },
      reach: { type: 'geojson', data: reach },
      doubt: { type: 'geojson', data: doubt },
      pins: { type: 'geojson', data: pins },
      here: { type: 'geojson', data: here },
      own: { type: 'geojson', data: ownSource(own) },
      markers: { type: 'geojson', data: markerData, promoteId: 'id' },
      chosen: { type: 'geojson', data: chosen },
      drawn: { type: 'geojson', data: scene.drawn },
      ...(gap ? { gap: { type: 'geojson', data: gap.surface } } : {}),
    },
    layers: layersOf(
      atlas.districts,
      hasContext,
      language,
      district,
      level,
      ground,
      palette,
      appearance,
      lens,
      gap?.layers,
    ),
  };
}
