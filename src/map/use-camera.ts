import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import type { Position } from '#domain/atlas.ts';
import { roundedCamera } from '#state/view-codec.ts';
import type { Insets } from '#state/insets.ts';
import type { Camera } from '#state/view.ts';
import type { Goal } from './camera.ts';

/** Moves made here carry this mark, so that their echo is not taken for the person's own. */
export const byAtlas = { origin: 'atlas' } as const;

const longestFlight = 900;
const roomAround = 28;

export const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return roundedCamera({ zoom: map.getZoom(), lat, lng, bearing: map.getBearing(), pitch: map.getPitch() });
}

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
  const fitted = map.cameraForBounds([west, south, east, north], { padding: roomAround, maxZoom: goal.maxZoom });
  if (!fitted?.center || fitted.zoom === undefined) return null;
  const { lng, lat } = fitted.center as { lng: number; lat: number };
  return { center: { lng, lat }, zoom: fitted.zoom, bearing: 0, pitch: 0 };
}

const isThere = (map: MapLibreMap, goal: Goal): boolean =>
  goal.type === 'exact' && JSON.stringify(cameraOf(map)) === JSON.stringify(goal.camera);

/** Goes there; true where that is a flight. */
function lookThere(map: MapLibreMap, aim: Aim, isJump: boolean): boolean {
  if (isJump || isStill()) {
    map.jumpTo(aim, byAtlas);
    return false;
  }
  // The flight before, which this one ends, says so at once.
  map.easeTo({ ...aim, duration: longestFlight * 0.75 }, byAtlas);
  return true;
}

const keyOf = (goal: Goal | null): string => JSON.stringify(goal);

/**
 * Looks where the choice says, in the part of the map that is free. The first look is a jump, later ones a short flight. Of
 * one that is still flying `isSkipping` makes a jump: who turns two pages at once wants to be there.
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
    // A hand that pulls the map, until it has come to rest, is not to be pulled against.
    if (!map || !goal || isPulled.current) return;
    const before = map.getPadding();
    const isMoved = before.top !== top || before.right !== right || before.bottom !== bottom || before.left !== left;
    if (!isMoved && isThere(map, goal)) return;
    const isSkipped = isSkipping && isFlying.current;
    if (isMoved) map.jumpTo({ padding: { top, right, bottom, left } }, byAtlas);
    const aim = aimOf(map, goal);
    if (!aim) return;
    isFlying.current = lookThere(map, aim, !hasLooked.current || isSkipped);
    hasLooked.current = true;
  }, [map, key, top, right, bottom, left]);
}

const restMs = 250;

/**
 * The radius to look at: while it is pulled longer or shorter around one origin, the one before, until it comes to rest. A map
 * that moves at every step would read its tiles anew at every step.
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
