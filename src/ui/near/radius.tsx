/** The radius round the origin: a slider whose bars show how many places each further distance adds. */
import './near.css';
import { type CSSProperties, type PointerEvent, useId, useMemo, useRef, useState } from 'react';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { alongRadius, radiusSteps, stepNearest } from '#domain/near/radius-steps.ts';
import { addedBy, countWithin, hitDistances } from '#domain/search/relaxed-queries.ts';
import { radiusChosen } from '#state/map-actions.ts';
import { placeIndexOf, queryAnywhereOf, radiusMetresOf, resultsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import type { Within } from '#state/view.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { distanceIn, distanceTowards, maxMetres, minMetres, RadiusField } from './radius-field.tsx';

const barMetres = 250;
/** The greatest additional distance that the sentence below the slider mentions. */
const furtherMetres = 2000;
/** The width of the slider's thumb: its middle moves from one end of the bars to the other. */
const thumbPixels = 22;
const ticks = [500, 1000, 2000, 5000, 10_000];
/** The minimum height of a bar that is not empty, and the gap between two bars, in percent. */
const [leastHeight, gap] = [12, 0.5];

/** The bars on the scale of the slider, in a box of 100 by 100. */
function barsPath(added: readonly number[]): string {
  const maxAdded = Math.max(...added, 1);
  return added
    .map((count, i) => {
      if (count === 0) return '';
      const from = 100 * alongRadius(i * barMetres);
      const to = 100 * alongRadius((i + 1) * barMetres);
      const height = leastHeight + ((100 - leastHeight) * count) / maxAdded;
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

const metresAt = (step: number): number => radiusSteps[step] ?? minMetres;

/** The radius at a position of the pointer on the slider. */
function metresUnder({ clientX, currentTarget }: PointerEvent): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  const along = (clientX - left - thumbPixels / 2) / (width - thumbPixels);
  return metresAt(Math.round(Math.min(1, Math.max(0, along)) * (radiusSteps.length - 1)));
}

function ChartTip({ metres, sentence }: { metres: number; sentence: string }) {
  const percent = 100 * alongRadius(metres);
  return (
    <span
      className="reach-tip"
      aria-hidden="true"
      style={{ insetInlineStart: `${percent}%`, transform: `translateX(-${percent}%)` }}
    >
      {sentence}
    </span>
  );
}

function ChartScale() {
  const { words } = useWords();
  return (
    <p className="scale" aria-hidden="true">
      {ticks.map((metres) => (
        <span key={metres} style={{ insetInlineStart: `${100 * alongRadius(metres)}%` }}>
          {words.kit.distanceOf(metres)}
        </span>
      ))}
    </p>
  );
}

/** The slider lies over its bars; the bars inside the radius are coloured. */
function RadiusChart({ id, within, distances }: { id: string; within: Within; distances: Float64Array }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const index = useAtlas(placeIndexOf);
  const anywhere = useAtlas(queryAnywhereOf);
  const [pointedMetres, setPointedMetres] = useState<number | null>(null);
  // Dragging chooses the distance of the step; a key adds a step to the present distance.
  const isDragged = useRef(false);
  const radius = radiusMetresOf(within) ?? minMetres;
  const path = useMemo(() => barsPath(addedBy(index, anywhere, barMetres, maxMetres)), [index, anywhere]);
  const sentence = (metres: number): string => {
    const count = countWithin(distances, metres);
    const added = countWithin(distances, metres + barMetres) - count;
    return words.near.reachSays(
      words.kit.distanceOf(metres),
      words.kit.walkLong(Math.round(walkingMinutes(metres))),
      count,
      added,
    );
  };
  return (
    <div className="reach-chart" style={{ '--reach': `${100 * alongRadius(radius)}%` } as CSSProperties}>
      <Bars path={path} />
      <Bars path={path} isInside />
      <input
        id={id}
        type="range"
        min={0}
        max={radiusSteps.length - 1}
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
        onPointerMove={(event) => {
          if (event.pointerType === 'mouse') setPointedMetres(metresUnder(event));
        }}
        onPointerLeave={() => setPointedMetres(null)}
      />
      {pointedMetres === null ? null : <ChartTip metres={pointedMetres} sentence={sentence(pointedMetres)} />}
      <ChartScale />
    </div>
  );
}

/** The number of places within the radius, and the next distance that adds places. */
function NextDistance({ radius, distances }: { radius: number; distances: Float64Array }) {
  const { words } = useWords();
  const count = useAtlas((state) => resultsOf(state).hits.length);
  let next = radius;
  while (next < Math.min(maxMetres, radius + furtherMetres) && countWithin(distances, next) <= count) next += barMetres;
  const nextMetres = Math.min(maxMetres, next);
  const added = countWithin(distances, nextMetres) - count;
  return (
    <p className="further">
      <strong>{words.near.hereNow(count)}</strong>{' '}
      {added > 0 ? words.near.further(added, words.kit.distanceOf(nextMetres)) : ''}
    </p>
  );
}

function RadiusSlider({ within }: { within: Within }) {
  const { words } = useWords();
  const id = useId();
  const index = useAtlas(placeIndexOf);
  const anywhere = useAtlas(queryAnywhereOf);
  const radius = radiusMetresOf(within) ?? minMetres;
  // A link may hold a greater radius than the slider offers.
  const farthest = Math.max(maxMetres, radius) + barMetres;
  const distances = useMemo(() => hitDistances(index, anywhere, farthest), [index, anywhere, farthest]);
  return (
    <div className="reach">
      <div className="reach-head">
        <label htmlFor={id}>{words.near.within}</label>
        <RadiusField within={within} />
        <span className="muted">
          {within.unit === 'm' ? words.kit.walkLong(Math.round(walkingMinutes(radius))) : words.kit.distanceOf(radius)}
        </span>
      </div>
      <RadiusChart id={id} within={within} distances={distances} />
      <NextDistance radius={radius} distances={distances} />
    </div>
  );
}

/** The slider; while no radius is set, a button that sets one. */
export function RadiusPart() {
  const store = useAtlasStore();
  const { words } = useWords();
  const within = useAtlas(({ view }) => view.within);
  return (
    <>
      {within ? (
        <RadiusSlider within={within} />
      ) : (
        <button
          type="button"
          className="secondary"
          onClick={() => radiusChosen(store, { value: 1000, unit: 'm' }, 'push')}
        >
          {words.near.within} {words.kit.distanceOf(1000)}
        </button>
      )}
      <p className="aside">
        {words.kit.estimateNote} {words.near.dragHint}
      </p>
    </>
  );
}
