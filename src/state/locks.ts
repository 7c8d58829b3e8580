/** The locks of an embed (`embed=1`): what the surrounding page has fixed, and whether the list is open. */
import type { State } from './store.ts';
import type { View } from './view.ts';

/** What an embed can lock (`lock=`), by address key. */
export const lockable = [
  'district',
  'category',
  'theme',
  'offer',
  'audience',
  'kind',
  'status',
  'public',
  'stepfree',
  'open',
  'near',
  'within',
] as const;

export type Lockable = (typeof lockable)[number];

/** True where an embed locks this key. `lock` has no effect outside an embed. */
export const isLocked = ({ embed, lock }: View, key: string): boolean => embed && lock.includes(key);

/** A change of the view without locked fields. Every action passes here, so that no control can bypass a lock. */
export const unlocked = (view: View, part: Partial<View>): Partial<View> =>
  Object.fromEntries(Object.entries(part).filter(([key]) => !isLocked(view, key)));

/** Whether an embed shows its list: on request, or because something was opened. The positions of the sheet serve both. */
export const isListOpen = ({ view, session }: State): boolean =>
  session.sheet !== 'peek' || view.place !== null || session.coincident !== null || view.view === 'list';
