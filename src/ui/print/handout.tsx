/** The handout of a story: the preview is what is printed, without the options above it. */
import '#ui/kit/styles/form.css';
import '#ui/kit/notices.css';
import './handout.css';
import { useCallback, useEffect, useId, useState } from 'react';
import { isOwnStory, type Story } from '#domain/stories/story.ts';
import { handoutClosed } from '#state/print/handout-actions.ts';
import { ownStory } from '#state/stories/story-storage.ts';
import { useAtlas, useAtlasStore, useServices } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { PanelFailed } from '#ui/kit/lazy/panel-failed.tsx';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { useStoryReader } from '#ui/stories/use-story-reader.ts';
import { HandoutPages } from './handout-pages.tsx';
import type { MapDrawing } from './printed-map.tsx';
import { type HandoutLayout, usePrintedSlides, useSlidePictures } from './use-handout-slides.ts';
import { useMapRenderer } from './use-map-renderer.ts';
import { printRequested, usePrintDialogKeys, usePrintRequest } from './use-print.ts';

/** The story in the address; null while it loads, `none` if it does not exist or cannot be read. */
function useStory(): Story | 'none' | null {
  const id = useAtlas(({ view }) => view.story) ?? '';
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const { storage } = useServices();
  const reader = useStoryReader();
  const [read, setRead] = useState<{ id: string; story: Story | 'none' } | null>(null);
  useEffect(() => {
    let isCancelled = false;
    const arrived = (story: Story | null): void => {
      if (!isCancelled) setRead({ id, story: story ?? 'none' });
    };
    if (reader === 'failed') arrived(null);
    else if (reader !== null && isOwnStory(id)) arrived(ownStory(storage, id, reader));
    else if (reader !== null)
      reader.shipped(city, id).then(
        ({ story }) => arrived(story),
        () => arrived(null),
      );
    return () => {
      isCancelled = true;
    };
  }, [storage, reader, id, city]);
  return read?.id === id ? read.story : null;
}

/** The progress of drawing the maps, in words. */
function useProgress(drawings: readonly MapDrawing[], pictures: number): { isComplete: boolean; sentence: string } {
  const { words } = useWords();
  const drawingIndex = drawings.findIndex(({ type }) => type === 'drawing');
  if (drawings.length === 0) return { isComplete: false, sentence: words.print.drawing };
  if (drawingIndex >= 0)
    return { isComplete: false, sentence: words.print.handout.drawing(drawingIndex + 1, drawings.length) };
  const missing = drawings.filter(({ type }) => type === 'none').length - pictures;
  return { isComplete: true, sentence: missing > 0 ? words.print.handout.less(missing) : words.print.handout.ready };
}

function LayoutOptions({ layout, onChange }: { layout: HandoutLayout; onChange: (layout: HandoutLayout) => void }) {
  const { words } = useWords();
  const group = useId();
  const choices = [
    [1, words.print.handout.onePerPage],
    [3, words.print.handout.threePerPage],
  ] as const;
  return (
    <>
      <fieldset>
        <legend>{words.print.handout.layout}</legend>
        {choices.map(([n, label]) => (
          <label key={n} className="check">
            <input
              type="radio"
              name={group}
              checked={layout.perPage === n}
              onChange={() => onChange({ ...layout, perPage: n })}
            />
            <span className="check-name">{label}</span>
          </label>
        ))}
      </fieldset>
      <label className="check">
        <input
          type="checkbox"
          checked={layout.hasNotes}
          onChange={() => onChange({ ...layout, hasNotes: !layout.hasNotes })}
        />
        <span className="check-name">{words.print.handout.withNotes}</span>
      </label>
    </>
  );
}

export function Handout() {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const read = useStory();
  const story = typeof read === 'object' ? read : null;
  const loadedRenderer = useMapRenderer();
  const [layout, setLayout] = useState<HandoutLayout>({ perPage: 1, hasNotes: false });
  const mapRenderer = loadedRenderer === 'failed' ? null : loadedRenderer;
  const slides = usePrintedSlides(story, mapRenderer, layout);
  const drawings = useSlidePictures(mapRenderer, slides);
  const { isComplete, sentence } = useProgress(drawings, slides.filter(({ slide }) => slide.picture).length);
  const title = useId();
  const heading = usePanelHeading();
  const close = useCallback(() => {
    const id = store.getState().view.story ?? '';
    handoutClosed(store);
    focusLater(isOwnStory(id) ? '#my-stories-title' : `[data-story-id="${CSS.escape(id)}"] .handout-open`);
  }, [store]);
  usePrintDialogKeys(close);
  usePrintRequest(isComplete);
  return (
    <main className="handout" aria-labelledby={title} data-per-page={layout.perPage}>
      <div className="handout-tools">
        <h1 id={title} ref={heading} tabIndex={-1}>
          {story === null
            ? words.print.handout.title
            : words.print.handout.of(localize(story.title) || words.stories.untitled)}
        </h1>
        <LayoutOptions layout={layout} onChange={setLayout} />
        <div className="actions">
          <button type="button" className="primary" disabled={story === null} onClick={() => printRequested(store)}>
            {words.print.handout.printNow}
          </button>
          <button type="button" className="secondary" onClick={close}>
            <Icon name="close" size={18} />
            <span>{words.kit.close}</span>
          </button>
        </div>
        {story === null ? null : (
          <p className="small" role="status" data-busy={!isComplete}>
            {sentence}
          </p>
        )}
        {read === 'none' ? <p className="notice">{words.present.unreadable}</p> : null}
      </div>
      {loadedRenderer === 'failed' ? <PanelFailed /> : null}
      {story ? <HandoutPages story={story} slides={slides} drawing={drawings} layout={layout} /> : null}
    </main>
  );
}
