/** Converts a view of the whole atlas into an embed and back. Apart from the locks of an embed, which the first page needs. */
import type { View } from '#state/view.ts';

/** The same view in the whole atlas, without locks. */
export const outsideEmbed = (view: View): View => ({ ...view, embed: false, lock: [] });

/** The view as an embed shows it: without personal fields, and without panels that an embed lacks. */
export const asEmbed = (view: View, choices: Pick<View, 'lock' | 'lang' | 'appearance'>): View => ({
  ...view,
  ...choices,
  embed: true,
  save: [],
  story: null,
  slide: null,
  view: view.view === 'list' ? 'list' : 'map',
});
