/** Puts the cursor on what is there after the next drawing. */
function focusLater(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}

/** Back on the entry of the list that was opened, so that one goes on where one was. */
export const focusEntry = (placeId: string): void =>
  focusLater(`.results [data-place-id="${CSS.escape(placeId)}"] > button`);

/** Back on the card of the district that was opened. */
export const focusDistrict = (districtId: string): void =>
  focusLater(`[data-district-id="${CSS.escape(districtId)}"] > button`);
