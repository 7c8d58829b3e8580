/** The state of a page that shows a slide, without changing the page itself. */
import type { Slide } from '#domain/stories/story.ts';
import type { AtlasStore, State } from '#state/store.ts';
import { slideRead } from '#state/stories/read-slide.ts';
import { scenarioModuleOf } from '#state/what-if/scenario-module.ts';

export function stateOfSlide(store: AtlasStore, slide: Slide): State {
  const state = store.getState();
  const { view: read } = slideRead(state, slide.view);
  const { lang, basemap, save } = state.view;
  const tab = read.need.length > 0 ? ('find' as const) : ('present' as const);
  return {
    ...state,
    scenarioModule: scenarioModuleOf(store),
    view: { ...read, lang, basemap, save },
    how: 'push',
    // These belong to the map on screen, which has another camera.
    session: { ...state.session, tab, viewport: null, hovered: null, recommendationEdits: null },
  };
}
