/** The number of stops of a walk, its length, and whether it returns to its start. */
import type { WalkPlan } from '#domain/walks/guided-walk.ts';
import { useWords } from '#ui/kit/use-words.ts';

export function WalkFacts({ plan }: { plan: WalkPlan }) {
  const { words } = useWords();
  const { stops, metres, minutes, walk } = plan;
  const facts = words.walks.facts(stops.length, words.kit.distanceOf(metres), words.kit.walkLong(Math.round(minutes)));
  return (
    <span className="muted">
      {facts}
      {walk.circular ? ` · ${words.walks.round}` : ''}
    </span>
  );
}
