/**
 * Drawing by pointer, finger and key. Terra Draw turns gestures into shapes and holds what is in hand only; what is put down is
 * the drawing's own, and the one style of the map shows both.
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
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Drawing, DrawnGeometry } from '#domain/drawing/drawing.ts';
import {
  type DrawingState,
  type DrawingStore,
  drawingOf,
  type Hand,
  shapeChanged,
  shapeDrawn,
  type Tool,
} from '#state/drawing/drawing-store.ts';
import type { AtlasStore } from '#state/store.ts';
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

/** Pixels around a corner that are the corner: a finger is wider than a mouse. */
const nearness = (): number => (window.matchMedia('(pointer: coarse)').matches ? 26 : 14);

/** Only of these Terra Draw makes points that are no shapes of their own, but something to pull or to press. */
const isMark = ({ properties }: Feature): boolean =>
  ['closingPoint', 'selectionPoint', 'midPoint'].some((key) => properties[key] === true) ||
  'selectionPointFeatureId' in properties;

/** The map as the adapter may have it: gestures and projections pass, and what it would draw is dropped. */
const gesturesOf = (map: MapLibreMap) => {
  const nothing = (): void => undefined;
  return {
    version: map.version,
    dragPan: map.dragPan,
    dragRotate: map.dragRotate,
    doubleClickZoom: map.doubleClickZoom,
    getContainer: () => map.getContainer(),
    getCanvas: () => map.getCanvas(),
    project: map.project.bind(map),
    unproject: map.unproject.bind(map),
    addSource: nothing,
    addLayer: nothing,
    removeLayer: nothing,
    removeSource: nothing,
    getSource: () => ({ setData: nothing }),
  };
};

/** The adapter, with a press and a key that come from elsewhere than the canvas. */
class Gestures extends TerraDrawMapLibreGLAdapter<ReturnType<typeof gesturesOf>> {
  press(position: { lng: number; lat: number }): void {
    const { x, y } = this.project(position.lng, position.lat);
    const event = {
      ...position,
      containerX: x,
      containerY: y,
      button: 'left',
      heldKeys: [],
      isContextMenu: false,
    } as const;
    this._currentModeCallbacks?.onClick({ ...event, heldKeys: [] });
  }
  key(key: 'Enter' | 'Escape'): void {
    this._currentModeCallbacks?.onKeyUp({ key, heldKeys: [], preventDefault: () => undefined });
  }
}

function newTerraDraw(adapter: Gestures): TerraDraw {
  const pointerDistance = nearness();
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
        // It passes over every so-maniest movement: none, so that what is let go stays where it was let go.
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

/** What can be pulled by hand; an area with holes cannot. */
const inHand = (drawing: Drawing): Feature[] =>
  drawing.map(({ id, geometry }) => ({
    type: 'Feature',
    id,
    properties: { mode: modeOfShape[geometry.type] },
    geometry: structuredClone(geometry) as Feature['geometry'],
  }));

/** The corners that are put down; the last of a line or area under way follows the pointer, or repeats the one before. */
function cornersOf({ geometry }: Feature): readonly (readonly number[])[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  const all = geometry.type === 'LineString' ? geometry.coordinates : (geometry.coordinates[0] ?? []).slice(0, -1);
  return all.slice(0, -1);
}

/** Terra Draw and the drawing, each told what the other did. */
class AtHand {
  readonly adapter: Gestures;
  readonly terra: TerraDraw;
  readonly map: MapLibreMap;
  readonly drawing: DrawingStore;
  /** While this side changes the other, the echo means nothing. */
  private isTelling = false;

  constructor(map: MapLibreMap, drawing: DrawingStore) {
    this.map = map;
    this.drawing = drawing;
    this.adapter = new Gestures({ map: gesturesOf(map) });
    this.terra = newTerraDraw(this.adapter);
    this.terra.start();
    this.terra.on('change', () => this.report());
    this.terra.on('select', (id) => this.tell(() => drawing.setState({ chosen: String(id) })));
    this.terra.on('deselect', () => this.tell(() => drawing.setState({ chosen: null })));
    this.terra.on('finish', (id, { action }) => this.finished(String(id), action === 'draw'));
  }

  tell(what: () => void): void {
    if (this.isTelling) return;
    this.isTelling = true;
    what();
    this.isTelling = false;
  }

  /** What is being drawn, if anything is. */
  underWay(): Feature | undefined {
    return this.terra.getSnapshot().find(({ properties }) => properties['currentlyDrawing'] === true);
  }

  /** Tells the drawing what is in hand at this moment. */
  report(): void {
    this.tell(() => {
      const all = this.terra.getSnapshot();
      const { tool, chosen } = this.drawing.getState();
      const held = all.find(({ id, properties }) =>
        tool === 'change' ? id === chosen : properties['currentlyDrawing'] === true,
      );
      const corners = all.flatMap((each) =>
        isMark(each) && each.geometry.type === 'Point' ? [each.geometry.coordinates] : [],
      );
      const live = held ? { id: tool === 'change' ? chosen : null, geometry: held.geometry as DrawnGeometry } : null;
      this.drawing.setState({ live, corners });
    });
  }

  finished(id: string, isNew: boolean): void {
    const geometry = this.terra.getSnapshotFeature(id)?.geometry;
    if (!geometry) return;
    this.tell(() => {
      if (isNew) shapeDrawn(this.drawing, geometry);
      else shapeChanged(this.drawing, id, geometry);
    });
    if (!isNew) return;
    // It is the drawing's own now. Terra Draw has still to end what it is at.
    queueMicrotask(() => {
      if (this.terra.enabled && this.terra.hasFeature(id)) this.terra.removeFeatures([id]);
    });
  }

  /** Puts into the hand what the drawing says. */
  follow({ tool, history, chosen }: DrawingState): void {
    if (this.isTelling || tool === null) return;
    this.isTelling = true;
    this.terra.setMode('static');
    this.terra.clear();
    if (tool === 'change') this.terra.addFeatures(inHand(history.present));
    this.terra.setMode(modeOf[tool]);
    if (tool === 'change' && chosen !== null && this.terra.hasFeature(chosen)) this.terra.selectFeature(chosen);
    this.isTelling = false;
    this.report();
  }

  hand(): Hand {
    return {
      pressMiddle: () => {
        const middle = this.map.getCenter();
        const under = this.underWay();
        const last = under && cornersOf(under).at(-1);
        if (last) {
          const [a, b] = [this.map.project([last[0] ?? 0, last[1] ?? 0]), this.map.project(middle)];
          if (Math.hypot(a.x - b.x, a.y - b.y) <= nearness()) return false;
        }
        this.adapter.press({ lng: middle.lng, lat: middle.lat });
        return true;
      },
      finish: () => this.adapter.key('Enter'),
      cancel: () => {
        this.adapter.key('Escape');
        this.drawing.setState({ live: null, corners: [] });
      },
      takeBack: () => this.terra.canUndo() && this.terra.undo(),
    };
  }
}

/**
 * Draws on a map until it is told to stop.
 *
 * @returns what ends it, and gives the map its own gestures back
 */
export function drawByHand(map: MapLibreMap, store: AtlasStore): () => void {
  const drawing = drawingOf(store);
  const atHand = new AtHand(map, drawing);
  const isOther = (now: DrawingState, before: DrawingState): boolean =>
    now.tool !== before.tool ||
    now.history.present !== before.history.present ||
    (now.tool === 'change' && now.chosen !== before.chosen);
  const stopFollowing = drawing.subscribe((now, before) => {
    if (isOther(now, before)) atHand.follow(now);
  });
  const stopKeys = listenToDrawingKeys(map, drawing);
  atHand.follow(drawing.getState());
  drawing.setState({ hand: atHand.hand() });
  return () => {
    stopFollowing();
    stopKeys();
    atHand.tell(() => atHand.terra.stop());
    map.doubleClickZoom.enable();
    map.getCanvas().style.removeProperty('cursor');
    drawing.setState({ hand: null, live: null, corners: [], aim: null });
  };
}
