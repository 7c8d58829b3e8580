/** What a slide shows, read with the data of the city. */
import { slideAddress } from '#domain/stories/slide-address.ts';
import { knownOf } from '#state/address/address.ts';
import { parse } from '#state/address/view-codec.ts';
import type { State } from '#state/store.ts';
import type { View } from '#state/view.ts';
import { knownWithScenario } from '#state/what-if/scenario-module.ts';

/** What a slide's address shows, and what it names that the data do not hold (any more), as `key=value`. */
export function slideRead(
  state: Pick<State, 'cities' | 'atlas'>,
  view: string,
): { view: View; unknown: readonly string[] } {
  const { search, hash } = slideAddress(view);
  const { view: read, unknown } = parse(search, hash, { ...knownOf(state), withScenario: knownWithScenario });
  const city = state.atlas.city.id;
  return { view: { ...read, city }, unknown };
}
