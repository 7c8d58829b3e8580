/** The map component: draws the scene of the state and reports what the user does. */
import './map-view.css';
import * as engine from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { memo, useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { Map as MapCanvas } from 'react-map-gl/maplibre';
import { wordsIn } from '#look/words.ts';
import { useBasemap } from '#map/basemap/use-basemap.ts';
import { useEmbeddedData } from '#map/basemap/use-embedded-data.ts';
import { useCoverage } from '#map/coverage/use-coverage.ts';
import { useDistrictNames } from '#map/district/use-district-names.ts';
import { useDrawController } from '#map/drawing/use-draw-controller.ts';
import { useGap } from '#map/gaps/use-gaps.ts';
import { MapKeyboard } from '#map/keyboard/map-keyboard.tsx';
import type { Goal } from '#map/kit/camera-goal.ts';
import { prefersReducedMotion } from '#map/kit/camera-moves.ts';
import { levelOf } from '#map/markers/clusters.ts';
import { useMarkers, useMarkersAround } from '#map/markers/use-markers.ts';
import { goalAtUser } from '#map/near/user-location.ts';
import { usePointer } from '#map/pointer/use-pointer.ts';
import { usePointerHandlers } from '#map/pointer/use-pointer-handlers.ts';
import { useCameraSync } from '#map/side-by-side/use-camera-sync.ts';
import { mapReported } from '#state/actions.ts';
import { isPresenting } from '#state/is-presenting.ts';
import { askedBasemapOf } from '#state/preferences/asked-basemap.ts';
import type { MapViewProps } from '#state/services.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { routeOf } from '#state/walks/walk-selectors.ts';
import { cameraGoal, furthest, zoomRange } from './camera.ts';
import type { Scene } from './scene.ts';
import { useCamera, useRestedRadius } from './use-camera.ts';
import { useFeatureState } from './use-feature-state.ts';
import { useFonts } from './use-fonts.ts';
import { gestureSentences, useGestures } from './use-gestures.ts';
import { useMapInstance } from './use-map-instance.ts';
import { useMapRecovery, useWorkerWatch } from './use-map-recovery.ts';
import { useMapStyle } from './use-map-style.ts';
import { usePrintCopy } from './use-print-copy.ts';
import { useReports } from './use-reports.ts';
import { useScene } from './use-scene.ts';
import { useStyleSync } from './use-style-sync.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

engine.setWorkerUrl(workerUrl);

/** The grouping of markers that holds at the map's zoom, in its own steps, while it moves. */
function useLevel(map: engine.Map | null): number {
  return useSyncExternalStore(
    useCallback(
      (onChange) => {
        map?.on('zoom', onChange);
        return () => map?.off('zoom', onChange);
      },
      [map],
    ),
    () => levelOf(map?.getZoom() ?? startZoom),
  );
}

/** The tile addresses of this city. */
function useBasemapAddresses(): Record<'live' | 'custom', string | null> {
  const { liveTiles, basemap } = useAtlas((state) => state.config);
  const archive = useAtlas((state) => basemap[state.atlas.city.id]);
  return {
    live: liveTiles,
    custom: archive === undefined ? null : `pmtiles://${new URL(archive, document.baseURI).href}`,
  };
}

const startZoom = 11;

/** The camera goal of the selection; null where the map stays. */
function useGoal({ atlas, place, district, origin, coverage }: Scene, radiusMetres: number | null): Goal | null {
  const camera = useAtlas((state) => state.view.camera);
  const locate = useAtlas((state) => state.session.locate);
  const route = useAtlas(routeOf);
  return useMemo(
    () =>
      goalAtUser(
        locate,
        cameraGoal({ atlas, camera, place, district, origin, radiusMetres, route, coverage: coverage?.goal }),
      ),
    [locate, atlas, camera, place, district, origin, radiusMetres, route, coverage],
  );
}

/** Draws the scene of the state on a map and keeps them in sync; returns the initial style. */
function useDrawnScene(map: engine.Map | null, { appearance, insets }: MapViewProps) {
  const store = useAtlasStore();
  const { shown: drawn, isDrawing } = useDrawController(map);
  const gap = useGap();
  const scene = useScene(drawn, useCoverage(map), gap);
  const { place, origin, radiusMetres, coverage } = scene;
  const level = useLevel(map);
  const pointed = useAtlas((state) => state.session.hovered);
  const { markers, isNewest } = useMarkers(scene.shown, scene.outside);
  const basemap = useBasemap(map, store, useAtlas(askedBasemapOf), useBasemapAddresses());
  const embedded = useEmbeddedData(store, scene.atlas.context?.url ?? null);
  const drawnMarkers = useMarkersAround(map, markers, level);
  const style = useMapStyle({ scene, markers: drawnMarkers, level, basemap, embedded, appearance, gap });
  const restedRadius = useRestedRadius(origin, radiusMetres);
  const goal = useGoal(scene, restedRadius.metres);
  const isUpToDate =
    isNewest && restedRadius.isAtRest && scene.bands !== null && coverage !== undefined && embedded !== null;

  const startStyle = useStyleSync(map, style);
  useCamera(map, goal, insets, useAtlas(isPresenting));
  useReports(map, store, insets, isUpToDate);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever of these is new is not drawn yet
  useEffect(() => {
    // A repaint makes sure that the map fires `idle` again.
    mapReported(store, 'loading');
    map?.triggerRepaint();
  }, [map, store, style, isUpToDate]);
  useDistrictNames(map, scene.atlas, scene.language);
  useFeatureState(map, { markers, level, state: 'hover', placeId: pointed });
  useFeatureState(map, { markers, level, state: 'selected', placeId: place?.id ?? null });
  // While drawing, a click only adds a corner.
  usePointer(isDrawing ? null : map, markers, usePointerHandlers(store, map));
  return { scene, startStyle };
}

function MapOnScreen({ onContextLost, ...props }: MapViewProps & { onContextLost: () => void }) {
  const store = useAtlasStore();
  const [map, onRef] = useMapInstance(onContextLost);
  usePrintCopy(map);
  const { scene, startStyle } = useDrawnScene(map, props);
  useGestures(map);
  useCameraSync(map, props.sync);

  const { atlas, language } = scene;
  const [west, south, east, north] = furthest(atlas);
  const isEmbed = useAtlas((state) => state.view.embed);
  const { current: start } = useRef(atlas.city.centre);
  return (
    <>
      <MapCanvas
        ref={onRef}
        mapLib={engine}
        mapStyle={startStyle}
        initialViewState={{ longitude: start[0], latitude: start[1], zoom: startZoom }}
        minZoom={zoomRange.min}
        maxZoom={zoomRange.max}
        maxBounds={[west, south, east, north]}
        attributionControl={false}
        dragRotate={false}
        keyboard={false}
        touchPitch={false}
        cooperativeGestures={isEmbed}
        locale={gestureSentences(wordsIn(language))}
        fadeDuration={prefersReducedMotion() ? 0 : 200}
        onError={({ error }) => {
          // A failed tile or image is not a failed map; only an error of the engine itself is.
          if (!map) mapReported(store, 'failed');
          // biome-ignore lint/suspicious/noConsole: the deployer has to learn which tile or file is missing
          else console.warn(`Map: ${error.message}`);
        }}
      />
      <MapKeyboard map={map} name={props.sync?.name} />
      <ZoomButtons map={map} />
    </>
  );
}

/** The map: everything it shows is also in the list, and every click becomes an intent. */
export const MapView = memo((props: MapViewProps) => {
  const [generation, onContextLost] = useMapRecovery(useAtlasStore());
  useWorkerWatch(onContextLost);
  return useFonts() && generation !== null ? (
    <MapOnScreen key={generation} onContextLost={onContextLost} {...props} />
  ) : null;
});
