import type { AtlasStore } from '#state/store.ts';
import type { View } from '#state/view.ts';

/** Frames in which what is opened or closed has been drawn, on a busy machine too. */
const mostFrames = 30;

/** Puts the cursor on what is there after the next drawings; where nothing comes, on something else: the list of places, which is always there. */
export function focusLater(selector: string, otherwise = '#places', frames = mostFrames): void {
  requestAnimationFrame(() => {
    const wanted = document.querySelector<HTMLElement>(selector);
    wanted?.focus();
    if (wanted !== null && document.activeElement === wanted) return;
    if (frames > 0) focusLater(selector, otherwise, frames - 1);
    else document.querySelector<HTMLElement>(otherwise)?.focus();
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

/** What leads to who is within reach, and to where something is missing. */
export const lensOpener = '.lens-open';
export const gapOpener = '.gap-open';

/** Back on what opened a page of words. */
export const focusPageOpener = (page: string): void => focusLater(`[data-opens="${CSS.escape(page)}"]`);

/** Back on the small area in the list that was told of, or where it is not listed at the top of the lens. */
export const focusArea = (areaId: string): void => focusLater(`[data-area-id="${CSS.escape(areaId)}"]`, '.lens h1');

/** Back on what leads to the walks or, where a link led to one, on the list of places. */
export const focusWalksDoor = (): void => focusLater('.walks-door');

/** The cursor goes to the heading of what was opened, but is never taken from a field that somebody types in by then. */
export function focusHeading(heading: HTMLElement | null): void {
  if (!document.activeElement?.matches('input, select, textarea')) heading?.focus();
}

const isArea = (lens: string): boolean => lens.includes('@');
const opening = ['place', 'page', 'gap', 'lens'] as const;
const closing = ['place', 'page', 'gap', 'walk', 'lens', 'show', 'district'] as const;

/**
 * What was closed between two views, the topmost first; null where nothing was, where only another was chosen in its place,
 * and where something was opened, which takes the keyboard itself.
 */
export function layerClosed(before: View, view: View): (typeof closing)[number] | 'area' | 'compare' | null {
  if (view.view === 'compare') return null;
  if (before.view === 'compare') return 'compare';
  if (opening.some((key) => view[key] && !before[key])) return null;
  if (view.lens && isArea(before.lens) && !isArea(view.lens)) return 'area';
  return closing.find((key) => before[key] && !view[key]) ?? null;
}

/** What was closed between two views gives the keyboard back to what had opened it. */
export function focusOpener(store: AtlasStore, before: View, view: View): void {
  const { place, page, lens, district } = before;
  const layer = layerClosed(before, view);
  if (layer === 'compare') focusCompareButton();
  else if (layer === 'place') focusEntry(store, place ?? '');
  else if (layer === 'page') focusPageOpener(page);
  else if (layer === 'gap') focusLater(gapOpener);
  else if (layer === 'walk') focusWalksDoor();
  else if (layer === 'area') focusArea(lens.replace(/^.*@/, ''));
  else if (layer === 'lens') focusLater(lensOpener);
  else if (layer === 'show') focusLater('#places');
  else if (layer === 'district') focusDistrict(district ?? '');
}
