/** The nearest place of each family from the origin, as a list and as a sentence to read aloud. */
import '#ui/kit/styles/disclosure.css';
import './near.css';
import { useMemo, useState } from 'react';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { nearestOfEachKind, windTowards } from '#domain/near/nearest-of-each-kind.ts';
import { placeChosen } from '#state/actions.ts';
import { announce } from '#state/announce.ts';
import { isPhone } from '#state/breakpoints.ts';
import { atlasOf, originOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { PlaceSymbol } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

function CopyButton({ text }: { text: string }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (): void => {
    // When the browser refuses, the person can select the sentence.
    navigator.clipboard?.writeText(text).then(
      () => {
        setCopied(text);
        announce(store, words.kit.copied);
      },
      () => undefined,
    );
  };
  return (
    <button type="button" className="quiet" onClick={copy}>
      {copied === text ? words.kit.copied : words.kit.copy}
    </button>
  );
}

export function NearestKinds() {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const places = useAtlas((state) => atlasOf(state).places);
  const origin = useAtlas(originOf);
  // The recommendations have answered already; then this is closed.
  const isAnswered = useAtlas(({ view }) => view.need.length > 0);
  const nearest = useMemo(
    () => (origin ? nearestOfEachKind(places, origin.position, origin.place?.id) : []),
    [places, origin],
  );
  if (!origin || nearest.length === 0) return null;
  const minutesTo = (metres: number): number => Math.round(walkingMinutes(metres));
  const sentences = nearest.map(({ family, place, metres }) => {
    const direction = place.position && windTowards(origin.position, place.position);
    return words.near.nearestOne({
      family: words.vocabulary.families[family],
      name: localize(place.name),
      distance: words.kit.distanceOf(metres),
      wind: direction ? words.kit.winds[direction] : '',
      minutes: minutesTo(metres),
    });
  });
  const sentence = [words.near.nearestHere, ...sentences].join(' ');
  return (
    <details className="nearest" open={!isAnswered && !isPhone(window.innerWidth, window.innerHeight)}>
      <summary>
        <h2>{words.near.nearestKinds}</h2>
      </summary>
      <ul>
        {nearest.map(({ family, place, metres }) => (
          <li key={family}>
            <button type="button" onClick={() => placeChosen(store, place.id)}>
              <PlaceSymbol place={place} size={20} />
              <span className="visually-hidden">{words.vocabulary.families[family]}: </span>
              <span className="nearest-name" dir="auto">
                <LocalizedText text={place.name} />
              </span>
              <span className="nearest-metres">{words.kit.distanceOf(metres)}</span>
              <span className="muted nearest-minutes">{words.kit.walk(minutesTo(metres))}</span>
            </button>
          </li>
        ))}
      </ul>
      <details className="more">
        <summary>{words.near.asSentence}</summary>
        <p>{sentence}</p>
        <CopyButton text={sentence} />
      </details>
    </details>
  );
}
