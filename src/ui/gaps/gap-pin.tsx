import { isFamily, nameNear, usualCategory } from '#domain/gaps/gap-choice.ts';
import type { Gap } from '#domain/gaps/find-gaps.ts';
import { categoriesOf } from '#domain/vocabulary.ts';
import { type GapsShown, useGapAnswer } from '#state/gaps/gaps.ts';
import { changeRemoved, placeProposed } from '#state/what-if/scenario-store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { beyondOf, roundedPeople } from './describe-gaps.ts';
import { PlaceMark } from '#ui/kit/icons.tsx';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { useWhatIfHere } from '#ui/what-if/use-what-if.ts';

/** Whether the places are those of a scenario. */
export function useIsScenario(): boolean {
  const { base } = useWhatIfHere();
  return useAtlas(({ atlas }) => atlas !== base);
}

/** What a new place would change, and the press that tries it. */
export function GapPin({ shown, gap }: { shown: GapsShown; gap: Gap }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const areas = useAtlas(({ atlas }) => atlas.areas);
  const { of, minutes } = shown.choice;
  const around = nameNear(areas, gap.spot) ?? '';
  const put = (): void => {
    const category = usualCategory(shown.doors) ?? (isFamily(of) ? categoriesOf(of)[0] : undefined) ?? 'makerspace_lab';
    const name = `${words.categories[category]}, ${around}`;
    placeProposed(store, { name, category, offers: isFamily(of) ? [] : [of], position: gap.spot });
  };
  return (
    <div className="gap-pin">
      <p>{words.gapWouldReach(around, words.gapPeople(roundedPeople(gap.reached)), minutes)}</p>
      <button type="button" className="primary" onClick={put}>
        {words.gapPutPin}
      </button>
    </div>
  );
}

/** While a scenario is shown: before and now, and the proposed places that count here, each with the way back. */
export function GapScenario({ shown }: { shown: GapsShown }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const { base } = useWhatIfHere();
  const atlas = useAtlas((state) => state.atlas);
  const before = useGapAnswer(base === atlas ? null : base, shown.choice);
  const { minutes } = shown.choice;
  const sentence = before
    ? words.gapBeforeNow(minutes, roundedPeople(beyondOf(before)), roundedPeople(beyondOf(shown.answer)))
    : '';
  useSaid(sentence);
  if (base === atlas) return null;
  const pins = shown.doors.filter(({ whatIf }) => whatIf === 'added');
  return (
    <div className="gap-scenario">
      <p>
        <strong>{sentence || words.gapWorking}</strong>
      </p>
      {pins.length > 0 ? (
        <ul className="what-if-changes" aria-label={words.gapPins}>
          {pins.map((place) => (
            <li key={place.id}>
              <PlaceMark place={place} />
              <span className="entry-text">{say(place.name)}</span>
              <button
                type="button"
                className="quiet"
                aria-label={words.takeBackNamed(say(place.name))}
                onClick={() => {
                  changeRemoved(store, place.id);
                  focusLater('#gap-title');
                }}
              >
                {words.takeBack}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
