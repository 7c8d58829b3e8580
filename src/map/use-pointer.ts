import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent, PointLike } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { Position } from '#domain/atlas.ts';
import { answering, type Intent, intentOf, type Under } from './intents.ts';
import type { Marker } from './markers.ts';

export interface PointerAnswers {
  onIntent: (intent: Intent, at: Position) => void;
  onLongPress: (at: Position) => void;
  onHover: (placeId: string | null) => void;
  onDrag: (what: 'origin' | 'handle', at: Position, isLast: boolean) => void;
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

/** Press, long press, hover and drag, turned into answers; everything here is let go when the map goes. */
export function usePointer(map: MapLibreMap | null, markers: readonly Marker[], answers: PointerAnswers): void {
  const latest = useRef({ markers, answers });
  latest.current = { markers, answers };

  useEffect(() => {
    if (!map) return;
    let dragged: 'origin' | 'handle' | null = null;
    let press: ReturnType<typeof setTimeout> | null = null;
    const letGo = (): void => {
      if (press !== null) clearTimeout(press);
      press = null;
    };

    const onClick = (event: MapMouseEvent): void => {
      const intent = intentOf(under(map, event.point, answering), latest.current.markers);
      latest.current.answers.onIntent(intent, at(event));
    };
    const onContextMenu = (event: MapMouseEvent): void => {
      event.preventDefault();
      latest.current.answers.onLongPress(at(event));
    };
    const onMove = (event: MapMouseEvent | MapTouchEvent): void => {
      if (dragged) {
        latest.current.answers.onDrag(dragged, at(event), false);
        return;
      }
      if (event.type !== 'mousemove') return;
      const found = under(map, event.point, [...handles, ...answering]);
      const intent = intentOf(found, latest.current.markers);
      map.getCanvas().style.cursor = found.some(({ layer }) => handles.includes(layer))
        ? 'grab'
        : intent.type === 'ground'
          ? ''
          : 'pointer';
      latest.current.answers.onHover(intent.type === 'place' ? intent.id : null);
    };
    const onDown = (event: MapMouseEvent | MapTouchEvent): void => {
      if ('touches' in event.originalEvent && event.originalEvent.touches.length > 1) return letGo();
      const [grabbed] = under(map, event.point, handles);
      if (grabbed) {
        event.preventDefault();
        dragged = grabbed.layer === 'origin' ? 'origin' : 'handle';
        return;
      }
      if (event.type === 'touchstart') {
        press = setTimeout(() => latest.current.answers.onLongPress(at(event)), longPressMs);
      }
    };
    const onUp = (event: MapMouseEvent | MapTouchEvent): void => {
      letGo();
      if (dragged) latest.current.answers.onDrag(dragged, at(event), true);
      dragged = null;
    };
    const onOut = (): void => latest.current.answers.onHover(null);

    map.on('click', onClick);
    map.on('contextmenu', onContextMenu);
    map.on('mousemove', onMove);
    map.on('touchmove', onMove);
    map.on('mousedown', onDown);
    map.on('touchstart', onDown);
    map.on('mouseup', onUp);
    map.on('touchend', onUp);
    map.on('mouseout', onOut);
    map.on('movestart', letGo);
    return () => {
      letGo();
      map.off('click', onClick);
      map.off('contextmenu', onContextMenu);
      map.off('mousemove', onMove);
      map.off('touchmove', onMove);
      map.off('mousedown', onDown);
      map.off('touchstart', onDown);
      map.off('mouseup', onUp);
      map.off('touchend', onUp);
      map.off('mouseout', onOut);
      map.off('movestart', letGo);
    };
  }, [map]);
}
