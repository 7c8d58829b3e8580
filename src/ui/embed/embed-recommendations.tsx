/** The recommendations for the needs of an embed, with their reasons; the details are in the whole atlas. */
import './embed.css';
import '#ui/kit/styles/numbered-list.css';
import '#ui/needs/recommendations.css';
import { needsById } from '#domain/needs/needs.ts';
import { hovered, placeChosen } from '#state/actions.ts';
import { recommendationsOf } from '#state/needs/recommendations.ts';
import { originOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { nameOfNeed } from '#ui/needs/needs-form.tsx';
import { reasonOf } from '#ui/needs/recommendation-card.tsx';
import { OpenNeed } from '#ui/needs/recommendation-list.tsx';

export function EmbedRecommendations() {
  const store = useAtlasStore();
  const localization = useWords();
  const { words } = localization;
  const { places: recommendations, uncovered } = useAtlas(recommendationsOf);
  const needs = useAtlas(({ atlas }) => atlas.needs);
  const needIds = useAtlas(({ view }) => view.need);
  const origin = useAtlas(originOf);
  if (needIds.length === 0) return null;
  const names = needsById(needs, needIds).map((need) => nameOfNeed(need, localization));
  return (
    <section className="door-part embed-doors" aria-labelledby="embed-doors">
      <p className="aside">{words.kit.list(names)}</p>
      <h2 id="embed-doors">{words.needs.doorCount(recommendations.length)}</h2>
      {/* The role is explicit because WebKit drops it for lists without markers. */}
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <ol role="list" className="door-list" aria-label={words.needs.doorsInOrder}>
        {recommendations.map((recommendation, at) => (
          <li
            key={recommendation.place.id}
            className="door"
            data-door-id={recommendation.place.id}
            onMouseEnter={() => hovered(store, recommendation.place.id)}
            onMouseLeave={() => hovered(store, null)}
          >
            <span className="door-number" aria-hidden="true">
              {words.kit.number(at + 1)}
            </span>
            <div className="door-text">
              <button
                type="button"
                className="door-name"
                dir="auto"
                onClick={() => placeChosen(store, recommendation.place.id)}
              >
                <LocalizedText text={recommendation.place.name} />
              </button>
              <p className="small">{reasonOf(recommendation, origin !== null, localization)}</p>
            </div>
          </li>
        ))}
      </ol>
      {uncovered.length > 0 ? (
        <ul className="open-needs small">
          {uncovered.map((each) => (
            <OpenNeed key={each.need.id} uncovered={each} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
