import { describe, expect, it } from 'vitest';
import { noTiles, type TileEvent, type TileProgress, tileProgress } from '#map/basemap/tile-progress.ts';

const tile: TileEvent = { type: 'data', isTile: true, isDrawn: false };
const drawn: TileEvent = { type: 'data', isTile: true, isDrawn: true };
const word: TileEvent = { type: 'data', isTile: false, isDrawn: false };
const failed: TileEvent = { type: 'failed' };
const progressAfter = (events: readonly TileEvent[], hasPatience = false): TileProgress =>
  events.reduce((now, event) => tileProgress(now, event, hasPatience), noTiles);

describe('requested tiles', () => {
  it.each<[string, readonly TileEvent[], TileProgress['phase'], TileProgress['wait']]>([
    ['have a time limit from the first request on', [{ type: 'asked' }], 'loading', 'first'],
    ['restart the time limit with each tile', [{ type: 'asked' }, tile], 'loading', 'rest'],
    ['are shown once all requests are settled', [{ type: 'asked' }, tile, drawn], 'ready', 'none'],
    ['are lost after the time limit', [{ type: 'asked' }, { type: 'waitedTooLong' }], 'lost', 'none'],
    ['are lost when idle with nothing drawn', [{ type: 'asked' }, tile, { type: 'idle' }], 'lost', 'none'],
    ['are not lost when idle before a tile has loaded', [{ type: 'asked' }, { type: 'idle' }], 'loading', 'first'],
    ['are lost at the first failure before they are shown', [{ type: 'asked' }, failed], 'lost', 'none'],
    ['may fail twice once they are shown', [drawn, failed, failed], 'ready', 'none'],
    ['are lost at the third consecutive failure once they are shown', [drawn, failed, failed, failed], 'lost', 'none'],
    ['reset the count of failures when one loads', [drawn, failed, failed, tile, failed, failed], 'ready', 'none'],
    ['stay lost', [{ type: 'asked' }, failed, drawn], 'lost', 'none'],
  ])('%s', (_what, events, phase, wait) => {
    expect(progressAfter(events)).toMatchObject({ phase, wait });
  });

  it('of an archive of the site have no time limit', () => {
    expect(progressAfter([{ type: 'asked' }, word], true)).toMatchObject({ phase: 'loading', wait: 'none' });
    expect(progressAfter([{ type: 'asked' }, tile], true)).toMatchObject({ wait: 'rest' });
  });

  it('begin a new wait with each tile, and the wait for the first one only once', () => {
    expect(progressAfter([{ type: 'asked' }, { type: 'asked' }]).waits).toBe(1);
    expect(progressAfter([{ type: 'asked' }, tile, tile]).waits).toBe(3);
  });
});
