/** The card of a slide, beside or below the map: title, text, counts and legend. */
import '#ui/kit/styles/numbered-list.css';
import './presentation.css';
import { type PointerEvent, Suspense, useMemo, useRef } from 'react';
import { isOnMap } from '#domain/atlas.ts';
import { runQuery } from '#domain/search/query.ts';
import type { Slide, Story } from '#domain/stories/story.ts';
import { numberedOf } from '#state/markers/numbered-places.ts';
import { missingOf, usePresentation } from '#state/present/presentation-store.ts';
import { memoized, placeIndexOf, queryOf, resultsOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { Sign } from '#ui/kit/icons.tsx';
import { lazyPanel } from '#ui/kit/lazy/lazy-panel.ts';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { Notices } from '#ui/kit/notices.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const MapLegend = lazyPanel(async () => (await import('#ui/over-map/area-legend.tsx')).AreaLegend, 'studies');

interface Counts {
  readonly onMap: number;
  readonly digital: number;
  readonly byArea: number;
  readonly closed: number;
}

const counted = memoized(
  (index: State['index'], query: ReturnType<typeof queryOf>, results: ReturnType<typeof resultsOf>): Counts => {
    const found = results.hits.map(({ place }) => place);
    const onMap = found.filter(isOnMap).length;
    const digital = found.filter((place) => !isOnMap(place) && place.kind === 'digital').length;
    const byArea = found.length - onMap - digital;
    // Closed places that the filter asks for are on the map and counted above.
    if (query.statuses.includes('closed')) return { onMap, digital, byArea, closed: 0 };
    // With an origin, only places with a distance are counted: a network is neither inside nor outside the radius.
    const gone = runQuery(index, { ...query, statuses: ['closed'] });
    return { onMap, digital, byArea, closed: gone.hits.length };
  },
);

/** The counts of the slide's results by kind of location; null if the slide has no query. */
function countsOf(state: State): Counts | null {
  const { place, walk, need } = state.view;
  if (place !== null || walk !== null || need.length > 0) return null;
  return counted(placeIndexOf(state), queryOf(state), resultsOf(state));
}

function SlideCounts() {
  const { words } = useWords();
  const counts = useAtlas(countsOf);
  if (counts === null) return null;
  const rows = [
    [counts.onMap, words.present.slideOnMap],
    [counts.digital, words.present.slideDigital(counts.digital)],
    [counts.byArea, words.present.slideByArea],
    [counts.closed, words.present.slideClosed],
  ] as const;
  return (
    <ul className="slide-counts">
      {rows.map(([n, label], at) =>
        n > 0 || at === 0 ? (
          <li key={label}>
            <span className="slide-number">{words.kit.number(n)}</span> <span>{label}</span>
          </li>
        ) : null,
      )}
    </ul>
  );
}

/** The numbered places of the map: recommendations or the stops of a walk. */
function SlideNumbers() {
  const { words } = useWords();
  const places = useAtlas((state) => numberedOf(state)?.places ?? null);
  if (places === null || places.length === 0) return null;
  return (
    <ol className="slide-places">
      {places.map((place, at) => (
        <li key={place.id}>
          <span className="door-number">{words.kit.number(at + 1)}</span>
          <span dir="auto">
            <LocalizedText text={place.name} />{' '}
            {isOnMap(place) ? null : (
              <span className="slide-no-pin">
                {place.kind === 'digital' ? words.present.slideDigital(1) : words.present.slideByArea}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The image of a slide, from the data of the site. */
function Picture({ picture, city }: { picture: NonNullable<Slide['picture']>; city: string }) {
  const { localize } = useWords();
  const address = new URL(`data/${encodeURIComponent(city)}/${picture.file}`, document.baseURI).href;
  return (
    <figure className="slide-picture">
      <img src={address} alt={localize(picture.words)} />
      <figcaption>{picture.credit}</figcaption>
    </figure>
  );
}

/** The ids of the slide that the data do not have; the rest of the slide is shown. */
function Missing({ slide }: { slide: Slide }) {
  const { words } = useWords();
  const missing = useAtlas((state) => missingOf(state, slide.view));
  return missing.length > 0 ? <p className="aside">{words.stories.slideMissing(words.kit.list(missing))}</p> : null;
}

/** The horizontal distance of a swipe, in pixels. */
const swipe = 48;

/** Handlers that change the slide on a swipe over the card. */
function useSwipe(onStep: (by: number) => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onPointerDown: ({ pointerType, clientX, clientY }: PointerEvent) => {
      start.current = pointerType === 'mouse' ? null : { x: clientX, y: clientY };
    },
    onPointerUp: ({ clientX, clientY }: PointerEvent) => {
      const { current } = start;
      start.current = null;
      if (!current) return;
      const [x, y] = [clientX - current.x, clientY - current.y];
      if (Math.abs(x) > swipe && Math.abs(x) > 2 * Math.abs(y)) onStep(x < 0 ? 1 : -1);
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}

export function SlideCard({ story, n, onStep }: { story: Story; n: number; onStep: (by: number) => void }) {
  const { words, localize } = useWords();
  const slide = story.slides[n - 1];
  const faults = usePresentation((present) => present.faults);
  const hasLegend = useAtlas(({ view }) => view.coverage !== null || view.gap !== null);
  const swipeHandlers = useSwipe(onStep);
  const body = useMemo(() => localize(slide?.body), [slide, localize]);
  if (!slide) return null;
  return (
    <article className="slide-card" {...swipeHandlers}>
      <div className="slide-words">
        <h1 id="slide-title" dir="auto">
          <LocalizedText text={slide.title} />
        </h1>
        {body === '' ? null : (
          <p className="slide-body" dir="auto">
            <LocalizedText text={slide.body} />
          </p>
        )}
        {slide.picture ? <Picture picture={slide.picture} city={story.city} /> : null}
        <SlideCounts />
        <Suspense fallback={null}>{hasLegend ? <MapLegend /> : null}</Suspense>
        <SlideNumbers />
        <Missing slide={slide} />
        {faults.length > 0 && n === 1 ? <p className="aside">{words.present.faults(faults.length)}</p> : null}
        <Notices />
      </div>
      <p className="slide-mark">
        <Sign />
        <span className="slide-story" dir="auto">
          <LocalizedText text={story.title} />
        </span>
        <span className="slide-of">{words.stories.slideOf(n, story.slides.length)}</span>
      </p>
    </article>
  );
}
