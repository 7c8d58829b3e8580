/** The panel of coincident places, opened from their common marker. */
import { placesOf } from '#state/selectors.ts';
import '#ui/kit/styles/entry.css';
import '#ui/kit/styles/facts.css';
import './coincident-places.css';
import { coincidentPlacesClosed } from '#state/closing-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { focusMap } from '#ui/kit/openers.ts';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { Entry } from './results.tsx';

export function CoincidentPlaces({ ids }: { ids: readonly string[] }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const places = useAtlas(placesOf);
  const heading = usePanelHeading(ids);
  const coincident = ids.flatMap((id) => places.get(id) ?? []);
  const address = coincident[0]?.address;
  return (
    <section className="spot">
      <button
        type="button"
        className="back"
        onClick={() => {
          coincidentPlacesClosed(store);
          focusMap();
        }}
      >
        <Icon name="back" size={18} />
        <span>{words.kit.back}</span>
      </button>
      <h1 ref={heading} tabIndex={-1}>
        {words.search.atThisSpot(coincident.length)}
      </h1>
      {address && coincident.every((place) => place.address === address) ? <p className="muted">{address}</p> : null}
      <ul className="entries">
        {coincident.map((place) => (
          <Entry key={place.id} place={place} metres={null} />
        ))}
      </ul>
    </section>
  );
}
