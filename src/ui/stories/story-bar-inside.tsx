import { doorOpened, spotClosed } from '#state/actions.ts';
import { sentenceSaid } from '#state/announce.ts';
import { aroundOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { openStoryOf, useBook } from '#state/stories/story-editor-store.ts';
import { slideShowsNow, viewAdded } from '#state/stories/story-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { toOpenSlide } from './story-focus.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** Whether the story itself is on screen, with the same buttons. */
const isEditorShown = (state: State): boolean => {
  const { view, session } = state;
  const isCovered = session.spot !== null || session.telling !== null || aroundOf(state) !== null;
  return session.door === 'present' && view.place === null && view.walk === null && !isCovered;
};

/** While a story is being made and one looks for its next view: what is on screen becomes a slide, wherever one is. */
export function StoryBarInside() {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const story = useBook(openStoryOf);
  const slide = useBook((book) => book.slide);
  const isHidden = useAtlas(isEditorShown);
  const city = useAtlas(({ atlas }) => atlas.city.id);
  if (story === null || isHidden || story.city !== city) return null;
  return (
    <section className="story-bar" aria-label={words.makingStory}>
      <p dir="auto">
        <span className="small muted">{words.makingStory}</span> {say(story.title) || words.untitled}
      </p>
      <div className="actions">
        <button
          type="button"
          className="primary"
          onClick={() => sentenceSaid(store, words.slideAdded(viewAdded(store) + 1))}
        >
          {words.addView}
        </button>
        {slide === null ? null : (
          <button
            type="button"
            className="secondary"
            onClick={() => {
              slideShowsNow(store, slide);
              sentenceSaid(store, words.slideUpdated(slide + 1));
            }}
          >
            {words.updateSlideOf(slide + 1)}
          </button>
        )}
        <button
          type="button"
          className="secondary"
          onClick={() => {
            spotClosed(store);
            doorOpened(store, 'present');
            toOpenSlide();
          }}
        >
          {words.backToStory}
        </button>
      </div>
    </section>
  );
}
