/** The doors that the needs of the View lead to. Read by lazy parts only, so that none of it stands before the first list. */
import { type Walk, walkAlong } from '#domain/needs/recommended-route.ts';
import { type Door, type Doors, doorsFor } from '#domain/needs/recommend.ts';
import { askedNeeds } from '#domain/needs/needs.ts';
import type { PlaceIndex } from '#domain/search/place-index.ts';
import type { Query } from '#domain/search/query.ts';
import { type Origin, originOf, queryOf, remembered } from '#state/selectors.ts';
import type { AtlasStore, DoorEdits, State } from '#state/store.ts';

export interface DoorPlan extends Doors {
  /** What these doors were worked out as; edits by hand hold as long as it stays the same. */
  readonly key: string;
  readonly edits: DoorEdits | null;
  readonly walk: Walk | null;
}

const noDoors: DoorPlan = { doors: [], uncovered: [], key: '', edits: null, walk: null };

/** In the order set by hand; a door that it does not name keeps to the end. */
function inOrder(doors: readonly Door[], order: readonly string[] | null): readonly Door[] {
  if (order === null) return doors;
  const rank = ({ place }: Door): number => (order.includes(place.id) ? order.indexOf(place.id) : order.length);
  return doors.toSorted((a, b) => rank(a) - rank(b));
}

const asked = remembered(askedNeeds);
const workedOut = remembered(doorsFor);

const planned = remembered(
  (
    index: PlaceIndex,
    query: Query,
    needs: ReturnType<typeof askedNeeds>,
    origin: Origin | null,
    edits: DoorEdits | null,
  ): DoorPlan => {
    const plain = workedOut(index, query, needs);
    const ids = plain.doors.map(({ place }) => place.id);
    const key = `${needs.map(({ id }) => id).join(',')}:${ids.join(',')}`;
    const now = edits?.for === key ? edits : null;
    const { doors, uncovered } = now && now.swaps.length > 0 ? doorsFor(index, query, needs, now.swaps) : plain;
    const ordered = inOrder(doors, now?.order ?? null);
    const walk = walkAlong(
      origin?.position ?? null,
      ordered.map(({ place }) => place),
    );
    return { doors: ordered, uncovered, key, edits: now, walk };
  },
);

/** The doors, in the order to walk; the same object for the same state. Empty when no need is asked for. */
export function doorsOf(state: State): DoorPlan {
  const { view, atlas, index, session } = state;
  if (view.need.length === 0) return noDoors;
  return planned(index, queryOf(state), asked(atlas.needs, view.need), originOf(state), session.doorEdits);
}

const edited = (store: AtlasStore, part: Partial<DoorEdits>): void =>
  store.setState((state) => {
    const { key, edits } = doorsOf(state);
    return { session: { ...state.session, doorEdits: { swaps: [], order: null, ...edits, ...part, for: key } } };
  });

/** A need was chosen, or given up. */
export function needToggled(store: AtlasStore, id: string): void {
  store.setState(({ view }) => {
    const need = view.need.includes(id) ? view.need.filter((each) => each !== id) : [...view.need, id];
    return { view: { ...view, need }, how: 'push' };
  });
}

/** The doors were put in another order by hand: the ids of all of them. */
export const doorsReordered = (store: AtlasStore, order: readonly string[]): void => edited(store, { order });

/** The next best was taken in the place of a door; it stands where that one stood, if the order was set by hand. */
export function doorSwapped(store: AtlasStore, from: string, to: string): void {
  const { edits } = doorsOf(store.getState());
  const order = edits?.order?.map((id) => (id === from ? to : id)) ?? null;
  edited(store, { swaps: [...(edits?.swaps ?? []), { from, to }], order });
}
