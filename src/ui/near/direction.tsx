/** The compass point that one walks towards from the origin to a place. */
import type { Place } from '#domain/atlas.ts';
import { windTowards } from '#domain/near/nearest-of-each-kind.ts';
import { originOf } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

export function Direction({ place }: { place: Place }) {
  const { words } = useWords();
  const origin = useAtlas(originOf);
  const wind = origin && place.position && windTowards(origin.position, place.position);
  return wind ? (
    <span className="muted" data-wind={wind}>
      {words.kit.winds[wind]}
    </span>
  ) : null;
}
