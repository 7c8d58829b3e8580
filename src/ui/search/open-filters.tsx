/** The filters "open now" and "can walk in", each with its count and with how many are not known. */
import './filters.css';
import { isLocked } from '#state/locks.ts';
import { facetToggled, openNowToggled } from '#state/search/filter-actions.ts';
import { openCountsOf, unknownPublicAccessOf } from '#state/search/open-now.ts';
import { facetCountsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

interface ChipProps {
  name: string;
  filter: 'open' | 'public';
  isOn: boolean;
  known: number | null;
  unknown: number;
  onPress: () => void;
}

function Chip({ name, filter, isOn, known, unknown, onPress }: ChipProps) {
  const { words } = useWords();
  return (
    <button
      type="button"
      className="chip"
      aria-pressed={isOn}
      data-filter={filter}
      data-known={known ?? undefined}
      data-unknown={unknown}
      onClick={onPress}
    >
      <span>{name}</span> {known === null ? null : <span className="muted">{words.kit.number(known)}</span>}
    </button>
  );
}

/** Both as buttons, for who stands in the street. */
export function OpenChips() {
  const store = useAtlasStore();
  const { words } = useWords();
  const view = useAtlas((state) => state.view);
  const open = useAtlas(openCountsOf);
  const walkIn = useAtlas((state) => facetCountsOf(state).public.get('walk_in') ?? 0);
  const walkInUnknown = useAtlas(unknownPublicAccessOf);
  return (
    <>
      {isLocked(view, 'public') ? null : (
        <Chip
          name={words.near.walkIn}
          filter="public"
          isOn={view.public.includes('walk_in')}
          known={walkIn}
          unknown={walkInUnknown}
          onPress={() => facetToggled(store, 'public', 'walk_in')}
        />
      )}
      {isLocked(view, 'open') ? null : (
        <Chip
          name={words.hours.openNow}
          filter="open"
          isOn={view.open}
          known={open?.known ?? null}
          unknown={open?.unknown ?? 0}
          onPress={() => openNowToggled(store)}
        />
      )}
    </>
  );
}

/** Below the buttons, what they do not say. */
export function OpenUnknown() {
  const { words } = useWords();
  const hours = useAtlas((state) => openCountsOf(state)?.unknown ?? 0);
  const walkIn = useAtlas(unknownPublicAccessOf);
  const parts = [
    ...(hours > 0 ? [words.near.hoursOf(hours)] : []),
    ...(walkIn > 0 ? [words.near.entryOf(walkIn)] : []),
  ];
  return parts.length > 0 ? (
    <p className="muted small open-unknown">
      {words.near.notKnown}
      {parts.join(', ')}
    </p>
  ) : null;
}

/** The filter among all others. */
export function OpenNowCheck() {
  const store = useAtlasStore();
  const { words } = useWords();
  const isOn = useAtlas(({ view }) => view.open);
  const counts = useAtlas(openCountsOf);
  return (
    <>
      <label className="check">
        <input type="checkbox" checked={isOn} onChange={() => openNowToggled(store)} />
        <span className="check-name">{words.search.openOnly}</span>
        <span className="muted">{counts ? words.kit.number(counts.known) : null}</span>
      </label>
      {counts && counts.unknown > 0 ? (
        <p className="muted small" data-unknown={counts.unknown}>
          {words.search.notKnownOf(counts.unknown)}
        </p>
      ) : null}
    </>
  );
}

/** Below the facet of who may come in: of how many places nobody knows it. */
export function PublicUnknown() {
  const { words } = useWords();
  const unknown = useAtlas(unknownPublicAccessOf);
  return unknown > 0 ? (
    <p className="muted small" data-unknown={unknown}>
      {words.search.notKnownOf(unknown)}
    </p>
  ) : null;
}
