/**
 * Dragging a pin, or the corners of a boundary, by pointer and finger. Terra Draw turns gestures into rings; the store
 * validates them.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawPointMode, TerraDrawPolygonMode, TerraDrawSelectMode } from 'terra-draw';
import type { Position } from '#domain/atlas.ts';
import { type Boundary, cornersIn, partsOf, type RingRef, ringsOf } from '#domain/desk/boundary-edits.ts';
import {
  cornerChosen,
  type Edited,
  type GeometryEdit,
  geometryEditOf,
  pinMoved,
  ringLetGo,
} from '#state/contribute/geometry-edit.ts';
import type { AtlasStore } from '#state/store.ts';
import { Gestures, gesturesOf } from './draw-gestures.ts';

type Feature = ReturnType<TerraDraw['getSnapshot']>[number];

const pinId = 'pin';
const ringId = ({ part, ring }: RingRef): string => `ring-${part}-${ring}`;

function ringOfId(id: string): RingRef | null {
  const [, part, ring] = /^ring-(\d+)-(\d+)$/.exec(id) ?? [];
  return part === undefined || ring === undefined ? null : { part: Number(part), ring: Number(ring) };
}

/** Pixels around a corner that hit it: a finger is wider than a mouse pointer. */
const tolerance = (): number => (window.matchMedia('(pointer: coarse)').matches ? 26 : 12);

function newTerraDraw(adapter: Gestures): TerraDraw {
  const pointerDistance = tolerance();
  const coordinates = { draggable: true, midpoints: true, deletable: true };
  let made = 0;
  return new TerraDraw({
    adapter,
    modes: [
      new TerraDrawPointMode(),
      new TerraDrawPolygonMode({ pointerDistance }),
      new TerraDrawSelectMode({
        pointerDistance,
        flags: {
          point: { feature: { draggable: true } },
          polygon: { feature: { draggable: false, selfIntersectable: false, coordinates } },
        },
        // No movement may be throttled away, so that a dragged corner stays where it was released.
        dragEventThrottle: Number.MAX_SAFE_INTEGER,
        keyEvents: { deselect: null, delete: null, rotate: null, scale: null },
      }),
    ],
    idStrategy: {
      isValidId: (id) => typeof id === 'string' && id !== '',
      getId: () => {
        made += 1;
        return `handle-${made}`;
      },
    },
  });
}

/** Each ring is a feature of its own: Terra Draw knows no holes. */
function featuresOf(geometry: Edited): Feature[] {
  const feature = (id: string, mode: string, shape: Feature['geometry']): Feature => ({
    type: 'Feature',
    id,
    properties: { mode },
    geometry: shape,
  });
  if (geometry.type === 'Point') return [feature(pinId, 'point', structuredClone(geometry))];
  return ringsOf(geometry).map((ref) => {
    const ring = partsOf(geometry)[ref.part]?.[ref.ring] ?? [];
    return feature(ringId(ref), 'polygon', { type: 'Polygon', coordinates: [ring.map((corner) => [...corner])] });
  });
}

function withPulled(geometry: Boundary, { part, ring }: RingRef, corners: number[][]): Boundary {
  const parts = partsOf(geometry).map((rings, at) =>
    rings.map((old, i) => (at === part && i === ring ? corners : old.map((corner) => [...corner]))),
  );
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: parts[0] ?? [] }
    : { type: 'MultiPolygon', coordinates: parts };
}

/** Keeps Terra Draw and the edit in sync, in both directions. */
class ActiveEdit {
  private readonly map: MapLibreMap;
  private readonly store: AtlasStore;
  readonly terra: TerraDraw;
  /** True while one side changes the other: the resulting event must be ignored. */
  private isSyncing = false;

  constructor(map: MapLibreMap, store: AtlasStore) {
    this.map = map;
    this.store = store;
    this.terra = newTerraDraw(new Gestures({ map: gesturesOf(map) }));
    this.terra.start();
    this.terra.on('change', () => this.showPulled());
    this.terra.on('finish', (id) => this.letGo(String(id)));
    this.terra.on('select', (id) => this.ringChosen(String(id)));
  }

  private get edit(): GeometryEdit {
    return geometryEditOf(this.store).getState();
  }

  private withoutEcho(what: () => void): void {
    if (this.isSyncing) return;
    this.isSyncing = true;
    what();
    this.isSyncing = false;
  }

  private showPulled(): void {
    this.withoutEcho(() => {
      const { geometry, chosen } = this.edit.history.current;
      const id = geometry.type === 'Point' ? pinId : ringId(chosen);
      const shape = this.terra.hasFeature(id) ? this.terra.getSnapshotFeature(id)?.geometry : undefined;
      if (shape?.type === 'Point') geometryEditOf(this.store).setState({ pulled: { ...shape } });
      else if (shape?.type === 'Polygon' && geometry.type !== 'Point') {
        geometryEditOf(this.store).setState({ pulled: withPulled(geometry, chosen, shape.coordinates[0] ?? []) });
      }
    });
  }

  private ringChosen(id: string): void {
    const ref = ringOfId(id);
    const { chosen } = this.edit.history.current;
    if (ref === null || (ref.part === chosen.part && ref.ring === chosen.ring)) return;
    this.withoutEcho(() => cornerChosen(this.store, { ...ref, corner: 0 }));
  }

  private letGo(id: string): void {
    const shape = this.terra.getSnapshotFeature(id)?.geometry;
    const ref = ringOfId(id);
    if (shape?.type === 'Point') {
      const [lng = 0, lat = 0] = shape.coordinates;
      pinMoved(this.store, [lng, lat]);
    } else if (ref !== null && shape?.type === 'Polygon') {
      ringLetGo(this.store, ref, this.snapped(ref, shape.coordinates[0] ?? []));
    }
    // Terra Draw must first finish its own event.
    queueMicrotask(() => this.terra.enabled && this.follow());
  }

  /** With snapping on, a dragged corner moves to a corner of another boundary within reach. */
  private snapped(ref: RingRef, ring: number[][]): number[][] {
    const { isSnapping, id, history } = this.edit;
    const { geometry } = history.current;
    if (!isSnapping || geometry.type === 'Point') return ring;
    const old = cornersIn(geometry, ref);
    const others = this.store
      .getState()
      .atlas.districts.flatMap((district) =>
        id === `district/${district.id}`
          ? []
          : ringsOf(district.boundary).flatMap((each) => cornersIn(district.boundary, each)),
      );
    const near = ([lng = 0, lat = 0]: readonly number[]): readonly number[] => {
      const at = this.map.project([lng, lat]);
      const within = (other: Position): number => {
        const { x, y } = this.map.project([other[0], other[1]]);
        return Math.hypot(x - at.x, y - at.y);
      };
      return others.find((other) => within(other) <= tolerance()) ?? [lng, lat];
    };
    const isOld = (corner: readonly number[]): boolean =>
      old.some(([lng, lat]) => lng === corner[0] && lat === corner[1]);
    return ring.map((corner) => (isOld(corner) ? corner : [...near(corner)]));
  }

  /** Gives Terra Draw the geometry as the store has it. */
  follow(): void {
    this.withoutEcho(() => {
      const { geometry, chosen } = this.edit.history.current;
      const id = geometry.type === 'Point' ? pinId : ringId(chosen);
      this.terra.setMode('static');
      this.terra.clear();
      this.terra.addFeatures(featuresOf(geometry));
      this.terra.setMode('select');
      if (this.terra.hasFeature(id)) this.terra.selectFeature(id);
    });
  }
}

/**
 * Starts editing on a map.
 *
 * @returns the function that ends it and restores the map's gestures
 */
export function makeGeometryController(map: MapLibreMap, store: AtlasStore): () => void {
  const active = new ActiveEdit(map, store);
  active.follow();
  const stopFollowing = geometryEditOf(store).subscribe((now, before) => {
    const [{ geometry, chosen }, old] = [now.history.current, before.history.current];
    const isOtherRing = chosen.part !== old.chosen.part || chosen.ring !== old.chosen.ring;
    if (now.id !== null && (geometry !== old.geometry || isOtherRing)) active.follow();
  });
  return () => {
    stopFollowing();
    active.terra.stop();
    map.doubleClickZoom.enable();
    map.getCanvas().style.removeProperty('cursor');
  };
}
