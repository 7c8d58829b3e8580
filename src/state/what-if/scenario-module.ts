/** Reads the scenario of an address, and applies one to the data. Fetched once there is a scenario. */
import type { Place } from '#domain/atlas.ts';
import type { WrittenChanges } from '#domain/what-if/scenario.ts';
import { withScenario } from '#domain/what-if/scenario-atlas.ts';
import { changesIn, writtenChanges } from '#domain/what-if/scenario-url.ts';
import { featureStore } from '#state/feature-store.ts';
import { memoizedOn } from '#state/selectors.ts';
import { type CityData, prepared, type ScenarioModule } from '#state/store.ts';
import type { Known } from '#state/view.ts';

/** What an address may name when it has this `whatif`: the places that it proposes are named like those of the data. */
export function knownWithScenario(text: string, known: Known): Known {
  const { added, closed, unrecognized } = changesIn(text, (id) => known.places.has(id));
  const ids = new Set(added.map(({ id }) => id));
  return {
    ...known,
    scenario: { changes: writtenChanges({ added, closed }), unrecognized },
    places: new Set([...known.places, ...ids]),
    isInDistrict: (place, district) => ids.has(place) || known.isInDistrict(place, district),
  };
}

export function makeScenarioModule(placeKeywords: (place: Place) => string): ScenarioModule {
  const applied = memoizedOn(({ changes, ...data }: CityData & { changes: WrittenChanges }): CityData => {
    const atlas = withScenario(data.atlas, changes);
    return atlas === data.atlas ? data : prepared(atlas, placeKeywords);
  });
  return {
    read: knownWithScenario,
    apply: ({ atlas, places, index, search }, changes) => applied({ atlas, places, index, search, changes }),
  };
}

/** The module of a store: the one that came first. */
export const scenarioModuleOf = featureStore(
  (store) => store.getState().scenarioModule ?? makeScenarioModule(store.services.placeKeywords),
);
