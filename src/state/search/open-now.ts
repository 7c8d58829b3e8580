/** What the filters "open now" and "who may come in" would leave, and what nobody knows. */
import { type KnownCounts, openCounts, unknownPublicAccess } from '#domain/search/unknown-counts.ts';
import { memoized, placeIndexOf, queryOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';

const counted = memoized(
  (index: State['index'], query: ReturnType<typeof queryOf>, hours: State['session']['hours']): KnownCounts =>
    openCounts(index, query, (id) => hours?.openings.get(id)?.state),
);
const unknown = memoized(unknownPublicAccess);

/** Null before the hours have been evaluated. */
export const openCountsOf = (state: State): KnownCounts | null =>
  state.session.hours ? counted(placeIndexOf(state), queryOf(state), state.session.hours) : null;

export const unknownPublicAccessOf = (state: State): number => unknown(placeIndexOf(state), queryOf(state));
