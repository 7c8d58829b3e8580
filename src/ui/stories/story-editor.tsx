/** The editor of a person's own story: title, summary, slides and commands. Each change is stored as it is typed. */
import '#ui/kit/styles/form.css';
import '#ui/kit/notices.css';
import './stories.css';
import { useState } from 'react';
import type { Story } from '#domain/stories/story.ts';
import { longest } from '#domain/stories/story-edit.ts';
import { storyFileName, storyFileText } from '#domain/stories/story-file.ts';
import { announce } from '#state/announce.ts';
import { handoutOpened } from '#state/print/handout-actions.ts';
import { storyChanged, storyOpened, storyRemoved, viewAdded } from '#state/stories/story-actions.ts';
import { useStoryEditor } from '#state/stories/story-editor-store.ts';
import { storyWithScenarios } from '#state/stories/story-scenario-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { saveFile } from '#ui/kit/save-file.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { PresentStoryButton } from './present-story-button.tsx';
import { SlideEditor } from './slide-editor.tsx';
import { focusOpenSlide, openStoryHeading } from './story-focus.ts';
import { StoryScenarios } from './story-scenarios.tsx';
import { TextInLanguages } from './text-in-languages.tsx';

/** The notice on a story of another city: its texts can be edited here, its slides only in that city. */
function OtherCityNotice({ story }: { story: Story }) {
  const { words, localize } = useWords();
  const city = useAtlas(({ cities }) => cities.find(({ id }) => id === story.city)?.name);
  const name = localize(city) || story.city;
  return (
    <p className="notice">
      <span>{city === undefined ? words.stories.toldNowhere(name) : words.stories.toldIn(name)}</span>
      {city === undefined ? null : (
        <a className="secondary" href={`?city=${encodeURIComponent(story.city)}`}>
          {words.stories.goToCity(name)}
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
        announce(store, words.stories.slideAdded(at + 1));
        focusOpenSlide();
      }}
    >
      {words.stories.addView}
    </button>
  );
}

/** Present, print, save and remove the story. */
function StoryActions({ story, isHere }: { story: Story; isHere: boolean }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const file = storyFileName(story);
  return (
    <div className="actions">
      <PresentStoryButton story={story} className="secondary" />
      {isHere ? (
        <button type="button" className="secondary" onClick={() => handoutOpened(store, story.id)}>
          {words.print.handout.title}
        </button>
      ) : null}
      <button
        type="button"
        className="secondary"
        onClick={() => {
          saveFile({ name: file, type: 'application/json', text: storyFileText(storyWithScenarios(store, story)) });
          announce(store, words.kit.savedAs(file));
        }}
      >
        <Icon name="download" size={18} />
        <span>{words.stories.saveStory}</span>
      </button>
      <button
        type="button"
        className="secondary"
        onClick={() => {
          storyRemoved(store, story.id);
          focusLater('.my-stories .undo');
        }}
      >
        {words.stories.deleteStory}
      </button>
    </div>
  );
}

/** Closes the editor; the focus goes to the story in the list. */
function BackToStories({ storyId }: { storyId: string }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const onBack = (): void => {
    storyOpened(store, null);
    focusLater(`[data-story-id="${CSS.escape(storyId)}"] .own-story`);
  };
  return (
    <button type="button" className="quiet" onClick={onBack}>
      <Icon name="back" size={18} /> {words.stories.allMyStories}
    </button>
  );
}

export function StoryEditor({ story }: { story: Story }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const isHere = useAtlas(({ atlas }) => atlas.city.id) === story.city;
  const openSlide = useStoryEditor(({ slide }) => slide);
  const isStored = useStoryEditor(({ fault }) => fault === null);
  const [isInAll, setIsInAll] = useState(false);
  return (
    <div className="story-editor">
      <BackToStories storyId={story.id} />
      <h3 id={openStoryHeading} tabIndex={-1} dir="auto">
        {localize(story.title) || words.stories.untitled}
      </h3>
      {isHere ? null : <OtherCityNotice story={story} />}
      <TextInLanguages
        isInAll={isInAll}
        label={words.stories.titleField}
        text={story.title}
        maxLength={longest.title}
        rows={1}
        onChange={(title) => storyChanged(store, (each) => ({ ...each, title }))}
      />
      <TextInLanguages
        isInAll={isInAll}
        label={words.stories.summary}
        text={story.summary}
        maxLength={longest.summary}
        rows={2}
        onChange={(summary) => storyChanged(store, (each) => ({ ...each, summary }))}
      />
      <label className="check">
        <input type="checkbox" checked={isInAll} onChange={() => setIsInAll(!isInAll)} />
        <span className="check-name">{words.stories.inAllLanguages}</span>
      </label>
      <ol className="story-slides" aria-label={words.stories.slidesInOrder}>
        {story.slides.map((_, at) => (
          <SlideEditor
            // A slide has no id; its position in the story identifies it.
            // biome-ignore lint/suspicious/noArrayIndexKey: the component has no state of a slide
            key={at}
            story={story}
            at={at}
            isOpen={at === openSlide}
            isInAll={isInAll}
            isHere={isHere}
          />
        ))}
      </ol>
      {isHere ? <AddView /> : null}
      <StoryScenarios story={story} isHere={isHere} />
      {isStored ? <p className="aside">{words.stories.keptAsTyped}</p> : null}
      <StoryActions story={story} isHere={isHere} />
    </div>
  );
}
