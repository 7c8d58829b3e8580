import { useState } from 'react';
import type { Story } from '#domain/stories/story.ts';
import { longest } from '#domain/stories/story-edit.ts';
import { storyFileName, storyFileText } from '#domain/stories/story-file.ts';
import { handoutOpened } from '#state/print/handout-actions.ts';
import { sentenceSaid } from '#state/announce.ts';
import { useBook } from '#state/stories/story-editor-store.ts';
import { storyChanged, storyOpened, storyRemoved, viewAdded } from '#state/stories/story-actions.ts';
import { storyWithScenarios } from '#state/stories/story-scenario-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { save } from '#ui/kit/save-file.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { PresentOwn } from './present-story-button.tsx';
import { openStoryHeading, toOpenSlide } from './story-focus.ts';
import { StoryScenarios } from './story-scenarios.tsx';
import { StorySlide } from './slide-editor.tsx';
import { StoryText } from './text-in-languages.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** A story of another city can be worded here; to see it or add to it, one goes there. */
function ToldElsewhere({ story }: { story: Story }) {
  const { words, say } = useWords();
  const city = useAtlas(({ cities }) => cities.find(({ id }) => id === story.city)?.name);
  const name = say(city) || story.city;
  return (
    <p className="notice">
      <span>{city === undefined ? words.toldNowhere(name) : words.toldIn(name)}</span>
      {city === undefined ? null : (
        <a className="secondary" href={`?city=${encodeURIComponent(story.city)}`}>
          {words.goToCity(name)}
        </a>
      )}
    </p>
  );
}

function AddView() {
  const store = useAtlasStore();
  const { words } = useWords();
  return (
    <button
      type="button"
      className="primary"
      onClick={() => {
        const at = viewAdded(store);
        sentenceSaid(store, words.slideAdded(at + 1));
        toOpenSlide();
      }}
    >
      {words.addView}
    </button>
  );
}

/** What can be done with the story as a whole. */
function Whole({ story, isHere }: { story: Story; isHere: boolean }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const file = storyFileName(story);
  return (
    <div className="actions">
      <PresentOwn story={story} className="secondary" />
      {isHere ? (
        <button type="button" className="secondary" onClick={() => handoutOpened(store, story.id)}>
          {words.handout}
        </button>
      ) : null}
      <button
        type="button"
        className="secondary"
        onClick={() => {
          save({ name: file, type: 'application/json', text: storyFileText(storyWithScenarios(store, story)) });
          sentenceSaid(store, words.savedAs(file));
        }}
      >
        <Icon name="download" size={18} />
        <span>{words.saveStory}</span>
      </button>
      <button
        type="button"
        className="secondary"
        onClick={() => {
          storyRemoved(store, story.id);
          focusLater('.my-stories .undo');
        }}
      >
        {words.deleteStory}
      </button>
    </div>
  );
}

/** A story of one's own, being made. What is typed is kept as it is typed. */
export function StoryEditor({ story }: { story: Story }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const isHere = useAtlas(({ atlas }) => atlas.city.id) === story.city;
  const open = useBook(({ slide }) => slide);
  const isKept = useBook(({ fault }) => fault === null);
  const [isInAll, setIsInAll] = useState(false);
  return (
    <div className="story-editor">
      <button
        type="button"
        className="quiet"
        onClick={() => {
          storyOpened(store, null);
          focusLater(`[data-story-id="${CSS.escape(story.id)}"] .own-story`);
        }}
      >
        <Icon name="back" size={18} /> {words.allMyStories}
      </button>
      <h3 id={openStoryHeading} tabIndex={-1} dir="auto">
        {say(story.title) || words.untitled}
      </h3>
      {isHere ? null : <ToldElsewhere story={story} />}
      <StoryText
        isInAll={isInAll}
        label={words.storyTitle}
        text={story.title}
        max={longest.title}
        rows={1}
        onWrite={(title) => storyChanged(store, (each) => ({ ...each, title }))}
      />
      <StoryText
        isInAll={isInAll}
        label={words.storySummary}
        text={story.summary}
        max={longest.summary}
        rows={2}
        onWrite={(summary) => storyChanged(store, (each) => ({ ...each, summary }))}
      />
      <label className="check">
        <input type="checkbox" checked={isInAll} onChange={() => setIsInAll(!isInAll)} />
        <span className="check-name">{words.inAllLanguages}</span>
      </label>
      <ol className="story-slides" aria-label={words.slidesInOrder}>
        {story.slides.map((_, at) => (
          <StorySlide
            // A slide has no id of its own: it is the one at its place.
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing of a slide is kept in the component
            key={at}
            story={story}
            at={at}
            isOpen={at === open}
            isInAll={isInAll}
            isHere={isHere}
          />
        ))}
      </ol>
      {isHere ? <AddView /> : null}
      <StoryScenarios story={story} isHere={isHere} />
      {isKept ? <p className="aside">{words.keptAsTyped}</p> : null}
      <Whole story={story} isHere={isHere} />
    </div>
  );
}
