/** The map on paper: what a sheet shows, worked out from the state. The engine is fetched only when something is drawn. */
import type { Bounds, Position } from '#domain/atlas.ts';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { type Frame, frameAround, type Size } from '#domain/geo/web-mercator.ts';
import { type Appearance, palettes } from '#look/palette.ts';
import { wordsIn } from '#look/words.ts';
import { drawnOnMap } from '#state/drawing/drawn-on-map.ts';
import { numberedOf } from '#state/markers/numbered-places.ts';
import {
  askedGroundOf,
  chosenDistrict,
  chosenPlace,
  languageOf,
  originOf,
  radiusMetresOf,
  resultsOf,
} from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import type { MapPress } from '#state/print/map-renderer.ts';
import { placeInSight, wayOf } from '#state/walks/walk-selectors.ts';
import { bandsOf } from '#map/district/edge-bands.ts';
import { cameraGoal, type Goal } from '#map/camera.ts';
import { gapDrawn } from '#map/gaps/gap-layers.ts';
import { lensDrawn } from '#map/coverage/coverage-layers.ts';
import { levelOf } from '#map/markers/clusters.ts';
import { markersIn, type Scene } from '#map/scene.ts';
import { mapStyle } from '#map/style.ts';
import { embeddedGround, type GroundPhase } from '#map/basemap/tile-layers.ts';

/** CSS pixels on each side of a box that is to be seen whole. */
const room = 24;

/** An address knows a middle and a zoom, and not how large the screen was: so much of the map a common one shows. */
const commonScreen: Size = { width: 960, height: 640 };

/** How near the edges of a screen may be to its middle and still be those of the camera in question. */
const nearlySame = 0.01;

function shown({ session: { sight } }: State, centre: Position, zoom: number): Bounds | null {
  if (sight === null || Math.abs(sight.zoom - zoom) > nearlySame) return null;
  const [west, south, east, north] = sight.bounds;
  const off = Math.max(
    Math.abs((west + east) / 2 - centre[0]) / (east - west),
    Math.abs((south + north) / 2 - centre[1]) / (north - south),
  );
  return off < 0.1 ? sight.bounds : null;
}

/** The same middle, and so near that at least what the screen shows is on the paper. */
function aroundPoint(state: State, centre: Position, zoom: number, bearing: number, size: Size): Frame {
  const seen = bearing === 0 ? shown(state, centre, zoom) : null;
  if (seen) return { ...frameAround(seen, size, 0, 22), centre };
  const share = Math.min(size.width / commonScreen.width, size.height / commonScreen.height);
  return { centre, zoom: zoom + Math.log2(share), bearing, ...size };
}

function frameOfGoal(state: State, goal: Goal, size: Size): Frame {
  if (goal.type === 'exact') {
    const { lng, lat, zoom, bearing } = goal.camera;
    return aroundPoint(state, [lng, lat], zoom, bearing, size);
  }
  if (goal.type === 'point') return aroundPoint(state, goal.centre, goal.zoom, 0, size);
  return frameAround(goal.bounds, size, room, goal.maxZoom + 1);
}

/** The map looks at the same as on the screen. It lies flat, so that the scale holds everywhere on it. */
function frameOf(state: State, size: Size): Frame {
  const { atlas, view } = state;
  const origin = originOf(state);
  const sighted = {
    atlas,
    camera: view.camera,
    place: placeInSight(state),
    district: chosenDistrict(state),
    origin: origin?.position ?? null,
    radiusMetres: origin && radiusMetresOf(view.within),
    way: wayOf(state),
    lens: lensDrawn(state)?.goal,
  };
  const goal = cameraGoal(sighted) ?? cameraGoal({ ...sighted, place: null });
  const { width, height } = size;
  return goal ? frameOfGoal(state, goal, size) : frameAround(atlas.city.bounds, { width, height }, room, 16);
}

/**
 * What the map shows, without what only a pointer or a device does to it; and without markers, all that is drawn under the
 * numbers of a sheet.
 */
function sceneOf(state: State, frame: Frame, hasMarkers: boolean): Scene {
  const words = wordsIn(languageOf(state));
  const origin = originOf(state);
  const radiusMetres = origin && radiusMetresOf(state.view.within);
  const { hits, outside } = resultsOf(state);
  const numbered = numberedOf(state);
  const line = numbered?.line ?? [];
  return {
    atlas: state.atlas,
    language: languageOf(state),
    shown: hits.map(({ place }) => place),
    outside,
    place: hasMarkers ? chosenPlace(state) : null,
    hovered: null,
    district: chosenDistrict(state),
    origin: origin?.position ?? null,
    radiusMetres,
    radiusLabel:
      radiusMetres === null
        ? ''
        : `${words.distanceOf(radiusMetres)} · ${words.walk(Math.round(walkingMinutes(radiusMetres)))}`,
    numbered: hasMarkers ? numbered : line.length > 0 ? { places: [], line } : null,
    here: null,
    bands: bandsOf(state.atlas),
    drawn: drawnOnMap.getState().shown,
    lens: lensDrawn(state),
    closeUp: frame.zoom >= 15.5 ? [-180, -85, 180, 85] : null,
  };
}

/** Paper is held still and read from near: stations have their names earlier than on a screen. */
const stationNamesFrom = 12.3;

/** The style that a frame is drawn from: but for the names of stations, the very one of the screen. */
export function paperStyle(
  state: State,
  frame: Frame,
  ground: GroundPhase,
  { appearance, hasMarkers }: { appearance: Appearance; hasMarkers: boolean },
): ReturnType<typeof mapStyle> {
  const scene = sceneOf(state, frame, hasMarkers);
  const markers = hasMarkers ? markersIn(scene) : [];
  const level = levelOf(frame.zoom);
  const style = mapStyle(scene, markers, level, ground, palettes[appearance], appearance, [], gapDrawn(state));
  const layers = style.layers.map((layer) =>
    layer.id === 'station-name' ? { ...layer, minzoom: stationNamesFrom } : layer,
  );
  return { ...style, layers };
}

function mostPixels(): number {
  try {
    const gl = document.createElement('canvas').getContext('webgl2');
    if (!gl) return 0;
    const [across = 0, down = 0] = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array;
    const most = Math.min(across, down, gl.getParameter(gl.MAX_RENDERBUFFER_SIZE) as number);
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return most;
  } catch {
    return 0;
  }
}

/** Where the tiles that the screen would show come from; null for the city's own ground. */
function tilesOf(state: State, ground: ReturnType<typeof askedGroundOf>): string | null {
  const { config, atlas } = state;
  if (ground === 'live') return config.liveTiles;
  const archive = config.basemap[atlas.city.id];
  return ground === 'custom' && archive ? `pmtiles://${new URL(archive, document.baseURI).href}` : null;
}

const draw: MapPress['draw'] = async (state, frame, how) => {
  const { drawnMap } = await import('./offscreen-map.ts');
  const ground = askedGroundOf(state);
  const tiles = tilesOf(state, ground);
  if (tiles !== null) {
    const style = paperStyle(state, frame, { tiles, isReady: true }, how);
    const canvas = await drawnMap(style, frame, { ...how, tiles }).catch(() => null);
    how.signal?.throwIfAborted();
    if (canvas) return { canvas, ground };
  }
  const style = paperStyle(state, frame, embeddedGround, how);
  return { canvas: await drawnMap(style, frame, { ...how, tiles: null }), ground: 'embedded' };
};

export const mapPress: MapPress = { frameOf, mostPixels, draw };
