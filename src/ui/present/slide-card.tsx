import { type PointerEvent, Suspense, useMemo, useRef } from 'react';
import { isOnMap } from '#domain/atlas.ts';
import { runQuery } from '#domain/search/query.ts';
import type { Slide, Story } from '#domain/stories/story.ts';
import { numberedOf } from '#state/markers/numbered-places.ts';
import { missingOf, usePresent } from '#state/present/presentation-store.ts';
import { queryOf, remembered, resultsOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { lazyPanel } from '#ui/kit/lazy-panel.ts';
import { Sign } from '#ui/kit/icons.tsx';
import { Notices } from '#ui/kit/notices.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const MapKey = lazyPanel(async () => (await import('#ui/over-map/area-legend.tsx')).MapKey);

interface Counts {
  readonly onMap: number;
  readonly digital: number;
  readonly byArea: number;
  readonly closed: number;
}

const counted = remembered(
  (index: State['index'], query: ReturnType<typeof queryOf>, results: ReturnType<typeof resultsOf>): Counts => {
    const found = results.hits.map(({ place }) => place);
    const onMap = found.filter(isOnMap).length;
    const digital = found.filter((place) => !isOnMap(place) && place.kind === 'digital').length;
    const byArea = found.length - onMap - digital;
    // Whoever asks for what has closed sees it on the map, and has it counted above.
    if (query.statuses.includes('closed')) return { onMap, digital, byArea, closed: 0 };
    // With a start, only what can be measured from it is counted: a network is not within reach or out of it.
    const gone = runQuery(index, { ...query, statuses: ['closed'] });
    return { onMap, digital, byArea, closed: gone.hits.length };
  },
);

/** What the slide's question finds, by where it is; null where the slide is about one thing and asks for nothing. */
function countsOf(state: State): Counts | null {
  const { place, walk, need } = state.view;
  if (place !== null || walk !== null || need.length > 0) return null;
  return counted(state.index, queryOf(state), resultsOf(state));
}

function SlideCounts() {
  const { words } = useWords();
  const counts = useAtlas(countsOf);
  if (counts === null) return null;
  const rows = [
    [counts.onMap, words.slideOnMap],
    [counts.digital, words.slideDigital(counts.digital)],
    [counts.byArea, words.slideByArea],
    [counts.closed, words.slideClosed],
  ] as const;
  return (
    <ul className="slide-counts">
      {rows.map(([n, label], at) =>
        n > 0 || at === 0 ? (
          <li key={label}>
            <span className="slide-number">{words.number(n)}</span> <span>{label}</span>
          </li>
        ) : null,
      )}
    </ul>
  );
}

/** What has a number on the map has the same one here: the doors of a need, or the stops of a walk. */
function SlideNumbers() {
  const { words } = useWords();
  const places = useAtlas((state) => numberedOf(state)?.places ?? null);
  if (places === null || places.length === 0) return null;
  return (
    <ol className="slide-places">
      {places.map((place, at) => (
        <li key={place.id}>
          <span className="door-number">{words.number(at + 1)}</span>
          <span dir="auto">
            <Said text={place.name} />{' '}
            {isOnMap(place) ? null : (
              <span className="slide-no-pin">
                {place.kind === 'digital' ? words.slideDigital(1) : words.slideByArea}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A file of the site itself, beside the story's own. */
function Picture({ picture, city }: { picture: NonNullable<Slide['picture']>; city: string }) {
  const { say } = useWords();
  const address = new URL(`data/${encodeURIComponent(city)}/${picture.file}`, document.baseURI).href;
  return (
    <figure className="slide-picture">
      <img src={address} alt={say(picture.words)} />
      <figcaption>{picture.credit}</figcaption>
    </figure>
  );
}

/** What the slide names and the data do not hold: said, and the story goes on. */
function Missing({ slide }: { slide: Slide }) {
  const { words } = useWords();
  const missing = useAtlas((state) => missingOf(state, slide.view));
  return missing.length > 0 ? <p className="aside">{words.slideMissing(words.list(missing))}</p> : null;
}

/** How far a finger has to go sideways for another slide, in pixels. */
const swipe = 48;

/** A finger across the card turns the page; on the map it moves the map. */
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

/** The words of a slide, beside or below the map. */
export function SlideCard({ story, n, onStep }: { story: Story; n: number; onStep: (by: number) => void }) {
  const { words, say } = useWords();
  const slide = story.slides[n - 1];
  const faults = usePresent((present) => present.faults);
  const hasKey = useAtlas(({ view }) => view.lens !== '' || view.gap !== '');
  const turn = useSwipe(onStep);
  const body = useMemo(() => say(slide?.body), [slide, say]);
  if (!slide) return null;
  return (
    <article className="slide-card" {...turn}>
      <div className="slide-words">
        <h1 id="slide-title" dir="auto">
          <Said text={slide.title} />
        </h1>
        {body === '' ? null : (
          <p className="slide-body" dir="auto">
            <Said text={slide.body} />
          </p>
        )}
        {slide.picture ? <Picture picture={slide.picture} city={story.city} /> : null}
        <SlideCounts />
        <Suspense fallback={null}>{hasKey ? <MapKey /> : null}</Suspense>
        <SlideNumbers />
        <Missing slide={slide} />
        {faults.length > 0 && n === 1 ? <p className="aside">{words.storyFaults(faults.length)}</p> : null}
        <Notices />
      </div>
      <p className="slide-mark">
        <Sign />
        <span className="slide-story" dir="auto">
          <Said text={story.title} />
        </span>
        <span className="slide-of">{words.slideOf(n, story.slides.length)}</span>
      </p>
    </article>
  );
}
