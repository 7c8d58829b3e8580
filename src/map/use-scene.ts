/** The hook that gives the scene of the screen. */

import { useMemo } from 'react';
import { dayOf } from '#domain/calendar.ts';
import { useBands } from '#map/district/use-edge-bands.ts';
import type { GapOnMap } from '#map/gaps/gap-layers.ts';
import { atlasOf } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { type Scene, type SceneFrame, sceneOf } from './scene.ts';

/** Slightly below the zoom of the accuracy rings. */
const nearEnough = 15.5;

/** The scene of the state, with the input from lazily loaded parts of the map. */
export function useScene(drawn: Scene['drawn'], coverage: Scene['coverage'], gap: GapOnMap | null): Scene {
  const bands = useBands(useAtlas(atlasOf));
  const closeUp = useAtlas(({ session: { viewport } }) =>
    viewport && viewport.zoom >= nearEnough ? viewport.bounds : null,
  );
  // A day is precise enough for a comparison in years.
  const today = dayOf(new Date());
  const frame = useMemo(
    (): SceneFrame => ({ medium: 'screen', closeUp, bands, drawn, coverage, gap, today }),
    [closeUp, bands, drawn, coverage, gap, today],
  );
  return useAtlas((state) => sceneOf(state, frame));
}
