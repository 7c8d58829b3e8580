/** The pages of a handout, each with its own header and footer, so that a single page still names its story. */
import { atlasOf, placesOf } from '#state/selectors.ts';
import './handout.css';
import './sheet.css';
import type { CSSProperties } from 'react';
import { safeLink } from '#domain/links.ts';
import { handoutPages, mostNamed, mostWithAddress, type PerPage } from '#domain/print/handout-layout.ts';
import { isOwnStory, type Story } from '#domain/stories/story.ts';
import { cssVariables } from '#look/css-variables.ts';
import { palettes } from '#look/palette.ts';
import { linkTo } from '#state/address/address.ts';
import { useAppearance } from '#state/preferences/use-appearance.ts';
import { slideRead } from '#state/stories/read-slide.ts';
import { StoreContext, useAtlas } from '#state/use-atlas.ts';
import { emptyView } from '#state/view.ts';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { QrCode } from '#ui/kit/qr-code.tsx';
import { today } from '#ui/kit/today.ts';
import { useSiteName, useWords } from '#ui/kit/use-words.ts';
import { tileCreditsOf } from '#ui/over-map/credits.tsx';
import { viewInWords } from '#ui/search/describe-view.ts';
import { SlidePicture } from './handout-picture.tsx';
import { PrintLegend } from './print-legend.tsx';
import { NumberedList, OffMapList } from './print-list.tsx';
import type { MapDrawing } from './printed-map.tsx';
import type { HandoutLayout, PrintedSlide } from './use-handout-slides.ts';

/** The link of the QR code. A person's own story exists on one device only, so its code opens the view of the slide instead. */
function useSlideLink(story: Story, at: number): string {
  const atlas = useAtlas(atlasOf);
  const cities = useAtlas((state) => state.cities);
  const slide = story.slides[at];
  const view = isOwnStory(story.id)
    ? slideRead({ atlas, cities }, slide?.view ?? '').view
    : { ...emptyView(atlas.city.id), story: story.id, slide: at + 1 };
  return linkTo(view);
}

/** The view of a slide in words, and the number of places if they are not all listed. */
function SlideContents({ shown: { slide, list, isNumbered } }: { shown: PrintedSlide }) {
  const localization = useWords();
  const { words } = localization;
  const atlas = useAtlas(atlasOf);
  const cities = useAtlas((state) => state.cities);
  const places = useAtlas(placesOf);
  const { view, unknown } = slideRead({ atlas, cities }, slide.view);
  return (
    <p className="handout-shows">
      {viewInWords(view, { atlas, places }, localization).join(' · ')}
      {isNumbered || view.place !== null ? '' : ` · ${words.print.handout.marked(list.numbered.length)}`}
      {unknown.length > 0 ? ` ${words.stories.slideMissing(words.kit.list(unknown))}` : ''}
    </p>
  );
}

/** The numbered places: in columns below the map, or in a few lines beside it. */
function PlaceList({ shown: { list }, perPage }: { shown: PrintedSlide; perPage: PerPage }) {
  const { words } = useWords();
  if (list.numbered.length + list.without.length === 0) return null;
  if (perPage === 3) {
    const without = list.without.slice(0, Math.max(0, mostNamed - list.numbered.length));
    const more = list.without.length - without.length;
    return (
      <p className="handout-names">
        {list.numbered.map(({ entry, number }) => (
          <span key={number}>
            <b>{number}</b> <LocalizedText text={entry.place.name} />
          </span>
        ))}
        {without.map(({ place }) => (
          <span key={place.id}>
            – <LocalizedText text={place.name} />
          </span>
        ))}
        {more > 0 ? <span>– {words.kit.andMore(more)}</span> : null}
      </p>
    );
  }
  return (
    <div className="paper-columns">
      <NumberedList list={list} detail={list.numbered.length > mostWithAddress ? 'name' : 'address'} />
      <OffMapList title={words.search.withoutPlace} entries={list.without} />
    </div>
  );
}

function SlideArticle({ story, at, shown, drawing, layout }: PageProps & { at: number; shown: PrintedSlide }) {
  const { words, localize } = useWords();
  const link = useSlideLink(story, at);
  const { slide, list, frame, map, isNumbered } = shown;
  const drawn = drawing[at] ?? { type: 'drawing' };
  const size = { '--map-width': `${map.width}mm`, '--map-height': `${map.height}mm` } as CSSProperties;
  return (
    <article aria-label={words.stories.untitledSlide(at + 1)} style={size}>
      <div className="handout-words">
        <h2 dir="auto">
          <span className="handout-number">{words.kit.number(at + 1)}</span> <LocalizedText text={slide.title} />
        </h2>
        <p dir="auto">
          <LocalizedText text={slide.body} />
        </p>
        {layout.hasNotes && localize(slide.notes) !== '' ? (
          <p className="handout-notes" dir="auto">
            <LocalizedText text={slide.notes} />
          </p>
        ) : null}
        {layout.perPage === 3 && isNumbered ? <PlaceList shown={shown} perPage={3} /> : null}
        {layout.perPage === 3 ? (
          <div className="handout-lines" role="img" aria-label={words.print.handout.linesForNotes} />
        ) : null}
      </div>
      <div className="handout-map">
        <SlidePicture shown={shown} drawing={drawn} city={story.city} />
        {drawn.type === 'none' ? null : <PrintLegend numbered={list.numbered} frame={frame} />}
        <SlideContents shown={shown} />
      </div>
      <QrCode link={link} name={words.print.handout.qrOfSlide(at + 1)} hint={words.print.handout.scanSlide} />
      {layout.perPage === 1 && isNumbered ? <PlaceList shown={shown} perPage={1} /> : null}
    </article>
  );
}

/** The sources and credits on the last page. */
function Sources({ sources }: { sources: readonly string[] }) {
  const { words } = useWords();
  const credits = useAtlas(({ atlas }) => atlas.city.credits);
  const links = sources.flatMap((source) => safeLink(source) ?? []);
  return (
    <section className="handout-sources">
      <h2>{words.print.handout.sources}</h2>
      {links.length > 0 ? <p>{links.join(' · ')}</p> : null}
      <p>{credits.map(({ text, licence }) => (licence ? `${text} (${licence})` : text)).join(' · ')}</p>
    </section>
  );
}

/** The credits of the basemaps on the page. */
function useMapCredits(drawing: readonly MapDrawing[]): string {
  const config = useAtlas((state) => state.config);
  const own = useAtlas(({ atlas }) => atlas.city.credits);
  const basemaps = new Set(drawing.flatMap((each) => (each.type === 'drawn' ? [each.ground] : [])));
  const tiles = [...basemaps].flatMap((ground) => tileCreditsOf(ground, config));
  return [...new Set([...tiles, ...own.slice(0, 2)].map(({ text }) => text))].join(' · ');
}

interface PageProps {
  story: Story;
  drawing: readonly MapDrawing[];
  layout: HandoutLayout;
}

export function HandoutPages({ slides, ...page }: PageProps & { slides: readonly PrintedSlide[] }) {
  const { story, drawing, layout } = page;
  const { words } = useWords();
  const siteName = useSiteName();
  const city = useAtlas(({ atlas }) => atlas.city);
  const appearance = useAppearance() === 'contrast' ? 'contrast' : 'light';
  const credits = useMapCredits(drawing);
  const pages = handoutPages(
    layout.perPage,
    slides.map(({ beside }) => beside),
  );
  const count = pages.length;
  const style = cssVariables(palettes[appearance]) as CSSProperties;
  return pages.map((numbers, i) => (
    <section
      key={numbers[0] ?? 'sources'}
      className="handout-page"
      aria-label={words.print.handout.pageOf(i + 1, count)}
      style={style}
    >
      <header>
        <span dir="auto">
          <LocalizedText text={story.title} />
        </span>
        <span>
          {siteName} · <LocalizedText text={city.name} />
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
          {words.kit.date(today())} · {words.print.handout.pageOf(i + 1, count)}
        </span>
      </footer>
    </section>
  ));
}
