/** The hook that listens to click, long press, hover and drag on the map. */
import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent, PointLike } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { Position } from '#domain/atlas.ts';
import type { Marker } from '#map/markers/clusters.ts';
import { type Intent, intentOf, interactiveLayerIds, type RenderedHit } from './intents.ts';

export interface PointerHandlers {
  /** Whether a proposed place may be dragged now. */
  canDragPlaces: () => boolean;
  onIntent: (intent: Intent, at: Position) => void;
  onLongPress: (at: Position) => void;
  onHover: (placeId: string | null) => void;
  /** What is dragged: the origin, the handle of its radius, or a proposed place by its id. */
  onDrag: (what: string, at: Position, isLast: boolean) => void;
}

const hitTolerance = 5;
const longPressMs = 550;
const handleLayers = ['reach-handle', 'reach-label', 'origin'];

type Pointed = MapMouseEvent | MapTouchEvent;

const positionOf = ({ lngLat }: Pointed): Position => [lngLat.lng, lngLat.lat];

function hitsAt(map: MapLibreMap, point: { x: number; y: number }, layers: readonly string[]): RenderedHit[] {
  const box: [PointLike, PointLike] = [
    [point.x - hitTolerance, point.y - hitTolerance],
    [point.x + hitTolerance, point.y + hitTolerance],
  ];
  const drawnLayers = layers.filter((layer) => map.getLayer(layer));
  return map
    .queryRenderedFeatures(box, { layers: drawnLayers })
    .map((feature) => ({ layer: feature.layer.id, id: feature.properties['id'] ?? feature.properties['kind'] }));
}

/** The cursor for what a click would do. */
function cursorOver(found: readonly RenderedHit[], intent: Intent): string {
  if (found.some(({ layer }) => handleLayers.includes(layer))) return 'grab';
  return intent.type === 'background' ? '' : 'pointer';
}

/** A timer for a long press at one position; `cancel` ends it. */
function longPress(onLongPress: (at: Position) => void) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const cancel = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    cancel,
    start(at: Position): void {
      cancel();
      timer = setTimeout(() => onLongPress(at), longPressMs);
    },
  };
}

interface Latest {
  readonly markers: readonly Marker[];
  readonly handlers: PointerHandlers;
}

/** The proposed place under the pointer, which can be dragged. */
function proposedAmong(found: readonly RenderedHit[], { markers, handlers }: Latest): string | null {
  const id = found.find(({ layer }) => layer === 'marker')?.id;
  const places = markers.find((each) => each.id === id)?.places ?? [];
  return handlers.canDragPlaces() && places.length === 1 && places[0]?.whatIf === 'added' ? places[0].id : null;
}

const isSecondFinger = ({ originalEvent }: Pointed): boolean =>
  'touches' in originalEvent && (originalEvent as TouchEvent).touches.length > 1;

/** The listeners of a drag, from press to release. A press without a move is a click on a proposed place. */
function dragListeners(map: MapLibreMap, latest: () => Latest) {
  let dragged: string | null = null;
  let hasMoved = false;
  let pressedAt = { x: 0, y: 0 };
  const longPressTimer = longPress((at) => latest().handlers.onLongPress(at));
  const down = (event: Pointed): void => {
    longPressTimer.cancel();
    if (isSecondFinger(event)) return;
    const found = hitsAt(map, event.point, [...handleLayers, 'marker']);
    const handleAt = found.find(({ layer }) => handleLayers.includes(layer));
    const handle = handleAt && (handleAt.layer === 'origin' ? 'origin' : 'handle');
    dragged = handle ?? proposedAmong(found, latest());
    hasMoved = handle !== undefined;
    pressedAt = event.point;
    if (dragged) {
      // The drag must not pan the map.
      event.preventDefault();
    } else if ('touches' in event.originalEvent) longPressTimer.start(positionOf(event));
  };
  const move = (event: Pointed): void => {
    // Scrolling the page across an embedded map is no long press.
    if (Math.hypot(event.point.x - pressedAt.x, event.point.y - pressedAt.y) > hitTolerance) {
      longPressTimer.cancel();
      hasMoved = true;
    }
    if (dragged && hasMoved) latest().handlers.onDrag(dragged, positionOf(event), false);
  };
  const up = (event: Pointed): void => {
    longPressTimer.cancel();
    if (dragged && hasMoved) latest().handlers.onDrag(dragged, positionOf(event), true);
    dragged = null;
  };
  const cancel = (): void => {
    longPressTimer.cancel();
    dragged = null;
  };
  return { down, move, up, cancel, cancelPress: longPressTimer.cancel, isDragging: () => dragged !== null };
}

/** The listeners of one map; `latest` gives the markers and handlers of the moment. */
function listenersOf(map: MapLibreMap, latest: () => Latest) {
  const drag = dragListeners(map, latest);
  const hover = (event: MapMouseEvent): void => {
    const { markers, handlers } = latest();
    const found = hitsAt(map, event.point, [...handleLayers, ...interactiveLayerIds]);
    const intent = intentOf(found, markers);
    map.getCanvas().style.cursor = proposedAmong(found, latest()) ? 'grab' : cursorOver(found, intent);
    handlers.onHover(intent.type === 'place' ? intent.id : null);
  };
  return {
    ...drag,
    hover: (event: MapMouseEvent) => (drag.isDragging() ? drag.move(event) : hover(event)),
    out: () => latest().handlers.onHover(null),
    click: (event: MapMouseEvent) => {
      const { markers, handlers } = latest();
      handlers.onIntent(intentOf(hitsAt(map, event.point, interactiveLayerIds), markers), positionOf(event));
    },
    menu: (event: MapMouseEvent) => {
      event.preventDefault();
      latest().handlers.onLongPress(positionOf(event));
    },
  };
}

/** Reports click, long press, hover and drag to the handlers; all listeners end with the map. */
export function usePointer(map: MapLibreMap | null, markers: readonly Marker[], handlers: PointerHandlers): void {
  const latest = useRef({ markers, handlers });
  useEffect(() => {
    latest.current = { markers, handlers };
  }, [markers, handlers]);

  useEffect(() => {
    if (!map) return;
    const on = listenersOf(map, () => latest.current);
    const subscriptions = [
      map.on('click', on.click),
      map.on('contextmenu', on.menu),
      map.on('mousemove', on.hover),
      map.on('touchmove', on.move),
      map.on('mousedown', on.down),
      map.on('touchstart', on.down),
      map.on('mouseup', on.up),
      map.on('touchend', on.up),
      map.on('touchcancel', on.cancel),
      map.on('mouseout', on.out),
      map.on('movestart', on.cancelPress),
    ];
    return () => {
      on.cancelPress();
      for (const subscription of subscriptions) subscription.unsubscribe();
    };
  }, [map]);
}
