import { useEffect, useRef } from 'react';
import type { WalkPlan, WalkStop } from '#domain/walks/guided-walk.ts';
import { placeChosen, stepBack } from '#state/actions.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { stopChosen } from '#state/walks/walk-actions.ts';
import { useProgress } from '#state/walks/walk-progress.ts';
import { RouteLinks } from '#ui/needs/recommendation-card.tsx';
import { focusHeading } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** Which stops are behind one, as a row of as many dashes as there are stops; the words beside it say the same. */
function Trail({ plan, at, been }: { plan: WalkPlan; at: number; been: readonly string[] }) {
  return (
    <span className="trail" aria-hidden="true">
      {plan.stops.map(({ place }, i) => (
        <span
          key={place.id}
          className={been.includes(place.id) ? 'been' : undefined}
          data-here={i === at ? '' : undefined}
        />
      ))}
    </span>
  );
}

/** On to the next stop and back to the one before; from the last one to the walk as a whole. */
function Turn({ plan, at, onEnd }: { plan: WalkPlan; at: number; onEnd: () => void }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const { stops } = plan;
  const { onward } = stops[at] ?? {};
  const next = stops[at + 1];
  const to = next ?? stops[0];
  const far = onward && [words.distanceOf(onward.metres), words.walkLong(Math.round(onward.minutes))].join(', ');
  return (
    <>
      {far && to ? (
        <p className="small muted">
          {next ? words.nextIs(say(to.place.name), far) : words.backToStart(say(to.place.name), far)}
        </p>
      ) : null}
      <div className="turn">
        <button type="button" className="secondary" disabled={at === 0} onClick={() => stopChosen(store, at)}>
          <Icon name="back" size={18} />
          <span>{words.stopBefore}</span>
        </button>
        <button type="button" className="primary" onClick={() => (next ? stopChosen(store, at + 2) : onEnd())}>
          <span>{next ? words.nextStop : words.finishWalk}</span>
          <Icon name="next" size={18} />
        </button>
      </div>
    </>
  );
}

/** One stop of a walk: what is told there, and the way on. */
export function WalkStep({ plan, at }: { plan: WalkPlan; at: number }) {
  const stop = plan.stops[at];
  return stop ? <Step plan={plan} at={at} stop={stop} /> : null;
}

function Step({ plan, at, stop: { place, words: told } }: { plan: WalkPlan; at: number; stop: WalkStop }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const { walk, stops } = plan;
  const [{ been, last }, keep] = useProgress(walk.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasBeen = been.includes(place.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor goes to the heading once for each stop
  useEffect(() => focusHeading(heading.current), [walk.id, at]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stop is kept when it comes on screen, not when it is forgotten
  useEffect(() => {
    if (last !== place.id) keep({ last: place.id });
  }, [place.id]);
  // Who has come to the end starts anew the next time.
  const toEnd = (): void => {
    keep({ last: null });
    stepBack(store);
  };
  return (
    <article className="walk-step">
      <div className="walk-step-head">
        <button type="button" className="back" onClick={() => stepBack(store)}>
          <Icon name="back" size={18} />
          <span>{words.backTo(words.theWalk)}</span>
        </button>
        <button
          type="button"
          className="chip"
          aria-pressed={hasBeen}
          onClick={() => keep({ been: hasBeen ? been.filter((id) => id !== place.id) : [...been, place.id] })}
        >
          {words.beenHere}
        </button>
      </div>
      <Trail plan={plan} at={at} been={been} />
      <h1 ref={heading} tabIndex={-1} dir="auto">
        <span className="walk-count">{words.stopOf(at + 1, stops.length)}</span> <Said text={place.name} />
      </h1>
      <p className="summary" dir="auto">
        <Said text={told} />
      </p>
      <Turn plan={plan} at={at} onEnd={toEnd} />
      <p>
        <button
          type="button"
          className="quiet about-stop"
          data-stop-id={place.id}
          onClick={() => placeChosen(store, place.id)}
        >
          {words.aboutPlace}
        </button>
      </p>
      <RouteLinks from={null} stops={[place.position]} to={say(place.name)} />
      <p className="small muted">
        {words.linksNote} {words.walkEstimate}
      </p>
    </article>
  );
}
