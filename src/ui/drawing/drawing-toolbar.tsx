/** The toolbar over the map while a tool is active; otherwise it only sets the labels of the shapes. */
import './drawing.css';
import { useEffect, useRef } from 'react';
import { shapeKinds } from '#domain/drawing/drawing.ts';
import {
  coloured,
  type DrawingState,
  removed,
  stepRedone,
  stepUndone,
  type Tool,
  toolTaken,
} from '#state/drawing/drawing-store.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { ColourChoice, NameField } from './shape-fields.tsx';
import { shapeMeasureInWords, shapeName, useDrawing } from './use-drawing.ts';

const iconPaths = {
  point: 'M12 8.500a3.500 3.500 0 1 0 .01 0z',
  line: 'M4 18l6-8 4 4 6-9M4 18h.01M10 10h.01M14 14h.01M20 5h.01',
  area: 'M5 8l8-4 6 7-3 8-10-1z',
  text: 'M5 6h14M12 6v13M9 19h6',
  change: 'M6 4l12 8-5.500 1.200L9.500 19z',
  undo: 'M9 6L4.500 10.500 9 15M5 10.500h9a5 5 0 0 1 0 10h-3',
  middle: 'M12 3v6M12 15v6M3 12h6M15 12h6',
  redo: 'M15 6l4.500 4.500L15 15M19 10.500h-9a5 5 0 0 0 0 10h3',
} as const;

const ToolIcon = ({ of }: { of: keyof typeof iconPaths }) => (
  <svg className="icon" viewBox="0 0 24 24" width={20} height={20} aria-hidden="true">
    <path d={iconPaths[of]} />
  </svg>
);

const tools: readonly Tool[] = [...shapeKinds, 'change'];

function Tools() {
  const { store, drawing, state, shapes, words } = useDrawing();
  const { tool, history, draft, chosen, colour } = state;
  const shape = shapes.find(({ id }) => id === chosen);
  return (
    <div className="draw-tools">
      {tools.map((each) => {
        const name = each === 'change' ? words.drawing.change : words.drawing.drawn.kinds[each];
        return (
          <button
            key={each}
            type="button"
            className="draw-tool"
            aria-pressed={tool === each}
            title={name}
            onClick={() => toolTaken(store, each)}
          >
            <ToolIcon of={each} />
            <span className="draw-tool-name">{name}</span>
          </button>
        );
      })}
      <span className="draw-gap" />
      <button
        type="button"
        className="draw-tool"
        aria-label={words.drawing.undo}
        title={words.drawing.undo}
        disabled={history.past.length === 0 && draft === null}
        onClick={() => stepUndone(drawing)}
      >
        <ToolIcon of="undo" />
      </button>
      <button
        type="button"
        className="draw-tool"
        aria-label={words.drawing.redo}
        title={words.drawing.redo}
        disabled={history.future.length === 0}
        onClick={() => stepRedone(drawing)}
      >
        <ToolIcon of="redo" />
      </button>
      <ColourChoice
        label={words.drawing.colour}
        colour={shape ? shape.properties.colour : colour}
        onColour={(next) => coloured(drawing, shape?.id ?? null, next)}
      />
    </div>
  );
}

/** The draft or the chosen shape with its measure, or a hint for the tool. */
function ActiveShape() {
  const { drawing, state, shapes, words, announce } = useDrawing();
  const { tool, draft, chosen, controller } = state;
  const shape = shapes.find(({ id }) => id === chosen);
  const measure = draft
    ? shapeMeasureInWords(draft.geometry, words)
    : shape
      ? shapeMeasureInWords(shape.geometry, words)
      : '';
  const isGrowing = draft !== null && draft.id === null;
  if (tool === null) return null;
  const onAddCorner = (): void => {
    if (!controller?.addCornerAtCentre()) announce(words.drawing.drawn.sameCorner);
    else announce(cornerAnnouncement(drawing.getState(), words));
  };
  return (
    <div className="draw-hand">
      {shape && !isGrowing ? (
        <NameField key={shape.id} shape={shape} isFirst={tool === 'text'} />
      ) : (
        <p className="draw-hint">{measure === '' ? words.drawing.hints[tool] : ''}</p>
      )}
      {measure === '' ? null : <strong className="draw-measure">{measure}</strong>}
      {tool === 'change' ? null : (
        <button
          type="button"
          className="secondary draw-middle"
          title={words.drawing.middle[tool]}
          onClick={onAddCorner}
        >
          <ToolIcon of="middle" />
          <span className="draw-middle-name">{words.drawing.middle[tool]}</span>
        </button>
      )}
      {isGrowing ? (
        <button type="button" className="secondary" onClick={() => controller?.finish()}>
          {words.drawing.finish}
        </button>
      ) : null}
      {shape && !isGrowing ? (
        <button
          type="button"
          className="secondary"
          onClick={() => {
            announce(words.drawing.drawn.removed(shapeName(shape, shapes, words)));
            removed(drawing, shape.id);
          }}
        >
          {words.drawing.drawn.removeIt}
        </button>
      ) : null}
    </div>
  );
}

const cornerAnnouncement = ({ draft }: DrawingState, words: ReturnType<typeof useDrawing>['words']): string =>
  draft === null ? '' : words.drawing.drawn.corner(shapeMeasureInWords(draft.geometry, words));

/** Announces new shapes, undo and redo. */
function useHistoryAnnouncements(): void {
  const { state, shapes, words, announce } = useDrawing();
  const latest = useRef(state.history);
  useEffect(() => {
    const previous = latest.current;
    latest.current = state.history;
    const last = shapes.at(-1);
    if (previous === state.history) return;
    if (state.history.future.length > previous.future.length) announce(words.drawing.drawn.undone);
    else if (state.history.past.length > previous.past.length && state.history.future.length < previous.future.length)
      announce(words.drawing.drawn.redone);
    else if (last && shapes.length === previous.current.length + 1)
      announce(words.drawing.drawn.said(shapeName(last, shapes, words), shapeMeasureInWords(last.geometry, words)));
  }, [state.history, shapes, words, announce]);
}

export function DrawingToolbar() {
  const { store, state, words } = useDrawing();
  useHistoryAnnouncements();
  if (state.tool === null) return null;
  return (
    <div className="draw-bar" role="toolbar" aria-label={words.drawing.tools} aria-describedby="draw-keys">
      <Tools />
      <ActiveShape />
      <button
        type="button"
        className="primary draw-done"
        onClick={() => {
          toolTaken(store, null);
          focusLater('#drawing button');
        }}
      >
        {words.drawing.done}
      </button>
      <p id="draw-keys" hidden>
        {words.drawing.keys}
      </p>
    </div>
  );
}
