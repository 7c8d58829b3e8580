/** The hooks that group places into markers without blocking the page. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Bounds, Place } from '#domain/atlas.ts';
import { isInBounds, widenedBy } from '#domain/geo/bounds.ts';
import { type Marker, markersAround, mostAtOnce } from './clusters.ts';
import { groupingIn } from './group-places.ts';

/** The longest time that grouping may block the page without a pause: less than a frame. */
const stretchMs = 8;

/**
 * The pause between groupings during continuous changes, at least twice the duration of the last one: drawing markers costs more
 * than grouping them.
 */
const leastPauseMs = 100;

interface Question {
  shown: readonly Place[];
  outside: readonly Place[];
}

interface Made extends Question {
  markers: readonly Marker[];
}

const isSame = (a: readonly Place[], b: readonly Place[]): boolean =>
  a === b || (a.length === b.length && a.every((place, i) => place === b[i]));

/**
 * Groups places in time slices, each a task of its own. A grouping is finished before the latest request is started, so that
 * the map keeps updating while a slider is dragged.
 */
function grouper(onMade: (made: Made) => void) {
  let last: Made | null = null;
  let wanted: Question | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let begun = 0;

  const finish = (question: Question, markers: readonly Marker[]): void => {
    last = { ...question, markers };
    onMade(last);
    timer = null;
    const pauseMs = Math.max(leastPauseMs, 2 * (performance.now() - begun));
    if (wanted && wanted !== question) timer = setTimeout(() => wanted && begin(wanted), pauseMs);
  };
  const continueGrouping = (question: Question, steps: ReturnType<typeof groupingIn>): void => {
    const end = performance.now() + stretchMs;
    let { done, value } = steps.next();
    while (!done && performance.now() < end) ({ done, value } = steps.next());
    if (done && value) finish(question, value);
    else timer = setTimeout(continueGrouping, 0, question, steps);
  };
  const begin = (question: Question): void => {
    begun = performance.now();
    if (last && isSame(last.shown, question.shown) && isSame(last.outside, question.outside)) {
      finish(question, last.markers);
    } else timer = setTimeout(continueGrouping, 0, question, groupingIn(question));
  };
  return {
    ask(question: Question): void {
      wanted = question;
      if (timer === null) begin(question);
    },
    stop(): void {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}

/** The markers of the places found and of the dimmed places; `isNewest` is false while they are the previous ones. */
export function useMarkers(
  shown: readonly Place[],
  outside: readonly Place[],
): { markers: readonly Marker[]; isNewest: boolean } {
  const [made, setMade] = useState<Made>({ shown: [], outside: [], markers: [] });
  const grouping = useRef<ReturnType<typeof grouper> | null>(null);
  useEffect(() => {
    grouping.current = grouper(setMade);
    return () => grouping.current?.stop();
  }, []);
  useEffect(() => grouping.current?.ask({ shown, outside }), [shown, outside]);
  return { markers: made.markers, isNewest: made.shown === shown && made.outside === outside };
}

function viewportOf(map: MapLibreMap): Bounds {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** A frame around the viewport; the same object until the map leaves it or the zoom level changes. */
function useFrame(map: MapLibreMap | null, zoom: number): Bounds | null {
  const last = useRef<{ frame: Bounds; zoom: number } | null>(null);
  return useSyncExternalStore(
    useCallback(
      (onChange) => {
        map?.on('move', onChange);
        return () => map?.off('move', onChange);
      },
      [map],
    ),
    () => {
      if (!map) return null;
      const viewport = viewportOf(map);
      const [west, south, east, north] = viewport;
      const known = last.current;
      if (known?.zoom === zoom && isInBounds(known.frame, [west, south]) && isInBounds(known.frame, [east, north])) {
        return known.frame;
      }
      last.current = { frame: widenedBy(viewport, 0.5), zoom };
      return last.current.frame;
    },
  );
}

/** The markers that the map needs for its current viewport. */
export function useMarkersAround(
  map: MapLibreMap | null,
  markers: readonly Marker[],
  level: number,
): readonly Marker[] {
  const zoom = Math.floor(level);
  return markersAround(markers, zoom, useFrame(markers.length > mostAtOnce ? map : null, zoom));
}
