import type { WalkPlan } from '#domain/guided-walk.ts';
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
