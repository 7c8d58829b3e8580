/** The one path from every door to the places near the person: the device is asked after a press, and its answer is the origin. */
import { type Fix, metresOutside } from '#domain/near/location-tracking.ts';
import { session, tabOpened } from '#state/actions.ts';
import { hereOf, ownPositionChosen } from '#state/near/own-position.ts';
import type { AtlasStore, State } from '#state/store.ts';
import { askDevice } from './geolocation.ts';

export const fixOf = ({ coords: { longitude, latitude, accuracy }, timestamp }: GeolocationPosition): Fix => ({
  position: [longitude, latitude],
  accuracyMetres: accuracy,
  at: timestamp,
});

/** The last thing the person did counts: whoever has chosen another start or left the tab meanwhile is not fetched back. */
const isAskedStill = ({ view, session: now }: State, asked: State['view']): boolean =>
  now.nearMe === 'asking' && now.tab === 'find' && view.near === asked.near && view.city === asked.city;

/** Lists what is near the person. From a door it begins `isAnew`; in the panel the needs that were chosen stay. */
export function nearMe(store: AtlasStore, isAnew = true): void {
  const { locate, sheet } = store.getState().session;
  if (locate.fix !== null) {
    ownPositionChosen(store, locate.fix, { isAnew });
    return;
  }
  if (isAnew) tabOpened(store, 'find');
  session(store, { nearMe: 'asking', coincident: null, sheet: sheet === 'peek' ? 'half' : sheet });
  const { view, atlas } = store.getState();
  askDevice('once', {
    fixed: (answer) => {
      if (!isAskedStill(store.getState(), view)) {
        session(store, { nearMe: null });
        return;
      }
      const fix = fixOf(answer);
      const metres = metresOutside(atlas.city, fix.position);
      if (metres === null) ownPositionChosen(store, fix, { isAnew });
      else session(store, { nearMe: { type: 'far', metres } });
    },
    failed: (fault) => session(store, { nearMe: isAskedStill(store.getState(), view) ? { type: fault } : null }),
  });
}

/** Asks the device where the person is, for a distance alone: the origin stays, and nothing stands in the address. */
export function askedHere(store: AtlasStore): void {
  if (hereOf(store.getState()) !== null) return;
  session(store, { nearMe: 'asking' });
  askDevice('once', {
    fixed: (answer) => session(store, { nearMe: null, here: fixOf(answer) }),
    failed: (fault) => session(store, { nearMe: { type: fault } }),
  });
}
