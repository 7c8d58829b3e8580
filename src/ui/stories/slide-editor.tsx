/** A slide in the story editor: number, title, the buttons that move it, and its fields when unfolded. */
import { atlasOf, placesOf } from '#state/selectors.ts';
import '#ui/kit/styles/numbered-list.css';
import './stories.css';
import type { KeyboardEvent } from 'react';
import type { Slide, Story } from '#domain/stories/story.ts';
import { announce } from '#state/announce.ts';
import { slideRead } from '#state/stories/read-slide.ts';
import { slideMoved, slideUnfolded } from '#state/stories/story-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { viewInWords } from '#ui/search/describe-view.ts';
import { SlideFields } from './slide-fields.tsx';

/** The view of a slide in words, and the ids in it that the data do not have any more. */
function SlideViewText({ slide }: { slide: Slide }) {
  const localization = useWords();
  const { words } = localization;
  const atlas = useAtlas(atlasOf);
  const cities = useAtlas((state) => state.cities);
  const places = useAtlas(placesOf);
  const { view, unknown } = slideRead({ atlas, cities }, slide.view);
  return (
    <>
      <p className="small muted">{viewInWords(view, { atlas, places }, localization).join(' · ')}</p>
      {unknown.length > 0 ? (
        <p className="slide-missing">{words.stories.slideMissing(words.kit.list(unknown))}</p>
      ) : null}
    </>
  );
}

const stepOf: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

const slideAt = (index: number): string => `.story-slides > li:nth-child(${index + 1})`;

interface Props {
  readonly story: Story;
  readonly at: number;
  readonly isOpen: boolean;
  readonly isInAll: boolean;
  /** The story belongs to the city on screen. */
  readonly isHere: boolean;
}

/** Moves a slide up or down the story by the buttons or the keyboard; the focus follows it. */
function useSlideMove({ total, at, name }: { total: number; at: number; name: string }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const move = (by: -1 | 1, then: (to: number) => void): void => {
    const to = at + by;
    if (to < 0 || to >= total) return;
    slideMoved(store, at, to);
    announce(store, words.kit.movedTo(name, to + 1, total));
    then(to);
  };
  const onMove = (by: -1 | 1): void =>
    move(by, (to) => {
      const isAtEnd = to === 0 || to === total - 1;
      focusLater(`${slideAt(to)} .saved-moves button:${isAtEnd ? 'enabled' : by < 0 ? 'first-child' : 'last-child'}`);
    });
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.altKey ? stepOf[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    move(by, (to) => focusLater(`${slideAt(to)} .slide-fold`));
  };
  return { onMove, onKeyDown };
}

interface MoveButtonsProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

function MoveButtons({ name, isFirst, isLast, onMove }: MoveButtonsProps) {
  const { words } = useWords();
  return (
    <span className="saved-moves">
      <button
        type="button"
        className="bare"
        aria-label={words.kit.moveUp(name)}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        <Icon name="up" size={18} />
      </button>
      <button
        type="button"
        className="bare"
        aria-label={words.kit.moveDown(name)}
        disabled={isLast}
        onClick={() => onMove(1)}
      >
        <Icon name="down" size={18} />
      </button>
    </span>
  );
}

export function SlideEditor({ story, at, isOpen, isInAll, isHere }: Props) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const slide = story.slides[at];
  const total = story.slides.length;
  const name = localize(slide?.title) || words.stories.untitledSlide(at + 1);
  const { onMove, onKeyDown } = useSlideMove({ total, at, name });
  if (!slide) return null;
  return (
    <li>
      <div className="slide-head">
        <span className="saved-number" aria-hidden="true">
          {words.kit.number(at + 1)}
        </span>
        <button
          type="button"
          className="slide-fold"
          aria-expanded={isOpen}
          onKeyDown={onKeyDown}
          onClick={() => slideUnfolded(store, isOpen ? null : at)}
        >
          <span className="visually-hidden">{words.stories.slideOf(at + 1, total)} </span>
          <span dir="auto">{localize(slide.title) === '' ? name : <LocalizedText text={slide.title} />}</span>
        </button>
        <MoveButtons name={name} isFirst={at === 0} isLast={at === total - 1} onMove={onMove} />
      </div>
      {isHere ? <SlideViewText slide={slide} /> : null}
      {isOpen ? <SlideFields story={story} at={at} isInAll={isInAll} isHere={isHere} /> : null}
    </li>
  );
}
