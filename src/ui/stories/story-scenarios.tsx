/** The scenarios of a story: each can be shown on the map or removed from the story. */
import '#ui/kit/notices.css';
import type { Story } from '#domain/stories/story.ts';
import { announce } from '#state/announce.ts';
import { scenariosDropped, scenariosShown } from '#state/stories/story-scenario-actions.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { openStoryHeading } from './story-focus.ts';

export function StoryScenarios({ story, isHere }: { story: Story; isHere: boolean }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const { scenarios } = story;
  if (scenarios.length === 0) return null;
  const names = scenarios.map(({ title }, at) => localize(title) || (words.whatIf.scenarioNames[at] ?? '')).join(', ');
  return (
    <p className="notice story-what-if">
      <span>{words.stories.hasWhatIf(names)}</span>
      {isHere ? (
        <button
          type="button"
          className="secondary"
          onClick={() => {
            scenariosShown(store, story);
            announce(store, words.whatIf.opened(names));
          }}
        >
          {words.stories.showWhatIf}
        </button>
      ) : null}
      <button
        type="button"
        className="secondary"
        onClick={() => {
          scenariosDropped(store);
          focusLater(`#${openStoryHeading}`);
        }}
      >
        {words.stories.dropWhatIf}
      </button>
    </p>
  );
}
