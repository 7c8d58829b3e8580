/** The hook of the drawing; it keeps the labels on the map in the language of the page. */
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Drawing, Shape, ShapeGeometry, ShapeProperties } from '#domain/drawing/drawing.ts';
import { shapeMeasureOf } from '#domain/drawing/drawing.ts';
import type { Words } from '#look/words.ts';
import { announce } from '#state/announce.ts';
import { type DrawingState, type DrawingStore, drawingOf } from '#state/drawing/drawing-store.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** Length or area in the units of the language; empty for a point. */
export function shapeMeasureInWords(geometry: ShapeGeometry, words: Words): string {
  const measure = shapeMeasureOf(geometry);
  if (measure === null) return '';
  return 'metres' in measure ? words.kit.distanceOf(measure.metres) : words.drawing.areaOf(measure.squareMetres);
}

/** The name of a shape, or its kind and its number among those of the same kind. */
export function shapeName({ id, properties: { name, kind } }: Shape, drawing: Drawing, words: Words): string {
  if (name !== '') return name;
  const alike = drawing.filter(({ properties }) => properties.kind === kind);
  return `${words.drawing.drawn.kinds[kind]} ${words.kit.number(alike.findIndex((each) => each.id === id) + 1)}`;
}

/** The label of a shape on the map: name and measure, or the text of a note. */
const labelIn =
  (words: Words) =>
  ({ kind, name }: ShapeProperties, geometry: ShapeGeometry): string => {
    if (kind === 'text') return name || words.drawing.drawn.noteEmpty;
    return [name, shapeMeasureInWords(geometry, words)].filter((part) => part !== '').join(' · ');
  };

interface DrawingContext {
  readonly store: AtlasStore;
  readonly drawing: DrawingStore;
  readonly state: DrawingState;
  readonly shapes: Drawing;
  readonly words: Words;
  readonly announce: (sentence: string) => void;
}

export function useDrawing(): DrawingContext {
  const store = useAtlasStore();
  const { words } = useWords();
  const drawing = drawingOf(store);
  const state = useStore(drawing);
  const label = useMemo(() => labelIn(words), [words]);
  useEffect(() => drawing.setState({ label }), [drawing, label]);
  return {
    store,
    drawing,
    state,
    shapes: state.history.current,
    words,
    announce: (sentence) => announce(store, sentence),
  };
}
