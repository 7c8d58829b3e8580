/** The presentation of the story in the address, or its speaker notes in list view. */
import './presentation.css';
import { type CSSProperties, useEffect, useRef } from 'react';
import { isOwnStory } from '#domain/stories/story.ts';
import { showDrawn } from '#state/drawing/drawing-store.ts';
import { presentingLeft, slideNumberOf, storyRead, usePresentation } from '#state/present/presentation-store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { SlideView, useCardStyle, useSlideInsets } from './slide-view.tsx';
import { SpeakerNotes } from './speaker-notes.tsx';

/** The screen while the story loads, or its faults if it cannot be shown. */
function StoryStatus({ faults, isRead, isOwn }: { faults: readonly string[]; isRead: boolean; isOwn: boolean }) {
  const store = useAtlasStore();
  const { words } = useWords();
  return (
    <article className="slide-card">
      <div className="slide-words" role="status">
        <h1>{isRead ? words.present.unreadable : words.present.coming}</h1>
        {isRead && isOwn ? <p>{words.present.elsewhere}</p> : null}
        {faults.map((fault) => (
          <p key={fault} className="aside" lang="en">
            {fault}
          </p>
        ))}
      </div>
      <p>
        <button type="button" className="secondary" onClick={() => presentingLeft(store)}>
          {words.present.leaveStory}
        </button>
      </p>
    </article>
  );
}

export function PresentationScreen() {
  const store = useAtlasStore();
  const { words } = useWords();
  const id = useAtlas(({ view }) => view.story);
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const isNotes = useAtlas(({ view }) => view.view === 'list');
  const { story, faults, isRead } = usePresentation((present) => present);
  const n = useAtlas(({ view }) => (story ? slideNumberOf(view, story) : 1));
  const main = useRef<HTMLElement>(null);
  useSlideInsets(store);
  const cardStyle = useCardStyle();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another story, or the same id in another city, is read again
  useEffect(() => {
    void storyRead(store);
  }, [store, id, city]);
  const drawn = story?.slides[n - 1]?.drawn;
  useEffect(() => {
    if (!drawn) return;
    showDrawn(store, drawn);
    return () => showDrawn(store, null);
  }, [store, drawn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves here once for each story
  useEffect(() => main.current?.focus(), [id]);
  return (
    <main
      id="places"
      ref={main}
      className="workshop"
      data-notes={isNotes || undefined}
      tabIndex={-1}
      aria-label={words.present.title}
      style={cardStyle as CSSProperties}
    >
      {story === null ? (
        <StoryStatus faults={faults} isRead={isRead} isOwn={id !== null && isOwnStory(id)} />
      ) : isNotes ? (
        <SpeakerNotes story={story} n={n} />
      ) : (
        <SlideView story={story} n={n} />
      )}
    </main>
  );
}
