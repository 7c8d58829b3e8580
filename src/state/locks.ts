/** The atlas inside another page (`embed=1`): what that page has fixed, and whether the list is open. */
import type { State } from './store.ts';
import type { View } from './view.ts';

/** What an embed can fix (`lock=`), by its key of the address. */
export const lockable = [
  'district',
  'category',
  'theme',
  'offer',
  'audience',
  'kind',
  'status',
  'stepfree',
  'near',
  'within',
] as const;

export type Lockable = (typeof lockable)[number];

/** True where the page around an embed has fixed this. `lock` alone, outside an embed, fixes nothing. */
export const isLocked = ({ embed, lock }: View, key: string): boolean => embed && lock.includes(key);

/** A change of the view without what is fixed: every action passes here, so that no way through the interface leads around it. */
export const unlocked = (view: View, part: Partial<View>): Partial<View> =>
  Object.fromEntries(Object.entries(part).filter(([key]) => !isLocked(view, key)));

/** Whether an embed shows its list: asked for, or because something was opened. The stops of the sheet serve both. */
export const isListOpen = ({ view, session }: State): boolean =>
  session.sheet !== 'peek' || view.place !== null || session.spot !== null || view.view === 'list';
