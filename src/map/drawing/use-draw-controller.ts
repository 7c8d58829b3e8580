/** The hook for what is drawn and edited on the map; it loads and starts the controller of either while it is needed. */
import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { drawnOnMapOf } from '#state/drawing/drawn-on-map.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';

type Controller = (map: MapLibreMap, store: AtlasStore) => () => void;

const controllers = {
  drawing: async (): Promise<Controller> => (await import('./draw-controller.ts')).makeDrawController,
  edit: async (): Promise<Controller> => (await import('./geometry-controller.ts')).makeGeometryController,
} as const;

export interface DrawnNow {
  readonly shown: FeatureCollection;
  /** A press on the map draws or drags a corner, and has no other effect. */
  readonly isDrawing: boolean;
}

export function useDrawController(map: MapLibreMap | null): DrawnNow {
  const store = useAtlasStore();
  const { shown, edited, isDrawing } = useStore(drawnOnMapOf(store));
  const active = edited === null ? (isDrawing ? 'drawing' : null) : 'edit';
  useEffect(() => {
    if (!map || active === null) return;
    let isOver = false;
    let stop = (): void => undefined;
    controllers[active]().then(
      (makeController) => {
        if (!isOver) stop = makeController(map, store);
      },
      () => drawnOnMapOf(store).setState({ hasFailed: true }),
    );
    return () => {
      isOver = true;
      stop();
    };
  }, [map, active, store]);
  const all = useMemo(
    (): FeatureCollection =>
      edited === null ? shown : { ...shown, features: [...shown.features, ...edited.features] },
    [shown, edited],
  );
  return { shown: all, isDrawing: active !== null };
}
