/**
 * What if: the two scenarios that can be compared. The View holds what the shown one changes, and is followed when it
 * changes; the data stay as they are. Read only once there is a scenario.
 */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Place, Position } from '#domain/atlas.ts';
import { type Changes, noChanges, type ProposedPlace, type Scenario } from '#domain/what-if/scenario.ts';
import { isSameChanges, roundedPosition, tidyName, writtenChanges } from '#domain/what-if/scenario-url.ts';
import { featureStore } from '#state/feature-store.ts';
import { placesOf } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import type { View } from '#state/view.ts';
import { scenarioModuleOf } from './scenario-module.ts';

/** Two can be compared. */
export type ScenarioIndex = 0 | 1;

export interface WhatIf {
  /** Whose places they change. */
  readonly city: string;
  readonly scenarios: readonly [Scenario, Scenario];
  /** Which of the two is shown. */
  readonly side: ScenarioIndex;
}

const untouched = (id: string): Scenario => ({ id, title: {}, ...noChanges });

const fresh = (city: string): WhatIf => ({
  city,
  scenarios: [untouched('scenario-a'), untouched('scenario-b')],
  side: 0,
});

export const isEmpty = ({ added, closed }: Changes): boolean => added.length + closed.length === 0;

const shownOf = ({ scenarios, side }: WhatIf): Scenario => scenarios[side];

const withSide = (
  { scenarios: [a, b] }: WhatIf,
  side: ScenarioIndex,
  scenario: Scenario,
): readonly [Scenario, Scenario] => (side === 0 ? [scenario, b] : [a, scenario]);

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

/** Takes on what was changed here, and shows it, in one step. */
function changeTo(store: AtlasStore, part: Partial<WhatIf>, how: 'push' | 'replace' = 'push'): void {
  const state = whatIfOf(store);
  state.setState(part);
  const scenario = writtenChanges(shownOf(state.getState()));
  const scenarioModule = scenarioModuleOf(store);
  store.setState((now) => {
    const next = { ...now, scenarioModule, view: { ...now.view, scenario } };
    return { scenarioModule, view: respected(next.view, placesOf(next)), how };
  });
}

/** Another city has no scenario yet; another scenario in the View is one of the two where it is equal to it. */
function follow(store: AtlasStore, state: StoreApi<WhatIf>): void {
  const { atlas, view } = store.getState();
  if (atlas.city.id !== state.getState().city) state.setState(fresh(atlas.city.id), true);
  const now = state.getState();
  const { added, closed } = view.scenario ?? noChanges;
  const changes = { added, closed };
  if (isSameChanges(changes, shownOf(now))) return;
  const other: ScenarioIndex = now.side === 0 ? 1 : 0;
  const isOther = view.scenario !== null && isSameChanges(changes, now.scenarios[other]);
  state.setState(isOther ? { side: other } : { scenarios: withSide(now, now.side, { ...shownOf(now), ...changes }) });
}

/** The scenarios of a store. From now on they follow its View, whenever that changes. */
export const whatIfOf = featureStore((store): StoreApi<WhatIf> => {
  const state = createStore<WhatIf>()(() => fresh(store.getState().atlas.city.id));
  follow(store, state);
  store.subscribe(() => follow(store, state));
  return state;
});

export const useWhatIf = (): WhatIf => useStore(whatIfOf(useAtlasStore()));

/** The scenarios that change something, for a story or a file. */
export const scenariosNow = (store: AtlasStore): Scenario[] =>
  whatIfOf(store)
    .getState()
    .scenarios.filter((each) => !isEmpty(each));

function changed(store: AtlasStore, change: (scenario: Scenario) => Scenario, how: 'push' | 'replace' = 'push'): void {
  const now = whatIfOf(store).getState();
  changeTo(store, { scenarios: withSide(now, now.side, change(shownOf(now))) }, how);
}

/** Puts a proposed place on the map, and gives its id: the first number that is free. */
export function placeProposed(store: AtlasStore, proposed: Omit<ProposedPlace, 'id'>): string {
  const taken = new Set(
    whatIfOf(store)
      .getState()
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
  whatIfOf(store).setState((now) => ({ scenarios: withSide(now, now.side, { ...shownOf(now), title }) }));
}

export const sideChosen = (store: AtlasStore, side: ScenarioIndex): void => changeTo(store, { side });

/** The scenarios of a file take the place of what is there: two of both, one of the one that is shown. */
export function scenariosOpened(store: AtlasStore, [first, second]: readonly Scenario[]): void {
  const now = whatIfOf(store).getState();
  if (first)
    changeTo(store, second ? { scenarios: [first, second], side: 0 } : { scenarios: withSide(now, now.side, first) });
}
