import { type FormEvent, type SyntheticEvent, useId, useState } from 'react';
import type { Story } from '#domain/stories/story.ts';
import { longest } from '#domain/stories/story-edit.ts';
import { useBook } from '#state/stories/story-editor-store.ts';
import { storyBegun, storyCopied, storyOpened } from '#state/stories/story-actions.ts';
import type { StoryRoom } from '#state/stories/story-reader.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { PresentOwn } from './present-story-button.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { OpenFile } from './open-story-file.tsx';
import { toOpenStory } from './story-focus.ts';
import { useWords } from '#ui/kit/use-words.ts';

function OwnStory({ story }: { story: Story }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const city = useAtlas(({ cities }) => cities.find(({ id }) => id === story.city)?.name);
  return (
    <li className="story" data-story-id={story.id}>
      <button
        type="button"
        className="own-story"
        onClick={() => {
          storyOpened(store, story.id);
          toOpenStory();
        }}
      >
        <strong dir="auto">{say(story.title) === '' ? words.untitled : <Said text={story.title} />}</strong>{' '}
        <span className="small muted">
          {words.ownStoryFacts(story.slides.length, say(city) || story.city)} · {words.edit}
        </span>
      </button>
      <PresentOwn story={story} className="secondary" />
    </li>
  );
}

/** A new story begins with what is on screen, so that it always has something to show. */
function NewStory() {
  const store = useAtlasStore();
  const { words } = useWords();
  const [title, setTitle] = useState('');
  const id = useId();
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    storyBegun(store, title.trim() || words.untitled);
    setTitle('');
    toOpenStory();
  };
  return (
    <form className="new-story field" onSubmit={begin}>
      <label htmlFor={id}>{words.newStoryTitle}</label>
      <input id={id} value={title} maxLength={longest.title} onChange={(event) => setTitle(event.target.value)} />
      <button type="submit" className="secondary">
        {words.beginStory}
      </button>
    </form>
  );
}

/** The stories of the city, each to be copied and then changed. */
function CopyShipped({ room }: { room: StoryRoom }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const { id: city, stories: ids } = useAtlas(({ atlas }) => atlas.city);
  const [read, setRead] = useState<readonly Story[] | null>(null);
  const open = async ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>): Promise<void> => {
    if (!currentTarget.open || read !== null) return;
    const found = await Promise.all(ids.map((id) => room.shipped(city, id)));
    setRead(found.flatMap(({ story }) => story ?? []));
  };
  if (ids.length === 0) return null;
  return (
    <details className="more" key={city} onToggle={open}>
      <summary>{words.copyShipped}</summary>
      <ul>
        {(read ?? []).map((story) => (
          <li key={story.id}>
            <button
              type="button"
              className="inline"
              onClick={() => {
                storyCopied(store, story);
                toOpenStory();
              }}
            >
              {words.copyStory(say(story.title))}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The stories one has made on this device, and the ways to another. */
export function StoryShelf({ room }: { room: StoryRoom }) {
  const { words } = useWords();
  const stories = useBook((book) => book.stories) ?? [];
  return (
    <>
      <p className="small muted">{words.myStoriesLead}</p>
      {stories.length === 0 ? null : (
        <ul aria-label={words.myStories}>
          {stories.map((story) => (
            <OwnStory key={story.id} story={story} />
          ))}
        </ul>
      )}
      <NewStory />
      <OpenFile room={room} />
      <CopyShipped room={room} />
    </>
  );
}
