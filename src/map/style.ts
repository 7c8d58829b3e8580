/** The MapLibre style of the whole map, as a pure function. */
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { District } from '#domain/atlas.ts';
import type { Language } from '#domain/vocabulary.ts';
import { type Appearance, type Palette, palettes } from '#look/palette.ts';
import { embeddedLabels } from '#map/basemap/embedded-labels.ts';
import { embeddedLayers } from '#map/basemap/embedded-layers.ts';
import { tileLabels } from '#map/basemap/tile-labels.ts';
import { type BasemapPhase, tileLayers, tileSource } from '#map/basemap/tile-layers.ts';
import type { DrawnCoverage } from '#map/coverage/coverage-layers.ts';
import { districtAreas, districtNames } from '#map/district/district-layers.ts';
import { drawnLayers } from '#map/drawing/drawn-layers.ts';
import type { GapOnMap } from '#map/gaps/gap-layers.ts';
import { byZoom, fonts } from '#map/kit/expressions.ts';
import type { Marker } from '#map/markers/clusters.ts';
import { accuracyLayers, chosenLayers, markerLayers, radiusLayers } from '#map/markers/marker-layers.ts';
import { pinLayer, routeLayers } from '#map/markers/numbered-pins.ts';
import { accuracyArea, userLocationDot } from '#map/near/user-location.ts';
import { ownAreas, ownPoints, ownSource } from '#map/own-data/own-data-layers.ts';
import type { UserLayer } from '#state/own-data/user-layers.ts';
import { memoizedOn } from '#state/selectors.ts';
import type { Scene } from './scene.ts';
import { emptyCollection, sourcesOf } from './scene-sources.ts';

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

/** The mask: dims everything outside the selected area. */
const mask = ({ map }: Palette): LayerSpecification => ({
  id: 'veil',
  type: 'fill',
  source: 'veil',
  paint: {
    'fill-color': map.land,
    // Among streets everything is read.
    'fill-opacity': byZoom(
      [
        [15, map.mask],
        [16, map.mask * 0.35],
      ],
      1,
    ),
    'fill-antialias': false,
  },
});

interface Basemap {
  readonly palette: Palette;
  readonly phase: BasemapPhase;
  /** Whether the city has an embedded basemap. */
  readonly hasContext: boolean;
}

/** The basemap alone. Tiles load under the embedded basemap, which is removed once they are complete. */
function basemapLayersOf({ palette, phase: { tiles, isReady }, hasContext }: Basemap): LayerSpecification[] {
  const [background, ...context] = embeddedLayers(palette);
  const embedded = [...(background ? [background] : []), ...(hasContext ? context : [])];
  if (tiles === null) return embedded;
  return isReady ? tileLayers(palette) : [...tileLayers(palette), ...embedded];
}

function basemapLabelsOf({ palette, phase, hasContext }: Basemap, language: Language): LayerSpecification[] {
  if (phase.tiles !== null && phase.isReady) return tileLabels(palette, language);
  return hasContext ? embeddedLabels(palette, language) : [];
}

interface LayerInput {
  readonly districts: readonly District[];
  readonly district: District | null;
  readonly hasContext: boolean;
  readonly language: Language;
  readonly level: number;
  readonly basemap: BasemapPhase;
  readonly appearance: Appearance;
  readonly coverage: DrawnCoverage | null | undefined;
  readonly gapLayers: GapOnMap['layers'] | undefined;
}

/**
 * The layers in drawing order. The same list while nothing in it changes: a growing radius changes sources only, and comparing a
 * hundred layers cost more than the update.
 */
const layersOf = memoizedOn((input: LayerInput): LayerSpecification[] => {
  const { districts, district, language, level, appearance, coverage, gapLayers } = input;
  const palette = palettes[appearance];
  const basemap = { palette, phase: input.basemap, hasContext: input.hasContext };
  return [
    ...basemapLayersOf(basemap),
    ...(coverage?.areas(palette, appearance) ?? []),
    ...districtAreas(districts, district, palette, appearance),
    ...(gapLayers?.(palette, appearance) ?? []),
    ...basemapLabelsOf(basemap, language),
    ...stationLayers(palette),
    mask(palette),
    ...(coverage?.dots(palette, appearance) ?? []),
    ...accuracyLayers(palette),
    ...radiusLayers(palette, appearance).slice(0, 1),
    ...districtNames(districts, district, palette, appearance),
    ...routeLayers(palette),
    accuracyArea(palette),
    ...ownAreas(palette),
    // Below the markers, so that it is placed after them and finds room between them.
    ...radiusLayers(palette, appearance).slice(1, 2),
    ...markerLayers(palette, appearance, level),
    ...ownPoints(palette),
    pinLayer(appearance),
    ...chosenLayers(palette, appearance),
    userLocationDot(palette),
    ...drawnLayers(palette),
    ...radiusLayers(palette, appearance).slice(2),
  ];
});

/** All input of the style. */
export interface MapContent {
  readonly scene: Scene;
  readonly markers: readonly Marker[];
  /** The grouping of markers that holds at the map's zoom. */
  readonly level: number;
  readonly basemap: BasemapPhase;
  /** The data of the embedded basemap; null until they are fetched, where the city has one. */
  readonly embedded?: FeatureCollection | null;
  readonly appearance: Appearance;
  /** Layers that a person imported. */
  readonly own?: readonly UserLayer[];
  readonly gap?: GapOnMap | null;
}

/**
 * The whole map as one value: layers, order and colours. Pure, so that every palette is tested without a browser; the map
 * applies the difference to the previous one.
 */
export function mapStyle(content: MapContent): StyleSpecification {
  const { scene, markers, level, basemap, embedded = null, appearance, own = [], gap = null } = content;
  const { atlas, district, language, coverage } = scene;
  const data = sourcesOf(scene, markers, embedded);
  return {
    version: 8,
    name: 'Shared City Atlas',
    sources: {
      ...(atlas.context
        ? { context: { type: 'geojson', data: embedded ?? emptyCollection, maxzoom: 15, tolerance: 0.25, buffer: 64 } }
        : {}),
      ...(basemap.tiles === null ? {} : { [tileSource]: { type: 'vector' as const, url: basemap.tiles } }),
      districts: { type: 'geojson', data: data.districts, promoteId: 'id' },
      bands: { type: 'geojson', data: data.bands },
      // One tile holds the whole city, so that no label is cut at a tile edge or duplicated.
      names: { type: 'geojson', data: data.names, maxzoom: 7, promoteId: 'id' },
      stations: { type: 'geojson', data: data.stations },
      ...(coverage ? { lens: { type: 'geojson' as const, data: coverage.source, promoteId: 'id' } } : {}),
      veil: { type: 'geojson', data: data.mask },
      reach: { type: 'geojson', data: data.radius },
      doubt: { type: 'geojson', data: data.accuracy },
      pins: { type: 'geojson', data: data.pins },
      here: { type: 'geojson', data: data.userLocation },
      own: { type: 'geojson', data: ownSource(own) },
      markers: { type: 'geojson', data: data.markers, promoteId: 'id' },
      chosen: { type: 'geojson', data: data.chosen },
      drawn: { type: 'geojson', data: scene.drawn },
      ...(gap ? { gap: { type: 'geojson', data: gap.surface } } : {}),
    },
    layers: layersOf({
      districts: atlas.districts,
      district,
      hasContext: atlas.context !== null,
      language,
      level,
      basemap,
      appearance,
      coverage,
      gapLayers: gap?.layers,
    }),
  };
}
