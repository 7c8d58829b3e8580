/** The stories of the city, ready to be presented. */
import './stories.css';
import { useEffect, useState } from 'react';
import type { Story } from '#domain/stories/story.ts';
import { minutesOf } from '#state/present/kiosk.ts';
import { presentingStarted } from '#state/present/presentation-store.ts';
import { handoutOpened } from '#state/print/handout-actions.ts';
import { useAtlas, useAtlasStore, useServices } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** The stories of the city's data; null until they are read. */
function useShippedStories(): readonly Story[] | null {
  const { stories: load } = useServices();
  const { id: city, stories: ids } = useAtlas(({ atlas }) => atlas.city);
  const [read, setRead] = useState<{ city: string; stories: readonly Story[] } | null>(null);
  useEffect(() => {
    let isCancelled = false;
    const readAll = async (): Promise<void> => {
      const reader = await load();
      const found = await Promise.all(ids.map(async (id) => (await reader.shipped(city, id)).story ?? []));
      if (!isCancelled) setRead({ city, stories: found.flat() });
    };
    readAll().catch(() => setRead({ city, stories: [] }));
    return () => {
      isCancelled = true;
    };
  }, [load, city, ids]);
  return read?.city === city ? read.stories : null;
}

/** A story with its buttons to present and print it. */
export function StoryEntry({ story }: { story: Story }) {
  const store = useAtlasStore();
  const { words, localize, language } = useWords();
  return (
    <li className="story" data-story-id={story.id}>
      <div>
        <h3 dir="auto">
          <LocalizedText text={story.title} />
        </h3>
        <p className="small" dir="auto">
          <LocalizedText text={story.summary} />
        </p>
        <p className="small muted">{words.stories.facts(story.slides.length, minutesOf(story, language))}</p>
      </div>
      <div className="story-ways">
        <button
          type="button"
          className="secondary"
          aria-label={words.stories.presentStory(localize(story.title))}
          onClick={() => presentingStarted(store, story)}
        >
          <Icon name="present" size={18} />
          <span>{words.shell.modes.present}</span>
        </button>
        <button
          type="button"
          className="quiet handout-open"
          aria-label={words.stories.handoutPaper(localize(story.title))}
          onClick={() => handoutOpened(store, story.id)}
        >
          {words.print.handout.title}
        </button>
      </div>
    </li>
  );
}

export function CityStories() {
  const { words } = useWords();
  const stories = useShippedStories();
  return (
    <section className="stories" aria-labelledby="stories-title">
      <h2 id="stories-title">{words.stories.title}</h2>
      <p className="small muted">{words.stories.lead}</p>
      {stories?.length === 0 ? <p className="aside">{words.stories.noStories}</p> : null}
      <ul>
        {(stories ?? []).map((story) => (
          <StoryEntry key={story.id} story={story} />
        ))}
      </ul>
    </section>
  );
}
