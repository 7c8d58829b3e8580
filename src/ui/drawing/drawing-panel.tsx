import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { collectionOf, type DrawingRead, type Drawn } from '#domain/drawing/drawing.ts';
import type { Words } from '#look/words.ts';
import { sheetMoved } from '#state/actions.ts';
import { added, allRemoved, lookedAt, removed, stepRedone, stepUndone, toolTaken } from '#state/drawing/drawing-store.ts';
import { drawingFile } from '#state/drawing/drawing-reader.ts';
import { drawnOnMap } from '#state/drawing/drawn-on-map.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { save } from '#ui/kit/save-file.ts';
import { NameField, ThingColour } from './shape-fields.tsx';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { measureInWords, thingName, useDrawing } from './use-drawing.ts';

/** One thing of the list: what it is, where it is, and what can be changed of it. */
function Thing({ thing }: { thing: Drawn }) {
  const store = useAtlasStore();
  const { drawing, state, things, words, say } = useDrawing();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const name = thingName(thing, things, words);
  const { kind, colour } = thing.properties;
  const measure = measureInWords(thing.geometry, words);
  const facts = [words.drawnKinds[kind], measure, words.drawnColours[colour]].filter((fact) => fact !== '');
  return (
    <li data-colour={colour} aria-current={thing.id === state.chosen || undefined}>
      <div className="drawn-head">
        <span className="draw-sample" aria-hidden="true" />
        <button
          type="button"
          className="drawn-thing"
          title={words.drawnGoTo(name)}
          onClick={() => lookedAt(store, thing)}
        >
          <span className="drawn-name">{name}</span>
          <span className="small">{facts.join(' · ')}</span>
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={words.drawnChange(name)}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'up' : 'down'} size={16} />
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={words.drawnRemove(name)}
          onClick={() => {
            removed(drawing, thing.id);
            say(words.drawnRemoved(name));
            focusLater('#drawing .draw-undo');
          }}
        >
          <Icon name="close" size={16} />
        </button>
      </div>
      <div id={id} className="drawn-fields" hidden={!isOpen}>
        {isOpen ? (
          <>
            <NameField thing={thing} />
            <ThingColour thing={thing} />
          </>
        ) : null}
      </div>
    </li>
  );
}

type Answer = DrawingRead | 'unreadable' | null;

const faultsOf = (answer: Answer, words: Words): string[] => {
  if (answer === null) return [];
  if (answer === 'unreadable') return [words.drawFaults.unreadable];
  return answer.faults.map((fault) =>
    'number' in fault
      ? words.drawLeftOut(fault.number, words.drawFeatureFaults[fault.what])
      : words.drawFaults[fault.what],
  );
};

/** Opens a file of things drawn; says what was read, and what was not and why. */
function FromFile() {
  const { drawing, words, say } = useDrawing();
  const [answer, setAnswer] = useState<Answer>(null);
  const read = async (file: File): Promise<void> => {
    try {
      const found = await (await drawingFile.bring())(file);
      if (found.drawing.length > 0) added(drawing, found.drawing);
      setAnswer(found);
      say(words.drawRead(found.drawing.length));
    } catch {
      setAnswer('unreadable');
      say(words.drawFaults.unreadable);
    }
  };
  const faults = faultsOf(answer, words);
  return (
    <>
      <label className="secondary draw-file">
        {words.drawImport}
        <input
          type="file"
          accept=".geojson,.json,application/geo+json"
          className="visually-hidden"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void read(file);
            // The same file can be opened again once it is mended.
            target.value = '';
          }}
        />
      </label>
      {answer === null || answer === 'unreadable' ? null : (
        <p className="draw-answer">{words.drawRead(answer.drawing.length)}</p>
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

/** What can be done with all of it at once. */
function WithAll() {
  const { drawing, state, things, words, say } = useDrawing();
  const { past, future } = state.history;
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const isUsed = things.length > 0 || past.length > 0 || future.length > 0;
  if (!isUsed) return null;
  return (
    <div className="actions">
      <button
        type="button"
        className="secondary draw-undo"
        disabled={past.length === 0}
        onClick={() => {
          stepUndone(drawing);
          say(words.drawnUndone);
        }}
      >
        {words.drawUndo}
      </button>
      <button type="button" className="secondary" disabled={future.length === 0} onClick={() => stepRedone(drawing)}>
        {words.drawRedo}
      </button>
      {things.length === 0 ? null : (
        <>
          <button
            type="button"
            className="secondary"
            onClick={() =>
              save({
                name: `${city}-drawing.geojson`,
                type: 'application/geo+json',
                text: `${JSON.stringify(collectionOf(things), null, 2)}\n`,
              })
            }
          >
            {words.drawExport}
          </button>
          <button
            type="button"
            className="secondary"
            onClick={() => {
              allRemoved(drawing);
              say(words.drawnAllRemoved);
              focusLater('#drawing .draw-undo');
            }}
          >
            {words.drawRemoveAll}
          </button>
        </>
      )}
    </div>
  );
}

/** The tools to draw with, and all that is drawn as a list. */
export function Drawing() {
  const store = useAtlasStore();
  const { drawing, state, things, words } = useDrawing();
  const hasFailed = useStore(drawnOnMap, (on) => on.hasFailed);
  const begin = (): void => {
    // On a small screen the sheet makes room for the map.
    sheetMoved(store, 'peek');
    toolTaken(drawing, 'line');
  };
  return (
    <section id="drawing" className="drawing" aria-labelledby="drawing-title">
      <h2 id="drawing-title">{words.drawing}</h2>
      <p className="aside">{words.drawLead}</p>
      <div className="actions">
        <button type="button" className="primary" aria-pressed={state.tool !== null} onClick={begin}>
          {words.drawOnMap}
        </button>
        <FromFile />
      </div>
      {hasFailed ? <p className="notice">{words.drawFailed}</p> : null}
      {state.isKept ? null : <p className="notice">{words.drawNotKept}</p>}
      {things.length === 0 ? null : (
        <ul className="drawn" aria-label={words.drawnList}>
          {things.map((thing) => (
            <Thing key={thing.id} thing={thing} />
          ))}
        </ul>
      )}
      <WithAll />
    </section>
  );
}
