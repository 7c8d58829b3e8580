/** What somebody draws on the map of a city: kept on this device as it changes, and shown by the map. */
import type { Feature, FeatureCollection } from 'geojson';
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  boundsOf,
  collectionOf,
  type Drawing,
  type Drawn,
  type DrawnColour,
  type DrawnGeometry,
  type DrawnKind,
  type DrawnProperties,
  drawingFrom,
  middleOf,
  newId,
  numberOf,
  roundedGeometry,
} from '#domain/drawing/drawing.ts';
import { begun, changed, type History, redone, undone } from '#domain/drawing/undo-history.ts';
import { roundedCamera } from '#state/view-codec.ts';
import { drawingKey, drawingSlot } from './current-drawing.ts';
import { drawnOnMap } from './drawn-on-map.ts';
import { deviceStorage } from '#state/contribute/draft-storage.ts';
import { cameraMoved } from '#state/map-actions.ts';
import type { AtlasStore } from '#state/store.ts';

/** One of the shapes to draw, or to choose and change what is drawn. */
export type Tool = DrawnKind | 'change';

/** A shape that is being drawn, or pulled, and not yet put down. */
export interface Live {
  /** Of the thing that is pulled; null for one that is new. */
  readonly id: string | null;
  readonly geometry: DrawnGeometry;
}

/** What the map's side can be asked, while there is one. */
export interface Hand {
  /** Presses the middle of the map; false where that would be the same corner again. */
  readonly pressMiddle: () => boolean;
  readonly finish: () => void;
  /** Lets go of what is being drawn. */
  readonly cancel: () => void;
  /** Takes back the last corner of what is being drawn; false where there is none. */
  readonly takeBack: () => boolean;
}

export interface DrawingState {
  readonly city: string;
  readonly history: History<Drawing>;
  readonly tool: Tool | null;
  /** For what is drawn next. */
  readonly colour: DrawnColour;
  /** The thing in hand. */
  readonly chosen: string | null;
  readonly live: Live | null;
  /** What can be pulled, `[lng, lat]`. */
  readonly corners: readonly (readonly number[])[];
  /** A mark at the middle of the map, for who draws by keyboard. */
  readonly aim: readonly number[] | null;
  readonly hand: Hand | null;
  /** False where the device refuses: then it lasts until the tab closes. */
  readonly isKept: boolean;
  /** The words of a thing on the map, in the language of the page. */
  readonly label: (properties: DrawnProperties, geometry: DrawnGeometry) => string;
}

export type DrawingStore = StoreApi<DrawingState>;

/** What this device has kept. Storage may be refused or hold anything at all. */
function kept(city: string): Drawing {
  try {
    const value: unknown = JSON.parse(deviceStorage()?.getItem(drawingKey(city)) ?? 'null');
    return drawingFrom(value as FeatureCollection);
  } catch {
    // Unreadable is the same as empty.
    return [];
  }
}

/** False where the device refuses. */
function keep(city: string, drawing: Drawing): boolean {
  const storage = deviceStorage();
  try {
    if (drawing.length === 0) storage?.removeItem(drawingKey(city));
    else storage?.setItem(drawingKey(city), JSON.stringify(collectionOf(drawing)));
    return storage !== null;
  } catch {
    return false;
  }
}

const newState = (city: string): DrawingState => ({
  city,
  history: begun(kept(city)),
  tool: null,
  colour: 'test',
  chosen: null,
  live: null,
  corners: [],
  aim: null,
  hand: null,
  isKept: true,
  label: ({ name }) => name,
});

const pointAt = (coordinates: readonly number[], properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [...coordinates] },
});

/** A thing as the map shows it: its shape, and its words where they stand. */
function shownOf({ id, properties, geometry }: Drawn, { chosen, label }: DrawingState): Feature[] {
  const { kind, colour } = properties;
  const words = label(properties, geometry);
  const shape: Feature = { type: 'Feature', properties: { kind, colour, isChosen: id === chosen }, geometry };
  if (words === '') return [shape];
  return [shape, pointAt(middleOf(geometry), { kind: 'label', of: kind, colour, label: words })];
}

const kindOf = (tool: Tool | null, geometry: DrawnGeometry): DrawnKind => {
  if (geometry.type === 'Point') return tool === 'text' ? 'text' : 'point';
  return geometry.type === 'LineString' ? 'line' : 'area';
};

/** The drawing as it is this moment: with what is being pulled where it is pulled to, and what is being drawn at its end. */
function inSight(state: DrawingState): Drawing {
  const { live, tool, colour, history } = state;
  const { present } = history;
  if (live === null) return present;
  if (live.id !== null)
    return present.map((each) => (each.id === live.id ? { ...each, geometry: live.geometry } : each));
  const properties = { kind: kindOf(tool, live.geometry), name: '', colour };
  return [...present, { type: 'Feature', id: 'live', properties, geometry: live.geometry }];
}

/** A slide's drawing, which is shown in place of one's own. */
let slide: Drawing | null = null;
let current: DrawingStore | null = null;

function show(state: DrawingState): void {
  const drawing = slide ?? inSight(state);
  const marks = [
    ...state.corners.map((position) => pointAt(position, { kind: 'corner', colour: 'ink' })),
    ...(state.aim ? [pointAt(state.aim, { kind: 'aim', colour: 'ink' })] : []),
  ];
  const features = [...drawing.flatMap((each) => shownOf(each, state)), ...(slide ? [] : marks)];
  drawnOnMap.setState({ shown: { type: 'FeatureCollection', features }, isDrawing: state.tool !== null });
  const atRest = slide ?? state.history.present;
  drawingSlot.current = atRest.length === 0 ? null : collectionOf(atRest);
}

function makeDrawing(store: AtlasStore): DrawingStore {
  const cityOf = (): string => store.getState().atlas.city.id;
  const drawing = createStore<DrawingState>(() => newState(cityOf()));
  drawing.subscribe((state, before) => {
    if (state.city === before.city && state.history.present !== before.history.present) {
      const isKept = keep(state.city, state.history.present);
      if (isKept !== state.isKept) {
        drawing.setState({ isKept });
        return;
      }
    }
    show(state);
  });
  store.subscribe(() => {
    const { city, label } = drawing.getState();
    if (cityOf() !== city) drawing.setState({ ...newState(cityOf()), label });
  });
  show(drawing.getState());
  return drawing;
}

const ofStores = new WeakMap<AtlasStore, DrawingStore>();

/** The drawing of a page, read from the device when it is first asked for. */
export function drawingOf(store: AtlasStore): DrawingStore {
  const drawing = ofStores.get(store) ?? makeDrawing(store);
  ofStores.set(store, drawing);
  current = drawing;
  return drawing;
}

const present = (drawing: DrawingStore): Drawing => drawing.getState().history.present;

const step = (drawing: DrawingStore, next: Drawing, part: Partial<DrawingState> = {}): void =>
  drawing.setState(({ history }) => ({ history: changed(history, next), live: null, ...part }));

/** Takes a tool in hand, or puts them all away. */
export function toolTaken(drawing: DrawingStore, tool: Tool | null): void {
  drawnOnMap.setState({ hasFailed: false });
  drawing.setState(({ chosen }) => ({
    tool,
    live: null,
    corners: [],
    aim: null,
    chosen: tool === 'change' ? chosen : null,
  }));
}

/** A new thing, of the tool and the colour in hand. */
export function shapeDrawn(drawing: DrawingStore, geometry: DrawnGeometry): Drawn {
  const { tool, colour } = drawing.getState();
  const thing: Drawn = {
    type: 'Feature',
    id: newId(present(drawing)),
    properties: { kind: kindOf(tool, geometry), name: '', colour },
    geometry: roundedGeometry(geometry),
  };
  step(drawing, [...present(drawing), thing], { chosen: thing.id });
  return thing;
}

const withOne = (drawing: DrawingStore, id: string, change: (thing: Drawn) => Drawn): void =>
  step(
    drawing,
    present(drawing).map((each) => (each.id === id ? change(each) : each)),
  );

export const shapeChanged = (drawing: DrawingStore, id: string, geometry: DrawnGeometry): void =>
  withOne(drawing, id, (thing) => ({ ...thing, geometry: roundedGeometry(geometry) }));

export function renamed(drawing: DrawingStore, id: string, name: string): void {
  if (present(drawing).some((each) => each.id === id && each.properties.name !== name))
    withOne(drawing, id, (thing) => ({ ...thing, properties: { ...thing.properties, name } }));
}

/** The colour of a thing, and of what is drawn after it. */
export function coloured(drawing: DrawingStore, id: string | null, colour: DrawnColour): void {
  drawing.setState({ colour });
  if (id === null) return;
  withOne(drawing, id, (thing) => ({ ...thing, properties: { ...thing.properties, colour } }));
}

export const removed = (drawing: DrawingStore, id: string): void =>
  step(
    drawing,
    present(drawing).filter((each) => each.id !== id),
    { chosen: null },
  );

export const allRemoved = (drawing: DrawingStore): void => step(drawing, [], { chosen: null });

/** Things of a file, beside what is there. */
export function added(drawing: DrawingStore, things: Drawing): void {
  const first = numberOf(newId(present(drawing)));
  const numbered = things.map((thing, i) => ({ ...thing, id: `drawn-${first + i}` }));
  step(drawing, [...present(drawing), ...numbered]);
}

/** One step back: the last corner of what is being drawn, else the last change. */
export function stepUndone(drawing: DrawingStore): void {
  if (drawing.getState().hand?.takeBack()) return;
  drawing.setState(({ history }) => ({ history: undone(history), live: null, chosen: null }));
}

export const stepRedone = (drawing: DrawingStore): void =>
  drawing.setState(({ history }) => ({ history: redone(history), live: null, chosen: null }));

/** Has the map look at a thing, as near as it fits into a small window. */
export function lookedAt(store: AtlasStore, { id, geometry }: Drawn): void {
  drawingOf(store).setState({ chosen: id });
  const [west, south, east, north] = boundsOf(geometry);
  const degrees = Math.max(east - west, 2 * (north - south), 1e-6);
  const zoom = Math.min(16, Math.log2((300 * 360) / (512 * degrees)));
  cameraMoved(store, roundedCamera({ zoom, lng: (west + east) / 2, lat: (south + north) / 2, bearing: 0, pitch: 0 }));
}

/** Shows a slide's drawing, to be looked at only, in place of one's own; null gives one's own back. */
export function showDrawn(features: FeatureCollection | null): void {
  slide = features && drawingFrom(features);
  show(current?.getState() ?? { ...newState(''), history: begun([]) });
}
