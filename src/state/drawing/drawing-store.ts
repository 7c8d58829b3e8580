/** The store of the drawing on the map of a city. Every change is stored on this device and shown by the map. */
import type { Feature, FeatureCollection } from 'geojson';
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type Drawing,
  drawingCollection,
  drawingFrom,
  middleOf,
  newShapeId,
  numberOf,
  roundedGeometry,
  type Shape,
  type ShapeColour,
  type ShapeGeometry,
  type ShapeKind,
  type ShapeProperties,
} from '#domain/drawing/drawing.ts';
import { begun, changed, type History, redone, undone } from '#domain/drawing/undo-history.ts';
import { boundsOf } from '#domain/geo/geometry-bounds.ts';
import { fitBounds } from '#domain/geo/web-mercator.ts';
import { roundedCamera } from '#state/camera/rounded-camera.ts';
import { readStored, writeStored } from '#state/device-storage.ts';
import { featureStore } from '#state/feature-store.ts';
import { cameraMoved } from '#state/map-actions.ts';
import type { AtlasStore } from '#state/store.ts';
import { drawingKey, drawnOnMapOf } from './drawn-on-map.ts';

/** One of the shapes to draw, or to choose and change what is drawn. */
export type Tool = ShapeKind | 'change';

/** The shape in progress: being drawn or dragged. */
export interface Draft {
  /** The id of the dragged shape; null for a new one. */
  readonly id: string | null;
  readonly geometry: ShapeGeometry;
}

/** The commands of the map's draw controller. */
export interface DrawController {
  /** Adds a corner at the centre of the map; false where it would repeat the last one. */
  readonly addCornerAtCentre: () => boolean;
  readonly finish: () => void;
  /** Discards the draft. */
  readonly cancel: () => void;
  /** Removes the last corner of the draft; false where there is none. */
  readonly undoCorner: () => boolean;
}

export interface DrawingState {
  readonly city: string;
  readonly history: History<Drawing>;
  readonly tool: Tool | null;
  /** The colour of the next shape. */
  readonly colour: ShapeColour;
  /** The id of the selected shape. */
  readonly chosen: string | null;
  readonly draft: Draft | null;
  /** The draggable corners, `[lng, lat]`. */
  readonly corners: readonly (readonly number[])[];
  /** The crosshair at the centre of the map, for drawing by keyboard. */
  readonly aim: readonly number[] | null;
  readonly controller: DrawController | null;
  /** False where the device stores nothing: then the drawing lasts until the tab closes. */
  readonly isStored: boolean;
  /** The label of a shape on the map, in the language of the page. */
  readonly label: (properties: ShapeProperties, geometry: ShapeGeometry) => string;
}

export type DrawingStore = StoreApi<DrawingState>;

/** The drawing stored on this device. */
const storedDrawing = ({ services }: AtlasStore, city: string): Drawing =>
  readStored(services.storage, drawingKey(city), (value) =>
    value === null ? [] : drawingFrom(value as FeatureCollection),
  );

/** Stores a drawing; false where the device refuses. */
const storeDrawing = ({ services }: AtlasStore, city: string, drawing: Drawing): boolean =>
  writeStored(services.storage, drawingKey(city), drawing.length === 0 ? null : drawingCollection(drawing));

const newState = (city: string, drawing: Drawing): DrawingState => ({
  city,
  history: begun(drawing),
  tool: null,
  colour: 'test',
  chosen: null,
  draft: null,
  corners: [],
  aim: null,
  controller: null,
  isStored: true,
  label: ({ name }) => name,
});

const pointAt = (coordinates: readonly number[], properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [...coordinates] },
});

/** The features of a shape on the map: its geometry and its label. */
function shownOf({ id, properties, geometry }: Shape, { chosen, label }: DrawingState): Feature[] {
  const { kind, colour } = properties;
  const words = label(properties, geometry);
  const shape: Feature = { type: 'Feature', properties: { kind, colour, isChosen: id === chosen }, geometry };
  if (words === '') return [shape];
  return [shape, pointAt(middleOf(geometry), { kind: 'label', of: kind, colour, label: words })];
}

const kindOf = (tool: Tool | null, geometry: ShapeGeometry): ShapeKind => {
  if (geometry.type === 'Point') return tool === 'text' ? 'text' : 'point';
  return geometry.type === 'LineString' ? 'line' : 'area';
};

/** The drawing with the draft: a dragged shape at its new position, a new shape at the end. */
function withDraft(state: DrawingState): Drawing {
  const { draft, tool, colour, history } = state;
  const { current: currentDrawing } = history;
  if (draft === null) return currentDrawing;
  if (draft.id !== null)
    return currentDrawing.map((each) => (each.id === draft.id ? { ...each, geometry: draft.geometry } : each));
  const properties = { kind: kindOf(tool, draft.geometry), name: '', colour };
  return [...currentDrawing, { type: 'Feature', id: 'live', properties, geometry: draft.geometry }];
}

/** The drawing of a slide, shown in place of the user's. */
const slideDrawingOf = featureStore(() => createStore<{ readonly slide: Drawing | null }>(() => ({ slide: null })));

function publish(store: AtlasStore, state: DrawingState): void {
  const { slide } = slideDrawingOf(store).getState();
  const drawing = slide ?? withDraft(state);
  const handles = [
    ...state.corners.map((position) => pointAt(position, { kind: 'corner', colour: 'ink' })),
    ...(state.aim ? [pointAt(state.aim, { kind: 'aim', colour: 'ink' })] : []),
  ];
  const features = [...drawing.flatMap((each) => shownOf(each, state)), ...(slide ? [] : handles)];
  const atRest = slide ?? state.history.current;
  drawnOnMapOf(store).setState({
    shown: { type: 'FeatureCollection', features },
    atRest: atRest.length === 0 ? null : drawingCollection(atRest),
    isDrawing: state.tool !== null,
  });
}

function makeDrawing(store: AtlasStore): DrawingStore {
  const cityOf = (): string => store.getState().atlas.city.id;
  const drawing = createStore<DrawingState>(() => newState(cityOf(), storedDrawing(store, cityOf())));
  drawing.subscribe((state, before) => {
    if (state.city === before.city && state.history.current !== before.history.current) {
      const isStored = storeDrawing(store, state.city, state.history.current);
      if (isStored !== state.isStored) {
        drawing.setState({ isStored });
        return;
      }
    }
    publish(store, state);
  });
  store.subscribe(() => {
    const { city, label } = drawing.getState();
    if (cityOf() !== city) drawing.setState({ ...newState(cityOf(), storedDrawing(store, cityOf())), label });
  });
  publish(store, drawing.getState());
  return drawing;
}

/** The drawing of a page, read from the device on first use. */
export const drawingOf = featureStore(makeDrawing);

const currentDrawing = (drawing: DrawingStore): Drawing => drawing.getState().history.current;

const step = (drawing: DrawingStore, next: Drawing, part: Partial<DrawingState> = {}): void =>
  drawing.setState(({ history }) => ({ history: changed(history, next), draft: null, ...part }));

/** Activates a tool; null deactivates all. */
export function toolTaken(store: AtlasStore, tool: Tool | null): void {
  const drawing = drawingOf(store);
  drawnOnMapOf(store).setState({ hasFailed: false });
  drawing.setState(({ chosen }) => ({
    tool,
    draft: null,
    corners: [],
    aim: null,
    chosen: tool === 'change' ? chosen : null,
  }));
}

/** Adds a shape with the active tool and colour. */
export function shapeDrawn(drawing: DrawingStore, geometry: ShapeGeometry): Shape {
  const { tool, colour } = drawing.getState();
  const shape: Shape = {
    type: 'Feature',
    id: newShapeId(currentDrawing(drawing)),
    properties: { kind: kindOf(tool, geometry), name: '', colour },
    geometry: roundedGeometry(geometry),
  };
  step(drawing, [...currentDrawing(drawing), shape], { chosen: shape.id });
  return shape;
}

const withOne = (drawing: DrawingStore, id: string, change: (shape: Shape) => Shape): void =>
  step(
    drawing,
    currentDrawing(drawing).map((each) => (each.id === id ? change(each) : each)),
  );

export const shapeChanged = (drawing: DrawingStore, id: string, geometry: ShapeGeometry): void =>
  withOne(drawing, id, (shape) => ({ ...shape, geometry: roundedGeometry(geometry) }));

export function renamed(drawing: DrawingStore, id: string, name: string): void {
  if (currentDrawing(drawing).some((each) => each.id === id && each.properties.name !== name))
    withOne(drawing, id, (shape) => ({ ...shape, properties: { ...shape.properties, name } }));
}

/** Sets the colour of a shape and of those drawn after it. */
export function coloured(drawing: DrawingStore, id: string | null, colour: ShapeColour): void {
  drawing.setState({ colour });
  if (id === null) return;
  withOne(drawing, id, (shape) => ({ ...shape, properties: { ...shape.properties, colour } }));
}

export const removed = (drawing: DrawingStore, id: string): void =>
  step(
    drawing,
    currentDrawing(drawing).filter((each) => each.id !== id),
    { chosen: null },
  );

export const allRemoved = (drawing: DrawingStore): void => step(drawing, [], { chosen: null });

/** Adds the shapes of a file. */
export function added(drawing: DrawingStore, shapes: Drawing): void {
  const first = numberOf(newShapeId(currentDrawing(drawing)));
  const numbered = shapes.map((shape, i) => ({ ...shape, id: `drawn-${first + i}` }));
  step(drawing, [...currentDrawing(drawing), ...numbered]);
}

/** Undoes one step: the last corner of the draft, else the last change. */
export function stepUndone(drawing: DrawingStore): void {
  if (drawing.getState().controller?.undoCorner()) return;
  drawing.setState(({ history }) => ({ history: undone(history), draft: null, chosen: null }));
}

export const stepRedone = (drawing: DrawingStore): void =>
  drawing.setState(({ history }) => ({ history: redone(history), draft: null, chosen: null }));

/** CSS pixels into which a shape is fitted. */
const smallWindow = { width: 300, height: 300 };

/** Selects a shape and fits the camera to it. */
export function drawingZoomedTo(store: AtlasStore, { id, geometry }: Shape): void {
  drawingOf(store).setState({ chosen: id });
  const [west, south, east, north] = boundsOf(geometry);
  const { zoom } = fitBounds([west, south, east, north], smallWindow, 0, 16);
  cameraMoved(store, roundedCamera({ zoom, lng: (west + east) / 2, lat: (south + north) / 2, bearing: 0, pitch: 0 }));
}

/** Shows the drawing of a slide, read-only, in place of the user's; null restores the user's. */
export function showDrawn(store: AtlasStore, features: FeatureCollection | null): void {
  slideDrawingOf(store).setState({ slide: features && drawingFrom(features) });
  publish(store, drawingOf.existing(store)?.getState() ?? newState('', []));
}
