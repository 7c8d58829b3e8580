/** Opening another city: asked for on the page, or by going back to an address of it. */
import { cityAsked, cityFailed } from '#state/city-actions.ts';
import type { AtlasStore } from '#state/store.ts';

/** Reads a city and shows it; what was on the page stays until then. */
export async function cityOpened(store: AtlasStore, id: string, from: 'page' | 'address' = 'page'): Promise<void> {
  cityAsked(store, id);
  try {
    const [city, { cityShown }] = await Promise.all([store.services.loadCity(id), import('./show-city.ts')]);
    cityShown(store, city, from);
  } catch (error) {
    cityFailed(store, id, error instanceof Error ? error.message : String(error));
  }
}
