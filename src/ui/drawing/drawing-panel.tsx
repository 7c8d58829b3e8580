/** The section of the Present panel with the drawing: the button that starts it, and the list of shapes. */
import './drawing.css';
import '#ui/kit/notices.css';
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { type DrawingRead, drawingCollection, type Shape } from '#domain/drawing/drawing.ts';
import type { Words } from '#look/words.ts';
import { sheetMoved } from '#state/actions.ts';
import {
  added,
  allRemoved,
  drawingZoomedTo,
  removed,
  stepRedone,
  stepUndone,
  toolTaken,
} from '#state/drawing/drawing-store.ts';
import { drawnOnMapOf } from '#state/drawing/drawn-on-map.ts';
import { useAtlas, useAtlasStore, useServices } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { saveFile } from '#ui/kit/save-file.ts';
import { NameField, ShapeColourField } from './shape-fields.tsx';
import { shapeMeasureInWords, shapeName, useDrawing } from './use-drawing.ts';

/** A shape in the list: name, measure, the button that zooms to it, and its fields. */
function ShapeEntry({ shape }: { shape: Shape }) {
  const store = useAtlasStore();
  const { drawing, state, shapes, words, announce } = useDrawing();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const name = shapeName(shape, shapes, words);
  const { kind, colour } = shape.properties;
  const measure = shapeMeasureInWords(shape.geometry, words);
  const facts = [words.drawing.drawn.kinds[kind], measure, words.drawing.drawn.colours[colour]].filter(
    (fact) => fact !== '',
  );
  return (
    <li data-colour={colour} aria-current={shape.id === state.chosen || undefined}>
      <div className="drawn-head">
        <span className="draw-sample" aria-hidden="true" />
        <button
          type="button"
          className="drawn-thing"
          title={words.drawing.drawn.goTo(name)}
          onClick={() => drawingZoomedTo(store, shape)}
        >
          <span className="drawn-name">{name}</span>
          <span className="small">{facts.join(' · ')}</span>
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={words.drawing.drawn.change(name)}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'up' : 'down'} size={16} />
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={words.drawing.drawn.remove(name)}
          onClick={() => {
            removed(drawing, shape.id);
            announce(words.drawing.drawn.removed(name));
            focusLater('#drawing .draw-undo');
          }}
        >
          <Icon name="close" size={16} />
        </button>
      </div>
      <div id={id} className="drawn-fields" hidden={!isOpen}>
        {isOpen ? (
          <>
            <NameField shape={shape} />
            <ShapeColourField shape={shape} />
          </>
        ) : null}
      </div>
    </li>
  );
}

type ImportResult = DrawingRead | 'unreadable' | null;

const faultsOf = (result: ImportResult, words: Words): string[] => {
  if (result === null) return [];
  if (result === 'unreadable') return [words.drawing.faults.unreadable];
  return result.faults.map((fault) =>
    'number' in fault
      ? words.drawing.leftOut(fault.number, words.drawing.featureFaults[fault.what])
      : words.drawing.faults[fault.what],
  );
};

/** Opens a drawing file and reports the shapes that were read and the faults of the others. */
function ImportDrawing() {
  const { drawing, words, announce } = useDrawing();
  const { readDrawing } = useServices();
  const [result, setResult] = useState<ImportResult>(null);
  const read = async (file: File): Promise<void> => {
    try {
      const found = await readDrawing(file);
      if (found.drawing.length > 0) added(drawing, found.drawing);
      setResult(found);
      announce(words.drawing.read(found.drawing.length));
    } catch {
      setResult('unreadable');
      announce(words.drawing.faults.unreadable);
    }
  };
  const faults = faultsOf(result, words);
  return (
    <>
      <label className="secondary draw-file">
        {words.drawing.import}
        <input
          type="file"
          accept=".geojson,.json,application/geo+json"
          className="visually-hidden"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void read(file);
            // Allows the same file to be opened again after it was corrected.
            target.value = '';
          }}
        />
      </label>
      {result === null || result === 'unreadable' ? null : (
        <p className="draw-answer">{words.drawing.read(result.drawing.length)}</p>
      )}
      {faults.length === 0 ? null : (
        <ul className="draw-faults">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The actions on the whole drawing: undo, redo, export and remove all. */
function DrawingActions() {
  const { drawing, state, shapes, words, announce } = useDrawing();
  const { past, future } = state.history;
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const isUsed = shapes.length > 0 || past.length > 0 || future.length > 0;
  if (!isUsed) return null;
  return (
    <div className="actions">
      <button
        type="button"
        className="secondary draw-undo"
        disabled={past.length === 0}
        onClick={() => {
          stepUndone(drawing);
          announce(words.drawing.drawn.undone);
        }}
      >
        {words.drawing.undo}
      </button>
      <button type="button" className="secondary" disabled={future.length === 0} onClick={() => stepRedone(drawing)}>
        {words.drawing.redo}
      </button>
      {shapes.length === 0 ? null : (
        <>
          <button
            type="button"
            className="secondary"
            onClick={() =>
              saveFile({
                name: `${city}-drawing.geojson`,
                type: 'application/geo+json',
                text: `${JSON.stringify(drawingCollection(shapes), null, 2)}\n`,
              })
            }
          >
            {words.drawing.export}
          </button>
          <button
            type="button"
            className="secondary"
            onClick={() => {
              allRemoved(drawing);
              announce(words.drawing.drawn.allRemoved);
              focusLater('#drawing .draw-undo');
            }}
          >
            {words.drawing.removeAll}
          </button>
        </>
      )}
    </div>
  );
}

export function DrawingPanel() {
  const store = useAtlasStore();
  const { state, shapes, words } = useDrawing();
  const hasFailed = useStore(drawnOnMapOf(store), (drawn) => drawn.hasFailed);
  const begin = (): void => {
    // On a small screen the sheet covers the map, so it is lowered.
    sheetMoved(store, 'peek');
    toolTaken(store, 'line');
  };
  return (
    <section id="drawing" className="drawing" aria-labelledby="drawing-title">
      <h2 id="drawing-title">{words.drawing.title}</h2>
      <p className="aside">{words.drawing.lead}</p>
      <div className="actions">
        <button type="button" className="primary" aria-pressed={state.tool !== null} onClick={begin}>
          {words.drawing.onMap}
        </button>
        <ImportDrawing />
      </div>
      {hasFailed ? <p className="notice">{words.drawing.failed}</p> : null}
      {state.isStored ? null : <p className="notice">{words.drawing.notKept}</p>}
      {shapes.length === 0 ? null : (
        <ul className="drawn" aria-label={words.drawing.drawn.list}>
          {shapes.map((shape) => (
            <ShapeEntry key={shape.id} shape={shape} />
          ))}
        </ul>
      )}
      <DrawingActions />
    </section>
  );
}
