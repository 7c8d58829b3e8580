import type { BrowserContext, ConsoleMessage, Request } from '@playwright/test';

/** A request that the page itself gave up: a newer one took its place, or the page was left. */
const aborted = 'net::ERR_ABORTED';

/**
 * Keeps what no visit may cause: a violation of the Content Security Policy, a console error, an uncaught exception, a
 * failed request, a request to anywhere but the site.
 */
export class ConsoleWatch {
  readonly #problems: string[] = [];
  readonly #tolerated: RegExp[] = [];
  readonly #site: string;
  /** Every address that was requested. */
  readonly requested: string[] = [];

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
    context.on('console', (message) => this.#noteMessage(message));
    context.on('weberror', (problem) => this.note(`uncaught: ${problem.error().message}`));
    context.on('request', (request) => this.#noteRequest(request));
    context.on('requestfailed', (request) => this.#noteFailure(request));
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

  #noteMessage(message: ConsoleMessage): void {
    if (message.type() === 'error') this.note(`console: ${message.text()} (${message.location().url})`);
  }

  #noteRequest(request: Request): void {
    const url = request.url();
    this.requested.push(url);
    if (url.startsWith(this.#site) || /^(data|blob|about):/.test(url)) return;
    this.note(`request beyond the site: ${url}`);
  }

  #noteFailure(request: Request): void {
    const reason = request.failure()?.errorText ?? 'unknown reason';
    if (reason !== aborted) this.note(`request failed: ${request.url()} (${reason})`);
  }
}
