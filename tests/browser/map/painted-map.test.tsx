import { beforeAll, expect, it } from 'vitest';
import { loadWords } from '#look/words.ts';
import { MapView } from '#map/map-view.tsx';
import { expectDrawn } from '#tests/support/drawn-map.ts';
import { mapInPage } from '#tests/support/map-in-page.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';

beforeAll(() => loadWords('en'));

it('the map is painted, and printed by the browser’s own menu as it is on screen, only while that lasts', async () => {
  const store = storeWith({ camera: { zoom: 13.5, lat: 50.1, lng: 0.1, bearing: 0, pitch: 0 } });
  const { screen } = await drawnOn(
    store,
    <div data-testid="frame" style={{ inlineSize: 1000, blockSize: 700, position: 'absolute', inset: 0 }}>
      <MapView appearance="light" insets={{ top: 0, right: 0, bottom: 0, left: 0 }} />
    </div>,
  );
  await expect.poll(() => store.getState().session.map, { timeout: 45_000 }).toBe('idle');
  await expectDrawn(mapInPage(screen.getByTestId('frame').element()));
  window.dispatchEvent(new Event('beforeprint'));
  const copy = document.querySelector<HTMLCanvasElement>('body > .map-on-paper');
  const { data } = copy?.getContext('2d')?.getImageData(0, 0, copy.width, copy.height) ?? {};
  expect(new Set(new Uint32Array(data?.buffer ?? new ArrayBuffer(0))).size, 'colours').toBeGreaterThan(50);
  window.dispatchEvent(new Event('afterprint'));
  expect(document.querySelector('.map-on-paper')).toBeNull();
});
