/** The picture of a slide on paper: its image or its map. */
import './handout.css';
import './sheet.css';
import type { Slide } from '#domain/stories/story.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { type MapDrawing, Pins } from './printed-map.tsx';
import type { PrintedSlide } from './use-handout-slides.ts';

/** The image of a slide, which replaces the map. */
function SlideImage({ picture, city }: { picture: NonNullable<Slide['picture']>; city: string }) {
  const { localize } = useWords();
  const address = new URL(`data/${encodeURIComponent(city)}/${picture.file}`, document.baseURI).href;
  return (
    <figure className="handout-picture">
      <img src={address} alt={localize(picture.words)} />
      <figcaption>{picture.credit}</figcaption>
    </figure>
  );
}

export function SlidePicture({ shown, drawing, city }: { shown: PrintedSlide; drawing: MapDrawing; city: string }) {
  const { words } = useWords();
  const { slide, list, frame, isNumbered } = shown;
  if (slide.picture) return <SlideImage picture={slide.picture} city={city} />;
  if (drawing.type === 'none') return <p className="handout-without">{words.print.handout.noMap}</p>;
  const alt = isNumbered ? '' : words.print.handout.map(list.numbered.length);
  return (
    <figure className="paper-map">
      {drawing.type === 'drawn' ? (
        <img src={drawing.url} alt={alt} data-ground={drawing.ground} />
      ) : (
        <p className="paper-without">{words.print.drawing}</p>
      )}
      {isNumbered ? <Pins numbered={list.numbered} frame={frame} /> : null}
    </figure>
  );
}
