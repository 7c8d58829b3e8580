import type { Map as MapLibreMap } from 'maplibre-gl';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Bounds, Place } from '#domain/atlas.ts';
import { isWithin, widenedBy } from '#domain/geo/bounds.ts';
import { type Marker, markersAround, mostAtOnce } from './clusters.ts';
import { groupingIn } from '#map/scene.ts';

/** How long one stretch of grouping may hold the page: less than a frame. */
const stretchMs = 8;

/**
 * Between two groupings while changes go on, and no less than twice what the last one took: to draw markers costs more than to
 * group them, and nobody reads so fast.
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
 * Groups in stretches, in tasks of their own. What has begun is finished before what was asked meanwhile is begun, so that
 * the map follows a slider however long it is pulled.
 */
function grouper(onMade: (made: Made) => void) {
  let last: Made | null = null;
  let wanted: Question | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let begun = 0;

  const give = (question: Question, markers: readonly Marker[]): void => {
    last = { ...question, markers };
    onMade(last);
    timer = null;
    const pauseMs = Math.max(leastPauseMs, 2 * (performance.now() - begun));
    if (wanted && wanted !== question) timer = setTimeout(() => wanted && begin(wanted), pauseMs);
  };
  const goOn = (question: Question, steps: ReturnType<typeof groupingIn>): void => {
    const end = performance.now() + stretchMs;
    let { done, value } = steps.next();
    while (!done && performance.now() < end) ({ done, value } = steps.next());
    if (done && value) give(question, value);
    else timer = setTimeout(goOn, 0, question, steps);
  };
  const begin = (question: Question): void => {
    begun = performance.now();
    if (last && isSame(last.shown, question.shown) && isSame(last.outside, question.outside)) {
      give(question, last.markers);
    } else timer = setTimeout(goOn, 0, question, groupingIn(question));
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

/** The markers of what is found and what has stepped back; `isNewest` is false as long as they are those of before. */
export function useMarkers(
  shown: readonly Place[],
  outside: readonly Place[],
): { markers: readonly Marker[]; isNewest: boolean } {
  const [made, setMade] = useState<Made>({ shown: [], outside: [], markers: [] });
  const asked = useRef<ReturnType<typeof grouper> | null>(null);
  useEffect(() => {
    asked.current = grouper(setMade);
    return () => asked.current?.stop();
  }, []);
  useEffect(() => asked.current?.ask({ shown, outside }), [shown, outside]);
  return { markers: made.markers, isNewest: made.shown === shown && made.outside === outside };
}

function sightOf(map: MapLibreMap): Bounds {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** A frame around what the map shows, always the same until a move leads out of it or the zoom is another. */
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
      const sight = sightOf(map);
      const [west, south, east, north] = sight;
      const known = last.current;
      if (known?.zoom === zoom && isWithin(known.frame, [west, south]) && isWithin(known.frame, [east, north])) {
        return known.frame;
      }
      last.current = { frame: widenedBy(sight, 0.5), zoom };
      return last.current.frame;
    },
  );
}

/** Of the markers those that the map has to know of where it looks now. */
export function useMarkersAround(
  map: MapLibreMap | null,
  markers: readonly Marker[],
  level: number,
): readonly Marker[] {
  const zoom = Math.floor(level);
  return markersAround(markers, zoom, useFrame(markers.length > mostAtOnce ? map : null, zoom));
}
