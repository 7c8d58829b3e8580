/** A story takes the scenario that runs along, and brings it back. */
import type { Place } from '#domain/atlas.ts';
import type { Story } from '#domain/stories/story.ts';
import { scenariosNow, scenariosOpened, whatIfOf } from '#state/what-if/scenario-store.ts';
import type { AtlasStore } from '#state/store.ts';
import { storyChanged } from './story-actions.ts';

const isOfThisCity = (store: AtlasStore, { city }: Story): boolean => store.getState().atlas.city.id === city;

/** The open story with what is tried out now in its city, kept so; as it was where nothing is. */
export function storyWithScenarios(store: AtlasStore, story: Story): Story {
  const scenarios = isOfThisCity(store, story) ? scenariosNow(store) : [];
  if (scenarios.length === 0) return story;
  storyChanged(store, (each) => ({ ...each, scenarios }));
  return { ...story, scenarios };
}

export const scenariosDropped = (store: AtlasStore): void =>
  storyChanged(store, (each) => ({ ...each, scenarios: [] }));

/** Shows what a story has brought, in place of what is tried out now. */
export function scenariosShown(store: AtlasStore, { scenarios }: Story, words: (place: Place) => string): void {
  whatIfOf(store, words);
  scenariosOpened(store, scenarios);
}

/** A story has come from a file: its scenario is shown unless somebody tries out another. True where it was. */
export function scenariosBrought(store: AtlasStore, story: Story, words: (place: Place) => string): boolean {
  const isFree = story.scenarios.length > 0 && isOfThisCity(store, story) && scenariosNow(store).length === 0;
  if (isFree) scenariosShown(store, story, words);
  return isFree;
}
