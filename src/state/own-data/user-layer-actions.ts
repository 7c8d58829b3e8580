/** Actions on user layers. */
import type { Bounds } from '#domain/atlas.ts';
import { boundsOf } from '#domain/geo/geometry-bounds.ts';
import type { Columns, OwnFeature } from '#domain/own-data/own-feature.ts';
import { cameraOver } from '#state/camera/fit-camera.ts';
import { cameraMoved } from '#state/map-actions.ts';
import type { AtlasStore } from '#state/store.ts';
import { ownDataOpened, type UserLayer, userLayersOf } from './user-layers.ts';

/** The number of distinguishable colours. */
const hues = 6;

const changed = (store: AtlasStore, id: number, change: (layer: UserLayer) => UserLayer): void =>
  userLayersOf(store).setState(({ layers }) => ({
    layers: layers.map((layer) => (layer.id === id ? change(layer) : layer)),
  }));

/** The file reader is large and rarely needed: it is loaded with the first file. */
const readerModule = () => import('#domain/own-data/read-own-data.ts');

/** The least used hue. */
function freeHue(layers: readonly UserLayer[]): number {
  const used = Array.from({ length: hues }, (_, hue) => layers.filter((layer) => layer.hue === hue).length);
  return used.indexOf(Math.min(...used));
}

/** One byte above the limit, so that an oversized file is refused without being read. */
const mostBytes = 20 * 1024 * 1024 + 1;

/** Reads a file in the page, adds it as a layer and opens its report. Null where the reader or the file cannot be loaded. */
export async function fileImported(store: AtlasStore, file: File): Promise<UserLayer | null> {
  const own = userLayersOf(store);
  own.setState({ reading: file.name, failed: null });
  ownDataOpened(store);
  try {
    const [{ readOwnData }, bytes] = await Promise.all([
      readerModule(),
      file.size < mostBytes ? file.arrayBuffer() : new ArrayBuffer(mostBytes),
    ]);
    const { bounds } = store.getState().atlas.city;
    const data = readOwnData({ name: file.name, bytes, bounds, columns: null });
    const { layers, removed } = own.getState();
    const id = Math.max(0, ...layers.map((layer) => layer.id), removed?.layer.id ?? 0) + 1;
    // A file without columns is never read again.
    const bytesToReread = data.heads.length > 0 ? bytes : new ArrayBuffer(0);
    const layer: UserLayer = { id, hue: freeHue(layers), isShown: true, data, bytes: bytesToReread };
    own.setState({ layers: [layer, ...layers], chosen: null, fresh: id });
    return layer;
  } catch {
    own.setState({ failed: file.name });
    return null;
  } finally {
    own.setState({ reading: null });
  }
}

/** The new layer has received the focus. */
export const layerSeen = (store: AtlasStore): void => userLayersOf(store).setState({ fresh: null });

/** Reads the file again with other meanings of its columns. */
export async function columnsChosen(store: AtlasStore, layer: UserLayer, columns: Columns): Promise<UserLayer> {
  const { readOwnData } = await readerModule();
  const { bounds } = store.getState().atlas.city;
  const data = readOwnData({ name: layer.data.fileName, bytes: layer.bytes, bounds, columns });
  const next = { ...layer, data };
  changed(store, layer.id, () => next);
  userLayersOf(store).setState({ chosen: null });
  return next;
}

export const layerShown = (store: AtlasStore, id: number, isShown: boolean): void =>
  changed(store, id, (layer) => ({ ...layer, isShown }));

export const layerRemoved = (store: AtlasStore, id: number): void =>
  userLayersOf(store).setState(({ layers, chosen }) => {
    const at = layers.findIndex((layer) => layer.id === id);
    const layer = layers[at];
    if (layer === undefined) return {};
    const others = layers.filter((each) => each !== layer);
    return { layers: others, removed: { layer, at }, chosen: chosen?.layer === id ? null : chosen };
  });

export const removalUndone = (store: AtlasStore): void =>
  userLayersOf(store).setState(({ layers, removed }) =>
    removed === null ? {} : { layers: layers.toSpliced(removed.at, 0, removed.layer), removed: null },
  );

/** The bounds of features; null if they have no positions. */
function boundsOfFeatures(features: readonly OwnFeature[]): Bounds | null {
  const geometries = features.map(({ geometry }) => geometry);
  const bounds = boundsOf({ type: 'GeometryCollection', geometries });
  return bounds[0] > bounds[2] ? null : bounds;
}

/** Fits the camera to features. */
export function featuresLookedAt(store: AtlasStore, features: readonly OwnFeature[]): void {
  const bounds = boundsOfFeatures(features);
  if (bounds === null) return;
  cameraMoved(store, cameraOver(bounds));
}

/** A feature was selected in the list: shows its properties and moves the map to it. */
export function featureOpened(store: AtlasStore, layer: UserLayer, at: number): void {
  userLayersOf(store).setState({ chosen: { layer: layer.id, at } });
  featuresLookedAt(store, layer.data.features.slice(at, at + 1));
}

export const featureClosed = (store: AtlasStore): void => userLayersOf(store).setState({ chosen: null });
