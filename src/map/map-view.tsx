import * as engine from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { memo, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Map as MapCanvas, type MapRef } from 'react-map-gl/maplibre';
import type { Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import type { Appearance } from '#look/palette.ts';
import { wordsIn } from '#look/words.ts';
import { districtChosen, hovered, mapReported, originChosen, placeChosen } from '#state/actions.ts';
import type { Insets } from '#state/insets.ts';
import { isPresenting } from '#state/present/is-presenting.ts';
import { cameraMoved, originDragged, originPlaced, radiusChosen, spotOpened } from '#state/map-actions.ts';
import { areaChosen } from '#state/coverage/coverage-area.ts';
import { mapPress } from '#state/next-map-click.ts';
import { ownFeatureChosen } from '#state/own-data/own-layers.ts';
import { pinDrag } from '#state/what-if/place-drag.ts';
import { askedGroundOf, originOf } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { wayOf } from '#state/walks/walk-selectors.ts';
import { cameraGoal, furthest, type Goal, zoomRange } from './camera.ts';
import { goalHere } from '#map/near/user-location.ts';
import { drawImage } from '#map/markers/marker-images.ts';
import type { Intent } from './intents.ts';
import { MapByKeys } from './map-keyboard.tsx';
import { levelOf } from '#map/markers/clusters.ts';
import type { Scene } from './scene.ts';
import { cameraOf, isStill, useCamera, useRestedRadius } from './use-camera.ts';
import { useDrawing } from '#map/drawing/use-draw-controller.ts';
import { useFeatureState } from './use-feature-state.ts';
import { useFonts } from './use-fonts.ts';
import { useGap } from '#map/gaps/use-gaps.ts';
import { gestureSentences, useGestures } from './use-gestures.ts';
import { useGround } from '#map/basemap/use-basemap.ts';
import { useLens } from '#map/coverage/use-coverage.ts';
import { useLives, useWorkerWatch } from './use-map-recovery.ts';
import { useMapStyle } from './use-map-style.ts';
import { useMarkers, useMarkersAround } from '#map/markers/use-markers.ts';
import { usePaperCopy } from './use-print-copy.ts';
import { type PointerAnswers, usePointer } from './use-pointer.ts';
import { useReports } from './use-reports.ts';
import { useScene } from './use-scene.ts';
import { useStyle } from './use-style-sync.ts';
import { useYoke } from '#map/side-by-side/use-camera-sync.ts';

engine.setWorkerUrl(workerUrl);

function answer(store: AtlasStore, map: engine.Map, intent: Intent, at: Position): void {
  const { session, view } = store.getState();
  if (intent.type === 'place') placeChosen(store, intent.id);
  else if (intent.type === 'spot') spotOpened(store, intent.ids);
  else if (intent.type === 'station') originChosen(store, { type: 'station', id: intent.id });
  else if (intent.type === 'split') {
    const { position, maxzoom } = intent.marker;
    const aim = { center: [...position] as [number, number], zoom: maxzoom + 0.05 };
    // The person pressed it, so the place it leads to is the person's and belongs in the address.
    if (isStill()) map.jumpTo(aim, { origin: 'person' });
    else map.easeTo({ ...aim, duration: 600 }, { origin: 'person' });
  } else if (view.walk !== null) {
    // A stray touch on the way must not lead off the walk.
  } else if (intent.type === 'own') {
    ownFeatureChosen(store, intent.id);
  } else if (session.door === 'find') {
    holdStill(store, map);
    originPlaced(store, at);
  } else if (intent.type === 'lens') {
    holdStill(store, map);
    areaChosen(store, intent.id, 'map');
  } else if (intent.type === 'district' && view.district !== intent.id) districtChosen(store, intent.id);
}

/** What is put or pulled on the map by hand must not make the map move under the hand. */
function holdStill(store: AtlasStore, map: engine.Map): void {
  if (store.getState().view.camera === null) cameraMoved(store, cameraOf(map));
}

function radiusPulled(store: AtlasStore, at: Position, isLast: boolean): void {
  const origin = originOf(store.getState());
  if (!origin) return;
  const metres = Math.round(metresBetween(origin.position, at) / 10) * 10;
  const value = Math.min(10_000, Math.max(100, metres));
  radiusChosen(store, { value, unit: 'm' }, isLast ? 'push' : 'replace');
}

function useAnswers(store: AtlasStore, map: engine.Map | null): PointerAnswers {
  return useMemo(
    () => ({
      onIntent: (intent, at) => (mapPress.current ? mapPress.current(at) : map && answer(store, map, intent, at)),
      onLongPress: (at) => {
        if (map) holdStill(store, map);
        originPlaced(store, at);
      },
      onHover: (id) => hovered(store, id),
      onDrag: (what, at, isLast) => {
        if (map) holdStill(store, map);
        if (what === 'origin') originDragged(store, at, isLast);
        else if (what === 'handle') radiusPulled(store, at, isLast);
        else pinDrag.current?.(what, at, isLast);
      },
    }),
    [store, map],
  );
}

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

/** Where the tiles of this city would come from. */
function useGroundAddresses(): Record<'live' | 'custom', string | null> {
  const { liveTiles, basemap } = useAtlas((state) => state.config);
  const archive = useAtlas((state) => basemap[state.atlas.city.id]);
  return {
    live: liveTiles,
    custom: archive === undefined ? null : `pmtiles://${new URL(archive, document.baseURI).href}`,
  };
}

const startZoom = 11;

interface MapProps {
  appearance: Appearance;
  insets: Insets;
}

/** Where to look, by all that is chosen; null where the map stays. */
function useGoal({ atlas, place, district, origin, lens }: Scene, radiusMetres: number | null): Goal | null {
  const camera = useAtlas((state) => state.view.camera);
  const locate = useAtlas((state) => state.session.locate);
  const way = useAtlas(wayOf);
  return useMemo(
    () => goalHere(locate, cameraGoal({ atlas, camera, place, district, origin, radiusMetres, way, lens: lens?.goal })),
    [locate, atlas, camera, place, district, origin, radiusMetres, way, lens],
  );
}

function Drawn({ appearance, insets, onLost }: MapProps & { onLost: () => void }) {
  const store = useAtlasStore();
  const [map, setMap] = useState<engine.Map | null>(null);
  const { shown: drawn, isDrawing } = useDrawing(map);
  usePaperCopy(map);
  const gap = useGap();
  const scene = useScene(drawn, useLens(map), gap);
  const { atlas, place, origin, radiusMetres, language, lens } = scene;
  const level = useLevel(map);
  const pointed = useAtlas((state) => state.session.hovered);
  const { markers, isNewest } = useMarkers(scene.shown, scene.outside);
  const ground = useGround(map, store, useAtlas(askedGroundOf), useGroundAddresses());
  const style = useMapStyle(scene, useMarkersAround(map, markers, level), level, ground, appearance, gap);
  const rested = useRestedRadius(origin, radiusMetres);
  const goal = useGoal(scene, rested.metres);
  const isUpToDate = isNewest && rested.isAtRest && scene.bands !== null && lens !== undefined;

  const startStyle = useStyle(map, style);
  useCamera(map, goal, insets, useAtlas(isPresenting));
  useReports(map, store, insets, isUpToDate);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever of these is new is not drawn yet
  useEffect(() => {
    // Asking for a frame makes sure that the map comes to rest again and says so.
    mapReported(store, 'loading');
    map?.triggerRepaint();
  }, [map, store, style, isUpToDate]);
  useFeatureState(map, markers, level, 'hover', pointed);
  useFeatureState(map, markers, level, 'selected', place?.id ?? null);
  // While somebody draws, a press means a corner and nothing else.
  usePointer(isDrawing ? null : map, markers, useAnswers(store, map));
  useGestures(map);
  useYoke(map);

  const [west, south, east, north] = furthest(atlas);
  const words = wordsIn(language);
  const isEmbed = useAtlas((state) => state.view.embed);
  const onRef = useCallback(
    (ref: MapRef | null) => {
      if (!ref) return;
      const instance = ref.getMap();
      instance.setMissingStyleImageResolver(async (id) => {
        const drawn = drawImage(id);
        if (drawn && !instance.hasImage(id)) instance.addImage(id, drawn.image, { pixelRatio: drawn.pixelRatio });
      });
      instance.touchZoomRotate.disableRotation();
      instance.on('webglcontextlost', onLost);
      instance.addControl(new engine.ScaleControl({ maxWidth: 110, unit: 'metric' }), 'bottom-left');
      setMap(instance);
    },
    [onLost],
  );
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
        locale={gestureSentences(words)}
        fadeDuration={isStill() ? 0 : 200}
        onError={({ error }) => {
          // A failed tile or image is not a failed map; only what stops the engine itself is.
          if (!map) mapReported(store, 'failed');
          // biome-ignore lint/suspicious/noConsole: the deployer has to learn which tile or file is missing
          else console.warn(`Map: ${error.message}`);
        }}
      />
      <MapByKeys map={map} />
      <div className="zoom">
        <button type="button" aria-label={words.zoomIn} onClick={() => map?.zoomIn({}, { origin: 'person' })}>
          <span aria-hidden="true">+</span>
        </button>
        <button type="button" aria-label={words.zoomOut} onClick={() => map?.zoomOut({}, { origin: 'person' })}>
          <span aria-hidden="true">−</span>
        </button>
      </div>
    </>
  );
}

/** The map: everything it shows is also in the list, and all it can do is to say what was meant by a press. */
export const MapView = memo((props: MapProps) => {
  const [life, onLost] = useLives(useAtlasStore());
  useWorkerWatch(onLost);
  return useFonts() && life !== null ? <Drawn key={life} onLost={onLost} {...props} /> : null;
});
