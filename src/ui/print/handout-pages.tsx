import type { CSSProperties } from 'react';
import { handoutPages, mostNamed, mostWithAddress, type PerPage } from '#domain/print/handout-layout.ts';
import { safeLink } from '#domain/links.ts';
import { isOwnStory, type Story } from '#domain/stories/story.ts';
import { cssVariables } from '#look/css-variables.ts';
import { palettes } from '#look/palette.ts';
import { linkTo } from '#state/address.ts';
import { slideRead } from '#state/present/presentation-store.ts';
import { useAppearance } from '#state/use-appearance.ts';
import { StoreContext, useAtlas } from '#state/use-atlas.ts';
import { emptyView } from '#state/view.ts';
import { tileCreditsOf } from '#ui/over-map/credits.tsx';
import { SlidePicture } from './handout-picture.tsx';
import type { HandoutWay, SlideOnPaper } from './use-handout-slides.ts';
import { PrintLegend } from './print-legend.tsx';
import { Apart, NumberedList } from './print-list.tsx';
import type { Drawing } from './printed-map.tsx';
import { QrCode } from '#ui/kit/qr-code.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { today } from '#ui/kit/today.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { viewInWords } from '#ui/search/describe-view.ts';

/** A story of one's own is on one device only, so its code leads to what the slide shows, not to the slide. */
function useSlideLink(story: Story, at: number): string {
  const atlas = useAtlas((state) => state.atlas);
  const cities = useAtlas((state) => state.cities);
  const slide = story.slides[at];
  const view = isOwnStory(story.id)
    ? slideRead({ atlas, cities }, slide?.view ?? '').view
    : { ...emptyView(atlas.city.id), story: story.id, slide: at + 1 };
  return linkTo(view);
}

/** What a slide shows, in words, and where not every place on it is listed, how many there are. */
function Shows({ shown: { slide, list, isNumbered } }: { shown: SlideOnPaper }) {
  const spoken = useWords();
  const { words } = spoken;
  const atlas = useAtlas((state) => state.atlas);
  const cities = useAtlas((state) => state.cities);
  const places = useAtlas((state) => state.places);
  const { view, unknown } = slideRead({ atlas, cities }, slide.view);
  return (
    <p className="handout-shows">
      {viewInWords(view, { atlas, places }, spoken).join(' · ')}
      {isNumbered || view.place !== null ? '' : ` · ${words.handoutMarked(list.numbered.length)}`}
      {unknown.length > 0 ? ` ${words.slideMissing(words.list(unknown))}` : ''}
    </p>
  );
}

/** The places by their numbers: in columns below the map, or in a few lines beside it. */
function List({ shown: { list }, perPage }: { shown: SlideOnPaper; perPage: PerPage }) {
  const { words } = useWords();
  if (list.numbered.length + list.without.length === 0) return null;
  if (perPage === 3) {
    const without = list.without.slice(0, Math.max(0, mostNamed - list.numbered.length));
    const more = list.without.length - without.length;
    return (
      <p className="handout-names">
        {list.numbered.map(({ entry, number }) => (
          <span key={number}>
            <b>{number}</b> <Said text={entry.place.name} />
          </span>
        ))}
        {without.map(({ place }) => (
          <span key={place.id}>
            – <Said text={place.name} />
          </span>
        ))}
        {more > 0 ? <span>– {words.andMore(more)}</span> : null}
      </p>
    );
  }
  return (
    <div className="paper-columns">
      <NumberedList list={list} telling={list.numbered.length > mostWithAddress ? 'name' : 'address'} />
      <Apart title={words.withoutPlace} entries={list.without} />
    </div>
  );
}

function SlideArticle({ story, at, shown, drawing, way }: PageProps & { at: number; shown: SlideOnPaper }) {
  const { words, say } = useWords();
  const link = useSlideLink(story, at);
  const { slide, list, frame, map, isNumbered } = shown;
  const drawn = drawing[at] ?? { type: 'drawing' };
  const size = { '--map-width': `${map.width}mm`, '--map-height': `${map.height}mm` } as CSSProperties;
  return (
    <article aria-label={words.untitledSlide(at + 1)} style={size}>
      <div className="handout-words">
        <h2 dir="auto">
          <span className="handout-number">{words.number(at + 1)}</span> <Said text={slide.title} />
        </h2>
        <p dir="auto">
          <Said text={slide.body} />
        </p>
        {way.hasNotes && say(slide.notes) !== '' ? (
          <p className="handout-notes" dir="auto">
            <Said text={slide.notes} />
          </p>
        ) : null}
        {way.perPage === 3 && isNumbered ? <List shown={shown} perPage={3} /> : null}
        {way.perPage === 3 ? <div className="handout-lines" role="img" aria-label={words.linesForNotes} /> : null}
      </div>
      <div className="handout-map">
        <SlidePicture shown={shown} drawing={drawn} city={story.city} />
        {drawn.type === 'none' ? null : <PrintLegend numbered={list.numbered} frame={frame} />}
        <Shows shown={shown} />
      </div>
      <QrCode link={link} name={words.qrOfSlide(at + 1)} hint={words.scanSlide} />
      {way.perPage === 1 && isNumbered ? <List shown={shown} perPage={1} /> : null}
    </article>
  );
}

/** On the last page, whose work all of it is. */
function Sources({ sources }: { sources: readonly string[] }) {
  const { words } = useWords();
  const credits = useAtlas(({ atlas }) => atlas.city.credits);
  const links = sources.flatMap((source) => safeLink(source) ?? []);
  return (
    <section className="handout-sources">
      <h2>{words.handoutSources}</h2>
      {links.length > 0 ? <p>{links.join(' · ')}</p> : null}
      <p>{credits.map(({ text, licence }) => (licence ? `${text} (${licence})` : text)).join(' · ')}</p>
    </section>
  );
}

/** Whose map it is that is on the page. */
function useMapCredits(drawing: readonly Drawing[]): string {
  const config = useAtlas((state) => state.config);
  const own = useAtlas(({ atlas }) => atlas.city.credits);
  const grounds = new Set(drawing.flatMap((each) => (each.type === 'drawn' ? [each.ground] : [])));
  const tiles = [...grounds].flatMap((ground) => tileCreditsOf(ground, config));
  return [...new Set([...tiles, ...own.slice(0, 2)].map(({ text }) => text))].join(' · ');
}

interface PageProps {
  story: Story;
  drawing: readonly Drawing[];
  way: HandoutWay;
}

/** The pages, each with its own head and foot, so that one that is torn off still says what it is of. */
export function Pages({ slides, ...page }: PageProps & { slides: readonly SlideOnPaper[] }) {
  const { story, drawing, way } = page;
  const { words } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city);
  const appearance = useAppearance() === 'contrast' ? 'contrast' : 'light';
  const credits = useMapCredits(drawing);
  const pages = handoutPages(
    way.perPage,
    slides.map(({ beside }) => beside),
  );
  const count = pages.length;
  const style = cssVariables(palettes[appearance]) as CSSProperties;
  return pages.map((numbers, i) => (
    <section
      key={numbers[0] ?? 'sources'}
      className="handout-page"
      aria-label={words.pageOf(i + 1, count)}
      style={style}
    >
      <header>
        <span dir="auto">
          <Said text={story.title} />
        </span>
        <span>
          {words.product} · <Said text={city.name} />
        </span>
      </header>
      {numbers.map((n) => {
        const shown = slides[n];
        return shown ? (
          <StoreContext key={n} value={shown.store}>
            <SlideArticle {...page} at={n} shown={shown} />
          </StoreContext>
        ) : null;
      })}
      {i + 1 === count ? <Sources sources={story.sources} /> : null}
      <footer>
        <span>{credits}</span>
        <span>
          {words.date(today())} · {words.pageOf(i + 1, count)}
        </span>
      </footer>
    </section>
  ));
}
