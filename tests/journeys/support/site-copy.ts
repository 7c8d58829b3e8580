/** A site that can go away, come back and become another version. */
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PreviewServer, preview } from 'vite';
import { siteFiles } from '#ci/site-files.ts';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

/** A copy of the built site, served at an origin of its own, so that nothing that is stored of another is found here. */
export class SiteCopy {
  readonly #folder = mkdtempSync(join(tmpdir(), 'atlas-site-'));
  #server: PreviewServer | null = null;
  #port = 0;
  url = '';

  constructor() {
    cpSync(dist, this.#folder, { recursive: true });
  }

  async start(): Promise<void> {
    this.#server = await preview({
      base: '/under/a/path/',
      logLevel: 'warn',
      build: { outDir: this.#folder },
      preview: { host: '127.0.0.1', port: this.#port, strictPort: true, open: false },
    });
    this.url = this.#server.resolvedUrls?.local[0] ?? '';
    this.#port = Number(new URL(this.url).port);
  }

  /** No request is answered any more. */
  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = null;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true });
  }

  put(path: string, content: string | Uint8Array): void {
    mkdirSync(join(this.#folder, path, '..'), { recursive: true });
    writeFileSync(join(this.#folder, path), content);
  }

  /** As if another version had been built and published: its page and data differ from the first. */
  publishAnotherVersion(): void {
    const before = siteFiles(this.#folder);
    this.change('index.html', (page) => page.replace('<html ', '<html data-version="another" '));
    this.change('data/oslo/places.geojson', (places) => places.replace('"Bitraf"', '"Bitraf the Second"'));
    const after = siteFiles(this.#folder);
    const all = ({ app, cities }: typeof before) => [...app, ...Object.values(cities).flat()];
    this.change('sw.js', (worker) =>
      all(before).reduce((code, { sha256 }, i) => code.replaceAll(sha256, all(after)[i]?.sha256 ?? ''), worker),
    );
  }

  read(path: string): string {
    return readFileSync(join(this.#folder, path), 'utf8');
  }

  /** A file as it was built. */
  restore(path: string): void {
    cpSync(join(dist, path), join(this.#folder, path));
  }

  take(path: string): void {
    rmSync(join(this.#folder, path));
  }

  /** The files of the site below a folder of it, relative to the site. */
  paths(folder = ''): string[] {
    return globSync(`${folder}**/*.*`, { cwd: this.#folder });
  }

  /** Edits a file where it lies on the server, as somebody does who has no build at hand. */
  change(path: string, change: (text: string) => string): void {
    const text = this.read(path);
    const changed = change(text);
    if (changed === text) throw new Error(`${path} has nothing to change`);
    this.put(path, changed);
  }
}
