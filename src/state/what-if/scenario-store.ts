/**
 * What if: while a scenario is shown, the store holds the atlas as it would be, and the one of the data is kept aside here.
 * The address carries the scenario where it is small, and is followed when it changes. Read only once there is one.
 */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Atlas, Place, Position } from '#domain/atlas.ts';
import { type Changes, noChanges, type ProposedPlace, type Scenario, withScenario } from '#domain/what-if/scenario.ts';
import { changesIn, linkOf, roundedPosition, tidyName } from '#domain/what-if/scenario-url.ts';
import { addressRead } from '#state/actions.ts';
import { knownOf, viewInAddress } from '#state/address.ts';
import { type AtlasStore, type Notice, prepared, type State } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import type { View } from '#state/view.ts';

/** Two can be compared. */
export type Side = 0 | 1;

export interface WhatIf {
  /** The atlas of the data. */
  readonly base: Atlas;
  readonly scenarios: readonly [Scenario, Scenario];
  /** Which of the two is shown. */
  readonly side: Side;
  /** What the address says of it, the empty text for nothing; null where it is too large for an address. */
  readonly link: string | null;
}

/** Words a place is also found by, as `prepared` wants them. */
type SearchWords = (place: Place) => string;

interface Kept {
  readonly state: StoreApi<WhatIf>;
  readonly words: SearchWords;
}

const ofStores = new WeakMap<AtlasStore, Kept>();

const untouched = (id: string): Scenario => ({ id, title: {}, ...noChanges });

const fresh = (base: Atlas): WhatIf => ({
  base,
  scenarios: [untouched('scenario-a'), untouched('scenario-b')],
  side: 0,
  link: '',
});

export const isEmpty = ({ added, closed }: Changes): boolean => added.length + closed.length === 0;

const shownOf = ({ scenarios, side }: WhatIf): Scenario => scenarios[side];

const withSide = ({ scenarios: [a, b] }: WhatIf, side: Side, scenario: Scenario): readonly [Scenario, Scenario] =>
  side === 0 ? [scenario, b] : [a, scenario];

/** A view that names no proposed place which is not there any more. */
function respected(view: View, places: ReadonlyMap<string, Place>): View {
  const isGone = (id: string | null | undefined): boolean => Boolean(id?.startsWith('what-if-') && !places.has(id));
  const isNearGone = view.near?.type === 'place' && isGone(view.near.id);
  if (!isGone(view.place) && !isNearGone && !view.save.some(isGone)) return view;
  return {
    ...view,
    place: isGone(view.place) ? null : view.place,
    ...(isNearGone ? { near: null, within: null, sort: null } : {}),
    save: view.save.filter((id) => !isGone(id)),
  };
}

/** Shows the atlas of the scenario that is to be shown, with what the address says of it, in one step. */
function show(store: AtlasStore, { state, words }: Kept, how: State['how']): void {
  const { base, link } = state.getState();
  const atlas = withScenario(base, shownOf(state.getState()));
  store.setState((now) => {
    const next = atlas === now.atlas ? now : prepared(atlas, words);
    const { places, index, search } = next;
    return { atlas, places, index, search, view: respected({ ...now.view, whatif: link ?? '' }, places), how };
  });
}

/** Takes on what was changed here, and shows it. */
function changeTo(store: AtlasStore, part: Partial<WhatIf>, how: 'push' | 'replace' = 'push'): void {
  const kept = ofStores.get(store);
  if (!kept) return;
  const now = { ...kept.state.getState(), ...part };
  kept.state.setState({ ...now, link: linkOf(shownOf(now)) }, true);
  show(store, kept, how);
}

/** The address says something else: the scenario that it means is shown, one of the two where it is one of them. */
function readLink(store: AtlasStore, kept: Kept): void {
  const { view, session, cities, how } = store.getState();
  const now = kept.state.getState();
  const other: Side = now.side === 0 ? 1 : 0;
  const ids = new Set(now.base.places.map(({ id }) => id));
  const { strange, ...changes } = changesIn(view.whatif, (id) => ids.has(id));
  const isOther = view.whatif !== '' && linkOf(now.scenarios[other]) === view.whatif;
  const next = isOther ? { side: other } : { scenarios: withSide(now, now.side, { ...shownOf(now), ...changes }) };
  kept.state.setState({ ...next, link: view.whatif });
  show(store, kept, how);
  if (how !== 'address') return;
  // What else the address names, such as the page of a proposed place, could not be known before.
  const again = viewInAddress(knownOf({ cities, atlas: store.getState().atlas }));
  if (again.view.whatif !== view.whatif) return;
  const parts = [
    ...again.notices.flatMap((notice) => (notice.type === 'unknown' ? [notice.keys] : [])),
    ...strange.map((part) => `whatif=${part}`),
  ];
  const notices: Notice[] = [
    ...session.notices.filter(({ type }) => type !== 'unknown'),
    ...(parts.length > 0 ? [{ type: 'unknown' as const, keys: parts.join(', ') }] : []),
  ];
  addressRead(store, { ...again.view, save: store.getState().view.save }, notices);
}

/** Another city has an atlas of its own, and no scenario yet; then the address is followed. */
function follow(store: AtlasStore, kept: Kept): void {
  const { atlas, view } = store.getState();
  if (atlas.city.id !== kept.state.getState().base.city.id) kept.state.setState(fresh(atlas), true);
  if (view.whatif !== (kept.state.getState().link ?? '')) readLink(store, kept);
}

/** The scenarios of a store. From now on they follow its address, whenever that changes. */
export function whatIfOf(store: AtlasStore, words: SearchWords): StoreApi<WhatIf> {
  const known = ofStores.get(store);
  if (known) return known.state;
  const kept: Kept = { state: createStore<WhatIf>()(() => fresh(store.getState().atlas)), words };
  ofStores.set(store, kept);
  store.subscribe(() => follow(store, kept));
  return kept.state;
}

/** Shows at once what the address says now. */
export function addressFollowed(store: AtlasStore, words: SearchWords): void {
  whatIfOf(store, words);
  const kept = ofStores.get(store);
  if (kept) follow(store, kept);
}

export const useWhatIf = (words: SearchWords): WhatIf => useStore(whatIfOf(useAtlasStore(), words));

/** The scenarios that change something, for a story or a file. */
export const scenariosNow = (store: AtlasStore): Scenario[] =>
  (ofStores.get(store)?.state.getState().scenarios ?? []).filter((each) => !isEmpty(each));

function changed(store: AtlasStore, change: (scenario: Scenario) => Scenario, how: 'push' | 'replace' = 'push'): void {
  const now = ofStores.get(store)?.state.getState();
  if (now) changeTo(store, { scenarios: withSide(now, now.side, change(shownOf(now))) }, how);
}

/** Puts a proposed place on the map, and gives its id: the first number that is free. */
export function placeProposed(store: AtlasStore, proposed: Omit<ProposedPlace, 'id'>): string {
  const taken = new Set(
    ofStores
      .get(store)
      ?.state.getState()
      .scenarios.flatMap(({ added }) => added.map(({ id }) => id)),
  );
  let number = 1;
  while (taken.has(`what-if-${number}`)) number += 1;
  const id = `what-if-${number}`;
  const place = { ...proposed, id, name: tidyName(proposed.name), position: roundedPosition(proposed.position) };
  changed(store, (scenario) => ({ ...scenario, added: [...scenario.added, place] }));
  return id;
}

/** A proposed place stands elsewhere; as long as it is pulled (`replace`), it leaves no trace in the history. */
export const placeMoved = (store: AtlasStore, id: string, to: Position, how: 'push' | 'replace' = 'push'): void =>
  changed(
    store,
    (scenario) => ({
      ...scenario,
      added: scenario.added.map((each) => (each.id === id ? { ...each, position: roundedPosition(to) } : each)),
    }),
    how,
  );

export const placeClosedInScenario = (store: AtlasStore, id: string): void =>
  changed(store, (scenario) => ({ ...scenario, closed: [...scenario.closed.filter((each) => each !== id), id] }));

/** Takes one change back: the proposed place of this id, or the closing of the place of this id. */
export const changeRemoved = (store: AtlasStore, id: string): void =>
  changed(store, (scenario) => ({
    ...scenario,
    added: scenario.added.filter((each) => each.id !== id),
    closed: scenario.closed.filter((each) => each !== id),
  }));

export const scenarioCleared = (store: AtlasStore): void =>
  changed(store, (scenario) => ({ ...scenario, ...noChanges }));

/** A name changes nothing that is shown. */
export function scenarioNamed(store: AtlasStore, title: Scenario['title']): void {
  ofStores.get(store)?.state.setState((now) => ({ scenarios: withSide(now, now.side, { ...shownOf(now), title }) }));
}

export const sideChosen = (store: AtlasStore, side: Side): void => changeTo(store, { side });

/** The scenarios of a file take the place of what is there: two of both, one of the one that is shown. */
export function scenariosOpened(store: AtlasStore, [first, second]: readonly Scenario[]): void {
  const now = ofStores.get(store)?.state.getState();
  if (now && first)
    changeTo(store, second ? { scenarios: [first, second], side: 0 } : { scenarios: withSide(now, now.side, first) });
}
