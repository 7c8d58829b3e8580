import { useEffect, useMemo, useState } from 'react';
import { createStore } from 'zustand/vanilla';
import { type BesideTheMap, handoutMap, mostNumbered, type PerPage } from '#domain/print/handout-layout.ts';
import { drawnMap } from '#domain/print/sheet-layout.ts';
import { type PaperList, paperList } from '#domain/print/numbered-list.ts';
import type { Frame, Size } from '#domain/geo/web-mercator.ts';
import type { Slide, Story } from '#domain/stories/story.ts';
import type { Appearance } from '#look/palette.ts';
import { showDrawn } from '#state/drawing/drawing-store.ts';
import { isInOrder, type PrintEntry, printEntriesOf, subjectOf } from '#state/print/print-settings.ts';
import { stateOfSlide } from '#state/present/slide-state.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAppearance } from '#state/use-appearance.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import type { MapPress } from '#state/print/map-renderer.ts';
import { type Drawing, pictureOf } from './printed-map.tsx';
import { searchWords } from '#ui/kit/place-keywords.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** A slide, and all that stands on its paper but the picture itself. */
export interface SlideOnPaper {
  readonly slide: Slide;
  /** The atlas as the slide shows it, for the parts that read it. */
  readonly store: AtlasStore;
  readonly list: PaperList<PrintEntry>;
  /** The pins carry the numbers of the list; else the places are marked as on the screen, and there is no list. */
  readonly isNumbered: boolean;
  readonly frame: Frame;
  /** Of the map, in millimetres. */
  readonly map: Size;
  readonly pixelRatio: number;
  readonly beside: BesideTheMap;
}

export interface HandoutWay {
  readonly perPage: PerPage;
  readonly hasNotes: boolean;
}

function onPaper(
  here: AtlasStore,
  press: MapPress,
  slide: Slide,
  { perPage, hasNotes, isLast }: HandoutWay & { isLast: boolean },
  say: (text: Slide['title']) => string,
): SlideOnPaper {
  const state = stateOfSlide(here, slide, searchWords);
  const subject = subjectOf(state, null);
  const entries = printEntriesOf(state, subject);
  const letters = {
    title: say(slide.title).length,
    body: say(slide.body).length,
    notes: hasNotes ? say(slide.notes).length : 0,
  };
  const look = (numbered: number, without: number) => {
    const beside = { letters, numbered, without, isLast };
    const map = handoutMap(perPage, beside);
    const { drawn, pixelRatio } = drawnMap('a4', map);
    const frame = press.frameOf(state, drawn);
    return { beside, map, pixelRatio, frame, list: paperList(entries, frame, isInOrder(state, subject)) };
  };
  // How large the map is depends on the list, and the list on what the map shows: the largest map tells how long it may be.
  const { list, ...alone } = look(0, 0);
  const { length } = list.numbered;
  // A slide about one place shows it among its neighbours.
  const isNumbered = state.view.place === null && length <= mostNumbered[perPage];
  const shown = isNumbered ? look(length, list.without.length) : { list, ...alone };
  return { slide, store: createStore(() => state), isNumbered, ...shown };
}

/** The slides of a story as they will be on paper. */
export function useSlidesOnPaper(
  story: Story | null,
  press: MapPress | null,
  { perPage, hasNotes }: HandoutWay,
): readonly SlideOnPaper[] {
  const here = useAtlasStore();
  const { say, language } = useWords();
  const atlas = useAtlas((state) => state.atlas);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state, the atlas and the language are what slides are made of
  return useMemo(
    () =>
      story && press
        ? story.slides.map((slide, i) => {
            const isLast = i === story.slides.length - 1;
            return onPaper(here, press, slide, { perPage, hasNotes, isLast }, say);
          })
        : [],
    [here, press, story, perPage, hasNotes, atlas, language],
  );
}

const empty = { type: 'FeatureCollection' as const, features: [] };

async function drawn(
  press: MapPress,
  shown: SlideOnPaper,
  how: { appearance: Appearance; signal: AbortSignal },
): Promise<Drawing> {
  const { slide, store, frame, pixelRatio, isNumbered } = shown;
  if (slide.picture) return { type: 'none' };
  // Of what is drawn by hand, the slide's own and nothing else.
  showDrawn(slide.drawn ?? empty);
  return pictureOf(press, store.getState(), frame, { ...how, pixelRatio, hasMarkers: !isNumbered });
}

/**
 * The maps of the slides, drawn one after another, so that there is never more than one; `drawing` for those to come. One
 * that fails does not keep the next from being drawn.
 */
export function useSlidePictures(press: MapPress | null, slides: readonly SlideOnPaper[]): readonly Drawing[] {
  const appearance: Appearance = useAppearance() === 'contrast' ? 'contrast' : 'light';
  const [made, setMade] = useState<{ of: readonly SlideOnPaper[]; drawings: readonly Drawing[] } | null>(null);
  useEffect(() => {
    if (!press) return;
    const gone = new AbortController();
    const { signal } = gone;
    const drawAll = async (): Promise<void> => {
      const drawings: Drawing[] = [];
      for (const slide of slides) {
        if (signal.aborted) return;
        drawings.push(await drawn(press, slide, { appearance, signal }));
        if (!signal.aborted) setMade({ of: slides, drawings: [...drawings] });
      }
    };
    void drawAll();
    return () => {
      gone.abort();
      showDrawn(null);
    };
  }, [press, slides, appearance]);
  return slides.map((_, i) => (made?.of === slides ? made.drawings[i] : undefined) ?? { type: 'drawing' });
}
