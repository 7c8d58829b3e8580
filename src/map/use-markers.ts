import { useEffect, useRef, useState } from 'react';
import type { Place } from '#domain/atlas.ts';
import type { Marker } from './markers.ts';
import { groupingIn } from './scene.ts';

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
