/**
 * Drawing by pointer, finger and key. Terra Draw turns gestures into shapes and holds only the draft; finished shapes are
 * in the drawing store, and the one style of the map shows both.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import type { Drawing, ShapeGeometry } from '#domain/drawing/drawing.ts';
import {
  type DrawController,
  type DrawingState,
  type DrawingStore,
  drawingOf,
  shapeChanged,
  shapeDrawn,
  type Tool,
} from '#state/drawing/drawing-store.ts';
import type { AtlasStore } from '#state/store.ts';
import { Gestures, gesturesOf } from './draw-gestures.ts';
import { listenToDrawingKeys } from './drawing-keys.ts';

type Feature = ReturnType<TerraDraw['getSnapshot']>[number];

const modeOf: Readonly<Record<Tool, string>> = {
  point: 'point',
  text: 'point',
  line: 'linestring',
  area: 'polygon',
  change: 'select',
};
const modeOfShape = { Point: 'point', LineString: 'linestring', Polygon: 'polygon' } as const;

/** Pixels around a corner that hit it: a finger is wider than a mouse pointer. */
const pointerTolerance = (): number => (window.matchMedia('(pointer: coarse)').matches ? 26 : 14);

/** Terra Draw's own points: handles to drag or to press, not shapes. */
const isHandle = ({ properties }: Feature): boolean =>
  ['closingPoint', 'selectionPoint', 'midPoint'].some((key) => properties[key] === true) ||
  'selectionPointFeatureId' in properties;

function newTerraDraw(adapter: Gestures): TerraDraw {
  const pointerDistance = pointerTolerance();
  const feature = {
    draggable: true,
    coordinates: { draggable: true, midpoints: true, deletable: true },
  };
  const flags = { point: { feature: { draggable: true } }, linestring: { feature }, polygon: { feature } };
  let made = 0;
  return new TerraDraw({
    adapter,
    modes: [
      new TerraDrawPointMode(),
      new TerraDrawLineStringMode({ pointerDistance }),
      new TerraDrawPolygonMode({ pointerDistance }),
      new TerraDrawSelectMode({
        pointerDistance,
        flags,
        // No movement may be throttled away, so that a dragged corner stays where it was released.
        dragEventThrottle: Number.MAX_SAFE_INTEGER,
        keyEvents: { deselect: null, delete: null, rotate: null, scale: null },
      }),
    ],
    idStrategy: {
      isValidId: (id) => typeof id === 'string' && id !== '',
      getId: () => {
        made += 1;
        return `in-hand-${made}`;
      },
    },
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  });
}

/** The shapes that can be edited, as Terra Draw's features. */
const editableFeatures = (drawing: Drawing): Feature[] =>
  drawing.map(({ id, geometry }) => ({
    type: 'Feature',
    id,
    properties: { mode: modeOfShape[geometry.type] },
    geometry: structuredClone(geometry) as Feature['geometry'],
  }));

/** The corners placed so far; the last one of a draft follows the pointer, or repeats the one before. */
function cornersOf({ geometry }: Feature): readonly (readonly number[])[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  const all = geometry.type === 'LineString' ? geometry.coordinates : (geometry.coordinates[0] ?? []).slice(0, -1);
  return all.slice(0, -1);
}

/** Keeps Terra Draw and the drawing store in sync, in both directions. */
class ActiveDrawing {
  readonly adapter: Gestures;
  readonly terra: TerraDraw;
  readonly map: MapLibreMap;
  readonly drawing: DrawingStore;
  /** True while one side changes the other: the resulting event must be ignored. */
  private isSyncing = false;

  constructor(map: MapLibreMap, drawing: DrawingStore) {
    this.map = map;
    this.drawing = drawing;
    this.adapter = new Gestures({ map: gesturesOf(map) });
    this.terra = newTerraDraw(this.adapter);
    this.terra.start();
    this.terra.on('change', () => this.syncToStore());
    this.terra.on('select', (id) => this.withoutEcho(() => drawing.setState({ chosen: String(id) })));
    this.terra.on('deselect', () => this.withoutEcho(() => drawing.setState({ chosen: null })));
    this.terra.on('finish', (id, { action }) => this.finished(String(id), action === 'draw'));
  }

  withoutEcho(action: () => void): void {
    if (this.isSyncing) return;
    this.isSyncing = true;
    action();
    this.isSyncing = false;
  }

  /** The shape in progress, if there is one. */
  shapeInProgress(): Feature | undefined {
    return this.terra.getSnapshot().find(({ properties }) => properties['currentlyDrawing'] === true);
  }

  /** Writes the draft and its corners to the store. */
  syncToStore(): void {
    this.withoutEcho(() => {
      const all = this.terra.getSnapshot();
      const { tool, chosen } = this.drawing.getState();
      const active = all.find(({ id, properties }) =>
        tool === 'change' ? id === chosen : properties['currentlyDrawing'] === true,
      );
      const corners = all.flatMap((each) =>
        isHandle(each) && each.geometry.type === 'Point' ? [each.geometry.coordinates] : [],
      );
      const draft = active
        ? { id: tool === 'change' ? chosen : null, geometry: active.geometry as ShapeGeometry }
        : null;
      this.drawing.setState({ draft: draft, corners });
    });
  }

  finished(id: string, isNew: boolean): void {
    const geometry = this.terra.getSnapshotFeature(id)?.geometry;
    if (!geometry) return;
    this.withoutEcho(() => {
      if (isNew) shapeDrawn(this.drawing, geometry);
      else shapeChanged(this.drawing, id, geometry);
    });
    if (!isNew) return;
    // The shape is in the store now; Terra Draw must first finish its own event.
    queueMicrotask(() => {
      if (this.terra.enabled && this.terra.hasFeature(id)) this.terra.removeFeatures([id]);
    });
  }

  /** Gives Terra Draw the tool and the shapes of the store. */
  syncFromStore({ tool, history, chosen }: DrawingState): void {
    if (this.isSyncing || tool === null) return;
    this.isSyncing = true;
    this.terra.setMode('static');
    this.terra.clear();
    if (tool === 'change') this.terra.addFeatures(editableFeatures(history.current));
    this.terra.setMode(modeOf[tool]);
    if (tool === 'change' && chosen !== null && this.terra.hasFeature(chosen)) this.terra.selectFeature(chosen);
    this.isSyncing = false;
    this.syncToStore();
  }

  controller(): DrawController {
    return {
      addCornerAtCentre: () => {
        const middle = this.map.getCenter();
        const inProgress = this.shapeInProgress();
        const last = inProgress && cornersOf(inProgress).at(-1);
        if (last) {
          const [a, b] = [this.map.project([last[0] ?? 0, last[1] ?? 0]), this.map.project(middle)];
          if (Math.hypot(a.x - b.x, a.y - b.y) <= pointerTolerance()) return false;
        }
        this.adapter.click({ lng: middle.lng, lat: middle.lat });
        return true;
      },
      finish: () => this.adapter.key('Enter'),
      cancel: () => {
        this.adapter.key('Escape');
        this.drawing.setState({ draft: null, corners: [] });
      },
      undoCorner: () => this.terra.canUndo() && this.terra.undo(),
    };
  }
}

/**
 * Starts drawing on a map.
 *
 * @returns the function that ends it and restores the map's gestures
 */
export function makeDrawController(map: MapLibreMap, store: AtlasStore): () => void {
  const drawing = drawingOf(store);
  const active = new ActiveDrawing(map, drawing);
  const isOther = (now: DrawingState, before: DrawingState): boolean =>
    now.tool !== before.tool ||
    now.history.current !== before.history.current ||
    (now.tool === 'change' && now.chosen !== before.chosen);
  const stopFollowing = drawing.subscribe((now, before) => {
    if (isOther(now, before)) active.syncFromStore(now);
  });
  const stopKeys = listenToDrawingKeys(map, store);
  active.syncFromStore(drawing.getState());
  drawing.setState({ controller: active.controller() });
  return () => {
    stopFollowing();
    stopKeys();
    active.withoutEcho(() => active.terra.stop());
    map.doubleClickZoom.enable();
    map.getCanvas().style.removeProperty('cursor');
    drawing.setState({ controller: null, draft: null, corners: [], aim: null });
  };
}
