/** The effect of a new place, and the button that adds it to the scenario. */
import { atlasOf } from '#state/selectors.ts';
import './gaps.css';
import '#ui/kit/styles/entry.css';
import '#ui/kit/styles/change-list.css';
import type { Gap } from '#domain/gaps/find-gaps.ts';
import { isFamily } from '#domain/gaps/gap-choice.ts';
import { nameNear, usualCategory } from '#domain/gaps/gap-facilities.ts';
import { categoriesOf } from '#domain/vocabulary.ts';
import { type GapsShown, useGapAnalysis } from '#state/gaps/gaps.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { changeRemoved, placeProposed } from '#state/what-if/scenario-store.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { PlaceSymbol } from '#ui/kit/icons.tsx';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { residentsInGaps, roundedPeople } from './describe-gaps.ts';

/** True while the atlas is that of a scenario. */
export function useIsScenario(): boolean {
  return useAtlas((state) => atlasOf(state) !== state.atlas);
}

export function GapPin({ shown, gap }: { shown: GapsShown; gap: Gap }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const areas = useAtlas(({ atlas }) => atlas.areas);
  const { of, minutes } = shown.choice;
  const around = nameNear(areas, gap.suggestedPosition) ?? '';
  const proposePlace = (): void => {
    const category =
      usualCategory(shown.facilities) ?? (isFamily(of) ? categoriesOf(of)[0] : undefined) ?? 'makerspace_lab';
    const name = `${words.vocabulary.categories[category]}, ${around}`;
    placeProposed(store, { name, category, offers: isFamily(of) ? [] : [of], position: gap.suggestedPosition });
  };
  return (
    <div className="gap-pin">
      <p>{words.gaps.wouldReach(around, words.gaps.people(roundedPeople(gap.residentsReached)), minutes)}</p>
      <button type="button" className="primary" onClick={proposePlace}>
        {words.gaps.putPin}
      </button>
    </div>
  );
}

/** The effect of the scenario on the gaps, and its proposed places with the buttons that remove them. */
export function GapScenario({ shown }: { shown: GapsShown }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const base = useAtlas((state) => state.atlas);
  const atlas = useAtlas(atlasOf);
  const before = useGapAnalysis(base === atlas ? null : base, shown.choice);
  const { minutes } = shown.choice;
  const sentence = before
    ? words.gaps.beforeNow(
        minutes,
        roundedPeople(residentsInGaps(before)),
        roundedPeople(residentsInGaps(shown.analysis)),
      )
    : '';
  useAnnouncement(sentence);
  if (base === atlas) return null;
  const pins = shown.facilities.filter(({ whatIf }) => whatIf === 'added');
  return (
    <div className="gap-scenario">
      <p>
        <strong>{sentence || words.gaps.working}</strong>
      </p>
      {pins.length > 0 ? (
        <ul className="what-if-changes" aria-label={words.gaps.pins}>
          {pins.map((place) => (
            <li key={place.id}>
              <PlaceSymbol place={place} />
              <span className="entry-text">{localize(place.name)}</span>
              <button
                type="button"
                className="quiet"
                aria-label={words.kit.takeBackNamed(localize(place.name))}
                onClick={() => {
                  changeRemoved(store, place.id);
                  focusLater('#gap-title');
                }}
              >
                {words.kit.takeBack}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
