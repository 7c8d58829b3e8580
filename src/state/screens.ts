/**
 * What is on screen, computed from the state alone. Drawing, Back, Escape and focus return all read it: a new panel is one row in
 * `layers`.
 */
import { isPresenting } from './is-presenting.ts';
import { isLocked } from './locks.ts';
import { chosenDistrict, chosenPlace, originOf, showsTestArenas } from './selectors.ts';
import type { Session, State } from './store.ts';
import type { View } from './view.ts';

/** The screen, and which parts of the page it has. */
export interface Screen {
  readonly id: 'embed' | 'presentation' | 'print' | 'compare' | 'side-by-side' | 'atlas';
  readonly hasPanel: boolean;
  /** Whether a map is drawn, where the view is not a list only. */
  readonly hasMap: boolean;
  readonly hasToolbar: boolean;
}

const screen = (id: Screen['id'], hasPanel: boolean, hasMap: boolean, hasToolbar: boolean): Screen => ({
  id,
  hasPanel,
  hasMap,
  hasToolbar,
});

const screens = {
  embed: screen('embed', true, true, false),
  presentation: screen('presentation', false, true, false),
  print: screen('print', false, false, false),
  compare: screen('compare', true, true, true),
  // Two districts side by side have their own maps.
  'side-by-side': screen('side-by-side', false, false, true),
  atlas: screen('atlas', true, true, true),
};

export function screenOf(state: State): Screen {
  const { embed, view, pair, district } = state.view;
  if (embed) return screens.embed;
  if (isPresenting(state)) return screens.presentation;
  if (view === 'print' || view === 'compare') return screens[view];
  return pair !== null && district !== null ? screens['side-by-side'] : screens.atlas;
}

/** The change of state that closes a layer. */
interface Closed {
  readonly view?: Partial<View>;
  readonly session?: Partial<Session>;
}

export interface Layer {
  readonly id: string;
  readonly isOpen: (state: State) => boolean;
  readonly close: (state: State) => Closed;
  /** Whether the panel shows it in place of the open tab. */
  readonly isInPanel?: (state: State) => boolean;
  /** It must be closed before a search. */
  readonly coversSearch?: boolean;
}

const always = (): boolean => true;
const offWalk = { walk: null, stop: null, camera: null } as const;

/** The topmost first. */
const layers = [
  {
    id: 'compare',
    isOpen: ({ view }) => view.view === 'compare',
    close: ({ session }) => ({ view: { view: session.beforeComparing } }),
    coversSearch: true,
  },
  {
    id: 'suggestion',
    isOpen: ({ session }) => session.suggestion !== null,
    close: () => ({ session: { suggestion: null } }),
    isInPanel: always,
    coversSearch: true,
  },
  {
    id: 'coincident',
    isOpen: ({ session }) => session.coincident !== null,
    close: () => ({ session: { coincident: null } }),
    isInPanel: always,
    coversSearch: true,
  },
  {
    id: 'place',
    isOpen: ({ view }) => view.place !== null,
    close: () => ({ view: { place: null } }),
    isInPanel: (state) => chosenPlace(state) !== null,
    coversSearch: true,
  },
  {
    id: 'embed-list',
    isOpen: ({ view, session }) => view.embed && session.sheet !== 'peek',
    close: () => ({ session: { sheet: 'peek' } }),
  },
  {
    id: 'page',
    isOpen: ({ view }) => view.page !== '',
    close: () => ({ view: { page: '' } }),
    isInPanel: always,
  },
  { id: 'side-by-side', isOpen: ({ view }) => view.pair !== null, close: () => ({ view: { pair: null } }) },
  {
    id: 'gap',
    isOpen: ({ view }) => view.gap !== null,
    close: () => ({ view: { gap: null } }),
    isInPanel: always,
  },
  {
    id: 'area',
    isOpen: ({ view }) => Boolean(view.coverage?.area),
    close: ({ view }) => ({ view: { coverage: view.coverage && { ...view.coverage, area: null } } }),
  },
  {
    id: 'coverage',
    isOpen: ({ view }) => view.coverage !== null,
    close: () => ({ view: { coverage: null } }),
    // Behind other tabs it stays on the map, so that a slide can capture it.
    isInPanel: ({ session }) => session.tab === 'explore',
  },
  { id: 'subset', isOpen: ({ view }) => view.subset !== null, close: () => ({ view: { subset: null } }) },
  {
    id: 'stop',
    isOpen: ({ view }) => view.stop !== null,
    close: () => ({ view: { stop: null, camera: null } }),
  },
  {
    id: 'walk',
    isOpen: ({ view }) => view.walk !== null,
    close: () => ({ view: { walk: null, camera: null } }),
    isInPanel: always,
    coversSearch: true,
  },
  {
    id: 'district',
    isOpen: ({ view }) => view.district !== null && !isLocked(view, 'district'),
    close: () => ({ view: { district: null, place: null, ...offWalk }, session: { suggestion: null } }),
  },
] as const satisfies readonly Layer[];

type Row = (typeof layers)[number];
export type LayerId = Row['id'];
type OpenLayer = Layer & { readonly id: LayerId };

/** The open layers, the topmost first: Back and Escape close them in this order. */
export const layersOf = (state: State): readonly OpenLayer[] => layers.filter(({ isOpen }) => isOpen(state));

/** The panel above the list; null for the start panel of the city. */
export type PanelId =
  | Extract<Row, { isInPanel: unknown }>['id']
  | Exclude<Session['tab'], 'explore'>
  | 'district'
  | 'test-arenas';

/** The layer that the panel shows in place of the open tab and the search; null for none. */
export const panelLayerOf = (state: State): PanelId | null =>
  (layersOf(state).find(({ isInPanel }) => isInPanel?.(state))?.id as PanelId | undefined) ?? null;

/** Whether the list of what is nearest comes before all else in the panel. */
export const isNearList = (state: State): boolean =>
  panelOf(state) === 'find' && state.view.need.length === 0 && originOf(state) !== null;

export function panelOf(state: State): PanelId | null {
  const { tab } = state.session;
  const layer = panelLayerOf(state);
  if (layer !== null) return layer;
  if (tab !== 'explore') return tab;
  if (chosenDistrict(state) !== null) return 'district';
  return showsTestArenas(state) ? 'test-arenas' : null;
}
