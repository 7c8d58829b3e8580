import { useEffect, useId, useRef, useState } from 'react';
import type { Story } from '#domain/story.ts';
import { isOwnStory, type Slide } from '#domain/story.ts';
import { linkTo } from '#state/address.ts';
import { handoutClosed } from '#state/handout.ts';
import { ownStory } from '#state/own-stories.ts';
import { slideRead } from '#state/present.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { emptyView } from '#state/view.ts';
import { focusHeading, focusLater } from './focus.ts';
import { SlidePicture } from './handout-picture.tsx';
import { Icon } from './marks.tsx';
import { QrCode } from './qr-code.tsx';
import { Said } from './said.tsx';
import { today } from './today.ts';
import { useStoryRoom } from './use-story-room.ts';
import { useWords } from './use-words.ts';
import { viewInWords } from './view-words.ts';

type PerPage = 1 | 3;

/** The story of the address; null before it has come, `none` where there is none to be had. */
function useStory(): Story | 'none' | null {
  const id = useAtlas(({ view }) => view.story) ?? '';
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const room = useStoryRoom();
  const [read, setRead] = useState<{ id: string; story: Story | 'none' } | null>(null);
  useEffect(() => {
    let isGone = false;
    const arrived = (story: Story | null): void => {
      if (!isGone) setRead({ id, story: story ?? 'none' });
    };
    if (room === 'failed') arrived(null);
    else if (room !== null && isOwnStory(id)) arrived(ownStory(id, room));
    else if (room !== null)
      room.shipped(city, id).then(
        ({ story }) => arrived(story),
        () => arrived(null),
      );
    return () => {
      isGone = true;
    };
  }, [room, id, city]);
  return read?.id === id ? read.story : null;
}

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

/** What a slide shows, in words. */
function Shows({ slide }: { slide: Slide }) {
  const spoken = useWords();
  const { words } = spoken;
  const atlas = useAtlas((state) => state.atlas);
  const cities = useAtlas((state) => state.cities);
  const places = useAtlas((state) => state.places);
  const { view, unknown } = slideRead({ atlas, cities }, slide.view);
  return (
    <p className="handout-shows">
      {viewInWords(view, { atlas, places }, spoken).join(' · ')}
      {unknown.length > 0 ? ` ${words.slideMissing(words.list(unknown))}` : ''}
    </p>
  );
}

function HandoutSlide({
  story,
  at,
  perPage,
  hasNotes,
}: {
  story: Story;
  at: number;
  perPage: PerPage;
  hasNotes: boolean;
}) {
  const { words, say } = useWords();
  const link = useSlideLink(story, at);
  const slide = story.slides[at];
  if (!slide) return null;
  return (
    <article aria-label={words.untitledSlide(at + 1)}>
      <div className="handout-map">
        <SlidePicture slide={slide} city={story.city} />
        <Shows slide={slide} />
        <QrCode link={link} name={words.qrOfSlide(at + 1)} hint={words.scanSlide} />
      </div>
      <div className="handout-words">
        <h2 dir="auto">
          <span className="handout-number">{words.number(at + 1)}</span> <Said text={slide.title} />
        </h2>
        <p dir="auto">
          <Said text={slide.body} />
        </p>
        {hasNotes && say(slide.notes) !== '' ? (
          <p className="handout-notes" dir="auto">
            <Said text={slide.notes} />
          </p>
        ) : null}
        {perPage === 3 ? <div className="handout-lines" role="img" aria-label={words.linesForNotes} /> : null}
      </div>
    </article>
  );
}

const numbersFrom = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

/** The pages, each with its own head and foot, so that one that is torn off still says what it is of. */
function Pages({ story, perPage, hasNotes }: { story: Story; perPage: PerPage; hasNotes: boolean }) {
  const { words } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city);
  const count = Math.ceil(story.slides.length / perPage);
  const credits = city.credits.map(({ text, licence }) => (licence ? `${text} (${licence})` : text)).join(' · ');
  const pages = Array.from({ length: count }, (_, page) => ({ page: page + 1, from: page * perPage }));
  return pages.map(({ page, from }) => (
    <section key={page} className="handout-page" aria-label={words.pageOf(page, count)}>
      <header>
        <span dir="auto">
          <Said text={story.title} />
        </span>
        <span>
          {words.product} · <Said text={city.name} />
        </span>
      </header>
      {numbersFrom(from, perPage).map((at) => (
        <HandoutSlide key={at} story={story} at={at} perPage={perPage} hasNotes={hasNotes} />
      ))}
      <footer>
        <span>{credits}</span>
        <span>
          {words.date(today())} · {words.pageOf(page, count)}
        </span>
      </footer>
    </section>
  ));
}

/** A story on paper: what is on screen is what is printed, but for the choices above it. */
export function Handout() {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const story = useStory();
  const [perPage, setPerPage] = useState<PerPage>(1);
  const [hasNotes, setHasNotes] = useState(false);
  const group = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusHeading(heading.current), []);
  const close = (): void => {
    handoutClosed(store);
    focusLater('#my-stories-title');
  };
  const choices = [
    [1, words.onePerPage],
    [3, words.threePerPage],
  ] as const;
  return (
    <section
      className="handout"
      aria-labelledby={`${group}-title`}
      data-per-page={perPage}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <div className="handout-tools">
        <h1 id={`${group}-title`} ref={heading} tabIndex={-1}>
          {story === null || story === 'none' ? words.handout : words.handoutOf(say(story.title) || words.untitled)}
        </h1>
        <fieldset>
          <legend>{words.handoutLayout}</legend>
          {choices.map(([n, label]) => (
            <label key={n} className="check">
              <input type="radio" name={group} checked={perPage === n} onChange={() => setPerPage(n)} />
              <span className="check-name">{label}</span>
            </label>
          ))}
        </fieldset>
        <label className="check">
          <input type="checkbox" checked={hasNotes} onChange={() => setHasNotes(!hasNotes)} />
          <span className="check-name">{words.withNotes}</span>
        </label>
        <div className="actions">
          <button type="button" className="primary" disabled={typeof story !== 'object'} onClick={() => window.print()}>
            {words.printNow}
          </button>
          <button type="button" className="secondary" onClick={close}>
            <Icon name="close" size={18} />
            <span>{words.close}</span>
          </button>
        </div>
        {story === 'none' ? <p className="notice">{words.storyUnreadable}</p> : null}
      </div>
      {typeof story === 'object' && story !== null ? (
        <Pages story={story} perPage={perPage} hasNotes={hasNotes} />
      ) : null}
    </section>
  );
}
