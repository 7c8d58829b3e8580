/** What is printed, and on what. Read by the parts that print alone; it dies with the tab. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Place, Text } from '#domain/atlas.ts';
import type { Door } from '#domain/needs/recommend.ts';
import type { Paper } from '#domain/print/sheet-layout.ts';
import { layoutChosen } from '#state/actions.ts';
import { doorsOf } from '#state/needs/recommendations.ts';
import { originOf, remembered, resultsOf } from '#state/selectors.ts';
import { savedPlacesOf } from '#state/shortlist/shortlist-actions.ts';
import type { AtlasStore, State } from '#state/store.ts';
import type { View } from '#state/view.ts';
import { walkOf } from '#state/walks/walk-selectors.ts';

/** What the list on the paper is of. */
export type Subject = 'found' | 'saved' | 'doors' | 'walk';

interface Printing {
  readonly paper: Paper;
  readonly isLandscape: boolean;
  /** null: as the state says. */
  readonly subject: Subject | null;
  /** null: as the state says. */
  readonly title: string | null;
  /** What was on screen before, so that closing the sheet leads back there. */
  readonly before: View['view'];
  /** Somebody asked for paper, and the browser's own window is opened once the sheet is whole. */
  readonly isAsked: boolean;
}

export const printing = createStore<Printing>(() => ({
  paper: 'a4',
  isLandscape: false,
  subject: null,
  title: null,
  before: 'map',
  isAsked: false,
}));

export const usePrinting = <T>(selector: (state: Printing) => T): T => useStore(printing, selector);

/** The sheet is opened over whatever is there; `how.isAsked`: and printed as soon as it can be. */
export function printOpened(store: AtlasStore, how: { subject?: Subject; isAsked?: boolean } = {}): void {
  const { view } = store.getState().view;
  const { subject = null, isAsked = false } = how;
  printing.setState({ isAsked });
  if (view === 'print') return;
  printing.setState({ before: view, subject, title: null });
  layoutChosen(store, 'print');
}

/** Back to what was on screen before. */
export function printClosed(store: AtlasStore): void {
  const { before } = printing.getState();
  printing.setState({ isAsked: false });
  layoutChosen(store, before);
}

const asksNothing = ({ view }: State): boolean =>
  view.q === '' &&
  view.district === null &&
  view.near === null &&
  !view.stepfree &&
  [view.category, view.theme, view.offer, view.audience, view.kind].every((facet) => facet.length === 0);

/** What there is to print now. */
export function subjectsOf(state: State): Subject[] {
  const { view } = state;
  return [
    ...(walkOf(state) ? (['walk'] as const) : []),
    ...(view.need.length > 0 ? (['doors'] as const) : []),
    ...(view.save.length > 0 ? (['saved'] as const) : []),
    'found',
  ];
}

/**
 * What is printed if nobody says otherwise: the numbers that stand on the map. An address alone knows of no open panel: a
 * shortlist beside no other question is what it is about.
 */
export function subjectOf(state: State, chosen: Subject | null): Subject {
  const subjects = subjectsOf(state);
  if (chosen && subjects.includes(chosen)) return chosen;
  const [first] = subjects;
  if (first === 'walk' || first === 'doors') return first;
  const isOfShortlist = state.session.door === 'saved' || (state.how === 'address' && asksNothing(state));
  return subjects.includes('saved') && isOfShortlist ? 'saved' : 'found';
}

/** One line of the list. */
export interface PrintEntry {
  readonly place: Place;
  readonly metres: number | null;
  /** Of a door, why it is one. */
  readonly door?: Door;
  /** What is told there, on a walk. */
  readonly told?: Text;
}

const entriesOf = remembered((subject: Subject, state: State): readonly PrintEntry[] => {
  if (subject === 'walk') {
    return (walkOf(state)?.stops ?? []).map(({ place, words }) => ({ place, metres: null, told: words }));
  }
  if (subject === 'doors') {
    return doorsOf(state).doors.map((door) => ({ place: door.place, metres: door.metres, door }));
  }
  if (subject === 'saved') return savedPlacesOf(state).map((place) => ({ place, metres: null }));
  const { hits, withoutPlace } = resultsOf(state);
  return [...hits, ...withoutPlace];
});

/** The list that is printed, in its order; the same object for the same state. */
export const printEntriesOf = (state: State, subject: Subject): readonly PrintEntry[] => entriesOf(subject, state);

/** Whether the order of the list means something, so that the numbers keep to it. */
export const isInOrder = (state: State, subject: Subject): boolean =>
  subject !== 'found' || originOf(state) !== null || state.view.sort === 'name';
