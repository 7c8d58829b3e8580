import { useContext, useEffect, useState } from 'react';
import type { Story } from '#domain/stories/story.ts';
import { handoutOpened } from '#state/print/handout-actions.ts';
import { minutesOf } from '#state/present/kiosk.ts';
import { presentingStarted } from '#state/present/presentation-store.ts';
import { StoryRoomContext } from '#state/stories/story-reader.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** The stories that come with the city; null before they have been read. */
function useShippedStories(): readonly Story[] | null {
  const bring = useContext(StoryRoomContext);
  const { id: city, stories: ids } = useAtlas(({ atlas }) => atlas.city);
  const [read, setRead] = useState<{ city: string; stories: readonly Story[] } | null>(null);
  useEffect(() => {
    let isGone = false;
    const readAll = async (): Promise<void> => {
      const room = await bring?.();
      const found = await Promise.all(ids.map(async (id) => (await room?.shipped(city, id))?.story ?? []));
      if (!isGone) setRead({ city, stories: found.flat() });
    };
    readAll().catch(() => setRead({ city, stories: [] }));
    return () => {
      isGone = true;
    };
  }, [bring, city, ids]);
  return read?.city === city ? read.stories : null;
}

/** One story, and the way before the room. */
export function StoryEntry({ story }: { story: Story }) {
  const store = useAtlasStore();
  const { words, say, language } = useWords();
  return (
    <li className="story" data-story-id={story.id}>
      <div>
        <h3 dir="auto">
          <Said text={story.title} />
        </h3>
        <p className="small" dir="auto">
          <Said text={story.summary} />
        </p>
        <p className="small muted">{words.storyFacts(story.slides.length, minutesOf(story, language))}</p>
      </div>
      <div className="story-ways">
        <button
          type="button"
          className="secondary"
          aria-label={words.presentStory(say(story.title))}
          onClick={() => presentingStarted(store, story)}
        >
          <Icon name="present" size={18} />
          <span>{words.present}</span>
        </button>
        <button
          type="button"
          className="quiet handout-open"
          aria-label={words.handoutPaper(say(story.title))}
          onClick={() => handoutOpened(store, story.id)}
        >
          {words.handout}
        </button>
      </div>
    </li>
  );
}

/** The stories of the city, ready to be presented. */
export function Stories() {
  const { words } = useWords();
  const stories = useShippedStories();
  return (
    <section className="stories" aria-labelledby="stories-title">
      <h2 id="stories-title">{words.stories}</h2>
      <p className="small muted">{words.storiesLead}</p>
      {stories?.length === 0 ? <p className="aside">{words.noStories}</p> : null}
      <ul>
        {(stories ?? []).map((story) => (
          <StoryEntry key={story.id} story={story} />
        ))}
      </ul>
    </section>
  );
}
