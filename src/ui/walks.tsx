import type { WalkPlan } from '#domain/guided-walk.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useProgress } from '#state/walk-progress.ts';
import { walkChosen, walkPlansOf } from '#state/walks.ts';
import { Icon } from './marks.tsx';
import { Said } from './said.tsx';
import { useWords } from './use-words.ts';

/** How many stops, how long, and whether one comes back to where one started. */
export function WalkFacts({ plan }: { plan: WalkPlan }) {
  const { words } = useWords();
  const { stops, metres, minutes, walk } = plan;
  const facts = words.walkFacts(stops.length, words.distanceOf(metres), words.walkLong(Math.round(minutes)));
  return (
    <span className="muted">
      {facts}
      {walk.circular ? ` · ${words.walkRound}` : ''}
    </span>
  );
}

function WalkCard({ plan }: { plan: WalkPlan }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const { walk, stops } = plan;
  const [{ been }] = useProgress(walk.id);
  const count = stops.filter(({ place }) => been.includes(place.id)).length;
  return (
    <li>
      <button type="button" className="walk-card" data-walk-id={walk.id} onClick={() => walkChosen(store, walk.id)}>
        <span className="walk-title">
          <Said text={walk.title} />
        </span>
        <WalkFacts plan={plan} />
        {count > 0 ? <span className="small">{words.beenAt(count, stops.length)}</span> : null}
      </button>
      <Icon name="next" size={16} />
    </li>
  );
}

/** The self-guided walks of the city. */
export function Walks() {
  const { words } = useWords();
  const plans = useAtlas(walkPlansOf);
  return (
    <section id="walks" className="walks" aria-labelledby="walks-title">
      <h2 id="walks-title">{words.walks}</h2>
      <ul>
        {plans.map((plan) => (
          <WalkCard key={plan.walk.id} plan={plan} />
        ))}
      </ul>
    </section>
  );
}
