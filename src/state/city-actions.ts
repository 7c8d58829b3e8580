/** What another city, and more words to find places by, make of the state. Neither is there before the first list. */
import type { Atlas } from '#domain/atlas.ts';
import { session } from './actions.ts';
import { type AtlasStore, type Notice, newSession, prepared } from './store.ts';
import { emptyView, type View } from './view.ts';

/** More words to find places by: the indexes are made anew with them. */
export const placeKeywordsArrived = (store: AtlasStore): void =>
  store.setState(({ atlas }) => prepared(atlas, store.services.placeKeywords));

/** What is kept when one goes to another city: the person's settings and those of an embed, not the choices made in the first. */
export const viewOfAnotherCity = (view: View, city: string): View => ({
  ...emptyView(city),
  lang: view.lang,
  appearance: view.appearance,
  basemap: view.basemap,
  embed: view.embed,
  lock: view.lock,
});

/** Another city has been read. */
export function cityArrived(store: AtlasStore, atlas: Atlas, notices: readonly Notice[], view: View | null): void {
  store.setState((state) => {
    const next = view ?? viewOfAnotherCity(state.view, atlas.city.id);
    return {
      ...prepared(atlas, store.services.placeKeywords),
      view: next,
      how: view ? 'address' : 'push',
      session: {
        ...newSession(next, notices),
        // Another map has yet to come to rest; one that cannot be drawn at all still cannot.
        map: state.session.map === 'idle' ? 'loading' : state.session.map,
        sheet: state.session.sheet,
      },
    };
  });
}

export const cityAsked = (store: AtlasStore, city: string): void => session(store, { load: { city, failed: null } });

export const cityFailed = (store: AtlasStore, city: string, failed: string): void =>
  session(store, { load: { city, failed } });
