/** What an address says, with the notices of what it does not. */
import type { Notice } from '#state/store.ts';
import type { View } from '#state/view.ts';

export interface AddressRead {
  readonly view: View;
  readonly notices: Notice[];
}

export const noticesOf = (unknown: readonly string[]): Notice[] =>
  unknown.length > 0 ? [{ type: 'unknown', keys: unknown.join(', ') }] : [];
