/** The button that presents an own story; for another city a link that loads that city. */
import type { Story } from '#domain/stories/story.ts';
import { presentingStarted } from '#state/present/presentation-store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

export function PresentStoryButton({ story, className }: { story: Story; className: string }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const isKnown = useAtlas(({ cities }) => cities.some(({ id }) => id === story.city));
  const name = words.stories.presentStory(localize(story.title) || words.stories.untitled);
  const content = (
    <>
      <Icon name="present" size={18} />
      <span>{words.shell.modes.present}</span>
    </>
  );
  if (story.city === city) {
    return (
      <button type="button" className={className} aria-label={name} onClick={() => presentingStarted(store, story)}>
        {content}
      </button>
    );
  }
  if (!isKnown) return null;
  const address = `?city=${encodeURIComponent(story.city)}&story=${story.id}&slide=1`;
  return (
    <a className={className} aria-label={name} href={address}>
      {content}
    </a>
  );
}
