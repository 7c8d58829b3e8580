/** Hooks that lay out the slides of a handout and draw their maps. */
import { useEffect, useMemo, useState } from 'react';
import type { MapFrame, Size } from '#domain/geo/web-mercator.ts';
import { handoutMap, mostNumbered, type PageContent, type PerPage } from '#domain/print/handout-layout.ts';
import { type NumberedPlaces, numberedPlaces } from '#domain/print/numbered-list.ts';
import { mapOnSheet } from '#domain/print/sheet-layout.ts';
import type { Slide, Story } from '#domain/stories/story.ts';
import type { Appearance } from '#look/palette.ts';
import { showDrawn } from '#state/drawing/drawing-store.ts';
import { drawnOnMapOf } from '#state/drawing/drawn-on-map.ts';
import type { MapRenderer } from '#state/map-renderer.ts';
import { useAppearance } from '#state/preferences/use-appearance.ts';
import { stateOfSlide } from '#state/present/slide-state.ts';
import { isInOrder, type PrintEntry, printEntriesOf, subjectOf } from '#state/print/print-settings.ts';
import { atlasOf } from '#state/selectors.ts';
import { type AtlasStore, makeStore } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { type MapDrawing, pictureOf } from './printed-map.tsx';

/** A slide with its layout on the handout; the picture of the map comes from useSlidePictures. */
export interface PrintedSlide {
  readonly slide: Slide;
  /** The atlas as the slide shows it, for the parts that read it. */
  readonly store: AtlasStore;
  readonly list: NumberedPlaces<PrintEntry>;
  /** True if the pins have the numbers of the list; otherwise the markers are those of the screen, and there is no list. */
  readonly isNumbered: boolean;
  readonly frame: MapFrame;
  /** The size of the map, in millimetres. */
  readonly map: Size;
  readonly pixelRatio: number;
  readonly beside: PageContent;
}

export interface HandoutLayout {
  readonly perPage: PerPage;
  readonly hasNotes: boolean;
}

/** What the layout of each slide of a handout depends on. */
interface HandoutContext extends HandoutLayout {
  readonly store: AtlasStore;
  readonly mapRenderer: MapRenderer;
  readonly localize: (text: Slide['title']) => string;
}

function printedSlide(context: HandoutContext, slide: Slide, isLast: boolean): PrintedSlide {
  const { store, mapRenderer, localize, perPage, hasNotes } = context;
  const state = stateOfSlide(store, slide);
  const subject = subjectOf(state, null);
  const entries = printEntriesOf(state, subject);
  const letters = {
    title: localize(slide.title).length,
    body: localize(slide.body).length,
    notes: hasNotes ? localize(slide.notes).length : 0,
  };
  const layoutFor = (numbered: number, without: number) => {
    const beside = { letters, numbered, without, isLast };
    const map = handoutMap(perPage, beside);
    const { drawn, pixelRatio } = mapOnSheet('a4', map);
    const frame = mapRenderer.frameOf(state, drawn);
    return { beside, map, pixelRatio, frame, list: numberedPlaces(entries, frame, isInOrder(state, subject)) };
  };
  // The size of the map depends on the list, and the list on the map: the list of the largest map is the longest.
  const { list, ...alone } = layoutFor(0, 0);
  const { length } = list.numbered;
  // A slide about one place also shows its neighbours.
  const isNumbered = state.view.place === null && length <= mostNumbered[perPage];
  const shown = isNumbered ? layoutFor(length, list.without.length) : { list, ...alone };
  return { slide, store: makeStore(state, store.services), isNumbered, ...shown };
}

/** The slides of a story, laid out for the handout. */
export function usePrintedSlides(
  story: Story | null,
  mapRenderer: MapRenderer | null,
  { perPage, hasNotes }: HandoutLayout,
): readonly PrintedSlide[] {
  const store = useAtlasStore();
  const { localize, language } = useWords();
  const atlas = useAtlas(atlasOf);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state, the atlas and the language are what slides are made of
  return useMemo(
    () =>
      story && mapRenderer
        ? story.slides.map((slide, i) => {
            const isLast = i === story.slides.length - 1;
            return printedSlide({ store, mapRenderer, localize, perPage, hasNotes }, slide, isLast);
          })
        : [],
    [store, mapRenderer, story, perPage, hasNotes, atlas, language],
  );
}

const empty = { type: 'FeatureCollection' as const, features: [] };

async function drawSlide(
  mapRenderer: MapRenderer,
  store: AtlasStore,
  shown: PrintedSlide,
  options: { appearance: Appearance; signal: AbortSignal },
): Promise<MapDrawing> {
  const { slide, store: slideStore, frame, pixelRatio, isNumbered } = shown;
  if (slide.picture) return { type: 'none' };
  // Only the drawing of the slide is shown, not the person's own.
  showDrawn(store, slide.drawn ?? empty);
  const { shown: drawing } = drawnOnMapOf(store).getState();
  return pictureOf(store, mapRenderer, slideStore.getState(), frame, {
    ...options,
    pixelRatio,
    hasMarkers: !isNumbered,
    drawn: drawing,
  });
}

/**
 * The maps of the slides, drawn one at a time because each needs a map of its own; `drawing` for those not drawn yet. If
 * one fails, the others are still drawn.
 */
export function useSlidePictures(
  mapRenderer: MapRenderer | null,
  slides: readonly PrintedSlide[],
): readonly MapDrawing[] {
  const store = useAtlasStore();
  const appearance: Appearance = useAppearance() === 'contrast' ? 'contrast' : 'light';
  const [made, setMade] = useState<{ of: readonly PrintedSlide[]; drawings: readonly MapDrawing[] } | null>(null);
  useEffect(() => {
    if (!mapRenderer) return;
    const cancelled = new AbortController();
    const { signal } = cancelled;
    const drawAll = async (): Promise<void> => {
      const drawings: MapDrawing[] = [];
      for (const slide of slides) {
        if (signal.aborted) return;
        drawings.push(await drawSlide(mapRenderer, store, slide, { appearance, signal }));
        if (!signal.aborted) setMade({ of: slides, drawings: [...drawings] });
      }
    };
    void drawAll();
    return () => {
      cancelled.abort();
      showDrawn(store, null);
    };
  }, [mapRenderer, store, slides, appearance]);
  return slides.map((_, i) => (made?.of === slides ? made.drawings[i] : undefined) ?? { type: 'drawing' });
}
