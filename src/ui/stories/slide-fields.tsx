/** The unfolded part of a slide in the story editor: its texts and the buttons that show, update, copy and remove it. */
import './stories.css';
import type { Story } from '#domain/stories/story.ts';
import { longest } from '#domain/stories/story-edit.ts';
import { announce } from '#state/announce.ts';
import { slideDuplicated, slideRemoved, slideSeen, slideShowsNow, slideWritten } from '#state/stories/story-actions.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { focusOpenSlide } from './story-focus.ts';
import { TextInLanguages } from './text-in-languages.tsx';

function SlideActions({ at, isOnly, isHere }: { at: number; isOnly: boolean; isHere: boolean }) {
  const store = useAtlasStore();
  const { words } = useWords();
  return (
    <div className="actions">
      {isHere ? (
        <>
          <button type="button" className="secondary" onClick={() => slideSeen(store, at)}>
            {words.stories.showSlide}
          </button>
          <button
            type="button"
            className="secondary"
            onClick={() => {
              slideShowsNow(store, at);
              announce(store, words.stories.slideUpdated(at + 1));
            }}
          >
            {words.stories.updateSlide}
          </button>
        </>
      ) : null}
      <button
        type="button"
        className="secondary"
        onClick={() => {
          slideDuplicated(store, at);
          focusOpenSlide();
        }}
      >
        {words.stories.duplicateSlide}
      </button>
      <button
        type="button"
        className="secondary"
        disabled={isOnly}
        onClick={() => {
          slideRemoved(store, at);
          focusLater('.my-stories .undo');
        }}
      >
        {words.stories.deleteSlide}
      </button>
    </div>
  );
}

interface Props {
  readonly story: Story;
  readonly at: number;
  readonly isInAll: boolean;
  /** The story belongs to the city on screen. */
  readonly isHere: boolean;
}

/** Title, text and notes of a slide, and its buttons. */
export function SlideFields({ story, at, isInAll, isHere }: Props) {
  const store = useAtlasStore();
  const { words } = useWords();
  const slide = story.slides[at];
  if (!slide) return null;
  const shared = { isInAll, rows: 3 } as const;
  return (
    <div className="slide-inside">
      <TextInLanguages
        {...shared}
        label={words.stories.slideTitle}
        text={slide.title}
        maxLength={longest.title}
        rows={1}
        onChange={(title) => slideWritten(store, at, { title })}
      />
      <TextInLanguages
        {...shared}
        label={words.stories.slideBody}
        text={slide.body}
        maxLength={longest.body}
        onChange={(body) => slideWritten(store, at, { body })}
      />
      <TextInLanguages
        {...shared}
        label={words.stories.slideNotes}
        text={slide.notes}
        maxLength={longest.notes}
        onChange={(notes) => slideWritten(store, at, { notes })}
      />
      <SlideActions at={at} isOnly={story.slides.length === 1} isHere={isHere} />
    </div>
  );
}
