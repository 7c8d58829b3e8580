/** Stories of a person's own. */
import { expect, type Page } from '@playwright/test';

export class StoriesDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private myStories() {
    return this.page.getByRole('region', { name: /^(My stories|Mine fortellinger)$/ });
  }

  private slides() {
    return this.page.getByRole('list', { name: /^(Slides, in order|Lysbilder, i rekkefølge)$/ }).getByRole('listitem');
  }

  /** A new story of what is on screen. */
  async begin(title: string): Promise<void> {
    await this.page.getByLabel('Title of a new story').fill(title);
    await this.page.keyboard.press('Enter');
    await this.expectOpen(title);
  }

  async openStored(title: string): Promise<void> {
    await this.myStories()
      .getByRole('button', { name: new RegExp(`^${title} `) })
      .click();
    await this.expectOpen(title);
  }

  async nameSlide(title: string): Promise<void> {
    await this.page.getByLabel('Title of the slide').fill(title);
  }

  async openFile(name: string, text: string): Promise<void> {
    await this.page
      .getByLabel('Open from a file')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  }

  async expectOpen(title: string): Promise<void> {
    await expect(this.myStories().getByRole('heading', { name: title })).toBeVisible();
  }

  /** What the slides are called and show, in order. */
  async expectSlides(texts: readonly RegExp[]): Promise<void> {
    await expect(this.slides()).toHaveText([...texts]);
  }

  async expectNone(title: string): Promise<void> {
    await expect(this.myStories().getByRole('heading', { name: title })).toHaveCount(0);
    await expect(this.myStories().getByRole('button', { name: new RegExp(`^${title} `) })).toHaveCount(0);
  }
}
