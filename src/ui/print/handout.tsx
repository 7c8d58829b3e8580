import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { isOwnStory, type Story } from '#domain/stories/story.ts';
import { handoutClosed } from '#state/print/handout-actions.ts';
import { ownStory } from '#state/stories/story-storage.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { type MapPress, useBringPress } from '#state/print/map-renderer.ts';
import { printAsked, useAskedPrint, usePaperKeys } from './use-print.ts';
import { focusHeading, focusLater } from '#ui/kit/focus.ts';
import { Pages } from './handout-pages.tsx';
import { type HandoutWay, useSlidePictures, useSlidesOnPaper } from './use-handout-slides.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { PanelFailed } from '#ui/kit/panel-failed.tsx';
import type { Drawing } from './printed-map.tsx';
import { useStoryRoom } from '#ui/stories/use-story-reader.ts';
import { useWords } from '#ui/kit/use-words.ts';

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

/** What draws the maps; null until it is there. */
function usePress(): MapPress | 'failed' | null {
  const bring = useBringPress();
  const [press, setPress] = useState<MapPress | 'failed' | null>(null);
  useEffect(() => {
    bring().then(setPress, () => setPress('failed'));
  }, [bring]);
  return press;
}

/** How far the maps are, in words. */
function useProgress(drawings: readonly Drawing[], pictures: number): { isWhole: boolean; sentence: string } {
  const { words } = useWords();
  const made = drawings.findIndex(({ type }) => type === 'drawing');
  if (drawings.length === 0) return { isWhole: false, sentence: words.printDrawing };
  if (made >= 0) return { isWhole: false, sentence: words.handoutDrawing(made + 1, drawings.length) };
  const missing = drawings.filter(({ type }) => type === 'none').length - pictures;
  return { isWhole: true, sentence: missing > 0 ? words.handoutLess(missing) : words.handoutReady };
}

function Choices({ way, onChange }: { way: HandoutWay; onChange: (way: HandoutWay) => void }) {
  const { words } = useWords();
  const group = useId();
  const choices = [
    [1, words.onePerPage],
    [3, words.threePerPage],
  ] as const;
  return (
    <>
      <fieldset>
        <legend>{words.handoutLayout}</legend>
        {choices.map(([n, label]) => (
          <label key={n} className="check">
            <input
              type="radio"
              name={group}
              checked={way.perPage === n}
              onChange={() => onChange({ ...way, perPage: n })}
            />
            <span className="check-name">{label}</span>
          </label>
        ))}
      </fieldset>
      <label className="check">
        <input type="checkbox" checked={way.hasNotes} onChange={() => onChange({ ...way, hasNotes: !way.hasNotes })} />
        <span className="check-name">{words.withNotes}</span>
      </label>
    </>
  );
}

/** A story on paper: what is on screen is what is printed, but for the choices above it. */
export function Handout() {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const read = useStory();
  const story = typeof read === 'object' ? read : null;
  const press = usePress();
  const [way, setWay] = useState<HandoutWay>({ perPage: 1, hasNotes: false });
  const able = press === 'failed' ? null : press;
  const slides = useSlidesOnPaper(story, able, way);
  const drawings = useSlidePictures(able, slides);
  const { isWhole, sentence } = useProgress(drawings, slides.filter(({ slide }) => slide.picture).length);
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusHeading(heading.current), []);
  const close = useCallback(() => {
    const id = store.getState().view.story ?? '';
    handoutClosed(store);
    focusLater(isOwnStory(id) ? '#my-stories-title' : `[data-story-id="${CSS.escape(id)}"] .handout-open`);
  }, [store]);
  usePaperKeys(close);
  useAskedPrint(isWhole);
  return (
    <main className="handout" aria-labelledby={title} data-per-page={way.perPage}>
      <div className="handout-tools">
        <h1 id={title} ref={heading} tabIndex={-1}>
          {story === null ? words.handout : words.handoutOf(say(story.title) || words.untitled)}
        </h1>
        <Choices way={way} onChange={setWay} />
        <div className="actions">
          <button type="button" className="primary" disabled={story === null} onClick={printAsked}>
            {words.printNow}
          </button>
          <button type="button" className="secondary" onClick={close}>
            <Icon name="close" size={18} />
            <span>{words.close}</span>
          </button>
        </div>
        {story === null ? null : (
          <p className="small" role="status" data-busy={!isWhole}>
            {sentence}
          </p>
        )}
        {read === 'none' ? <p className="notice">{words.storyUnreadable}</p> : null}
      </div>
      {press === 'failed' ? <PanelFailed /> : null}
      {story ? <Pages story={story} slides={slides} drawing={drawings} way={way} /> : null}
    </main>
  );
}
