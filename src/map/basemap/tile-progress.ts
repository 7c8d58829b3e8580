/** The progress of requested tiles as a reducer of events. Pure: `use-basemap.ts` listens to the engine. */

export interface TileProgress {
  readonly phase: 'loading' | 'ready' | 'lost';
  /** What the wait is for: the first tile, the rest of the viewport, or nothing. */
  readonly wait: 'none' | 'first' | 'rest';
  /** Counts the waits, so that a second wait of the same kind restarts the time limit. */
  readonly waits: number;
  /** Consecutive failures. */
  readonly failures: number;
}

export type TileEvent =
  | { readonly type: 'asked' | 'idle' | 'waitedTooLong' | 'failed' }
  /** Data of the source: a tile, or only metadata. `isDrawn`: all requests are settled and at least one tile is drawn. */
  | { readonly type: 'data'; readonly isTile: boolean; readonly isDrawn: boolean };

export const noTiles: TileProgress = { phase: 'loading', wait: 'none', waits: 0, failures: 0 };

/** Consecutive tile failures after which a shown basemap counts as lost. */
const failuresInARow = 3;

const waiting = (now: TileProgress, wait: 'first' | 'rest'): TileProgress => ({ ...now, wait, waits: now.waits + 1 });

const lost = (now: TileProgress): TileProgress => ({ ...now, phase: 'lost', wait: 'none' });

function dataArrived(now: TileProgress, isTile: boolean, isDrawn: boolean): TileProgress {
  const heard = isTile ? { ...now, failures: 0 } : now;
  if (now.phase !== 'loading') return heard;
  if (isDrawn) return { ...heard, phase: 'ready', wait: 'none' };
  return isTile ? waiting(heard, 'rest') : heard;
}

/** @param waitsForFirstTile whether the first tile has no time limit, as for an archive of the site itself */
export function tileProgress(now: TileProgress, event: TileEvent, waitsForFirstTile: boolean): TileProgress {
  if (now.phase === 'lost') return now;
  const isLoading = now.phase === 'loading';
  switch (event.type) {
    case 'asked':
      return now.waits > 0 || waitsForFirstTile ? now : waiting(now, 'first');
    case 'data':
      return dataArrived(now, event.isTile, event.isDrawn);
    case 'idle':
      // All requests are settled and nothing is drawn: the server has no tiles at these addresses.
      return isLoading && now.wait === 'rest' ? lost(now) : now;
    case 'waitedTooLong':
      return lost(now);
    case 'failed': {
      const failed = { ...now, failures: now.failures + 1 };
      return isLoading || failed.failures >= failuresInARow ? lost(failed) : failed;
    }
  }
}
