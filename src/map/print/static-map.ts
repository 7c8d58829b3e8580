/** The map renderer for print, from the state. The engine is loaded only when something is drawn. */
import type { FeatureCollection } from 'geojson';
import type { Bounds, Position } from '#domain/atlas.ts';
import { fitBounds, type MapFrame, type Size } from '#domain/geo/web-mercator.ts';
import { loadEmbeddedData } from '#map/basemap/embedded-data.ts';
import { type BasemapPhase, embeddedBasemap } from '#map/basemap/tile-layers.ts';
import { cameraGoal } from '#map/camera.ts';
import { drawnCoverage } from '#map/coverage/coverage-layers.ts';
import { edgeBandsOf } from '#map/district/edge-bands.ts';
import { gapForPrint } from '#map/gaps/gap-layers.ts';
import type { Goal } from '#map/kit/camera-goal.ts';
import { levelOf } from '#map/markers/clusters.ts';
import { markersIn } from '#map/markers/group-places.ts';
import { sceneOf } from '#map/scene.ts';
import { mapStyle } from '#map/style.ts';
import type { MapRenderer } from '#state/map-renderer.ts';
import { askedBasemapOf } from '#state/preferences/asked-basemap.ts';
import { atlasOf, chosenDistrict, originOf, radiusMetresOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { placeInFocus, routeOf } from '#state/walks/walk-selectors.ts';
import { mostWebGlPixels } from '#state/webgl.ts';

/** CSS pixels on each side of a fitted box. */
const padding = 24;

/** The assumed screen, since an address has a centre and a zoom but no screen size. */
const commonScreen: Size = { width: 960, height: 640 };

/** The zoom difference up to which the viewport belongs to the camera. */
const nearlySame = 0.01;

function viewportAround({ session: { viewport } }: State, centre: Position, zoom: number): Bounds | null {
  if (viewport === null || Math.abs(viewport.zoom - zoom) > nearlySame) return null;
  const [west, south, east, north] = viewport.bounds;
  const off = Math.max(
    Math.abs((west + east) / 2 - centre[0]) / (east - west),
    Math.abs((south + north) / 2 - centre[1]) / (north - south),
  );
  return off < 0.1 ? viewport.bounds : null;
}

type CameraView = Pick<MapFrame, 'centre' | 'zoom' | 'bearing'>;

/** The same centre at a zoom that shows at least what the screen shows. */
function aroundPoint(state: State, { centre, zoom, bearing }: CameraView, size: Size): MapFrame {
  const viewport = bearing === 0 ? viewportAround(state, centre, zoom) : null;
  if (viewport) return { ...fitBounds(viewport, size, 0, 22), centre };
  const share = Math.min(size.width / commonScreen.width, size.height / commonScreen.height);
  return { centre, zoom: zoom + Math.log2(share), bearing, ...size };
}

function frameOfGoal(state: State, goal: Goal, size: Size): MapFrame {
  if (goal.type === 'exact') {
    const { lng, lat, zoom, bearing } = goal.camera;
    return aroundPoint(state, { centre: [lng, lat], zoom, bearing }, size);
  }
  if (goal.type === 'point') return aroundPoint(state, { centre: goal.centre, zoom: goal.zoom, bearing: 0 }, size);
  return fitBounds(goal.bounds, size, padding, goal.maxZoom + 1);
}

/** The same camera as on the screen, without pitch, so that the scale holds everywhere. */
function frameOf(state: State, size: Size): MapFrame {
  const { view } = state;
  const atlas = atlasOf(state);
  const origin = originOf(state);
  const subject = {
    atlas,
    camera: view.camera,
    place: placeInFocus(state),
    district: chosenDistrict(state),
    origin: origin?.position ?? null,
    radiusMetres: origin && radiusMetresOf(view.within),
    route: routeOf(state),
    coverage: drawnCoverage(state)?.goal,
  };
  const goal = cameraGoal(subject) ?? cameraGoal({ ...subject, place: null });
  const { width, height } = size;
  return goal ? frameOfGoal(state, goal, size) : fitBounds(atlas.city.bounds, { width, height }, padding, 16);
}

/** Paper is read from near: station labels appear at a lower zoom than on screen. */
const stationNamesFrom = 12.3;

/** The lowest zoom with accuracy rings. */
const ringsFrom = 15.5;
const wholeWorld: Bounds = [-180, -85, 180, 85];

type PrintOptions = Pick<Parameters<MapRenderer['draw']>[2], 'appearance' | 'hasMarkers' | 'drawn'> & {
  readonly embedded?: FeatureCollection | null;
  readonly bands?: FeatureCollection | null;
};

/** The style of a frame: that of the screen, except for the station labels. */
export function printStyle(
  state: State,
  frame: MapFrame,
  basemap: BasemapPhase,
  { appearance, hasMarkers, drawn, embedded = null, bands = null }: PrintOptions,
): ReturnType<typeof mapStyle> {
  const scene = sceneOf(state, {
    medium: hasMarkers ? 'paper' : 'sheet',
    closeUp: frame.zoom >= ringsFrom ? wholeWorld : null,
    bands,
    drawn,
    coverage: drawnCoverage(state),
    // The surface is drawn below all places found, which a sheet numbers.
    gap: null,
  });
  const style = mapStyle({
    scene,
    markers: hasMarkers ? markersIn(scene) : [],
    level: levelOf(frame.zoom),
    basemap,
    embedded,
    appearance,
    gap: gapForPrint(state),
  });
  const layers = style.layers.map((layer) =>
    layer.id === 'station-name' ? { ...layer, minzoom: stationNamesFrom } : layer,
  );
  return { ...style, layers };
}

/** Where the tiles that the screen would show come from; null for the city's own ground. */
function tilesOf(state: State, basemap: ReturnType<typeof askedBasemapOf>): string | null {
  const { config, atlas } = state;
  if (basemap === 'live') return config.liveTiles;
  const archive = config.basemap[atlas.city.id];
  return basemap === 'custom' && archive ? `pmtiles://${new URL(archive, document.baseURI).href}` : null;
}

const draw: MapRenderer['draw'] = async (state, frame, how) => {
  const { renderMap } = await import('./offscreen-map.ts');
  const basemap = askedBasemapOf(state);
  const tiles = tilesOf(state, basemap);
  const bands = await edgeBandsOf(state.atlas);
  if (tiles !== null) {
    const style = printStyle(state, frame, { tiles, isReady: true }, { ...how, bands });
    const canvas = await renderMap(style, frame, { ...how, tiles }).catch(() => null);
    how.signal?.throwIfAborted();
    if (canvas) return { canvas, basemap };
  }
  const { context } = atlasOf(state);
  // A sheet without streets would look complete: where they cannot be had there is no picture, and the sheet says so.
  const embedded = context && (await loadEmbeddedData(context.url));
  const style = printStyle(state, frame, embeddedBasemap, { ...how, embedded, bands });
  return { canvas: await renderMap(style, frame, { ...how, tiles: null }), basemap: 'embedded' };
};

export const mapRenderer: MapRenderer = { frameOf, mostPixels: mostWebGlPixels, draw };
