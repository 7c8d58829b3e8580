/** Moves the pin of a place on the map: by pulling it, by buttons and by arrow keys. */
import './contribute.css';
import { useEffect, useRef, useState } from 'react';
import type { Position } from '#domain/atlas.ts';
import { moved } from '#domain/geo/offset-position.ts';
import { latLngInWords } from '#domain/geo/written-position.ts';
import { sheetMoved } from '#state/actions.ts';
import { announce } from '#state/announce.ts';
import {
  chosenPosition,
  editDiscarded,
  editEnded,
  editLookedAt,
  editRedone,
  editStarted,
  editUndone,
  geometryEditOf,
  isEdited,
  pinMoved,
  useGeometryEdit,
} from '#state/contribute/geometry-edit.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { MovePad } from '#ui/near/move-pad.tsx';
import type { Form } from './form-field.tsx';
import { UndoButtons, undoKey } from './undo-buttons.tsx';

const stepMetres = 5;
const farMetres = 50;
/** What is said of a position, and holds of no other. */
const aboutFields = ['basis', 'accuracy', 'positionSource'] as const;

/** Writes each move of the pin into the form; its old accuracy and source go with the first one, and come back with the last step back. */
function useMovesInForm(form: Form, point: Position): boolean {
  const store = useAtlasStore();
  const { words } = useWords();
  const edit = useGeometryEdit();
  const latest = useRef({ form, words, point });
  latest.current = { form, words, point };
  const isTyped = useRef(false);
  const [old] = useState(() => aboutFields.map((field) => [field, form.draft[field]] as const));
  const hasMoved = isEdited(edit);
  useEffect(() => {
    const stop = geometryEditOf(store).subscribe((now, before) => {
      if (now.id === null || now.history.current.geometry === before.history.current.geometry) return;
      const pointText = latLngInWords(chosenPosition(now));
      if (!isTyped.current) latest.current.form.set('point', pointText);
      announce(store, latest.current.words.contribute.pinIsAt(pointText));
    });
    return stop;
  }, [store]);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    for (const [field, value] of old) {
      const other = field === 'basis' ? 'estimated' : '';
      latest.current.form.set(field, hasMoved ? other : value);
    }
  }, [hasMoved, old]);
  // Two numbers that were typed move the pin too; what somebody types is not written anew under the hand.
  const typed = latLngInWords(point);
  useEffect(() => {
    if (latLngInWords(chosenPosition(geometryEditOf(store).getState())) === typed) return;
    isTyped.current = true;
    pinMoved(store, latest.current.point);
    isTyped.current = false;
  }, [store, typed]);
  return hasMoved;
}

interface PinMoverProps {
  readonly form: Form;
  /** Where the form has it, `[lng, lat]`. */
  readonly point: Position;
  /** It can be pulled too. */
  readonly hasMap: boolean;
}

export function PinMover({ form, point, hasMap }: PinMoverProps) {
  const store = useAtlasStore();
  const [start] = useState(point);
  useEffect(() => {
    editStarted(store, 'pin', { type: 'Point', coordinates: [...start] });
    focusLater('.pin-mover [data-moves]');
    return () => {
      editDiscarded(store);
      editEnded(store);
    };
  }, [store, start]);
  useEffect(() => {
    if (!hasMap) return;
    // On a small screen the map stays in sight.
    sheetMoved(store, 'half');
    editLookedAt(store, 260);
  }, [store, hasMap]);
  const { id } = useGeometryEdit();
  return id === null ? null : <MovingPin form={form} point={point} hasMap={hasMap} />;
}

function MovingPin({ form, point, hasMap }: PinMoverProps) {
  const { words } = useWords();
  const store = useAtlasStore();
  const { fault } = useGeometryEdit();
  const hasMoved = useMovesInForm(form, point);
  useEffect(() => {
    if (fault) announce(store, words.contribute.formFaults.outside);
  }, [store, fault, words]);
  return (
    <section className="pin-mover" aria-label={words.contribute.pinMove}>
      <p className="aside">
        {hasMap ? `${words.contribute.pinPull} ` : ''}
        {words.contribute.pinMoveHow(words.kit.distanceOf(stepMetres), words.kit.distanceOf(farMetres))}
      </p>
      <MovePad
        stepMetres={stepMetres}
        farMetres={farMetres}
        onMove={(direction, metres) =>
          pinMoved(store, moved(chosenPosition(geometryEditOf(store).getState()), direction, metres))
        }
        onKey={(event) => undoKey(event, { undo: () => editUndone(store), redo: () => editRedone(store) })}
      >
        <UndoButtons />
      </MovePad>
      <p className="pin-position">{words.contribute.pinIsAt(latLngInWords(point))}</p>
      {fault ? <p className="fault">{words.contribute.formFaults.outside}</p> : null}
      {hasMoved ? <p className="notice">{words.contribute.pinNeedsAccuracy}</p> : null}
    </section>
  );
}
