import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Drawing, Drawn, DrawnGeometry, DrawnProperties } from '#domain/drawing/drawing.ts';
import { measureOf } from '#domain/drawing/drawing.ts';
import type { Words } from '#look/words.ts';
import { type DrawingState, type DrawingStore, drawingOf } from '#state/drawing/drawing-store.ts';
import { sentenceSaid } from '#state/announce.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** How long or how large, in the units of the language; empty for a point. */
export function measureInWords(geometry: DrawnGeometry, words: Words): string {
  const measure = measureOf(geometry);
  if (measure === null) return '';
  return 'metres' in measure ? words.distanceOf(measure.metres) : words.areaOf(measure.squareMetres);
}

/** What a thing is called, by its name or by its kind and its number among those of its kind. */
export function thingName({ id, properties: { name, kind } }: Drawn, drawing: Drawing, words: Words): string {
  if (name !== '') return name;
  const alike = drawing.filter(({ properties }) => properties.kind === kind);
  return `${words.drawnKinds[kind]} ${words.number(alike.findIndex((each) => each.id === id) + 1)}`;
}

/** The words of a thing on the map: its name and its measure, and of a note what it says. */
const labelIn =
  (words: Words) =>
  ({ kind, name }: DrawnProperties, geometry: DrawnGeometry): string => {
    if (kind === 'text') return name || words.drawnNoteEmpty;
    return [name, measureInWords(geometry, words)].filter((part) => part !== '').join(' · ');
  };

interface Used {
  readonly drawing: DrawingStore;
  readonly state: DrawingState;
  readonly things: Drawing;
  readonly words: Words;
  readonly say: (sentence: string) => void;
}

/** The drawing of the page, whose words on the map are those of its language. */
export function useDrawing(): Used {
  const store = useAtlasStore();
  const { words } = useWords();
  const drawing = drawingOf(store);
  const state = useStore(drawing);
  const label = useMemo(() => labelIn(words), [words]);
  useEffect(() => drawing.setState({ label }), [drawing, label]);
  return { drawing, state, things: state.history.present, words, say: (sentence) => sentenceSaid(store, sentence) };
}
