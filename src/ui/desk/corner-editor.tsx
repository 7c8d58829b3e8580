/** The corners of a boundary as a list, and the buttons and keys that move, add and remove the chosen one. */
import '#ui/contribute/contribute.css';
import './desk.css';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import {
  type CornerRef,
  cornerAdded,
  cornerMoved,
  cornerRemoved,
  cornersIn,
  type RingRef,
} from '#domain/desk/boundary-edits.ts';
import { moved } from '#domain/geo/offset-position.ts';
import { latLngInWords } from '#domain/geo/written-position.ts';
import { announce } from '#state/announce.ts';
import {
  boundaryEdited,
  chosenPosition,
  cornerChosen,
  editRedone,
  editUndone,
  type GeometryEdit,
  geometryEditOf,
  ringsIn,
  useGeometryEdit,
} from '#state/contribute/geometry-edit.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { UndoButtons, undoKey } from '#ui/contribute/undo-buttons.tsx';
import { useDeskWords } from '#ui/contribute/use-desk-words.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { MovePad } from '#ui/near/move-pad.tsx';

const stepMetres = 5;
const farMetres = 50;

const keyOf = ({ part, ring, corner }: CornerRef): string => `${part}/${ring}/${corner}`;

function cornerOfKey(key: string): CornerRef {
  const [part = 0, ring = 0, corner = 0] = key.split('/').map(Number);
  return { part, ring, corner };
}

const cornersOf = ({ history }: GeometryEdit, ref: RingRef) => {
  const { geometry } = history.current;
  return geometry.type === 'Point' ? [] : cornersIn(geometry, ref);
};

/** Chooses the next corner of the ring, or the one before, round and round. */
function steppedBy(store: AtlasStore, by: 1 | -1): void {
  const edit = geometryEditOf(store).getState();
  const { chosen } = edit.history.current;
  const { length } = cornersOf(edit, chosen);
  cornerChosen(store, { ...chosen, corner: (chosen.corner + by + length) % length });
}

const add = (store: AtlasStore): boolean => boundaryEdited(store, cornerAdded);
const remove = (store: AtlasStore): boolean => boundaryEdited(store, cornerRemoved);

const keys: Readonly<Record<string, (store: AtlasStore) => void>> = {
  PageUp: (store) => steppedBy(store, -1),
  PageDown: (store) => steppedBy(store, 1),
  Insert: add,
  Delete: remove,
};

function onKey(store: AtlasStore, event: KeyboardEvent): boolean {
  const steps = { undo: () => editUndone(store), redo: () => editRedone(store) };
  if (undoKey(event, steps)) return true;
  const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
  act?.(store);
  return act !== undefined;
}

/** Reads out where the chosen corner is after each step, and why a step was not made. */
function useCornerAnnouncement(): string {
  const store = useAtlasStore();
  const deskWords = useDeskWords();
  const edit = useGeometryEdit();
  const { chosen } = edit.history.current;
  const announcement = deskWords.cornerSaid(
    chosen.corner + 1,
    cornersOf(edit, chosen).length,
    latLngInWords(chosenPosition(edit)),
  );
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) announce(store, announcement);
    isFirst.current = false;
  }, [store, announcement]);
  const { fault } = edit;
  useEffect(() => {
    if (fault) announce(store, deskWords.boundaryFaults[fault.what]);
  }, [store, fault, deskWords]);
  return announcement;
}

function CornerList() {
  const store = useAtlasStore();
  const deskWords = useDeskWords();
  const edit = useGeometryEdit();
  const id = useId();
  const { geometry, chosen } = edit.history.current;
  const rings = ringsIn(geometry);
  const options = (ref: RingRef) =>
    cornersOf(edit, ref).map((position, corner) => (
      <option key={keyOf({ ...ref, corner })} value={keyOf({ ...ref, corner })}>
        {`${corner + 1}: ${latLngInWords(position)}`}
      </option>
    ));
  return (
    <div className="field">
      <label htmlFor={id}>{deskWords.corners}</label>
      <select
        id={id}
        className="corner-list"
        size={6}
        value={keyOf(chosen)}
        onChange={({ target }) => cornerChosen(store, cornerOfKey(target.value))}
        onKeyDown={(event) => {
          const isOwn = event.key.startsWith('Page') || !onKey(store, event);
          if (!isOwn) event.preventDefault();
        }}
      >
        {rings.length < 2
          ? rings.map(options)
          : rings.map((ref) => (
              <optgroup
                key={`${ref.part}/${ref.ring}`}
                label={ref.ring === 0 ? deskWords.partOf(ref.part + 1) : deskWords.holeOf(ref.part + 1, ref.ring)}
              >
                {options(ref)}
              </optgroup>
            ))}
      </select>
    </div>
  );
}

export function CornerEditor() {
  const store = useAtlasStore();
  const { words } = useWords();
  const deskWords = useDeskWords();
  const edit = useGeometryEdit();
  const announcement = useCornerAnnouncement();
  const { fault, isSnapping } = edit;
  return (
    <fieldset className="fields corner-editor">
      <legend>
        {deskWords.cornersOf(
          ringsIn(edit.history.current.geometry).reduce((n, ref) => n + cornersOf(edit, ref).length, 0),
        )}
      </legend>
      <CornerList />
      <p className="aside">{deskWords.cornerMove(words.kit.distanceOf(stepMetres), words.kit.distanceOf(farMetres))}</p>
      <MovePad
        stepMetres={stepMetres}
        farMetres={farMetres}
        onMove={(direction, metres) =>
          boundaryEdited(store, (boundary, chosen, bounds) =>
            cornerMoved(
              boundary,
              chosen,
              moved(chosenPosition(geometryEditOf(store).getState()), direction, metres),
              bounds,
            ),
          )
        }
        onKey={(event) => onKey(store, event)}
      >
        <button type="button" className="secondary" data-corner="add" onClick={() => add(store)}>
          {deskWords.cornerAdd}
        </button>
        <button type="button" className="secondary" data-corner="remove" onClick={() => remove(store)}>
          {deskWords.cornerRemove}
        </button>
        <UndoButtons />
      </MovePad>
      <p className={fault ? 'fault corner-fault' : 'corner-fault'}>
        {fault ? deskWords.boundaryFaults[fault.what] : announcement}
      </p>
      <label className="check">
        <input
          type="checkbox"
          checked={isSnapping}
          onChange={({ target }) => geometryEditOf(store).setState({ isSnapping: target.checked })}
        />
        <span className="check-name">{deskWords.snap}</span>
      </label>
    </fieldset>
  );
}
