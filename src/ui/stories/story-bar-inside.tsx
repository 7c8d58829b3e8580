/** The bar that adds the current view to the open story from anywhere on the page. */
import './stories.css';
import { tabOpened } from '#state/actions.ts';
import { announce } from '#state/announce.ts';
import { coincidentPlacesClosed } from '#state/closing-actions.ts';
import type { State } from '#state/store.ts';
import { slideShowsNow, viewAdded } from '#state/stories/story-actions.ts';
import { openStoryOf, useStoryEditor } from '#state/stories/story-editor-store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { focusOpenSlide } from './story-focus.ts';

/** True if the story editor, which has the same buttons, is on screen. */
const isEditorShown = (state: State): boolean => {
  const { view, session } = state;
  const isCovered = session.coincident !== null || session.suggestion !== null;
  return session.tab === 'present' && view.place === null && view.walk === null && !isCovered;
};

export function StoryBarInside() {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const story = useStoryEditor(openStoryOf);
  const slide = useStoryEditor((editor) => editor.slide);
  const isHidden = useAtlas(isEditorShown);
  const city = useAtlas(({ atlas }) => atlas.city.id);
  if (story === null || isHidden || story.city !== city) return null;
  return (
    <section className="story-bar" aria-label={words.stories.makingStory}>
      <p dir="auto">
        <span className="small muted">{words.stories.makingStory}</span>{' '}
        {localize(story.title) || words.stories.untitled}
      </p>
      <div className="actions">
        <button
          type="button"
          className="primary"
          onClick={() => announce(store, words.stories.slideAdded(viewAdded(store) + 1))}
        >
          {words.stories.addView}
        </button>
        {slide === null ? null : (
          <button
            type="button"
            className="secondary"
            onClick={() => {
              slideShowsNow(store, slide);
              announce(store, words.stories.slideUpdated(slide + 1));
            }}
          >
            {words.stories.updateSlideOf(slide + 1)}
          </button>
        )}
        <button
          type="button"
          className="secondary"
          onClick={() => {
            coincidentPlacesClosed(store);
            tabOpened(store, 'present');
            focusOpenSlide();
          }}
        >
          {words.stories.backToStory}
        </button>
      </div>
    </section>
  );
}
