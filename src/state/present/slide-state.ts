/** What a slide shows, as the state that a page would have which shows it. Nothing of the page itself is changed. */
import type { Place } from '#domain/atlas.ts';
import { withScenario } from '#domain/what-if/scenario.ts';
import { changesIn } from '#domain/what-if/scenario-url.ts';
import type { Slide } from '#domain/stories/story.ts';
import { slideRead } from './presentation-store.ts';
import { whatIfOf } from '#state/what-if/scenario-store.ts';
import { type AtlasStore, prepared, type State } from '#state/store.ts';

/** The places of the slide's own scenario, not of the one that may be on screen. */
function atlasOf(store: AtlasStore, whatif: string, words: (place: Place) => string): Partial<State> {
  const { base } = whatIfOf(store, words).getState();
  const ids = new Set(base.places.map(({ id }) => id));
  const atlas = withScenario(base, whatif === '' ? null : changesIn(whatif, (id) => ids.has(id)));
  return atlas === store.getState().atlas ? {} : prepared(atlas, words);
}

/**
 * @param words what a place is also found by, as `prepared` wants it
 */
export function stateOfSlide(store: AtlasStore, slide: Slide, words: (place: Place) => string): State {
  const state = store.getState();
  const { view: read } = slideRead(state, slide.view);
  const { lang, basemap, save } = state.view;
  const door = read.need.length > 0 ? ('find' as const) : ('present' as const);
  return {
    ...state,
    ...atlasOf(store, read.whatif, words),
    view: { ...read, lang, basemap, save },
    how: 'push',
    // Of the map on screen, which looks elsewhere.
    session: { ...state.session, door, sight: null, hovered: null, doorEdits: null },
  };
}
