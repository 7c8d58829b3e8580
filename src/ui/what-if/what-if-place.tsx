import type { Place } from '#domain/atlas.ts';
import { sentenceSaid } from '#state/announce.ts';
import { changeRemoved, placeClosedInScenario } from '#state/what-if/scenario-store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { useWhatIfHere } from './use-what-if.ts';

const openPlaces = (places: readonly Place[]): number => places.filter(({ status }) => status !== 'closed').length;

/** On the page of a place: what the scenario makes of it, and the press that closes it there or takes that back. */
export function WhatIfOfPlace({ place }: { place: Place }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const { base } = useWhatIfHere();
  // Where one presents one plays with what might be; elsewhere only what has been played with is told.
  const isPresenting = useAtlas(({ session }) => session.door === 'present');
  if (place.whatIf === undefined && (!isPresenting || place.status === 'closed')) return null;
  const name = say(place.name);
  const act = (): void => {
    const sentence = place.whatIf ? words.isTakenBack : words.isClosedNow;
    if (place.whatIf) changeRemoved(store, place.id);
    else placeClosedInScenario(store, place.id);
    sentenceSaid(store, sentence(name, openPlaces(base.places), openPlaces(store.getState().atlas.places)));
    // A proposed place is gone with its page.
    focusLater(place.whatIf === 'added' ? '#what-if' : '.what-if-place button');
  };
  return (
    <p className="notice what-if-place">
      <span>{place.whatIf ? words.whatIfRemarks[place.whatIf] : words.whatIfTitle}</span>
      <button type="button" className="secondary" onClick={act}>
        {place.whatIf ? words.takeBack : words.closeInWhatIf}
      </button>
    </p>
  );
}
