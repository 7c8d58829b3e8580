import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent, PointLike } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { Position } from '#domain/atlas.ts';
import { pinDrag } from '#state/what-if/place-drag.ts';
import { answering, type Intent, intentOf, type Under } from './intents.ts';
import type { Marker } from '#map/markers/clusters.ts';

export interface PointerAnswers {
  onIntent: (intent: Intent, at: Position) => void;
  onLongPress: (at: Position) => void;
  onHover: (placeId: string | null) => void;
  /** What is pulled: the start, the handle of its radius, or a proposed place by its id. */
  onDrag: (what: string, at: Position, isLast: boolean) => void;
}

const slack = 5;
const longPressMs = 550;
const handles = ['reach-handle', 'reach-label', 'origin'];

const at = ({ lngLat }: MapMouseEvent | MapTouchEvent): Position => [lngLat.lng, lngLat.lat];

function under(map: MapLibreMap, point: { x: number; y: number }, layers: readonly string[]): Under[] {
  const box: [PointLike, PointLike] = [
    [point.x - slack, point.y - slack],
    [point.x + slack, point.y + slack],
  ];
  const present = layers.filter((layer) => map.getLayer(layer));
  return map
    .queryRenderedFeatures(box, { layers: present })
    .map((feature) => ({ layer: feature.layer.id, id: feature.properties['id'] ?? feature.properties['kind'] }));
}

/** What a pointer over the map would do if it were pressed. */
function cursorOver(found: readonly Under[], intent: Intent): string {
  if (found.some(({ layer }) => handles.includes(layer))) return 'grab';
  return intent.type === 'ground' ? '' : 'pointer';
}

type Pointed = MapMouseEvent | MapTouchEvent;

/** The listeners of one map. They keep what is being dragged and how long a finger has rested; `latest` answers. */
function listenersOf(map: MapLibreMap, latest: () => { markers: readonly Marker[]; answers: PointerAnswers }) {
  let dragged: string | null = null;
  /** A press that does not move opens the page of a proposed place, as of any other. */
  let isPulled = false;
  let press: ReturnType<typeof setTimeout> | null = null;
  let pressedAt = { x: 0, y: 0 };
  const letGo = (): void => {
    if (press !== null) clearTimeout(press);
    press = null;
  };
  const proposedAmong = (found: readonly Under[]): string | null => {
    const id = found.find(({ layer }) => layer === 'marker')?.id;
    const places = latest().markers.find((each) => each.id === id)?.places ?? [];
    return pinDrag.current && places.length === 1 && places[0]?.whatIf === 'added' ? places[0].id : null;
  };
  const hover = (event: MapMouseEvent): void => {
    const { markers, answers } = latest();
    const found = under(map, event.point, [...handles, ...answering]);
    const intent = intentOf(found, markers);
    map.getCanvas().style.cursor = proposedAmong(found) ? 'grab' : cursorOver(found, intent);
    answers.onHover(intent.type === 'place' ? intent.id : null);
  };
  const down = (event: Pointed): void => {
    letGo();
    const isTouch = 'touches' in event.originalEvent;
    if (isTouch && (event.originalEvent as TouchEvent).touches.length > 1) return;
    const found = under(map, event.point, [...handles, 'marker']);
    const grabbed = found.find(({ layer }) => handles.includes(layer));
    const handle = grabbed && (grabbed.layer === 'origin' ? 'origin' : 'handle');
    dragged = handle ?? proposedAmong(found);
    isPulled = handle !== undefined;
    pressedAt = event.point;
    if (dragged) {
      // Kept from panning the map.
      event.preventDefault();
    } else if (isTouch) {
      press = setTimeout(() => latest().answers.onLongPress(at(event)), longPressMs);
    }
  };
  const move = (event: Pointed): void => {
    // A finger that scrolls the page past an embed moves no map, and means no long press.
    if (Math.hypot(event.point.x - pressedAt.x, event.point.y - pressedAt.y) > slack) {
      letGo();
      isPulled = true;
    }
    if (dragged && isPulled) latest().answers.onDrag(dragged, at(event), false);
  };
  const up = (event: Pointed): void => {
    letGo();
    if (dragged && isPulled) latest().answers.onDrag(dragged, at(event), true);
    dragged = null;
  };
  return {
    letGo,
    cancel: () => {
      letGo();
      dragged = null;
    },
    down,
    move,
    up,
    hover: (event: MapMouseEvent) => (dragged ? move(event) : hover(event)),
    out: () => latest().answers.onHover(null),
    click: (event: MapMouseEvent) => {
      const { markers, answers } = latest();
      answers.onIntent(intentOf(under(map, event.point, answering), markers), at(event));
    },
    menu: (event: MapMouseEvent) => {
      event.preventDefault();
      latest().answers.onLongPress(at(event));
    },
  };
}

/** Press, long press, hover and drag, turned into answers; everything here is let go when the map goes. */
export function usePointer(map: MapLibreMap | null, markers: readonly Marker[], answers: PointerAnswers): void {
  const latest = useRef({ markers, answers });
  useEffect(() => {
    latest.current = { markers, answers };
  }, [markers, answers]);

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
      map.on('movestart', on.letGo),
    ];
    return () => {
      on.letGo();
      for (const subscription of subscriptions) subscription.unsubscribe();
    };
  }, [map]);
}
