/** The notice on the page of a place: its state in the scenario, and the button that changes it. */
import { atlasOf } from '#state/selectors.ts';
import '#ui/kit/notices.css';
import type { Place } from '#domain/atlas.ts';
import { announce } from '#state/announce.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { changeRemoved, placeClosedInScenario } from '#state/what-if/scenario-store.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { useWords } from '#ui/kit/use-words.ts';

const openPlaces = (places: readonly Place[]): number => places.filter(({ status }) => status !== 'closed').length;

export function PlaceScenarioNotice({ place }: { place: Place }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  // Scenarios are edited in the Present tab; elsewhere only places that one changes have a notice.
  const isPresenting = useAtlas(({ session }) => session.tab === 'present');
  if (place.whatIf === undefined && (!isPresenting || place.status === 'closed')) return null;
  const name = localize(place.name);
  const toggle = (): void => {
    const sentence = place.whatIf ? words.whatIf.isTakenBack : words.whatIf.isClosedNow;
    if (place.whatIf) changeRemoved(store, place.id);
    else placeClosedInScenario(store, place.id);
    const state = store.getState();
    announce(store, sentence(name, openPlaces(state.atlas.places), openPlaces(atlasOf(state).places)));
    // Removing a proposed place also closes its page.
    focusLater(place.whatIf === 'added' ? '#what-if' : '.what-if-place button');
  };
  return (
    <p className="notice what-if-place">
      <span>{place.whatIf ? words.share.whatIfRemarks[place.whatIf] : words.whatIf.title}</span>
      <button type="button" className="secondary" onClick={toggle}>
        {place.whatIf ? words.kit.takeBack : words.whatIf.closeInWhatIf}
      </button>
    </p>
  );
}
