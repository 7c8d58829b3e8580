/** The coverage analysis that map and panel show. Loaded only when a coverage is requested. */
import type { Atlas } from '#domain/atlas.ts';
import { type CoverageAnalysis, coverageAnalysis } from '#domain/coverage/coverage-analysis.ts';
import type { CoverageChoice, ServiceDistance } from '#domain/coverage/coverage-choice.ts';
import { change, session } from '#state/actions.ts';
import { atlasOf, memoizedOn } from '#state/selectors.ts';
import type { AtlasStore, State } from '#state/store.ts';

type Counted = Pick<Atlas, 'areas' | 'places' | 'measures'> &
  Pick<CoverageChoice, 'measure' | 'family'> &
  ServiceDistance;

/** The counts, which depend neither on the colouring nor on the selected area. */
const counted = memoizedOn(({ areas, places, measures, measure, family, value, unit }: Counted) =>
  coverageAnalysis(
    { areas, places, measures },
    { measure, family, distance: { value, unit }, colourBy: 'facilities', area: null },
  ),
);

interface SelectionInput extends Pick<CoverageChoice, 'colourBy' | 'area'> {
  readonly analysis: CoverageAnalysis | null;
}

const withSelection = memoizedOn(({ analysis, colourBy, area }: SelectionInput): CoverageAnalysis | null => {
  if (!analysis) return null;
  const isThere = analysis.coverages.some((each) => each.area.id === area);
  return { ...analysis, choice: { ...analysis.choice, colourBy, area: isThere ? area : null } };
});

/** What the coverage of the address shows; null without one. */
export function coverageChoiceOf(state: State): CoverageAnalysis | null {
  const { coverage } = state.view;
  const { areas, places, measures } = atlasOf(state);
  if (coverage === null) return null;
  const { measure, family, distance, colourBy, area } = coverage;
  return withSelection({
    analysis: counted({ areas, places, measures, measure, family, ...distance }),
    colourBy,
    area,
  });
}

/** From wherever one is: what lies over the coverage is closed, and the map looks at all its areas. */
export function coverageOpened(store: AtlasStore, coverage: CoverageChoice): void {
  change(store, 'push', { coverage, place: null, page: '', camera: null });
  session(store, { tab: 'explore', coincident: null, suggestion: null });
}

export const coverageChanged = (store: AtlasStore, coverage: CoverageChoice, part: Partial<CoverageChoice>): void =>
  change(store, 'push', { coverage: { ...coverage, ...part } });

export const coverageClosed = (store: AtlasStore): void => change(store, 'push', { coverage: null });
