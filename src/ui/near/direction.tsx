/** The compass point that one walks towards from the origin to a place: as a compass has it, and read aloud as a word. */
import './near.css';
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
    <span className="muted wind" data-wind={wind} title={words.kit.winds[wind]}>
      <span className="visually-hidden">{words.kit.winds[wind]}</span>
      <span aria-hidden="true">{words.kit.windsShort[wind]}</span>
    </span>
  ) : null;
}
