/** The list of own stories, and the ways to add one: new, copy, file. */
import '#ui/kit/styles/disclosure.css';
import '#ui/kit/styles/form.css';
import './stories.css';
import { type FormEvent, type SyntheticEvent, useId, useState } from 'react';
import type { Story } from '#domain/stories/story.ts';
import { longest } from '#domain/stories/story-edit.ts';
import { storyBegun, storyCopied, storyOpened } from '#state/stories/story-actions.ts';
import { useStoryEditor } from '#state/stories/story-editor-store.ts';
import type { StoryReader } from '#state/story-reader.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { OpenStoryFile } from './open-story-file.tsx';
import { PresentStoryButton } from './present-story-button.tsx';
import { focusOpenStory } from './story-focus.ts';

function OwnStory({ story }: { story: Story }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const city = useAtlas(({ cities }) => cities.find(({ id }) => id === story.city)?.name);
  return (
    <li className="story" data-story-id={story.id}>
      <button
        type="button"
        className="own-story"
        onClick={() => {
          storyOpened(store, story.id);
          focusOpenStory();
        }}
      >
        <strong dir="auto">
          {localize(story.title) === '' ? words.stories.untitled : <LocalizedText text={story.title} />}
        </strong>{' '}
        <span className="small muted">
          {words.stories.ownStoryFacts(story.slides.length, localize(city) || story.city)} · {words.stories.edit}
        </span>
      </button>
      <PresentStoryButton story={story} className="secondary" />
    </li>
  );
}

/** The form of a new story, whose first slide is the current view, so that no story is empty. */
function NewStory() {
  const store = useAtlasStore();
  const { words } = useWords();
  const [title, setTitle] = useState('');
  const id = useId();
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    storyBegun(store, title.trim() || words.stories.untitled);
    setTitle('');
    focusOpenStory();
  };
  return (
    <form className="new-story field" onSubmit={begin}>
      <label htmlFor={id}>{words.stories.newStoryTitle}</label>
      <input id={id} value={title} maxLength={longest.title} onChange={(event) => setTitle(event.target.value)} />
      <button type="submit" className="secondary">
        {words.stories.beginStory}
      </button>
    </form>
  );
}

/** The stories of the city, to copy and then edit. */
function CopyShipped({ reader }: { reader: StoryReader }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const { id: city, stories: ids } = useAtlas(({ atlas }) => atlas.city);
  const [read, setRead] = useState<readonly Story[] | null>(null);
  const open = async ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>): Promise<void> => {
    if (!currentTarget.open || read !== null) return;
    const found = await Promise.all(ids.map((id) => reader.shipped(city, id)));
    setRead(found.flatMap(({ story }) => story ?? []));
  };
  if (ids.length === 0) return null;
  return (
    <details className="more" key={city} onToggle={open}>
      <summary>{words.stories.copyShipped}</summary>
      <ul>
        {(read ?? []).map((story) => (
          <li key={story.id}>
            <button
              type="button"
              className="inline"
              onClick={() => {
                storyCopied(store, story);
                focusOpenStory();
              }}
            >
              {words.stories.copyStory(localize(story.title))}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function StoryList({ reader }: { reader: StoryReader }) {
  const { words } = useWords();
  const stories = useStoryEditor((editor) => editor.stories) ?? [];
  return (
    <>
      <p className="small muted">{words.stories.myStoriesLead}</p>
      {stories.length === 0 ? null : (
        <ul aria-label={words.stories.myStories}>
          {stories.map((story) => (
            <OwnStory key={story.id} story={story} />
          ))}
        </ul>
      )}
      <NewStory />
      <OpenStoryFile reader={reader} />
      <CopyShipped reader={reader} />
    </>
  );
}
