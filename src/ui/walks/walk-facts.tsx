import type { WalkPlan } from '#domain/walks/guided-walk.ts';
import { useWords } from '#ui/kit/use-words.ts';

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
