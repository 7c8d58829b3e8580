/** What asking where something is missing makes of the state. For the panels alone. */
import { type GapChoice, gapMinutes, gapWritten } from '#domain/gaps/gap-choice.ts';
import type { Gap } from '#domain/gaps/find-gaps.ts';
import { change, session } from '#state/actions.ts';
import { cameraOver } from '#state/fit-camera.ts';
import { cameraMoved } from '#state/map-actions.ts';
import type { AtlasStore } from '#state/store.ts';

/** The question that one begins with. */
export function gapsOpened(store: AtlasStore): void {
  change(store, 'push', {
    gap: gapWritten({ of: 'make', minutes: gapMinutes.usual }),
    place: null,
    page: '',
    lens: '',
  });
  const { sheet } = store.getState().session;
  session(store, { spot: null, telling: null, sheet: sheet === 'peek' ? 'half' : sheet });
}

/** Another question; while a slider is pulled, only the last step is a choice of its own. */
export const gapChosen = (store: AtlasStore, choice: GapChoice, how: 'push' | 'replace' = 'push'): void =>
  change(store, how, { gap: gapWritten(choice) });

export const gapsClosed = (store: AtlasStore): void => change(store, 'push', { gap: '' });

/** Near enough to tell streets apart, and far enough to see what lies around. */
const mostZoom = 13.5;

/** The map looks at a gap. On a small screen it comes into sight. */
export function gapLookedAt(store: AtlasStore, { bounds }: Pick<Gap, 'bounds'>): void {
  cameraMoved(store, cameraOver(bounds, mostZoom));
  if (store.getState().session.sheet === 'full') session(store, { sheet: 'half' });
}
