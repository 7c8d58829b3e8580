/** The atlas in one of the engines, in the words of a job. Everything waits for what the page says. */
import { mapInPage } from '#tests/support/map-in-page.ts';
import type { EnginePage, Key, Pixel } from './browsers/engine-page.ts';
import * as inPage from './in-page.ts';

/** Drawn by the processor, a map takes its time; other work may share the machine. */
const patienceMs = 60_000;

const pressable = 'button, a[href], summary, [role=option], input[type=checkbox]';
const exactly = (name: string): string => `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
const sourceOf = (name: RegExp | string): string => (typeof name === 'string' ? exactly(name) : name.source);

/** A name that the bundler-free text of a function needs around it. */
const around = Object.entries(inPage.shared)
  .map(([name, value]) => `const ${name} = ${value};`)
  .join('\n');

export class AtlasPage {
  readonly page: EnginePage;
  readonly siteUrl: string;

  constructor(page: EnginePage, siteUrl: string) {
    this.page = page;
    this.siteUrl = siteUrl;
  }

  async run<Words extends unknown[], Result>(ask: (...words: Words) => Result, ...words: Words): Promise<Result> {
    const text = `(() => { ${around}\nreturn (${ask})(...${JSON.stringify(words)}); })()`;
    return (await this.page.evaluate(text)) as Result;
  }

  /** Asks until the answer is as wanted. Throws with what was wanted and what came last. */
  async until<Result>(what: string, ask: () => Promise<Result>, isIt: (result: Result) => boolean): Promise<Result> {
    const end = performance.now() + patienceMs;
    for (;;) {
      const result = await ask();
      if (isIt(result)) return result;
      if (performance.now() > end) throw new Error(`${what}; it was ${JSON.stringify(result)}`);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }

  async open(query: string): Promise<void> {
    const [keys = '', hash] = query.split('#');
    await this.page.open(`${this.siteUrl}?${keys}${hash === undefined ? '' : `#${hash}`}`);
  }

  async address(key: string): Promise<string | null> {
    const href = await this.run(() => location.href);
    return new URL(href).searchParams.get(key);
  }

  expectAddress(key: string, wanted: RegExp | null): Promise<string | null> {
    return this.until(
      `the address has ${wanted} as ${key}`,
      () => this.address(key),
      (value) => (wanted === null ? value === null : wanted.test(value ?? '')),
    );
  }

  /** Where it stands still: the same pixel three times, since what is above it may still arrive. */
  private async middle(selector: string, name: RegExp | string): Promise<Pixel | null> {
    let before: Pixel | null = null;
    let times = 0;
    return this.until(
      `${selector} with the name ${name} can be pressed`,
      () => this.run(inPage.middleOf, selector, sourceOf(name)),
      (pixel) => {
        times = pixel !== null && pixel.x === before?.x && pixel.y === before.y ? times + 1 : 1;
        before = pixel;
        return pixel !== null && times >= 3;
      },
    );
  }

  /** Presses what has this name with the mouse. */
  async press(name: RegExp | string, selector = pressable): Promise<void> {
    await this.until(
      `${name} was pressed`,
      async () => {
        const pixel = await this.middle(selector, name);
        await this.run(inPage.guardPress, selector, sourceOf(name));
        if (pixel) await this.page.click(pixel);
        return this.run(inPage.hasMissed);
      },
      (hasMissed) => !hasMissed,
    );
  }

  async keys(...keys: (Key | string)[]): Promise<void> {
    for (const key of keys) await this.page.press(key);
  }

  /** Writes into a field that has this name. */
  async write(name: RegExp, text: string): Promise<void> {
    await this.press(name, 'input');
    await this.page.type(text);
  }

  expectText(pattern: RegExp): Promise<boolean> {
    return this.until(`"${pattern}" is on the screen`, () => this.run(inPage.isRead, pattern.source), Boolean);
  }

  expectAttribute(selector: string, name: string, pattern: RegExp): Promise<string | null> {
    return this.until(
      `${selector} has ${pattern} as ${name}`,
      () => this.run((s: string, n: string) => document.querySelector(s)?.getAttribute(n) ?? null, selector, name),
      (value) => pattern.test(value ?? ''),
    );
  }

  /** The ids of the list; the live region says the same number. */
  ids(): Promise<string[]> {
    return this.run(inPage.idsIn, '^(Places|Steder)');
  }

  expectIds(wanted: readonly string[]): Promise<string[]> {
    const sorted = [...wanted].sort().join();
    return this.until(
      'the list has these places',
      () => this.ids(),
      (ids) => [...ids].sort().join() === sorted,
    );
  }

  expectCount(count: number): Promise<string | null> {
    return this.expectAttribute('[role=status][data-count]', 'data-count', new RegExp(`^${count}$`));
  }

  /** The map has drawn, with its WebGL alive. */
  async expectMap(): Promise<void> {
    await this.expectAttribute('[data-map-state]', 'data-map-state', /^idle$/);
  }

  /** How many features of a source the map has drawn from. */
  drawnFrom(source: string): Promise<number> {
    return this.askMap(`map.querySourceFeatures(${JSON.stringify(source)}).length`);
  }

  /** Evaluates an expression of `map`, the engine's map on the page. */
  async askMap<Result>(expression: string): Promise<Result> {
    const text = `((map) => ${expression})((${mapInPage})(document.querySelector('[data-map-state]')))`;
    return (await this.page.evaluate(text)) as Result;
  }

  /** The pixel of the page where a position lies. */
  pixelOf([lng, lat]: readonly [number, number]): Promise<Pixel> {
    return this.askMap(
      `(({ left, top }, { x, y }) => ({ x: left + x, y: top + y }))(map.getContainer().getBoundingClientRect(), map.project([${lng}, ${lat}]))`,
    );
  }
}
