/** The store of the print settings. Imported by the print parts only; it lasts until the tab closes. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Place, Text } from '#domain/atlas.ts';
import type { Recommendation } from '#domain/needs/recommend.ts';
import type { PaperSize } from '#domain/print/sheet-layout.ts';
import { layoutChosen } from '#state/actions.ts';
import { featureStore } from '#state/feature-store.ts';
import { recommendationsOf } from '#state/needs/recommendations.ts';
import { memoized, originOf, resultsOf } from '#state/selectors.ts';
import { savedPlacesOf } from '#state/shortlist/shortlist-actions.ts';
import type { AtlasStore, State } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import type { View } from '#state/view.ts';
import { walkOf } from '#state/walks/walk-selectors.ts';

/** The subject of the printed list. */
export type PrintSubject = 'found' | 'saved' | 'doors' | 'walk';

interface Printing {
  readonly paper: PaperSize;
  readonly isLandscape: boolean;
  /** null: as the state says. */
  readonly subject: PrintSubject | null;
  /** null: as the state says. */
  readonly title: string | null;
  /** The layout before the sheet, to return to. */
  readonly before: View['view'];
  /** The browser's print dialog opens once the sheet is complete. */
  readonly isAsked: boolean;
}

const asTheStateSays: Printing = {
  paper: 'a4',
  isLandscape: false,
  subject: null,
  title: null,
  before: 'map',
  isAsked: false,
};

export const printSettingsOf = featureStore(() => createStore<Printing>(() => asTheStateSays));

export const usePrintSettings = <T>(selector: (state: Printing) => T): T =>
  useStore(printSettingsOf(useAtlasStore()), selector);

/** Opens the sheet; `how.isAsked`: and prints it as soon as it is complete. */
export function printOpened(store: AtlasStore, how: { subject?: PrintSubject; isAsked?: boolean } = {}): void {
  const { view } = store.getState().view;
  const { subject = null, isAsked = false } = how;
  const settings = printSettingsOf(store);
  settings.setState({ isAsked });
  if (view === 'print') return;
  settings.setState({ before: view, subject, title: null });
  layoutChosen(store, 'print');
}

/** Returns to the layout before the sheet. */
export function printClosed(store: AtlasStore): void {
  const { before } = printSettingsOf(store).getState();
  printSettingsOf(store).setState({ isAsked: false });
  layoutChosen(store, before);
}

const hasNoFilter = ({ view }: State): boolean =>
  view.q === '' &&
  view.district === null &&
  view.near === null &&
  !view.stepfree &&
  !view.open &&
  [view.category, view.theme, view.offer, view.audience, view.kind, view.public].every((facet) => facet.length === 0);

/** The available subjects. */
export function subjectsOf(state: State): PrintSubject[] {
  const { view } = state;
  return [
    ...(walkOf(state) ? (['walk'] as const) : []),
    ...(view.need.length > 0 ? (['doors'] as const) : []),
    ...(view.save.length > 0 ? (['saved'] as const) : []),
    'found',
  ];
}

/**
 * The default subject: what the map numbers. An address has no open panel, so a shortlist without filters is the subject.
 */
export function subjectOf(state: State, chosen: PrintSubject | null): PrintSubject {
  const subjects = subjectsOf(state);
  if (chosen && subjects.includes(chosen)) return chosen;
  const [first] = subjects;
  if (first === 'walk' || first === 'doors') return first;
  const isOfShortlist = state.session.tab === 'saved' || (state.how === 'address' && hasNoFilter(state));
  return subjects.includes('saved') && isOfShortlist ? 'saved' : 'found';
}

/** An entry of the printed list. */
export interface PrintEntry {
  readonly place: Place;
  readonly metres: number | null;
  /** Why the place is recommended. */
  readonly recommendation?: Recommendation;
  /** The text of a stop on a walk. */
  readonly stopText?: Text;
}

const entriesOf = memoized((subject: PrintSubject, state: State): readonly PrintEntry[] => {
  if (subject === 'walk') {
    return (walkOf(state)?.stops ?? []).map(({ place, words }) => ({ place, metres: null, stopText: words }));
  }
  if (subject === 'doors') {
    return recommendationsOf(state).places.map((recommendation) => ({
      place: recommendation.place,
      metres: recommendation.metres,
      recommendation,
    }));
  }
  if (subject === 'saved') return savedPlacesOf(state).map((place) => ({ place, metres: null }));
  const { hits, offMap } = resultsOf(state);
  return [...hits, ...offMap];
});

/** The printed list in order; the same object for the same state. */
export const printEntriesOf = (state: State, subject: PrintSubject): readonly PrintEntry[] => entriesOf(subject, state);

/** Whether the order of the list is meaningful, so that the numbers follow it. */
export const isInOrder = (state: State, subject: PrintSubject): boolean =>
  subject !== 'found' || originOf(state) !== null || state.view.sort === 'name';
