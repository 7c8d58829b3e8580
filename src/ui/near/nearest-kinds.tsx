import { useMemo, useState } from 'react';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { nearestOfEachKind, windTowards } from '#domain/near/nearest-of-each-kind.ts';
import { placeChosen } from '#state/actions.ts';
import { sentenceSaid } from '#state/announce.ts';
import { originOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { PlaceMark } from '#ui/kit/icons.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** Below this width the list of places has more need of the room. */
const roomyWidth = 760;

function CopyButton({ text }: { text: string }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (): void => {
    // Where the browser does not let us, the sentence stands there to be marked.
    navigator.clipboard?.writeText(text).then(
      () => {
        setCopied(text);
        sentenceSaid(store, words.copied);
      },
      () => undefined,
    );
  };
  return (
    <button type="button" className="quiet" onClick={copy}>
      {copied === text ? words.copied : words.copy}
    </button>
  );
}

/** For the point one starts from: the nearest place of each family, as a list and as a sentence to be read aloud. */
export function NearestKinds() {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const places = useAtlas((state) => state.atlas.places);
  const origin = useAtlas(originOf);
  // Doors have answered already; then this is one line.
  const isAnswered = useAtlas(({ view }) => view.need.length > 0);
  const nearest = useMemo(
    () => (origin ? nearestOfEachKind(places, origin.position, origin.place?.id) : []),
    [places, origin],
  );
  if (!origin || nearest.length === 0) return null;
  const minutesTo = (metres: number): number => Math.round(walkingMinutes(metres));
  const sentences = nearest.map(({ family, place, metres }) => {
    const wind = place.position && windTowards(origin.position, place.position);
    const towards = wind ? words.winds[wind] : '';
    return words.nearestOne(
      words.families[family],
      say(place.name),
      words.distanceOf(metres),
      towards,
      minutesTo(metres),
    );
  });
  const sentence = [words.nearestHere, ...sentences].join(' ');
  return (
    <details className="nearest" open={!isAnswered && window.innerWidth >= roomyWidth}>
      <summary>
        <h2>{words.nearestKinds}</h2>
      </summary>
      <ul>
        {nearest.map(({ family, place, metres }) => (
          <li key={family}>
            <button type="button" onClick={() => placeChosen(store, place.id)}>
              <PlaceMark place={place} size={20} />
              <span className="visually-hidden">{words.families[family]}: </span>
              <span className="nearest-name" dir="auto">
                <Said text={place.name} />
              </span>
              <span className="nearest-metres">{words.distanceOf(metres)}</span>
              <span className="muted nearest-minutes">{words.walk(minutesTo(metres))}</span>
            </button>
          </li>
        ))}
      </ul>
      <details className="more">
        <summary>{words.asSentence}</summary>
        <p>{sentence}</p>
        <CopyButton text={sentence} />
      </details>
    </details>
  );
}
