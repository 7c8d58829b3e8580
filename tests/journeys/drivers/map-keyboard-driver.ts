/** The map as it is used with the keyboard. */
import { expect, type Page } from '@playwright/test';

export class MapKeyboardDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Past the panel to the map, by the link that is there for it. */
  async skipToMap(): Promise<void> {
    await this.page.getByRole('button', { name: 'Skip to the map' }).focus();
    await this.page.keyboard.press('Enter');
    await this.expectFocusOnMap();
  }

  async expectFocusOnMap(): Promise<void> {
    await expect(this.page.locator('canvas.maplibregl-canvas')).toBeFocused();
  }

  /** The name that stands on the map, for who sees it, of the place that the arrow keys have reached. */
  async pointedName(): Promise<string> {
    const name = this.page.locator('.map-pointed');
    await expect(name).toBeVisible();
    return (await name.textContent()) ?? '';
  }
}
