import { type CSSProperties, type PointerEvent, useId, useMemo, useRef, useState } from 'react';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { addedBy, countWithin, hitDistances } from '#domain/search/relaxed-queries.ts';
import { alongReach, reachSteps, stepNearest } from '#domain/near/radius-steps.ts';
import { radiusChosen } from '#state/map-actions.ts';
import { queryAnywhereOf, radiusMetresOf, resultsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import type { Within } from '#state/view.ts';
import { distanceIn, distanceTowards, leastMetres, mostMetres, TypedDistance } from './radius-field.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const barMetres = 250;
/** How far on it is worth telling of what comes next. */
const furtherMetres = 2000;
/** The slider's thumb, in pixels: its middle goes from one end of the bars to the other. */
const thumbPixels = 22;
const ticks = [500, 1000, 2000, 5000, 10_000];
/** The least height of a bar that stands for something, and the gap between two, of 100. */
const [leastHeight, gap] = [12, 0.5];

/** Bars side by side on the slider's own scale, in a box of 100 by 100. */
function barsPath(added: readonly number[]): string {
  const most = Math.max(...added, 1);
  return added
    .map((count, i) => {
      if (count === 0) return '';
      const from = 100 * alongReach(i * barMetres);
      const to = 100 * alongReach((i + 1) * barMetres);
      const height = leastHeight + ((100 - leastHeight) * count) / most;
      return `M${from} 100V${100 - height}H${Math.max(from + gap, to - gap)}V100z`;
    })
    .join('');
}

const Bars = ({ path, isInside = false }: { path: string; isInside?: boolean }) => (
  <svg
    className={isInside ? 'added inside' : 'added'}
    viewBox="0 0 100 100"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <path d={path} />
  </svg>
);

/** How far: bars of what each further stretch adds, and the same bars are the slider. */
function ReachChart({ id, within, distances }: { id: string; within: Within; distances: Float64Array }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const index = useAtlas((state) => state.index);
  const anywhere = useAtlas(queryAnywhereOf);
  const [pointed, setPointed] = useState<number | null>(null);
  // Under a finger or a mouse the distance is that of the step pointed at; a key goes on from where it is.
  const isDragged = useRef(false);
  const radius = radiusMetresOf(within) ?? leastMetres;
  const path = useMemo(() => barsPath(addedBy(index, anywhere, barMetres, mostMetres)), [index, anywhere]);
  const sentence = (metres: number): string => {
    const here = countWithin(distances, metres);
    const added = countWithin(distances, metres + barMetres) - here;
    return words.reachSays(words.distanceOf(metres), words.walkLong(Math.round(walkingMinutes(metres))), here, added);
  };
  const metresAt = (step: number): number => reachSteps[step] ?? leastMetres;
  const onPointerMove = ({ clientX, currentTarget, pointerType }: PointerEvent): void => {
    if (pointerType !== 'mouse') return;
    const { left, width } = currentTarget.getBoundingClientRect();
    const along = (clientX - left - thumbPixels / 2) / (width - thumbPixels);
    setPointed(metresAt(Math.round(Math.min(1, Math.max(0, along)) * (reachSteps.length - 1))));
  };
  const tipAt = pointed === null ? 0 : 100 * alongReach(pointed);
  return (
    <div className="reach-chart" style={{ '--reach': `${100 * alongReach(radius)}%` } as CSSProperties}>
      <Bars path={path} />
      <Bars path={path} isInside />
      <input
        id={id}
        type="range"
        min={0}
        max={reachSteps.length - 1}
        step={1}
        value={stepNearest(radius)}
        aria-valuetext={sentence(radius)}
        onChange={(event) => {
          const metres = metresAt(Number(event.target.value));
          radiusChosen(store, isDragged.current ? distanceIn(within.unit, metres) : distanceTowards(within, metres));
        }}
        onPointerDown={() => {
          isDragged.current = true;
        }}
        onKeyDown={() => {
          isDragged.current = false;
        }}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setPointed(null)}
      />
      {pointed === null ? null : (
        <span
          className="reach-tip"
          aria-hidden="true"
          style={{ insetInlineStart: `${tipAt}%`, transform: `translateX(-${tipAt}%)` }}
        >
          {sentence(pointed)}
        </span>
      )}
      <p className="scale" aria-hidden="true">
        {ticks.map((metres) => (
          <span key={metres} style={{ insetInlineStart: `${100 * alongReach(metres)}%` }}>
            {words.distanceOf(metres)}
          </span>
        ))}
      </p>
    </div>
  );
}

/** What is here, and where it would pay to walk on. */
function Further({ radius, distances }: { radius: number; distances: Float64Array }) {
  const { words } = useWords();
  const here = useAtlas((state) => resultsOf(state).hits.length);
  let next = radius;
  while (next < Math.min(mostMetres, radius + furtherMetres) && countWithin(distances, next) <= here) next += barMetres;
  const most = Math.min(mostMetres, next);
  const added = countWithin(distances, most) - here;
  return (
    <p className="further">
      <strong>{words.hereNow(here)}</strong> {added > 0 ? words.further(added, words.distanceOf(most)) : ''}
    </p>
  );
}

function Reach({ within }: { within: Within }) {
  const { words } = useWords();
  const id = useId();
  const index = useAtlas((state) => state.index);
  const anywhere = useAtlas(queryAnywhereOf);
  const radius = radiusMetresOf(within) ?? leastMetres;
  // A link may ask for more than the slider has.
  const farthest = Math.max(mostMetres, radius) + barMetres;
  const distances = useMemo(() => hitDistances(index, anywhere, farthest), [index, anywhere, farthest]);
  return (
    <div className="reach">
      <div className="reach-head">
        <label htmlFor={id}>{words.within}</label>
        <TypedDistance within={within} />
        <span className="muted">
          {within.unit === 'm' ? words.walkLong(Math.round(walkingMinutes(radius))) : words.distanceOf(radius)}
        </span>
      </div>
      <ReachChart id={id} within={within} distances={distances} />
      <Further radius={radius} distances={distances} />
    </div>
  );
}

/** How far: with a distance its chart, without one a way to set it. */
export function ReachPart() {
  const store = useAtlasStore();
  const { words } = useWords();
  const within = useAtlas(({ view }) => view.within);
  return (
    <>
      {within ? (
        <Reach within={within} />
      ) : (
        <button
          type="button"
          className="secondary"
          onClick={() => radiusChosen(store, { value: 1000, unit: 'm' }, 'push')}
        >
          {words.within} {words.distanceOf(1000)}
        </button>
      )}
      <p className="aside">
        {words.estimateNote} {words.dragHint}
      </p>
    </>
  );
}
