/** One recommendation: the place, the reasons, the certainty, the alternatives, and the route. */
import '#ui/kit/styles/numbered-list.css';
import './recommendations.css';
import { Fragment } from 'react';
import { isOnMap } from '#domain/atlas.ts';
import type { Recommendation } from '#domain/needs/recommend.ts';
import { hovered, placeChosen } from '#state/actions.ts';
import { recommendationSwapped, recommendationsReordered } from '#state/needs/recommendations.ts';
import { originOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { Link } from '#ui/kit/link.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { type Localization, useWords } from '#ui/kit/use-words.ts';
import { RouteLinks } from '#ui/near/way-links.tsx';
import { NeedName } from './needs-form.tsx';

/** A label in the middle of a sentence: the first letter becomes lower case. */
const within = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The reason for a recommendation in one line: offers, distance, audience. */
export function reasonOf(
  { place, metres, reasons }: Recommendation,
  hasOrigin: boolean,
  { words }: Pick<Localization, 'words'>,
): string {
  const { offers, category, themes, audiences } = reasons;
  const nowhere = place.position === null || place.areaWide ? words.needs.awayNowhere : words.needs.awayByArea;
  const parts = [
    ...(offers.length > 0
      ? [words.needs.hasOffers(words.kit.list(offers.map((each) => words.needs.offersAs[each])))]
      : []),
    ...(category ? [words.needs.isListedAs(within(words.vocabulary.categories[category]))] : []),
    ...(themes.length > 0
      ? [words.needs.worksWith(words.kit.list(themes.map((each) => within(words.vocabulary.themes[each]))))]
      : []),
    ...(metres === null
      ? hasOrigin
        ? [nowhere]
        : []
      : [metres < 10 ? words.needs.awayHere : words.needs.away(words.kit.distanceOf(metres))]),
    ...(audiences.length > 0
      ? [words.needs.openTo(words.kit.list(audiences.map((each) => within(words.vocabulary.audiences[each]))))]
      : []),
  ];
  return `${sentence(parts.join('; '))}.`;
}

/** The certainty: source, date of the last verification, and notes. */
function Evidence({ recommendation: { evidence } }: { recommendation: Recommendation }) {
  const { words } = useWords();
  const { status, sources, verified, basis } = evidence;
  const [first, ...others] = sources;
  const parts = [
    ...(others.length > 0 ? [words.kit.andMore(others.length)] : []),
    verified === null ? words.needs.neverLookedAt : words.kit.lookedAt(words.kit.date(verified)),
    ...(basis === 'estimated' ? [words.needs.isEstimated] : []),
    ...(status === 'operating' ? [] : [within(words.vocabulary.statuses[status])]),
  ];
  return (
    <p className="small muted">
      {first === undefined ? words.needs.noSource : words.needs.sourceIs}{' '}
      {first === undefined ? null : <Link to={first} />}
      {others.length > 0 ? ' ' : ', '}
      {parts.join(', ')}.
    </p>
  );
}

interface RecommendationCardProps {
  recommendation: Recommendation;
  at: number;
  ids: readonly string[];
  /** Receives the sentence to announce after a move: the list announces it, since the card itself moves. */
  onMoved: (announcement: string) => void;
}

function Moves({ recommendation, at, ids, onMoved }: RecommendationCardProps) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const name = localize(recommendation.place.name);
  const move = (by: -1 | 1): void => {
    const order = ids.with(at, ids[at + by] ?? '').with(at + by, recommendation.place.id);
    recommendationsReordered(store, order);
    onMoved(words.kit.movedTo(name, at + by + 1, ids.length));
    // At an end of the list the clicked button is disabled; the other one takes the focus.
    const isAtEnd = at + by === 0 || at + by === ids.length - 1;
    const wanted = by === -1 ? !isAtEnd : isAtEnd;
    focusLater(
      `[data-door-id="${CSS.escape(recommendation.place.id)}"] .moves button:${wanted ? 'first' : 'last'}-child`,
    );
  };
  return (
    <span className="moves">
      <button
        type="button"
        className="bare"
        disabled={at === 0}
        aria-label={words.kit.moveUp(name)}
        onClick={() => move(-1)}
      >
        <Icon name="up" size={18} />
      </button>
      <button
        type="button"
        className="bare"
        disabled={at === ids.length - 1}
        aria-label={words.kit.moveDown(name)}
        onClick={() => move(1)}
      >
        <Icon name="down" size={18} />
      </button>
    </span>
  );
}

function Next({ recommendation }: { recommendation: Recommendation }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const { place, alternative: next } = recommendation;
  if (next === null) return null;
  const swap = (): void => {
    recommendationSwapped(store, place.id, next.place.id);
    focusLater(`[data-door-id="${CSS.escape(next.place.id)}"] .door-name`);
  };
  return (
    <p className="door-next small">
      {words.needs.nextBest}{' '}
      <button type="button" className="inline" onClick={() => placeChosen(store, next.place.id)}>
        <LocalizedText text={next.place.name} />
      </button>
      {next.metres === null ? '' : `, ${words.kit.distanceOf(next.metres)}`}.{' '}
      <button
        type="button"
        className="inline"
        aria-label={words.needs.takeInsteadOf(localize(next.place.name), localize(place.name))}
        onClick={swap}
      >
        {words.needs.takeInstead}
      </button>
    </p>
  );
}

export function RecommendationCard({ recommendation, at, ids, onMoved }: RecommendationCardProps) {
  const store = useAtlasStore();
  const localization = useWords();
  const { words, localize } = localization;
  const origin = useAtlas(originOf);
  const isHovered = useAtlas(({ session }) => session.hovered === recommendation.place.id);
  const { place, step, needs } = recommendation;
  return (
    <li
      className={`door${isHovered ? ' hovered' : ''}`}
      data-door-id={place.id}
      onMouseEnter={() => hovered(store, place.id)}
      onMouseLeave={() => hovered(store, null)}
    >
      <span className="door-number" aria-hidden="true">
        {words.kit.number(at + 1)}
      </span>
      <div className="door-text">
        <p className="door-step">
          <strong>{words.needs.steps[step]}</strong>{' '}
          {needs.map((need) => (
            <Fragment key={need.id}>
              {' '}
              · <NeedName need={need} />
            </Fragment>
          ))}
        </p>
        <button type="button" className="door-name" dir="auto" onClick={() => placeChosen(store, place.id)}>
          <LocalizedText text={place.name} />
        </button>
        <p>{reasonOf(recommendation, origin !== null, localization)}</p>
        <Evidence recommendation={recommendation} />
        <Next recommendation={recommendation} />
        {isOnMap(place) ? (
          <RouteLinks from={origin?.position ?? null} stops={[place.position]} to={localize(place.name)} />
        ) : null}
      </div>
      <Moves recommendation={recommendation} at={at} ids={ids} onMoved={onMoved} />
    </li>
  );
}
