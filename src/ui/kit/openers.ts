/** The elements that open each layer of the page: when the layer closes, the focus returns to them. */
import type { AtlasStore } from '#state/store.ts';
import { focusLater } from './focus.ts';

/** Returns the focus to the map, the recommendation, the saved place or the entry of the list that opened the place. */
export function focusEntry(store: AtlasStore, placeId: string): void {
  const id = CSS.escape(placeId);
  const isFromMap = store.getState().session.openedOnMap === placeId;
  focusLater(
    isFromMap
      ? mapItself
      : `[data-stop-id="${id}"], [data-door-id="${id}"] .door-name,
      .saved-list [data-saved-id="${id}"] .saved-name,
    .results [data-place-id="${id}"] > button`,
  );
}

const mapItself = '#map canvas';

/** Returns the focus to the map if there is one. */
export const focusMap = (): void => focusLater(mapItself);

/** Returns the focus to the entry of the district. */
export const focusDistrict = (districtId: string): void =>
  focusLater(`[data-district-id="${CSS.escape(districtId)}"] > button`);

/** Returns the focus to the button of the comparison or, after a link, to the list of places. */
export const focusCompareButton = (): void => focusLater('.compare-open');

/** The links to the coverage and to the gaps. */
export const coverageOpener = '.lens-open';
export const gapOpener = '.gap-open';

/** Returns the focus to the link of a text page. */
export const focusPageOpener = (page: string): void => focusLater(`[data-opens="${CSS.escape(page)}"]`);

/** Returns the focus to the small area in the list or, when it is not listed, to the top of the coverage panel. */
export const focusArea = (areaId: string): void => focusLater(`[data-area-id="${CSS.escape(areaId)}"]`, '.lens h1');

/** Returns the focus to the link to the walks or, after a link, to the list of places. */
export const focusWalksLink = (): void => focusLater('.walks-door');
