import type { Text } from '#domain/atlas.ts';
import type { Gap } from '#domain/gaps/find-gaps.ts';
import type { GapAnalysis } from '#domain/gaps/gap-analysis.ts';
import { type GapChoice, isFamily } from '#domain/gaps/gap-choice.ts';
import { nameNear } from '#domain/gaps/gap-facilities.ts';
import type { Words } from '#look/words.ts';
import type { GapsShown } from '#state/gaps/gaps.ts';

/** A rounded estimate of people: to the next 100, below 1,000 to the next 50. */
export const roundedPeople = (residents: number): number => {
  const step = residents < 1000 ? 50 : 100;
  return residents < step ? (residents > 0 ? step : 0) : Math.round(residents / step) * step;
};

/** The number of residents in the gaps. */
export const residentsInGaps = ({ gaps }: Pick<GapAnalysis, 'gaps'>): number =>
  gaps.reduce((sum, { residents }) => sum + residents, 0);

/** The kind of facility in words, as in "the nearest place to make things". */
export const placeWords = ({ of }: GapChoice, words: Words): string =>
  isFamily(of) ? words.gaps.place[of] : words.gaps.placeWith(words.vocabulary.offers[of]);

/** True if one new place would reach less than half of the residents: such a gap is larger than a neighbourhood. */
const isWide = ({ residents, residentsReached }: Gap): boolean => residentsReached < residents / 2;

interface TextContext {
  readonly words: Words;
  readonly localize: (text: Text) => string;
  readonly areas: Parameters<typeof nameNear>[0];
}

/** A gap in one sentence, and the distance to the nearest facility in another. */
export function gapSentences(
  gap: Gap,
  isLargest: boolean,
  { choice, facilities }: GapsShown,
  context: TextContext,
): [what: string, farthest: string] {
  const { words, localize, areas } = context;
  const [people, place] = [words.gaps.people(roundedPeople(gap.residents)), placeWords(choice, words)];
  const around = words.gaps.around(nameNear(areas, gap.suggestedPosition) ?? '', isWide(gap));
  const facility = facilities[gap.facility];
  return [
    words.gaps.here({ isLargest, people, around, minutes: choice.minutes, place }),
    facility
      ? words.gaps.farthest(nameNear(areas, gap.farthest) ?? '', localize(facility.name), Math.round(gap.minutes))
      : words.gaps.noDoor(place),
  ];
}
