/** The list of the guided walks of the city. */
import './walks.css';
import type { WalkPlan } from '#domain/walks/guided-walk.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { walkChosen } from '#state/walks/walk-actions.ts';
import { useProgress } from '#state/walks/walk-progress.ts';
import { walkOf, walkPlansOf } from '#state/walks/walk-selectors.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { WalkFacts } from './walk-facts.tsx';
import { WalkOverview } from './walk-overview.tsx';
import { WalkStopPage } from './walk-stop.tsx';

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
          <LocalizedText text={walk.title} />
        </span>
        <WalkFacts plan={plan} />
        {count > 0 ? <span className="small">{words.walks.beenAt(count, stops.length)}</span> : null}
      </button>
      <Icon name="next" size={16} />
    </li>
  );
}

export function Walks() {
  const { words } = useWords();
  const plans = useAtlas(walkPlansOf);
  return (
    <section id="walks" className="walks" aria-labelledby="walks-title">
      <h2 id="walks-title">{words.walks.title}</h2>
      <ul>
        {plans.map((plan) => (
          <WalkCard key={plan.walk.id} plan={plan} />
        ))}
      </ul>
    </section>
  );
}

/** The page of the open walk or of one of its stops. */
export function WalkPage() {
  const plan = useAtlas(walkOf);
  const stop = useAtlas(({ view }) => view.stop);
  if (!plan) return null;
  return stop === null ? <WalkOverview plan={plan} /> : <WalkStopPage plan={plan} at={stop - 1} />;
}
