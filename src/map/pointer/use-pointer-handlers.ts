/** The hook for the handlers that change the state after a click, a long press, a hover or a drag on the map. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useMemo } from 'react';
import type { Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { cameraOf, prefersReducedMotion } from '#map/kit/camera-moves.ts';
import { districtChosen, hovered, originChosen, placeChosen } from '#state/actions.ts';
import { areaChosen } from '#state/coverage/coverage-area.ts';
import { cameraMoved, coincidentPlacesOpened, originDragged, originPlaced, radiusChosen } from '#state/map-actions.ts';
import { mapInputOf } from '#state/map-input.ts';
import { ownFeatureChosen } from '#state/own-data/user-layers.ts';
import { originOf } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import type { Intent } from './intents.ts';
import type { PointerHandlers } from './use-pointer.ts';

function handleIntent(store: AtlasStore, map: MapLibreMap, intent: Intent, at: Position): void {
  const { session, view } = store.getState();
  if (intent.type === 'place') placeChosen(store, intent.id);
  else if (intent.type === 'coincident') coincidentPlacesOpened(store, intent.ids);
  else if (intent.type === 'station') originChosen(store, { type: 'station', id: intent.id });
  else if (intent.type === 'split') {
    const { position, maxzoom } = intent.marker;
    const aim = { center: [...position] as [number, number], zoom: maxzoom + 0.05 };
    // The user caused this camera move, so it belongs in the address.
    if (prefersReducedMotion()) map.jumpTo(aim, { origin: 'person' });
    else map.easeTo({ ...aim, duration: 600 }, { origin: 'person' });
  } else if (view.walk !== null) {
    // An accidental touch must not close the walk.
  } else if (intent.type === 'own') {
    ownFeatureChosen(store, intent.id);
  } else if (session.tab === 'find') {
    pinCamera(store, map);
    originPlaced(store, at);
  } else if (intent.type === 'area') {
    pinCamera(store, map);
    areaChosen(store, intent.id, 'map');
  } else if (intent.type === 'district' && view.district !== intent.id) districtChosen(store, intent.id);
}

/** Dragging must not trigger a camera move. */
function pinCamera(store: AtlasStore, map: MapLibreMap): void {
  if (store.getState().view.camera === null) cameraMoved(store, cameraOf(map));
}

function radiusDragged(store: AtlasStore, at: Position, isLast: boolean): void {
  const origin = originOf(store.getState());
  if (!origin) return;
  const metres = Math.round(metresBetween(origin.position, at) / 10) * 10;
  const value = Math.min(10_000, Math.max(100, metres));
  radiusChosen(store, { value, unit: 'm' }, isLast ? 'push' : 'replace');
}

/** The handlers of one map; always the same object for the same map. */
export function usePointerHandlers(store: AtlasStore, map: MapLibreMap | null): PointerHandlers {
  return useMemo(
    () => ({
      canDragPlaces: () => mapInputOf(store).getState().onPlaceDrag !== null,
      onIntent: (intent, at) => {
        const { onNextClick } = mapInputOf(store).getState();
        if (onNextClick) onNextClick(at);
        else if (map) handleIntent(store, map, intent, at);
      },
      onLongPress: (at) => {
        if (map) pinCamera(store, map);
        originPlaced(store, at);
      },
      onHover: (id) => hovered(store, id),
      onDrag: (what, at, isLast) => {
        if (map) pinCamera(store, map);
        if (what === 'origin') originDragged(store, at, isLast);
        else if (what === 'handle') radiusDragged(store, at, isLast);
        else mapInputOf(store).getState().onPlaceDrag?.(what, at, isLast);
      },
    }),
    [store, map],
  );
}
