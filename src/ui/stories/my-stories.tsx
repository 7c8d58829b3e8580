/** The section of the person's own stories: their list, or the editor of the open one. */
import '#ui/kit/notices.css';
import './stories.css';
import { useEffect } from 'react';
import { followOtherTabs, ownStoriesRead, removedRestored } from '#state/stories/story-actions.ts';
import { openStoryOf, useStoryEditor } from '#state/stories/story-editor-store.ts';
import type { StoryReader } from '#state/story-reader.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { StoryEditor } from './story-editor.tsx';
import { focusOpenSlide, focusOpenStory } from './story-focus.ts';
import { StoryList } from './story-list.tsx';
import { useStoryReader } from './use-story-reader.ts';

/** The notice after a story or slide was removed, with the button that restores it. */
function UndoNotice() {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const removed = useStoryEditor((editor) => editor.removed);
  const sentence =
    removed === null
      ? ''
      : removed.type === 'story'
        ? words.stories.isGone(localize(removed.story.title))
        : words.stories.slideIsGone(removed.at + 1, localize(removed.slide.title));
  useAnnouncement(sentence);
  if (removed === null) return null;
  return (
    <p className="notice">
      <span>{sentence}</span>
      <button
        type="button"
        className="secondary undo"
        onClick={() => {
          removedRestored(store);
          if (removed.type === 'slide') focusOpenSlide();
          else focusOpenStory();
        }}
      >
        {words.kit.undo}
      </button>
    </p>
  );
}

/** The notices about stories that could not be stored or read on the device. */
function StorageNotices() {
  const { words } = useWords();
  const fault = useStoryEditor((editor) => editor.fault);
  const aside = useStoryEditor((editor) => editor.aside);
  const sentence = fault === null ? '' : words.stories.notKept[fault];
  const asideSentence = aside === null ? '' : words.stories.putAside(aside);
  useAnnouncement(sentence);
  useAnnouncement(asideSentence);
  return (
    <>
      {sentence === '' ? null : <p className="notice">{sentence}</p>}
      {asideSentence === '' ? null : <p className="notice">{asideSentence}</p>}
    </>
  );
}

function StoryRows({ reader }: { reader: StoryReader }) {
  const store = useAtlasStore();
  const isRead = useStoryEditor(({ stories }) => stories !== null);
  const story = useStoryEditor(openStoryOf);
  useEffect(() => {
    ownStoriesRead(store, reader);
    return followOtherTabs(store, reader);
  }, [store, reader]);
  if (!isRead) return null;
  return (
    <>
      <UndoNotice />
      <StorageNotices />
      {story === null ? <StoryList reader={reader} /> : <StoryEditor key={story.id} story={story} />}
    </>
  );
}

export function MyStories() {
  const { words } = useWords();
  const reader = useStoryReader();
  return (
    <section className="my-stories" aria-labelledby="my-stories-title">
      <h2 id="my-stories-title" tabIndex={-1}>
        {words.stories.myStories}
      </h2>
      {reader === 'failed' ? <p className="notice">{words.stories.failed}</p> : reader && <StoryRows reader={reader} />}
    </section>
  );
}
