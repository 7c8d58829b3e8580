import type { Text } from '#domain/atlas.ts';
import type { GapAnswer } from '#domain/gaps/gap-analysis.ts';
import { type GapChoice, isFamily, nameNear } from '#domain/gaps/gap-choice.ts';
import type { Gap } from '#domain/gaps/find-gaps.ts';
import type { Words } from '#look/words.ts';
import type { GapsShown } from '#state/gaps/gaps.ts';

/** An estimate of people, no finer than it is: to the next 100, below 1,000 to the next 50. */
export const roundedPeople = (residents: number): number => {
  const step = residents < 1000 ? 50 : 100;
  return residents < step ? (residents > 0 ? step : 0) : Math.round(residents / step) * step;
};

/** How many live in a gap. */
export const beyondOf = ({ gaps }: Pick<GapAnswer, 'gaps'>): number =>
  gaps.reduce((sum, { residents }) => sum + residents, 0);

/** What is looked for, as in "the nearest place to make things". */
export const placeWords = ({ of }: GapChoice, words: Words): string =>
  isFamily(of) ? words.gapPlace[of] : words.gapPlaceWith(words.offers[of]);

/** A gap of which one new place would reach less than half is no neighbourhood. */
const isWide = ({ residents, reached }: Gap): boolean => reached < residents / 2;

interface Speaker {
  readonly words: Words;
  readonly say: (text: Text) => string;
  readonly areas: Parameters<typeof nameNear>[0];
}

/** A gap in a sentence, and how far the nearest is in another. */
export function gapSentences(
  gap: Gap,
  isLargest: boolean,
  { choice, doors }: GapsShown,
  speaker: Speaker,
): [what: string, farthest: string] {
  const { words, say, areas } = speaker;
  const [people, place] = [words.gapPeople(roundedPeople(gap.residents)), placeWords(choice, words)];
  const around = words.gapAround(nameNear(areas, gap.spot) ?? '', isWide(gap));
  const door = doors[gap.door];
  return [
    words.gapHere(isLargest, people, around, choice.minutes, place),
    door
      ? words.gapFarthest(nameNear(areas, gap.farthest) ?? '', say(door.name), Math.round(gap.minutes))
      : words.gapNoDoor(place),
  ];
}
