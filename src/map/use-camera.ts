/** The hooks that move the camera to the current selection. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import type { Position } from '#domain/atlas.ts';
import type { Goal } from '#map/kit/camera-goal.ts';
import { byAtlas, cameraOf, prefersReducedMotion } from '#map/kit/camera-moves.ts';
import type { Insets } from '#state/insets.ts';

const longestFlight = 900;
const cameraPadding = 28;

interface Aim {
  center: { lng: number; lat: number };
  zoom: number;
  bearing: number;
  pitch: number;
}

function aimOf(map: MapLibreMap, goal: Goal): Aim | null {
  if (goal.type === 'exact') {
    const { lng, lat, zoom, bearing, pitch } = goal.camera;
    return { center: { lng, lat }, zoom, bearing, pitch };
  }
  if (goal.type === 'point') {
    const [lng, lat] = goal.centre;
    return { center: { lng, lat }, zoom: goal.zoom, bearing: 0, pitch: 0 };
  }
  const [west, south, east, north] = goal.bounds;
  const fitted = map.cameraForBounds([west, south, east, north], { padding: cameraPadding, maxZoom: goal.maxZoom });
  if (!fitted?.center || fitted.zoom === undefined) return null;
  const { lng, lat } = fitted.center as { lng: number; lat: number };
  return { center: { lng, lat }, zoom: fitted.zoom, bearing: 0, pitch: 0 };
}

const isAtGoal = (map: MapLibreMap, goal: Goal): boolean =>
  goal.type === 'exact' && JSON.stringify(cameraOf(map)) === JSON.stringify(goal.camera);

/** Moves the camera; true where the move is animated. */
function moveCamera(map: MapLibreMap, aim: Aim, isJump: boolean): boolean {
  if (isJump || prefersReducedMotion()) {
    map.jumpTo(aim, byAtlas);
    return false;
  }
  // Starting a flight ends the previous one, whose event fires immediately.
  map.easeTo({ ...aim, duration: longestFlight * 0.75 }, byAtlas);
  return true;
}

/**
 * As long as nobody has moved the map, it is fitted anew when its size changes, or when it first has one: a page may show a frame
 * only later, or make it larger. Who moves it has a goal of their own, which is exact.
 */
function useFitOnResize(map: MapLibreMap | null, goal: Goal | null, isPulled: { readonly current: boolean }): void {
  const latest = useRef(goal);
  useEffect(() => {
    latest.current = goal;
  });
  useEffect(() => {
    if (!map) return;
    const subscription = map.on('resize', () => {
      if (!latest.current || latest.current.type === 'exact' || isPulled.current) return;
      const aim = aimOf(map, latest.current);
      if (aim) map.jumpTo(aim, byAtlas);
    });
    return () => subscription.unsubscribe();
  }, [map, isPulled]);
}

const keyOf = (goal: Goal | null): string => JSON.stringify(goal);

/**
 * Moves the camera to the goal within the uncovered part of the map: first by a jump, later by a short flight. `isSkipping`
 * turns a flight in progress into a jump, for who turns two slides at once.
 */
export function useCamera(map: MapLibreMap | null, goal: Goal | null, insets: Insets, isSkipping: boolean): void {
  const hasLooked = useRef(false);
  const isFlying = useRef(false);
  const isPulled = useRef(false);
  useEffect(() => {
    if (!map) return;
    const subscriptions = [
      map.on('dragstart', () => {
        isPulled.current = true;
      }),
      map.on('moveend', () => {
        isPulled.current = false;
        isFlying.current = false;
      }),
    ];
    return () => {
      for (const each of subscriptions) each.unsubscribe();
    };
  }, [map]);
  const key = keyOf(goal);
  const { top, right, bottom, left } = insets;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the goal is compared by value, as `key`
  useEffect(() => {
    // Dragging must not be interrupted by a camera move.
    if (!map || !goal || isPulled.current) return;
    const before = map.getPadding();
    const isMoved = before.top !== top || before.right !== right || before.bottom !== bottom || before.left !== left;
    if (!isMoved && isAtGoal(map, goal)) return;
    const isSkipped = isSkipping && isFlying.current;
    if (isMoved) map.jumpTo({ padding: { top, right, bottom, left } }, byAtlas);
    const aim = aimOf(map, goal);
    if (!aim) return;
    isFlying.current = moveCamera(map, aim, !hasLooked.current || isSkipped);
    hasLooked.current = true;
  }, [map, key, top, right, bottom, left]);
  useFitOnResize(map, goal, isPulled);
}

const restMs = 250;

/**
 * The radius that the camera fits. While it is dragged around one origin, it is the previous one: a map that moved at every step
 * would reload its tiles at every step.
 */
export function useRestedRadius(
  origin: Position | null,
  metres: number | null,
): { metres: number | null; isAtRest: boolean } {
  const [rested, setRested] = useState({ origin, metres });
  const isPulled = rested.origin === origin && rested.metres !== metres && rested.metres !== null && metres !== null;
  if (!isPulled && (rested.origin !== origin || rested.metres !== metres)) setRested({ origin, metres });
  useEffect(() => {
    if (!isPulled) return;
    const timer = setTimeout(() => setRested({ origin, metres }), restMs);
    return () => clearTimeout(timer);
  }, [isPulled, origin, metres]);
  return { metres: isPulled ? rested.metres : metres, isAtRest: !isPulled };
}
