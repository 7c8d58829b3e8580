import { addressFollowed, useWhatIf, type WhatIf } from '#state/what-if/scenario-store.ts';
import type { AtlasStore } from '#state/store.ts';
import { searchWords } from '#ui/kit/place-keywords.ts';

/** From now on the store shows the scenario that its address means. */
export function followWhatIf(store: AtlasStore): void {
  addressFollowed(store, searchWords);
}

/** The scenarios of the page. */
export const useWhatIfHere = (): WhatIf => useWhatIf(searchWords);
