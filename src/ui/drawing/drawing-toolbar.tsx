import { useEffect, useRef } from 'react';
import { drawnKinds } from '#domain/drawing/drawing.ts';
import { coloured, type DrawingState, removed, stepRedone, stepUndone, type Tool, toolTaken } from '#state/drawing/drawing-store.ts';
import { ColourChoice, NameField } from './shape-fields.tsx';
import { focusLater } from '#ui/kit/focus.ts';
import { measureInWords, thingName, useDrawing } from './use-drawing.ts';

const strokes = {
  point: 'M12 8.500a3.500 3.500 0 1 0 .01 0z',
  line: 'M4 18l6-8 4 4 6-9M4 18h.01M10 10h.01M14 14h.01M20 5h.01',
  area: 'M5 8l8-4 6 7-3 8-10-1z',
  text: 'M5 6h14M12 6v13M9 19h6',
  change: 'M6 4l12 8-5.500 1.200L9.500 19z',
  undo: 'M9 6L4.500 10.500 9 15M5 10.500h9a5 5 0 0 1 0 10h-3',
  middle: 'M12 3v6M12 15v6M3 12h6M15 12h6',
  redo: 'M15 6l4.500 4.500L15 15M19 10.500h-9a5 5 0 0 0 0 10h3',
} as const;

const Stroke = ({ of }: { of: keyof typeof strokes }) => (
  <svg className="icon" viewBox="0 0 24 24" width={20} height={20} aria-hidden="true">
    <path d={strokes[of]} />
  </svg>
);

const tools: readonly Tool[] = [...drawnKinds, 'change'];

function Tools() {
  const { drawing, state, things, words } = useDrawing();
  const { tool, history, live, chosen, colour } = state;
  const thing = things.find(({ id }) => id === chosen);
  return (
    <div className="draw-tools">
      {tools.map((each) => {
        const name = each === 'change' ? words.drawChange : words.drawnKinds[each];
        return (
          <button
            key={each}
            type="button"
            className="draw-tool"
            aria-pressed={tool === each}
            title={name}
            onClick={() => toolTaken(drawing, each)}
          >
            <Stroke of={each} />
            <span className="draw-tool-name">{name}</span>
          </button>
        );
      })}
      <span className="draw-gap" />
      <button
        type="button"
        className="draw-tool"
        aria-label={words.drawUndo}
        title={words.drawUndo}
        disabled={history.past.length === 0 && live === null}
        onClick={() => stepUndone(drawing)}
      >
        <Stroke of="undo" />
      </button>
      <button
        type="button"
        className="draw-tool"
        aria-label={words.drawRedo}
        title={words.drawRedo}
        disabled={history.future.length === 0}
        onClick={() => stepRedone(drawing)}
      >
        <Stroke of="redo" />
      </button>
      <ColourChoice
        label={words.drawColour}
        colour={thing ? thing.properties.colour : colour}
        onColour={(next) => coloured(drawing, thing?.id ?? null, next)}
      />
    </div>
  );
}

/** What is being drawn or in hand, with its measure as it grows; else what to do. */
function InHand() {
  const { drawing, state, things, words, say } = useDrawing();
  const { tool, live, chosen, hand } = state;
  const thing = things.find(({ id }) => id === chosen);
  const measure = live ? measureInWords(live.geometry, words) : thing ? measureInWords(thing.geometry, words) : '';
  const isGrowing = live !== null && live.id === null;
  if (tool === null) return null;
  const pressMiddle = (): void => {
    if (!hand?.pressMiddle()) say(words.drawnSameCorner);
    else say(cornerSaid(drawing.getState(), words));
  };
  return (
    <div className="draw-hand">
      {thing && !isGrowing ? (
        <NameField key={thing.id} thing={thing} isFirst={tool === 'text'} />
      ) : (
        <p className="draw-hint">{measure === '' ? words.drawHints[tool] : ''}</p>
      )}
      {measure === '' ? null : <strong className="draw-measure">{measure}</strong>}
      {tool === 'change' ? null : (
        <button type="button" className="secondary draw-middle" title={words.drawMiddle[tool]} onClick={pressMiddle}>
          <Stroke of="middle" />
          <span className="draw-middle-name">{words.drawMiddle[tool]}</span>
        </button>
      )}
      {isGrowing ? (
        <button type="button" className="secondary" onClick={() => hand?.finish()}>
          {words.drawFinish}
        </button>
      ) : null}
      {thing && !isGrowing ? (
        <button
          type="button"
          className="secondary"
          onClick={() => {
            say(words.drawnRemoved(thingName(thing, things, words)));
            removed(drawing, thing.id);
          }}
        >
          {words.drawnRemoveIt}
        </button>
      ) : null}
    </div>
  );
}

const cornerSaid = ({ live }: DrawingState, words: ReturnType<typeof useDrawing>['words']): string =>
  live === null ? '' : words.drawnCorner(measureInWords(live.geometry, words));

/** Reads out what has been drawn, and what a step back or forward did. */
function useSpokenSteps(): void {
  const { state, things, words, say } = useDrawing();
  const before = useRef(state.history);
  useEffect(() => {
    const old = before.current;
    before.current = state.history;
    const last = things.at(-1);
    if (old === state.history) return;
    if (state.history.future.length > old.future.length) say(words.drawnUndone);
    else if (state.history.past.length > old.past.length && state.history.future.length < old.future.length)
      say(words.drawnRedone);
    else if (last && things.length === old.present.length + 1)
      say(words.drawnSaid(thingName(last, things, words), measureInWords(last.geometry, words)));
  }, [state.history, things, words, say]);
}

/** Over the map while somebody draws; else it only gives what is drawn its words. */
export function DrawingBar() {
  const { drawing, state, words } = useDrawing();
  useSpokenSteps();
  if (state.tool === null) return null;
  return (
    <div className="draw-bar" role="toolbar" aria-label={words.drawTools} aria-describedby="draw-keys">
      <Tools />
      <InHand />
      <button
        type="button"
        className="primary draw-done"
        onClick={() => {
          toolTaken(drawing, null);
          focusLater('#drawing button');
        }}
      >
        {words.drawDone}
      </button>
      <p id="draw-keys" hidden>
        {words.drawKeys}
      </p>
    </div>
  );
}
