/** The kind of sheet that prints the current view. */
import type { State } from '#state/store.ts';

export function sheetOf({ view: { story, pair, page, district } }: State) {
  if (story !== null) return 'handout';
  if (pair !== null) return 'side-by-side';
  return page === 'card' && district !== null ? 'indicators' : 'list';
}
