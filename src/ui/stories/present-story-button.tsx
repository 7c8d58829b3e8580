import type { Story } from '#domain/stories/story.ts';
import { presentingStarted } from '#state/present/presentation-store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** Presents a story of one's own; one of another city by a link, which brings that city. */
export function PresentOwn({ story, className }: { story: Story; className: string }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const isKnown = useAtlas(({ cities }) => cities.some(({ id }) => id === story.city));
  const name = words.presentStory(say(story.title) || words.untitled);
  const inside = (
    <>
      <Icon name="present" size={18} />
      <span>{words.present}</span>
    </>
  );
  if (story.city === city) {
    return (
      <button type="button" className={className} aria-label={name} onClick={() => presentingStarted(store, story)}>
        {inside}
      </button>
    );
  }
  if (!isKnown) return null;
  const address = `?city=${encodeURIComponent(story.city)}&story=${story.id}&slide=1`;
  return (
    <a className={className} aria-label={name} href={address}>
      {inside}
    </a>
  );
}
