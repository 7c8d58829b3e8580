import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  type DrawingStore,
  drawingOf,
  removed,
  stepRedone,
  stepUndone,
  toolTaken,
} from '#state/drawing/drawing-store.ts';
import type { AtlasStore } from '#state/store.ts';

const panPixels = 60;
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
};

/** Of these one press is one step, however long it lasts. */
const heldKeys: readonly string[] = [' ', 'Enter', 'Backspace', 'Delete'];

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

/** Closes one layer: the draft, then the selection, then the tool. */
function closeTopLayer(store: AtlasStore): void {
  const drawing = drawingOf(store);
  const { draft, tool, chosen, controller } = drawing.getState();
  if (draft !== null && tool !== 'change') controller?.cancel();
  else if (chosen !== null) drawing.setState({ chosen: null });
  else toolTaken(store, null);
}

/** Keys of the focused map: arrows pan, Space adds a corner at the centre, Enter finishes, Delete removes. */
function onMapKey(map: MapLibreMap, drawing: DrawingStore, { key, shiftKey, repeat }: KeyboardEvent): boolean {
  const { controller, chosen, tool } = drawing.getState();
  const step = steps[key];
  if (step) {
    const distance = shiftKey ? panPixels * 3 : panPixels;
    map.panBy([step[0] * distance, step[1] * distance], { duration: 120 }, { origin: 'person' });
  } else if (repeat) return heldKeys.includes(key);
  else if (key === ' ') controller?.addCornerAtCentre();
  else if (key === 'Enter') controller?.finish();
  else if (key === 'Backspace' && tool !== 'change') stepUndone(drawing);
  else if ((key === 'Delete' || key === 'Backspace') && chosen !== null) removed(drawing, chosen);
  else return false;
  return true;
}

function onPageKey(store: AtlasStore, { key, ctrlKey, metaKey, shiftKey, altKey, repeat }: KeyboardEvent): boolean {
  const drawing = drawingOf(store);
  if (altKey) return false;
  if (ctrlKey || metaKey) {
    const letter = key.toLowerCase();
    if (letter !== 'z' && letter !== 'y') return false;
    if (letter === 'y' || shiftKey) stepRedone(drawing);
    else stepUndone(drawing);
    return true;
  }
  if (key !== 'Escape') return false;
  if (!repeat) closeTopLayer(store);
  return true;
}

/** Listens to the keys while drawing, before those of page and map. Returns the function that ends it. */
export function listenToDrawingKeys(map: MapLibreMap, store: AtlasStore): () => void {
  const drawing = drawingOf(store);
  const canvas = map.getCanvas();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isWriting(event.target)) return;
    const isPlain = !(event.altKey || event.ctrlKey || event.metaKey);
    const isHandled = onPageKey(store, event) || (isPlain && event.target === canvas && onMapKey(map, drawing, event));
    if (!isHandled) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const clearAim = (): void => {
    if (drawing.getState().aim !== null) drawing.setState({ aim: null });
  };
  const aim = (): void => {
    const { lng, lat } = map.getCenter();
    if (canvas.matches(':focus-visible')) drawing.setState({ aim: [lng, lat] });
    else clearAim();
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  canvas.addEventListener('focus', aim);
  canvas.addEventListener('blur', clearAim);
  map.on('move', aim);
  return () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true });
    canvas.removeEventListener('focus', aim);
    canvas.removeEventListener('blur', clearAim);
    map.off('move', aim);
  };
}
