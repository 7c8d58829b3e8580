import type { Slide } from '#domain/stories/story.ts';
import type { SlideOnPaper } from './use-handout-slides.ts';
import { type Drawing, Pins } from './printed-map.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** The slide's own picture, where the map cannot say it. */
function OwnPicture({ picture, city }: { picture: NonNullable<Slide['picture']>; city: string }) {
  const { say } = useWords();
  const address = new URL(`data/${encodeURIComponent(city)}/${picture.file}`, document.baseURI).href;
  return (
    <figure className="handout-picture">
      <img src={address} alt={say(picture.words)} />
      <figcaption>{picture.credit}</figcaption>
    </figure>
  );
}

/** What stands for the screen on paper: the slide's own picture, or the map as the slide shows it. */
export function SlidePicture({ shown, drawing, city }: { shown: SlideOnPaper; drawing: Drawing; city: string }) {
  const { words } = useWords();
  const { slide, list, frame, isNumbered } = shown;
  if (slide.picture) return <OwnPicture picture={slide.picture} city={city} />;
  if (drawing.type === 'none') return <p className="handout-without">{words.handoutNoMap}</p>;
  const alt = isNumbered ? '' : words.handoutMap(list.numbered.length);
  return (
    <figure className="paper-map">
      {drawing.type === 'drawn' ? (
        <img src={drawing.url} alt={alt} data-ground={drawing.ground} />
      ) : (
        <p className="paper-without">{words.printDrawing}</p>
      )}
      {isNumbered ? <Pins numbered={list.numbered} frame={frame} /> : null}
    </figure>
  );
}
