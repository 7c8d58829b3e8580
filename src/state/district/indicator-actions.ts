/** The card of the chosen district, and the places behind one of its figures. */
import type { CardFigure, FigureId } from '#domain/district/indicator.ts';
import { districtCard } from '#domain/district/indicators.ts';
import { change } from '#state/actions.ts';
import { remembered } from '#state/selectors.ts';
import type { AtlasStore, State } from '#state/store.ts';
import { emptyView } from '#state/view.ts';

const card = remembered(districtCard);

/** Empty without a district; the same object for the same data. */
export const cardOf = ({ atlas, view }: Pick<State, 'atlas' | 'view'>): readonly CardFigure[] =>
  card(atlas, view.district ?? '');

export const showOf = (id: FigureId): string => `figure:${id}`;

/** The very places behind a figure, on the map and in the list, and nothing else asked of them; once more, and all are back. */
export function figureShown(store: AtlasStore, id: FigureId): void {
  const { view } = store.getState();
  const { q, category, theme, offer, audience, kind, status, stepfree, within } = emptyView(view.city);
  const isShown = view.show === showOf(id);
  change(
    store,
    'push',
    isShown ? { show: '' } : { show: showOf(id), q, category, theme, offer, audience, kind, status, stepfree, within },
  );
}

/** `page=card` is a page of paper: the card of the district. */
export const cardPrinted = (store: AtlasStore): void => change(store, 'push', { view: 'print', page: 'card' });

export const cardPrintClosed = (store: AtlasStore): void => change(store, 'push', { view: 'map', page: '' });
