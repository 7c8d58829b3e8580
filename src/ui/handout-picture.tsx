import type { Slide } from '#domain/story.ts';
import { useWords } from './use-words.ts';

/** What stands for the map on paper: the slide's own picture, where it has one. */
export function SlidePicture({ slide, city }: { slide: Slide; city: string }) {
  const { say } = useWords();
  const { picture } = slide;
  if (!picture) return null;
  const address = new URL(`data/${encodeURIComponent(city)}/${picture.file}`, document.baseURI).href;
  return (
    <figure>
      <img src={address} alt={say(picture.words)} />
      <figcaption>{picture.credit}</figcaption>
    </figure>
  );
}
