import type { AtlasStore } from '#state/store.ts';
import type { View } from '#state/view.ts';

/** Frames in which what is opened or closed has been drawn, on a busy machine too. */
const mostFrames = 30;

/** Puts the cursor on what is there after the next drawings; where nothing comes, on the list of places, which is always there. */
export function focusLater(selector: string, frames = mostFrames): void {
  requestAnimationFrame(() => {
    const wanted = document.querySelector<HTMLElement>(selector);
    wanted?.focus();
    if (wanted !== null && document.activeElement === wanted) return;
    if (frames > 0) focusLater(selector, frames - 1);
    else document.getElementById('places')?.focus();
  });
}

/** Back on the map, the door, the saved place or else the entry of the list where it was opened, so that one goes on where one was. */
export function focusEntry(store: AtlasStore, placeId: string): void {
  const id = CSS.escape(placeId);
  const isFromMap = store.getState().session.openedOnMap === placeId;
  focusLater(
    isFromMap
      ? mapItself
      : `[data-stop-id="${id}"], [data-around-id="${id}"] button, [data-door-id="${id}"] .door-name,
      .saved-list [data-saved-id="${id}"] .saved-name,
    .results [data-place-id="${id}"] > button`,
  );
}

const mapItself = '#map canvas';

/** Back on the map itself, where there is one. */
export const focusMap = (): void => focusLater(mapItself);
/** What opens what is around: in the panel or, which comes after it, on the map. */
export const aroundOpener = '.around-open';

/** Back on the card of the district that was opened. */
export const focusDistrict = (districtId: string): void =>
  focusLater(`[data-district-id="${CSS.escape(districtId)}"] > button`);

/** Back on what opened the comparison or, where a link did, on the list of places. */
export const focusCompareButton = (): void => focusLater('.compare-open');

/** What leads to who is within reach. */
export const lensOpener = '.lens-open';

/** Back on what leads to the walks or, where a link led to one, on the list of places. */
export const focusWalksDoor = (): void => focusLater('.walks-door');

/** The cursor goes to the heading of what was opened, but is never taken from a field that somebody types in by then. */
export function focusHeading(heading: HTMLElement | null): void {
  if (!document.activeElement?.matches('input, select, textarea')) heading?.focus();
}

/** What was closed between two views gives the keyboard back to what had opened it. */
export function focusOpener(store: AtlasStore, before: View, view: View): void {
  // The table takes the keyboard itself.
  if (view.view === 'compare') return;
  if (before.view === 'compare') focusCompareButton();
  else if (before.place !== null && view.place === null) focusEntry(store, before.place);
  else if (before.walk !== null && view.walk === null) focusWalksDoor();
  else if (before.lens !== '' && view.lens === '') focusLater(lensOpener);
  else if (before.district !== null && view.district === null) focusDistrict(before.district);
}
