/** The list of recommendations in the order of the route; empty without needs. */
import '#ui/kit/styles/disclosure.css';
import './recommendations.css';
import { isOnMap } from '#domain/atlas.ts';
import type { UnmetNeed } from '#domain/needs/recommend.ts';
import { placeChosen } from '#state/actions.ts';
import { announce } from '#state/announce.ts';
import { recommendationsOf } from '#state/needs/recommendations.ts';
import { originOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { RouteLinks } from '#ui/near/way-links.tsx';
import { nameOfNeed } from './needs-form.tsx';
import { RecommendationCard } from './recommendation-card.tsx';

/** A need that no recommendation meets, and the nearest place that would. */
export function OpenNeed({ uncovered: { need, nearest, isWithinRadius } }: { uncovered: UnmetNeed }) {
  const store = useAtlasStore();
  const localization = useWords();
  const { words } = localization;
  const name = nameOfNeed(need, localization);
  if (nearest === null) return <li>{words.needs.nobodyAtAll(name)}</li>;
  return (
    <li>
      {isWithinRadius ? words.needs.noRoomFor(name) : words.needs.nobodyWithin(name)}{' '}
      {isWithinRadius ? words.needs.bestForIt : words.needs.nearestBeyond}{' '}
      <button type="button" className="inline" onClick={() => placeChosen(store, nearest.place.id)}>
        <LocalizedText text={nearest.place.name} />
      </button>
      {nearest.metres === null ? '' : `, ${words.kit.distanceOf(nearest.metres)}`}.
    </li>
  );
}

function RouteSection() {
  const { words } = useWords();
  const { walk } = useAtlas(recommendationsOf);
  const origin = useAtlas(originOf);
  if (walk === null) return null;
  const [first, ...rest] = walk.positions;
  return (
    <div className="round">
      <p>{words.needs.wholeWalk(words.kit.distanceOf(walk.metres), words.kit.walkLong(Math.round(walk.minutes)))}</p>
      {first && rest.length > (origin ? 1 : 0) ? <RouteLinks from={first} stops={rest} /> : null}
    </div>
  );
}

function Method() {
  const { words } = useWords();
  return (
    <details className="more method">
      <summary>{words.needs.howChosen}</summary>
      <ol>
        {words.needs.howChosenLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </details>
  );
}

export function RecommendationList() {
  const store = useAtlasStore();
  const { words } = useWords();
  const { places: recommendations, uncovered } = useAtlas(recommendationsOf);
  const isAsked = useAtlas(({ view }) => view.need.length > 0);
  const ids = recommendations.map(({ place }) => place.id);
  if (!isAsked) return null;
  return (
    <section className="door-part">
      <h2>{words.needs.doorCount(recommendations.length)}</h2>
      {/* The role is explicit because WebKit drops it for lists without markers. */}
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <ol role="list" className="door-list" aria-label={words.needs.doorsInOrder}>
        {recommendations.map((recommendation, at) => (
          <RecommendationCard
            key={recommendation.place.id}
            recommendation={recommendation}
            at={at}
            ids={ids}
            onMoved={(sentence) => announce(store, sentence)}
          />
        ))}
      </ol>
      {uncovered.length > 0 ? (
        <ul className="open-needs">
          {uncovered.map((each) => (
            <OpenNeed key={each.need.id} uncovered={each} />
          ))}
        </ul>
      ) : null}
      <RouteSection />
      {recommendations.some(({ place }) => isOnMap(place)) ? (
        <p className="small muted">{words.kit.linksNote}</p>
      ) : null}
      <Method />
    </section>
  );
}
