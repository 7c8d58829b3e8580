import type { BrowserContext, ConsoleMessage, Page, Request } from '@playwright/test';

/** A request that the page itself gave up: a newer one took its place, or the page was left. */
const givenUp = 'net::ERR_ABORTED';

/**
 * Keeps what no visit may cause: a violation of the Content Security Policy, a console error, an uncaught exception, a
 * failed request, a request to anywhere but the site.
 */
export class Watch {
  readonly #problems: string[] = [];
  readonly #tolerated: RegExp[] = [];
  readonly #site: string;
  /** Every address that was asked for. */
  readonly asked: string[] = [];

  constructor(site: string) {
    this.#site = site;
  }

  async follow(context: BrowserContext): Promise<void> {
    await context.exposeFunction('reportPolicyViolation', (what: string) => this.note(`policy violation: ${what}`));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const report = (globalThis as unknown as { reportPolicyViolation: (what: string) => void })
          .reportPolicyViolation;
        report(`${event.effectiveDirective} refused ${event.blockedURI}`);
      });
    });
    context.on('console', (message) => this.#heard(message));
    context.on('weberror', (problem) => this.note(`uncaught: ${problem.error().message}`));
    context.on('request', (request) => this.#asked(request));
    context.on('requestfailed', (request) => this.#unanswered(request));
    context.on('response', (response) => {
      if (response.status() >= 400) this.note(`${response.status()}: ${response.url()}`);
    });
  }

  note(problem: string): void {
    this.#problems.push(problem);
  }

  /** For a journey that causes a problem on purpose, such as losing the network. */
  tolerate(pattern: RegExp): void {
    this.#tolerated.push(pattern);
  }

  problems(): string[] {
    return this.#problems.filter((problem) => !this.#tolerated.some((pattern) => pattern.test(problem)));
  }

  #heard(message: ConsoleMessage): void {
    if (message.type() === 'error') this.note(`console: ${message.text()} (${message.location().url})`);
  }

  #asked(request: Request): void {
    const url = request.url();
    this.asked.push(url);
    if (url.startsWith(this.#site) || /^(data|blob|about):/.test(url)) return;
    this.note(`request beyond the site: ${url}`);
  }

  #unanswered(request: Request): void {
    const reason = request.failure()?.errorText ?? 'unknown reason';
    if (reason !== givenUp) this.note(`request failed: ${request.url()} (${reason})`);
  }
}

export interface Picture {
  colours: number;
  /** Mean of red, green and blue, 0 to 255. */
  brightness: number;
}

/** What a picture shows, told by a page of its own: the site's policy has no say there. */
export async function pictureIn(context: BrowserContext, picture: Buffer): Promise<Picture> {
  const page: Page = await context.newPage();
  try {
    return await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('no 2D canvas');
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, image.width, image.height);
      let sum = 0;
      for (let at = 0; at < data.length; at += 4) sum += (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0);
      return { colours: new Set(new Uint32Array(data.buffer)).size, brightness: sum / (data.length * 0.75) };
    }, picture.toString('base64'));
  } finally {
    await page.close();
  }
}
