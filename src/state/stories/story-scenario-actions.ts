/** Actions that store the current scenario in a story and show it again. */
import type { Story } from '#domain/stories/story.ts';
import type { AtlasStore } from '#state/store.ts';
import { scenariosNow, scenariosOpened } from '#state/what-if/scenario-store.ts';
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

/** Shows the scenarios of a story in place of the current ones. */
export const scenariosShown = (store: AtlasStore, { scenarios }: Story): void => scenariosOpened(store, scenarios);

/** A story has come from a file: its scenario is shown unless somebody tries out another. True where it was. */
export function storyScenariosLoaded(store: AtlasStore, story: Story): boolean {
  const isFree = story.scenarios.length > 0 && isOfThisCity(store, story) && scenariosNow(store).length === 0;
  if (isFree) scenariosShown(store, story);
  return isFree;
}
