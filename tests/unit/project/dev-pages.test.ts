import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, resolveConfig } from 'vite';
import { describe, expect, it } from 'vitest';
import { cataloguePage, screenPage } from '#ci/dev/catalogue-page.ts';
import { changesBetween, shown } from '#ci/dev/state-changes.ts';
import { storeInPage } from '#ci/dev/store-in-page.ts';
import { devPages } from '#ci/dev/vite-dev-pages.ts';
import { forDevelopersIn } from '#ci/site-files.ts';
import { knownOf } from '#state/address/address.ts';
import { parse } from '#state/address/view-codec.ts';
import { knownWithScenario } from '#state/what-if/scenario-module.ts';
import { queryOf, screenAppearances, screenLanguages, screenSizes, screens } from '#tests/support/screens.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const configFile = join(root, 'vite.config.ts');

describe('the table of screens', () => {
  it('has each id once', () => {
    const ids = screens.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe('the addresses of the table', () => {
  it.each(screens.map((screen) => [screen.id, screen] as const))(
    '%s names only what the data have',
    async (id, screen) => {
      const atlas = await shippedCity(screen.city === 'oxford' ? 'oxford' : 'oslo');
      const known = knownOf({ cities: shippedCities.map((each) => ({ id: each, name: { en: each } })), atlas });
      const { unknown } = parse(`?${queryOf(screen, 'nb', 'dark')}`, '', { ...known, withScenario: knownWithScenario });
      expect(unknown).toEqual(id === 'notice' ? ['district=nowhere'] : []);
    },
  );
});

describe('the catalogue', () => {
  const page = cataloguePage();

  it.each(screens.map((screen) => [screen.id, screen] as const))(
    'lists %s in each language and appearance',
    (id, screen) => {
      for (const language of screenLanguages) {
        for (const appearance of screenAppearances) {
          expect(page).toContain(`/catalogue?screen=${id}&#38;lang=${language}&#38;appearance=${appearance}"`);
        }
      }
      expect(page).toContain(screen.query.replaceAll('&', '&#38;'));
    },
  );

  it('shows a screen at four sizes, in the language and appearance that are asked for', () => {
    const shown = screenPage(new URLSearchParams('screen=place&lang=nb&appearance=dark')) ?? '';
    for (const { width, height } of screenSizes) expect(shown).toContain(`width="${width}" height="${height}"`);
    expect(shown.match(/<iframe /g)).toHaveLength(4);
    expect(shown).toContain('place=deichman-bjorvika&#38;lang=nb&#38;appearance=dark"');
  });

  it('knows no other screen, and takes no text of an address into the page', () => {
    expect(screenPage(new URLSearchParams('screen=nowhere'))).toBeNull();
    expect(screenPage(new URLSearchParams('screen=place&lang=<b>&appearance=<b>'))).not.toContain('<b>');
  });
});

describe('the panel of ?debug=1', () => {
  it('names what changed, from what to what, and nothing that is the same', () => {
    const before = { q: '', place: 'bitraf', save: ['a'], all: new Set([1]) };
    const now = { q: 'lab', place: 'bitraf', save: ['a'], all: new Set([1, 2]), near: null };
    expect(changesBetween(before, now)).toEqual(['q: "" → "lab"', 'all: Set(1) → Set(2)', 'near: undefined → null']);
  });

  it('cuts what is long', () => {
    expect(shown('x'.repeat(500))).toMatch(/^"x{159}… \(502\)$/);
  });

  it('finds no store in a page that is not drawn', () => {
    expect(storeInPage({} as Element)).toBeNull();
  });
});

describe('who gets them', () => {
  it('npm start gives the panel to an address that asks for it, and to no other', async () => {
    const server = await createServer({
      configFile,
      root,
      logLevel: 'silent',
      server: { middlewareMode: true, ws: false },
    });
    const pageAt = (address: string): Promise<string> =>
      server.transformIndexHtml('/index.html', '<html><body></body></html>', address);
    const [asked, usual] = await Promise.all([pageAt('/?city=oslo&debug=1'), pageAt('/?city=oslo&debug=0')]);
    await server.close();
    expect(asked).toContain('.ci/dev/debug-panel.ts');
    expect(usual).not.toContain('.ci/dev');
  });

  it('the built site has neither: a build knows nothing of them', async () => {
    const namesFor = async (command: 'build' | 'serve'): Promise<string[]> => {
      const { plugins } = await resolveConfig({ configFile, root, logLevel: 'silent' }, command);
      return plugins.map(({ name }) => name);
    };
    expect(await namesFor('serve')).toContain(devPages.name);
    expect(await namesFor('build')).not.toContain(devPages.name);
  });

  it('a built site that has them all the same is found', () => {
    const dist = mkdtempSync(join(tmpdir(), 'atlas-built-'));
    mkdirSync(join(dist, '.vite'));
    mkdirSync(join(dist, 'assets'));
    const write = (path: string, text: string): void => writeFileSync(join(dist, path), text);
    write('index.html', '<script src="./assets/index.js"></script>');
    write('.vite/manifest.json', '{"src/main.tsx":{"file":"assets/index.js"}}');
    write('assets/index.js', 'start()');
    expect(forDevelopersIn(dist)).toEqual([]);
    write('catalogue.html', '<h1>Catalogue</h1>');
    write('assets/index.js', 'import("/.ci/dev/debug-panel.ts")');
    write('assets/desk.js', 'fetch("./__desk/save")');
    const modules = ['tests/support/screens.ts', 'src/ui/contribute/desk-notice.tsx', 'src/look/words/en/desk.ts'];
    write('.vite/manifest.json', JSON.stringify(Object.fromEntries(modules.map((module) => [module, {}]))));
    expect(forDevelopersIn(dist)).toEqual([
      ...modules.map((module) => `.vite/manifest.json: ${module}`),
      'assets/desk.js: __desk/',
      'assets/index.js: .ci/dev',
      'catalogue.html',
    ]);
    rmSync(dist, { recursive: true });
  });
});
