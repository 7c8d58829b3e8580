import type { KeyboardEvent } from 'react';
import type { Slide, Story } from '#domain/stories/story.ts';
import { longest } from '#domain/stories/story-edit.ts';
import { slideRead } from '#state/present/presentation-store.ts';
import { sentenceSaid } from '#state/announce.ts';
import {
  slideDuplicated,
  slideMoved,
  slideRemoved,
  slideSeen,
  slideShowsNow,
  slideUnfolded,
  slideWritten,
} from '#state/stories/story-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { toOpenSlide } from './story-focus.ts';
import { StoryText } from './text-in-languages.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { viewInWords } from '#ui/search/describe-view.ts';

/** What a slide shows, in words, and what it names that the data no longer hold. */
function Shown({ slide }: { slide: Slide }) {
  const spoken = useWords();
  const { words } = spoken;
  const atlas = useAtlas((state) => state.atlas);
  const cities = useAtlas((state) => state.cities);
  const places = useAtlas((state) => state.places);
  const { view, unknown } = slideRead({ atlas, cities }, slide.view);
  return (
    <>
      <p className="small muted">{viewInWords(view, { atlas, places }, spoken).join(' · ')}</p>
      {unknown.length > 0 ? <p className="slide-missing">{words.slideMissing(words.list(unknown))}</p> : null}
    </>
  );
}

/** The words of a slide, and what else can be done with it. */
function Inside({ story, at, isInAll, isHere }: { story: Story; at: number; isInAll: boolean; isHere: boolean }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const slide = story.slides[at];
  if (!slide) return null;
  const shared = { isInAll, rows: 3 } as const;
  return (
    <div className="slide-inside">
      <StoryText
        {...shared}
        label={words.slideTitle}
        text={slide.title}
        max={longest.title}
        rows={1}
        onWrite={(title) => slideWritten(store, at, { title })}
      />
      <StoryText
        {...shared}
        label={words.slideBody}
        text={slide.body}
        max={longest.body}
        onWrite={(body) => slideWritten(store, at, { body })}
      />
      <StoryText
        {...shared}
        label={words.slideNotes}
        text={slide.notes}
        max={longest.notes}
        onWrite={(notes) => slideWritten(store, at, { notes })}
      />
      <div className="actions">
        {isHere ? (
          <>
            <button type="button" className="secondary" onClick={() => slideSeen(store, at)}>
              {words.showSlide}
            </button>
            <button
              type="button"
              className="secondary"
              onClick={() => {
                slideShowsNow(store, at);
                sentenceSaid(store, words.slideUpdated(at + 1));
              }}
            >
              {words.updateSlide}
            </button>
          </>
        ) : null}
        <button
          type="button"
          className="secondary"
          onClick={() => {
            slideDuplicated(store, at);
            toOpenSlide();
          }}
        >
          {words.duplicateSlide}
        </button>
        <button
          type="button"
          className="secondary"
          disabled={story.slides.length === 1}
          onClick={() => {
            slideRemoved(store, at);
            focusLater('.my-stories .undo');
          }}
        >
          {words.deleteSlide}
        </button>
      </div>
    </div>
  );
}

const wayOf: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/** One slide: its number and title, and the rest when it is unfolded. Alt with an arrow moves it, as its buttons do. */
export function StorySlide({
  story,
  at,
  isOpen,
  isInAll,
  isHere,
}: {
  story: Story;
  at: number;
  isOpen: boolean;
  isInAll: boolean;
  /** The story is told in the city that is on screen. */
  isHere: boolean;
}) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const slide = story.slides[at];
  if (!slide) return null;
  const total = story.slides.length;
  const name = say(slide.title) || words.untitledSlide(at + 1);
  const move = (by: -1 | 1, then: (to: number) => void): void => {
    const to = at + by;
    if (to < 0 || to >= total) return;
    slideMoved(store, at, to);
    sentenceSaid(store, words.movedTo(name, to + 1, total));
    then(to);
  };
  const entry = (to: number): string => `.story-slides > li:nth-child(${to + 1})`;
  const press = (by: -1 | 1) => () =>
    move(by, (to) => {
      const isAtEnd = to === 0 || to === total - 1;
      focusLater(`${entry(to)} .saved-moves button:${isAtEnd ? 'enabled' : by < 0 ? 'first-child' : 'last-child'}`);
    });
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.altKey ? wayOf[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    move(by, (to) => focusLater(`${entry(to)} .slide-fold`));
  };
  return (
    <li>
      <div className="slide-head">
        <span className="saved-number" aria-hidden="true">
          {words.number(at + 1)}
        </span>
        <button
          type="button"
          className="slide-fold"
          aria-expanded={isOpen}
          onKeyDown={onKeyDown}
          onClick={() => slideUnfolded(store, isOpen ? null : at)}
        >
          <span className="visually-hidden">{words.slideOf(at + 1, total)} </span>
          <span dir="auto">{say(slide.title) === '' ? name : <Said text={slide.title} />}</span>
        </button>
        <span className="saved-moves">
          <button
            type="button"
            className="bare"
            aria-label={words.moveUp(name)}
            disabled={at === 0}
            onClick={press(-1)}
          >
            <Icon name="up" size={18} />
          </button>
          <button
            type="button"
            className="bare"
            aria-label={words.moveDown(name)}
            disabled={at === total - 1}
            onClick={press(1)}
          >
            <Icon name="down" size={18} />
          </button>
        </span>
      </div>
      {isHere ? <Shown slide={slide} /> : null}
      {isOpen ? <Inside story={story} at={at} isInAll={isInAll} isHere={isHere} /> : null}
    </li>
  );
}
