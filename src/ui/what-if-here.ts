import { addressFollowed, useWhatIf, type WhatIf } from '#state/scenario.ts';
import type { AtlasStore } from '#state/store.ts';
import { searchWords } from './search-words.ts';

/** From now on the store shows the scenario that its address means. */
export function followWhatIf(store: AtlasStore): void {
  addressFollowed(store, searchWords);
}

/** The scenarios of the page. */
export const useWhatIfHere = (): WhatIf => useWhatIf(searchWords);
