/** The page of one stop of a walk: its text and the way to the next. */
import '#ui/kit/styles/facts.css';
import './walks.css';
import { useEffect } from 'react';
import type { WalkPlan, WalkStop } from '#domain/walks/guided-walk.ts';
import { placeChosen } from '#state/actions.ts';
import { stepBack } from '#state/closing-actions.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { stopChosen } from '#state/walks/walk-actions.ts';
import { useProgress } from '#state/walks/walk-progress.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { RouteLinks } from '#ui/near/way-links.tsx';

/** The visited stops as a row of dashes, decorative because the text beside it says the same. */
function StopProgress({ plan, at, been }: { plan: WalkPlan; at: number; been: readonly string[] }) {
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

/** The buttons for the previous and the next stop; the last one leads back to the walk. */
function StopNavigation({ plan, at, onEnd }: { plan: WalkPlan; at: number; onEnd: () => void }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const { stops } = plan;
  const { onward } = stops[at] ?? {};
  const next = stops[at + 1];
  const to = next ?? stops[0];
  const distance =
    onward && [words.kit.distanceOf(onward.metres), words.kit.walkLong(Math.round(onward.minutes))].join(', ');
  return (
    <>
      {distance && to ? (
        <p className="small muted">
          {next
            ? words.walks.nextIs(localize(to.place.name), distance)
            : words.walks.backToStart(localize(to.place.name), distance)}
        </p>
      ) : null}
      <div className="turn">
        <button type="button" className="secondary" disabled={at === 0} onClick={() => stopChosen(store, at)}>
          <Icon name="back" size={18} />
          <span>{words.walks.stopBefore}</span>
        </button>
        <button type="button" className="primary" onClick={() => (next ? stopChosen(store, at + 2) : onEnd())}>
          <span>{next ? words.walks.nextStop : words.walks.finishWalk}</span>
          <Icon name="next" size={18} />
        </button>
      </div>
    </>
  );
}

export function WalkStopPage({ plan, at }: { plan: WalkPlan; at: number }) {
  const stop = plan.stops[at];
  return stop ? <StopArticle plan={plan} at={at} stop={stop} /> : null;
}

function StopArticle({ plan, at, stop: { place, words: text } }: { plan: WalkPlan; at: number; stop: WalkStop }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const { walk, stops } = plan;
  const [{ been, last }, setProgress] = useProgress(walk.id);
  const heading = usePanelHeading(`${walk.id}/${at}`);
  const isVisited = been.includes(place.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stop is stored when it is opened, not when the progress is reset
  useEffect(() => {
    if (last !== place.id) setProgress({ last: place.id });
  }, [place.id]);
  // After the last stop, the walk starts at the first one the next time.
  const finish = (): void => {
    setProgress({ last: null });
    stepBack(store);
  };
  return (
    <article className="walk-step">
      <div className="walk-step-head">
        <button type="button" className="back" onClick={() => stepBack(store)}>
          <Icon name="back" size={18} />
          <span>{words.kit.backTo(words.walks.theWalk)}</span>
        </button>
        <button
          type="button"
          className="chip"
          aria-pressed={isVisited}
          onClick={() => setProgress({ been: isVisited ? been.filter((id) => id !== place.id) : [...been, place.id] })}
        >
          {words.walks.beenHere}
        </button>
      </div>
      <StopProgress plan={plan} at={at} been={been} />
      <h1 ref={heading} tabIndex={-1} dir="auto">
        <span className="walk-count">{words.walks.stopOf(at + 1, stops.length)}</span>{' '}
        <LocalizedText text={place.name} />
      </h1>
      <p className="summary" dir="auto">
        <LocalizedText text={text} />
      </p>
      <StopNavigation plan={plan} at={at} onEnd={finish} />
      <p>
        <button
          type="button"
          className="quiet about-stop"
          data-stop-id={place.id}
          onClick={() => placeChosen(store, place.id)}
        >
          {words.walks.aboutPlace}
        </button>
      </p>
      <RouteLinks from={null} stops={[place.position]} to={localize(place.name)} />
      <p className="small muted">
        {words.kit.linksNote} {words.walks.estimate}
      </p>
    </article>
  );
}
