/** The MapLibre map of the page, for the drivers that read what it has drawn. */
import { expect, type JSHandle, type Locator, type Page } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { mapInPage } from '#tests/support/map-in-page.ts';

/** Drawn by the processor, a map takes its time. */
export const slowly = { timeout: 45_000 };

export const mapContainer = (page: Page): Locator => page.locator('[data-map-state]');

export const mapCanvas = (page: Page): Locator => mapContainer(page).locator('canvas.maplibregl-canvas');

export async function renderedMap(page: Page): Promise<JSHandle<MapLibreMap>> {
  await expect(mapCanvas(page)).toBeAttached(slowly);
  return (await mapContainer(page).evaluateHandle(mapInPage)) as JSHandle<MapLibreMap>;
}

export async function expectMapState(page: Page, state: 'loading' | 'idle' | 'failed' | 'unsupported'): Promise<void> {
  await expect(mapContainer(page)).toHaveAttribute('data-map-state', state, slowly);
}
