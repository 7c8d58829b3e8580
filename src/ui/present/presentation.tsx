import { type CSSProperties, useContext, useEffect, useRef } from 'react';
import { isOwnStory } from '#domain/stories/story.ts';
import { showDrawn } from '#state/drawing/drawing-store.ts';
import { presentingLeft, slideNumberOf, storyRead, usePresent } from '#state/present/presentation-store.ts';
import { StoryRoomContext } from '#state/stories/story-reader.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { SpeakerNotes } from './speaker-notes.tsx';
import { StagePage, useCardStyle, useSlideInsets } from './slide-view.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** Where there is no story yet, or none that can be shown. */
function Waiting({ faults, isRead, isOwn }: { faults: readonly string[]; isRead: boolean; isOwn: boolean }) {
  const store = useAtlasStore();
  const { words } = useWords();
  return (
    <article className="slide-card">
      <div className="slide-words" role="status">
        <h1>{isRead ? words.storyUnreadable : words.storyComing}</h1>
        {isRead && isOwn ? <p>{words.storyElsewhere}</p> : null}
        {faults.map((fault) => (
          <p key={fault} className="aside" lang="en">
            {fault}
          </p>
        ))}
      </div>
      <p>
        <button type="button" className="secondary" onClick={() => presentingLeft(store)}>
          {words.leaveStory}
        </button>
      </p>
    </article>
  );
}

/** A story before the room, or the notes to it: the address says which, and at which slide. */
export function Workshop() {
  const store = useAtlasStore();
  const { words } = useWords();
  const bring = useContext(StoryRoomContext);
  const id = useAtlas(({ view }) => view.story);
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const isNotes = useAtlas(({ view }) => view.view === 'list');
  const { story, faults, isRead } = usePresent((present) => present);
  const n = useAtlas(({ view }) => (story ? slideNumberOf(view, story) : 1));
  const self = useRef<HTMLElement>(null);
  useSlideInsets(store);
  const card = useCardStyle();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another story, or the same id in another city, is read anew
  useEffect(() => {
    if (bring) void storyRead(store, bring);
  }, [store, bring, id, city]);
  const drawn = story?.slides[n - 1]?.drawn;
  useEffect(() => {
    if (!drawn) return;
    showDrawn(drawn);
    return () => showDrawn(null);
  }, [drawn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard comes here once for each story
  useEffect(() => self.current?.focus(), [id]);
  return (
    <main
      id="places"
      ref={self}
      className="workshop"
      data-notes={isNotes || undefined}
      tabIndex={-1}
      aria-label={words.presentation}
      style={card as CSSProperties}
    >
      {story === null ? (
        <Waiting faults={faults} isRead={isRead} isOwn={id !== null && isOwnStory(id)} />
      ) : isNotes ? (
        <SpeakerNotes story={story} n={n} />
      ) : (
        <StagePage story={story} n={n} />
      )}
    </main>
  );
}
