/** The style sheets of the built site, as the browser has read them. */
import type { Page } from '@playwright/test';

interface Layers {
  /** In the order in which a name is read first, which is the order of the cascade. */
  readonly order: readonly string[];
  /** Rules that stand in no layer, and so would win over all that do. */
  readonly outside: readonly string[];
  /** How many files they were read from. */
  readonly files: number;
}

export class StyleSheetsDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What all style sheets of the page say of layers, the first ones first. */
  layers(): Promise<Layers> {
    return this.#page.evaluate(() => {
      const order = new Set<string>();
      const outside: string[] = [];
      for (const { cssRules } of document.styleSheets) {
        for (const rule of cssRules) {
          if (rule instanceof CSSLayerStatementRule) for (const name of rule.nameList) order.add(name);
          else if (rule instanceof CSSLayerBlockRule) order.add(rule.name);
          else if (!(rule instanceof CSSFontFaceRule || rule instanceof CSSPageRule))
            outside.push(rule.cssText.slice(0, 80));
        }
      }
      return { order: [...order], outside, files: document.styleSheets.length };
    });
  }
}
