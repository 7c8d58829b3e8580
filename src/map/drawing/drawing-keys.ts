import type { Map as MapLibreMap } from 'maplibre-gl';
import { type DrawingStore, removed, stepRedone, stepUndone, toolTaken } from '#state/drawing/drawing-store.ts';

const panPixels = 60;
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
};

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

/** One layer back: what is being drawn, then the thing in hand, then the tool. */
function stepOut(drawing: DrawingStore): void {
  const { live, tool, chosen, hand } = drawing.getState();
  if (live !== null && tool !== 'change') hand?.cancel();
  else if (chosen !== null) drawing.setState({ chosen: null });
  else toolTaken(drawing, null);
}

/** On the map itself: arrows move it, the space bar puts a corner at its middle, Enter finishes, Delete removes. */
function onMapKey(map: MapLibreMap, drawing: DrawingStore, { key, shiftKey }: KeyboardEvent): boolean {
  const { hand, chosen, tool } = drawing.getState();
  const step = steps[key];
  if (step) {
    const far = shiftKey ? panPixels * 3 : panPixels;
    map.panBy([step[0] * far, step[1] * far], { duration: 120 }, { origin: 'person' });
  } else if (key === ' ') hand?.pressMiddle();
  else if (key === 'Enter') hand?.finish();
  else if (key === 'Backspace' && tool !== 'change') stepUndone(drawing);
  else if ((key === 'Delete' || key === 'Backspace') && chosen !== null) removed(drawing, chosen);
  else return false;
  return true;
}

function onAnyKey(drawing: DrawingStore, { key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) {
    const letter = key.toLowerCase();
    if (letter !== 'z' && letter !== 'y') return false;
    if (letter === 'y' || shiftKey) stepRedone(drawing);
    else stepUndone(drawing);
    return true;
  }
  if (key !== 'Escape') return false;
  stepOut(drawing);
  return true;
}

/** The keys while somebody draws; they come before those of the page and of the map. Returns what ends it. */
export function listenToDrawingKeys(map: MapLibreMap, drawing: DrawingStore): () => void {
  const canvas = map.getCanvas();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || isWriting(event.target)) return;
    const isPlain = !(event.altKey || event.ctrlKey || event.metaKey);
    const isMeant = onAnyKey(drawing, event) || (isPlain && event.target === canvas && onMapKey(map, drawing, event));
    if (!isMeant) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const takeAway = (): void => {
    if (drawing.getState().aim !== null) drawing.setState({ aim: null });
  };
  const aim = (): void => {
    const { lng, lat } = map.getCenter();
    if (canvas.matches(':focus-visible')) drawing.setState({ aim: [lng, lat] });
    else takeAway();
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  canvas.addEventListener('focus', aim);
  canvas.addEventListener('blur', takeAway);
  map.on('move', aim);
  return () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true });
    canvas.removeEventListener('focus', aim);
    canvas.removeEventListener('blur', takeAway);
    map.off('move', aim);
  };
}
