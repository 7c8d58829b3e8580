/** Mends the address of the page in place, as far as one thing can be meant. Lazy: most addresses need none of it. */
import type { Bounds } from '#domain/atlas.ts';
import type { Notice } from '#state/store.ts';
import type { Known } from '#state/view.ts';
import { type AddressRead, noticesOf } from './address-notices.ts';
import { mendedView } from './mend-values.ts';
import { type Untangled, untangled } from './untangle.ts';
import { format, keysOfAddress } from './view-codec.ts';

const ofPage = (): Untangled => untangled(location.search, location.hash, ['city', ...keysOfAddress()]);

/** Before any data are there: each key of ours once, and the hash a camera. Returns what had no meaning. */
export function untangleAddress(): readonly string[] {
  const { search, hash, leftOut } = ofPage();
  history.replaceState(history.state, '', search + hash || '?');
  return leftOut;
}

/** With the data of the city: its values in the forms of an address. `leftOut` is named with what is not known. */
export function mendedAddress(known: Known, bounds: Bounds, leftOut: readonly string[]): AddressRead {
  const address = ofPage();
  const { view, unknown, isLatitudeFirst } = mendedView(address, known, bounds, [...leftOut, ...address.leftOut]);
  history.replaceState(history.state, '', format(view));
  const latitudeFirst: Notice[] = isLatitudeFirst ? [{ type: 'said', key: 'latitudeFirst' }] : [];
  return { view, notices: [...noticesOf(unknown), ...latitudeFirst] };
}
