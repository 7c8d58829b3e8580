import { useEffect } from 'react';
import { openStoryOf, useBook } from '#state/stories/story-editor-store.ts';
import { bookRead, followOtherTabs, removedBroughtBack } from '#state/stories/story-actions.ts';
import type { StoryRoom } from '#state/stories/story-reader.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { StoryEditor } from './story-editor.tsx';
import { toOpenSlide, toOpenStory } from './story-focus.ts';
import { StoryShelf } from './story-list.tsx';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { useStoryRoom } from './use-story-reader.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** What was taken away last, and the way back. */
function Undone() {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const removed = useBook((book) => book.removed);
  const sentence =
    removed === null
      ? ''
      : removed.type === 'story'
        ? words.storyIsGone(say(removed.story.title))
        : words.slideIsGone(removed.at + 1, say(removed.slide.title));
  useSaid(sentence);
  if (removed === null) return null;
  return (
    <p className="notice">
      <span>{sentence}</span>
      <button
        type="button"
        className="secondary undo"
        onClick={() => {
          removedBroughtBack(store);
          if (removed.type === 'slide') toOpenSlide();
          else toOpenStory();
        }}
      >
        {words.undo}
      </button>
    </p>
  );
}

/** What the device does with what is typed, where that is not simply to keep it. */
function Keeping() {
  const { words } = useWords();
  const fault = useBook((book) => book.fault);
  const aside = useBook((book) => book.aside);
  const sentence = fault === null ? '' : words.storyNotKept[fault];
  const put = aside === null ? '' : words.storiesPutAside(aside);
  useSaid(sentence);
  useSaid(put);
  return (
    <>
      {sentence === '' ? null : <p className="notice">{sentence}</p>}
      {put === '' ? null : <p className="notice">{put}</p>}
    </>
  );
}

function Shelf({ room }: { room: StoryRoom }) {
  const store = useAtlasStore();
  const isRead = useBook(({ stories }) => stories !== null);
  const story = useBook(openStoryOf);
  useEffect(() => {
    bookRead(store, room);
    return followOtherTabs(store, room);
  }, [store, room]);
  if (!isRead) return null;
  return (
    <>
      <Undone />
      <Keeping />
      {story === null ? <StoryShelf room={room} /> : <StoryEditor key={story.id} story={story} />}
    </>
  );
}

/** Stories of one's own: the shelf of them, or the one that is being made. */
export function MyStories() {
  const { words } = useWords();
  const room = useStoryRoom();
  return (
    <section className="my-stories" aria-labelledby="my-stories-title">
      <h2 id="my-stories-title" tabIndex={-1}>
        {words.myStories}
      </h2>
      {room === 'failed' ? <p className="notice">{words.storiesFailed}</p> : room && <Shelf room={room} />}
    </section>
  );
}
