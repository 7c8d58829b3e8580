/** Printing: how a person sets the sheet up, and what is then on it. */
import { expect, type Page } from '@playwright/test';
import { extractImages, extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** A printed file, read back from its text layer. */
export interface PrintedSheet {
  pages: readonly string[];
  text: string;
  /** Each run of text that is a whole number, as often as it occurs. */
  numbers: readonly number[];
  /** Of the largest picture on the first page. */
  dotsPerInch: number;
}

/** The widths, in points, of the pictures that a page draws: the first number of the matrix each is drawn with. */
async function drawnWidths(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<number[]> {
  const { OPS, Util } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await (await pdf.getPage(1)).getOperatorList();
  const stack: number[][] = [];
  let now = [1, 0, 0, 1, 0, 0];
  const widths: number[] = [];
  for (const [i, operator] of fnArray.entries()) {
    if (operator === OPS.save) stack.push(now);
    else if (operator === OPS.restore) now = stack.pop() ?? now;
    else if (operator === OPS.transform) now = Util.transform(now, argsArray[i]) as number[];
    else if (operator === OPS.paintImageXObject) widths.push(Math.abs(now[0] ?? 0));
  }
  return widths;
}

async function read(file: Uint8Array): Promise<PrintedSheet> {
  const pdf = await getDocumentProxy(file);
  const { text: pages } = await extractText(pdf, { mergePages: false });
  const runs: string[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    runs.push(...items.flatMap((item) => ('str' in item ? [item.str.trim()] : [])));
  }
  const pictures = await extractImages(pdf, 1);
  const pixels = Math.max(...pictures.map(({ width }) => width));
  return {
    pages,
    text: pages.join('\n'),
    numbers: runs.filter((run) => /^\d{1,3}$/.test(run)).map(Number),
    dotsPerInch: pixels / (Math.max(...(await drawnWidths(pdf))) / 72),
  };
}

export class PrintDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async choosePaper(size: string, orientation: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Paper', exact: true }).selectOption(size);
    await this.page.getByRole('combobox', { name: 'Which way the paper lies' }).selectOption(orientation);
  }

  async chooseList(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'List', exact: true }).selectOption(name);
  }

  async expectReady(): Promise<void> {
    // Drawn by the processor: a large sheet of it takes as long as a hundred screens.
    await expect(this.page.getByText('The sheet is ready.')).toBeVisible({ timeout: 100_000 });
  }

  /** Prints with the browser itself, and reads what came out. */
  async print(): Promise<PrintedSheet> {
    return read(new Uint8Array(await this.page.pdf({ preferCSSPageSize: true })));
  }
}
