/** The indicators of the selected district, and the subset of places behind one. */
import type { Indicator, IndicatorId } from '#domain/district/indicator.ts';
import { districtIndicators } from '#domain/district/indicators.ts';
import { change } from '#state/actions.ts';
import { atlasOf, type DataSource, memoized } from '#state/selectors.ts';
import type { AtlasStore, State } from '#state/store.ts';
import { emptyView, type View } from '#state/view.ts';

const indicatorsFor = memoized(districtIndicators);

/** Those of the chosen district in an atlas. */
export const indicatorsIn = ({ atlas, view }: Pick<State, 'atlas' | 'view'>): readonly Indicator[] =>
  indicatorsFor(atlas, view.district ?? '');

/** Empty without a district; the same object for the same data. */
export const indicatorsOf = (state: DataSource): readonly Indicator[] =>
  indicatorsIn({ atlas: atlasOf(state), view: state.view });

/** Whether the places behind an indicator are the only ones that are shown. */
export const isIndicatorShown = ({ subset }: View, id: IndicatorId): boolean =>
  subset?.kind === 'figure' && subset.id === id;

/** Shows only the places behind an indicator, without filters; a second call shows all again. */
export function indicatorShown(store: AtlasStore, id: IndicatorId): void {
  const { view } = store.getState();
  const subset = { kind: 'figure', id } as const;
  const { q, category, theme, offer, audience, kind, status, ...others } = emptyView(view.city);
  const { public: access, stepfree, open, within } = others;
  change(
    store,
    'push',
    isIndicatorShown(view, id)
      ? { subset: null }
      : { subset, q, category, theme, offer, audience, kind, status, public: access, stepfree, open, within },
  );
}

/** Opens the printed indicators of the district (`page=card`). */
export const indicatorsPrinted = (store: AtlasStore): void => change(store, 'push', { view: 'print', page: 'card' });

export const indicatorsPrintClosed = (store: AtlasStore): void => change(store, 'push', { view: 'map', page: '' });
