/** Actions of the gap analysis, for its panels only. */

import type { Gap } from '#domain/gaps/find-gaps.ts';
import { type GapChoice, gapMinutes } from '#domain/gaps/gap-choice.ts';
import { change, session } from '#state/actions.ts';
import { cameraOver } from '#state/camera/fit-camera.ts';
import { cameraMoved } from '#state/map-actions.ts';
import type { AtlasStore } from '#state/store.ts';

/** Opens the gap analysis with the default question. */
export function gapsOpened(store: AtlasStore): void {
  change(store, 'push', {
    gap: { of: 'make', minutes: gapMinutes.usual },
    place: null,
    page: '',
    coverage: null,
  });
  const { sheet } = store.getState().session;
  session(store, { coincident: null, suggestion: null, sheet: sheet === 'peek' ? 'half' : sheet });
}

/** Changes the question; while a slider is dragged, only its last step becomes a history entry. */
export const gapChosen = (store: AtlasStore, choice: GapChoice, how: 'push' | 'replace' = 'push'): void =>
  change(store, how, { gap: choice });

export const gapsClosed = (store: AtlasStore): void => change(store, 'push', { gap: null });

/** High enough to distinguish streets, low enough to show the surroundings. */
const mostZoom = 13.5;

/** Fits the camera to a gap. On a small screen the sheet makes room for the map. */
export function gapLookedAt(store: AtlasStore, { bounds }: Pick<Gap, 'bounds'>): void {
  cameraMoved(store, cameraOver(bounds, mostZoom));
  if (store.getState().session.sheet === 'full') session(store, { sheet: 'half' });
}
