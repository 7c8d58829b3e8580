import type { Story } from '#domain/stories/story.ts';
import { sentenceSaid } from '#state/announce.ts';
import { scenariosDropped, scenariosShown } from '#state/stories/story-scenario-actions.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { searchWords } from '#ui/kit/place-keywords.ts';
import { openStoryHeading } from './story-focus.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** What a story has along that is not there: to be shown on the map, or taken out of the story. */
export function StoryScenarios({ story, isHere }: { story: Story; isHere: boolean }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const { scenarios } = story;
  if (scenarios.length === 0) return null;
  const names = scenarios.map(({ title }, at) => say(title) || (words.scenarioNames[at] ?? '')).join(', ');
  return (
    <p className="notice story-what-if">
      <span>{words.storyHasWhatIf(names)}</span>
      {isHere ? (
        <button
          type="button"
          className="secondary"
          onClick={() => {
            scenariosShown(store, story, searchWords);
            sentenceSaid(store, words.whatIfOpened(names));
          }}
        >
          {words.showWhatIf}
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
        {words.dropWhatIf}
      </button>
    </p>
  );
}
