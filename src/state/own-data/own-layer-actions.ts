/** What a person does with the layers of own files. */
import type { Bounds } from '#domain/atlas.ts';
import type { Columns, OwnFeature } from '#domain/own-data/own-feature.ts';
import { positionsIn } from '#domain/own-data/positions.ts';
import { cameraOver } from '#state/fit-camera.ts';
import { cameraMoved } from '#state/map-actions.ts';
import { type OwnLayer, ownDataOpened, ownLayersOf } from './own-layers.ts';
import type { AtlasStore } from '#state/store.ts';

/** As many as can be told apart by their colours. */
const hues = 6;

const changed = (store: AtlasStore, id: number, change: (layer: OwnLayer) => OwnLayer): void =>
  ownLayersOf(store).setState(({ layers }) => ({
    layers: layers.map((layer) => (layer.id === id ? change(layer) : layer)),
  }));

/** What reads files is large and needed by few: it comes with the first of them. */
const reader = () => import('#domain/own-data/read-own-data.ts');

/** The hue that the fewest layers have. */
function freeHue(layers: readonly OwnLayer[]): number {
  const used = Array.from({ length: hues }, (_, hue) => layers.filter((layer) => layer.hue === hue).length);
  return used.indexOf(Math.min(...used));
}

/** Above what a file may have, so that a reader that refuses it is never given it whole. */
const mostBytes = 20 * 1024 * 1024 + 1;

/** Reads a file in the page, puts it on the map and opens its report. Null where the reader or the file cannot be had. */
export async function fileBrought(store: AtlasStore, file: File): Promise<OwnLayer | null> {
  const own = ownLayersOf(store);
  own.setState({ reading: file.name, failed: null });
  ownDataOpened(store);
  try {
    const [{ readOwnData }, bytes] = await Promise.all([
      reader(),
      file.size < mostBytes ? file.arrayBuffer() : new ArrayBuffer(mostBytes),
    ]);
    const { bounds } = store.getState().atlas.city;
    const data = readOwnData({ name: file.name, bytes, bounds, columns: null });
    const { layers, removed } = own.getState();
    const id = Math.max(0, ...layers.map((layer) => layer.id), removed?.layer.id ?? 0) + 1;
    // What has no columns cannot be read in another way.
    const kept = data.heads.length > 0 ? bytes : new ArrayBuffer(0);
    const layer: OwnLayer = { id, hue: freeHue(layers), isShown: true, data, bytes: kept };
    own.setState({ layers: [layer, ...layers], chosen: null, fresh: id });
    return layer;
  } catch {
    own.setState({ failed: file.name });
    return null;
  } finally {
    own.setState({ reading: null });
  }
}

/** It has taken the keyboard. */
export const layerSeen = (store: AtlasStore): void => ownLayersOf(store).setState({ fresh: null });

/** What the columns mean, as somebody says: the same file is read once more. */
export async function columnsChosen(store: AtlasStore, layer: OwnLayer, columns: Columns): Promise<OwnLayer> {
  const { readOwnData } = await reader();
  const { bounds } = store.getState().atlas.city;
  const data = readOwnData({ name: layer.data.fileName, bytes: layer.bytes, bounds, columns });
  const next = { ...layer, data };
  changed(store, layer.id, () => next);
  ownLayersOf(store).setState({ chosen: null });
  return next;
}

export const layerShown = (store: AtlasStore, id: number, isShown: boolean): void =>
  changed(store, id, (layer) => ({ ...layer, isShown }));

export const layerRemoved = (store: AtlasStore, id: number): void =>
  ownLayersOf(store).setState(({ layers, chosen }) => {
    const at = layers.findIndex((layer) => layer.id === id);
    const layer = layers[at];
    if (layer === undefined) return {};
    const others = layers.filter((each) => each !== layer);
    return { layers: others, removed: { layer, at }, chosen: chosen?.layer === id ? null : chosen };
  });

export const removalUndone = (store: AtlasStore): void =>
  ownLayersOf(store).setState(({ layers, removed }) =>
    removed === null ? {} : { layers: layers.toSpliced(removed.at, 0, removed.layer), removed: null },
  );

/** The box around features; null where there are none. */
function boxOf(features: readonly OwnFeature[]): Bounds | null {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { geometry } of features) {
    for (const [lng, lat] of positionsIn(geometry)) {
      [west, east] = [Math.min(west, lng), Math.max(east, lng)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
  }
  return west > east ? null : [west, south, east, north];
}

/** The map looks at these features, all of them. */
export function featuresLookedAt(store: AtlasStore, features: readonly OwnFeature[]): void {
  const box = boxOf(features);
  if (box === null) return;
  cameraMoved(store, cameraOver(box));
}

/** Chosen in the list: its properties are shown and the map goes there. */
export function featureOpened(store: AtlasStore, layer: OwnLayer, at: number): void {
  ownLayersOf(store).setState({ chosen: { layer: layer.id, at } });
  featuresLookedAt(store, layer.data.features.slice(at, at + 1));
}

export const featureClosed = (store: AtlasStore): void => ownLayersOf(store).setState({ chosen: null });
