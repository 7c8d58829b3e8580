/** Steps of an edit on the map, taken back and taken again, by button and by key. */
import type { KeyboardEvent } from 'react';
import { editRedone, editUndone, useGeometryEdit } from '#state/contribute/geometry-edit.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** Ctrl or Cmd with Z and Y, as everywhere. True where it was one of them. */
export function undoKey(
  { key, ctrlKey, metaKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  { undo, redo }: { undo: () => void; redo: () => void },
): boolean {
  const letter = key.toLowerCase();
  if (!(ctrlKey || metaKey) || (letter !== 'z' && letter !== 'y')) return false;
  if (letter === 'y' || shiftKey) redo();
  else undo();
  return true;
}

export function UndoButtons() {
  const store = useAtlasStore();
  const { words } = useWords();
  const { past, future } = useGeometryEdit().history;
  // Not disabled: the button that was pressed last keeps the cursor.
  return (
    <>
      <button type="button" className="secondary" aria-disabled={past.length === 0} onClick={() => editUndone(store)}>
        {words.drawing.undo}
      </button>
      <button type="button" className="secondary" aria-disabled={future.length === 0} onClick={() => editRedone(store)}>
        {words.drawing.redo}
      </button>
    </>
  );
}
