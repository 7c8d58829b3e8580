/** A pin or a boundary that is edited on the map and by keys, with every step to be taken back. It stays while the page is open. */
import type { Feature, Point } from 'geojson';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Atlas, Bounds, Position } from '#domain/atlas.ts';
import {
  type Boundary,
  type BoundaryEdit,
  type BoundaryFault,
  type CornerRef,
  cornerAt,
  cornersIn,
  partsOf,
  ringPulled,
  ringsOf,
} from '#domain/desk/boundary-edits.ts';
import { begun, changed, type History, redone, undone } from '#domain/drawing/undo-history.ts';
import { boundsOf } from '#domain/geo/geometry-bounds.ts';
import { fitBounds } from '#domain/geo/web-mercator.ts';
import { roundedPosition } from '#domain/what-if/scenario-url.ts';
import { roundedCamera } from '#state/camera/rounded-camera.ts';
import { drawnOnMapOf } from '#state/drawing/drawn-on-map.ts';
import { featureStore } from '#state/feature-store.ts';
import { cameraMoved } from '#state/map-actions.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';

export type Edited = Point | Boundary;

/** One step: the geometry, and the corner that is chosen in it (of a pin the only one there is). */
interface EditStep {
  readonly geometry: Edited;
  readonly chosen: CornerRef;
}

export interface GeometryEdit {
  /** What is edited, such as `district/punkt-oslo`; null while nothing is. */
  readonly id: string | null;
  readonly history: History<EditStep>;
  /** What it would be if the hand let go now. */
  readonly pulled: Edited | null;
  /** Why the last edit was refused; counted, so that the same is said again. */
  readonly fault: { readonly what: BoundaryFault; readonly n: number } | null;
  /** A corner that is pulled near a corner of another boundary takes its place. */
  readonly isSnapping: boolean;
}

const first: CornerRef = { part: 0, ring: 0, corner: 0 };
const noPoint: Point = { type: 'Point', coordinates: [0, 0] };
const none: GeometryEdit = {
  id: null,
  history: begun({ geometry: noPoint, chosen: first }),
  pulled: null,
  fault: null,
  isSnapping: false,
};

type EditStore = StoreApi<GeometryEdit>;

/** What was left unfinished, by what it is of, with the geometry that it began from. */
const unfinishedOf = featureStore(() => new Map<string, History<EditStep>>());

const pointFeature = (kind: string, coordinates: readonly number[]): Feature => ({
  type: 'Feature',
  properties: { kind, colour: 'ink' },
  geometry: { type: 'Point', coordinates: [...coordinates] },
});

const middleOf = (a: Position, b: Position): Position => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** A geometry with its handles: the corners of the ring that is chosen, and what can be pressed between two of them. */
function shownOf({ pulled, history }: GeometryEdit): Feature[] {
  const { geometry, chosen } = history.current;
  const now = pulled ?? geometry;
  if (now.type === 'Point') return [pointFeature('aim', now.coordinates), pointFeature('point', now.coordinates)];
  const areas = partsOf(now).map(
    (part): Feature => ({
      type: 'Feature',
      properties: { kind: 'area', colour: 'ink', isChosen: false },
      geometry: { type: 'Polygon', coordinates: part.map((ring) => ring.map((corner) => [...corner])) },
    }),
  );
  const corners = cornersIn(now, chosen);
  const between = corners.map((corner, at) => middleOf(corner, corners[(at + 1) % corners.length] ?? corner));
  const aim = corners[chosen.corner];
  return [
    ...areas,
    ...between.map((position) => pointFeature('midpoint', position)),
    ...corners.map((position) => pointFeature('corner', position)),
    ...(aim ? [pointFeature('aim', aim)] : []),
  ];
}

function makeEdit(store: AtlasStore): EditStore {
  const edit = createStore<GeometryEdit>(() => none);
  edit.subscribe((state) => {
    const features = state.id === null ? null : shownOf(state);
    drawnOnMapOf(store).setState({ edited: features && { type: 'FeatureCollection', features } });
  });
  return edit;
}

export const geometryEditOf = featureStore(makeEdit);
export const useGeometryEdit = (): GeometryEdit => useStore(geometryEditOf(useAtlasStore()));

/** Where a boundary may lie: what the map has data of. */
export const boundsForBoundaries = ({ city, context }: Atlas): Bounds => {
  const [west, south, east, north] = city.bounds;
  const [a, b, c, d] = context?.bounds ?? city.bounds;
  return [Math.min(west, a), Math.min(south, b), Math.max(east, c), Math.max(north, d)];
};

const boundsIn = (store: AtlasStore): Bounds => boundsForBoundaries(store.getState().atlas);

/** Begins, or goes on where it was left, unless what it began from has changed. */
export function editStarted(store: AtlasStore, id: string, geometry: Edited): void {
  const left = unfinishedOf(store).get(id);
  const origin = left && (left.past[0] ?? left.current).geometry;
  const isSame = JSON.stringify(origin) === JSON.stringify(geometry);
  const history = left && isSame ? left : begun({ geometry, chosen: first });
  geometryEditOf(store).setState({ ...none, id, history });
}

/** Ends it; what is not handed over is kept for the next time while the page is open. */
export function editEnded(store: AtlasStore): void {
  const { id, history } = geometryEditOf(store).getState();
  if (id !== null && history.past.length > 0) unfinishedOf(store).set(id, history);
  geometryEditOf(store).setState(none);
}

/** What was edited is saved, or is not wanted. */
export function editDiscarded(store: AtlasStore): void {
  const { id, history } = geometryEditOf(store).getState();
  if (id !== null) unfinishedOf(store).delete(id);
  geometryEditOf(store).setState({ history: begun(history.past[0] ?? history.current), pulled: null, fault: null });
}

const step = (store: AtlasStore, next: EditStep): void =>
  geometryEditOf(store).setState(({ history }) => ({ history: changed(history, next), pulled: null, fault: null }));

/** Moves the pin, to five decimals; refused outside the city. */
export function pinMoved(store: AtlasStore, to: Position): boolean {
  const [west, south, east, north] = store.getState().atlas.city.bounds;
  const [lng, lat] = roundedPosition(to);
  if (lng < west || lng > east || lat < south || lat > north) {
    refused(store, 'outside');
    return false;
  }
  step(store, { geometry: { type: 'Point', coordinates: [lng, lat] }, chosen: first });
  return true;
}

function refused(store: AtlasStore, what: BoundaryFault): void {
  geometryEditOf(store).setState(({ fault }) => ({ fault: { what, n: (fault?.n ?? 0) + 1 }, pulled: null }));
}

/** Makes an edit of the boundary; false where it is refused. */
export function boundaryEdited(
  store: AtlasStore,
  make: (boundary: Boundary, chosen: CornerRef, bounds: Bounds) => BoundaryEdit,
): boolean {
  const { geometry, chosen } = geometryEditOf(store).getState().history.current;
  if (geometry.type === 'Point') return false;
  const edit = make(geometry, chosen, boundsIn(store));
  if ('fault' in edit) refused(store, edit.fault);
  else step(store, { geometry: edit.boundary, chosen: edit.chosen });
  return 'boundary' in edit;
}

/** Chooses a corner; no step that could be taken back. */
export const cornerChosen = (store: AtlasStore, chosen: CornerRef): void =>
  geometryEditOf(store).setState(({ history }) => ({
    history: { ...history, current: { ...history.current, chosen } },
    fault: null,
  }));

/** A ring as it was let go on the map. */
export const ringLetGo = (
  store: AtlasStore,
  ring: Omit<CornerRef, 'corner'>,
  corners: readonly (readonly number[])[],
) => boundaryEdited(store, (boundary, _, bounds) => ringPulled(boundary, ring, corners, bounds));

export const editUndone = (store: AtlasStore): void =>
  geometryEditOf(store).setState(({ history }) => ({ history: undone(history), pulled: null, fault: null }));

export const editRedone = (store: AtlasStore): void =>
  geometryEditOf(store).setState(({ history }) => ({ history: redone(history), pulled: null, fault: null }));

/** The position of the pin, or of the corner that is chosen, `[lng, lat]`. */
export function chosenPosition({ history }: Pick<GeometryEdit, 'history'>): Position {
  const { geometry, chosen } = history.current;
  const [lng = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : (cornerAt(geometry, chosen) ?? []);
  return [lng, lat];
}

export const isEdited = ({ history }: Pick<GeometryEdit, 'history'>): boolean =>
  JSON.stringify(history.current.geometry) !== JSON.stringify((history.past[0] ?? history.current).geometry);

/** The rings of a boundary; none of a pin. */
export const ringsIn = (geometry: Edited) => (geometry.type === 'Point' ? [] : ringsOf(geometry));

/** Has the map look at what is edited; it fits into a square of so many CSS pixels. */
export function editLookedAt(store: AtlasStore, pixels: number): void {
  const { geometry } = geometryEditOf(store).getState().history.current;
  const [west, south, east, north] = boundsOf(geometry);
  const { zoom } = fitBounds([west, south, east, north], { width: pixels, height: pixels }, 0, 16.5);
  cameraMoved(store, roundedCamera({ zoom, lng: (west + east) / 2, lat: (south + north) / 2, bearing: 0, pitch: 0 }));
}
