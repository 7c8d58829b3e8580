import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { checkSite } from '#data/tools/publish/check-site.ts';
import { folderSite, servedSite } from '#data/tools/publish/site.ts';
import { type Fault, goodSite, type SiteFiles, serveSite, workerFor } from '#tests/support/published-site.ts';

const toClose: (() => void)[] = [];
afterEach(() => {
  for (const close of toClose.splice(0)) close();
});

const withoutFault: Fault = () => undefined;

/** What is said of a served site, a line a finding, errors and warnings apart. */
async function saidOf(fault: Fault, files: SiteFiles = goodSite): Promise<{ errors: string[]; warnings: string[] }> {
  const { address, close } = await serveSite(files, fault);
  toClose.push(close);
  const { findings } = await checkSite(await servedSite(address));
  const lines = (severity: string): string[] =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ about, problem, fix }) => `${about}: ${problem}; ${fix}`);
  return { errors: lines('error'), warnings: lines('warning') };
}

function folderWith(files: SiteFiles): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-published-'));
  toClose.push(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const without = (path: string): SiteFiles =>
  Object.fromEntries(Object.entries(goodSite).filter(([name]) => name !== path));

it('a good site is good, served and in a folder', async () => {
  expect(await saidOf(withoutFault)).toEqual({ errors: [], warnings: [] });
  const { isGood, findings } = await checkSite(folderSite(folderWith(goodSite)));
  expect({ isGood, findings }).toEqual({ isGood: true, findings: [] });
});

it('the address may be typed without its last slash, or with the view', async () => {
  const { address, close } = await serveSite(goodSite, withoutFault);
  toClose.push(close);
  expect((await servedSite(address.slice(0, -1))).name).toBe(address);
  expect((await servedSite(`${address}?city=oslo#12/59/10`)).name).toBe(address);
});

describe('headers', () => {
  const header =
    (name: string, value: string | null): Fault =>
    (_path, sent) => {
      delete sent.headers[name];
      if (value !== null) sent.headers[name] = value;
    };
  const policy =
    "default-src 'self'; img-src 'self' data:; connect-src 'self' https://tiles.openfreemap.org; object-src 'none'; base-uri 'none'; form-action 'self'";
  const csp = 'Content-Security-Policy';

  it.each([
    [csp, null, 'Content-Security-Policy: is not sent'],
    [csp, policy.replace("base-uri 'none'", ''), 'has no base-uri'],
    [csp, policy.replace("default-src 'self'", "default-src 'self' 'unsafe-inline'"), "allows 'unsafe-inline'"],
    [csp, policy.replace("connect-src 'self'", "connect-src 'self' *"), 'allows *'],
    [csp, policy.replace("img-src 'self' data:", "img-src 'self'"), 'img-src lacks data:'],
    [csp, policy.replace(' https://tiles.openfreemap.org', ''), 'does not allow https://tiles.openfreemap.org'],
    ['X-Content-Type-Options', null, 'X-Content-Type-Options: is not sent'],
    ['Referrer-Policy', 'unsafe-url', 'Referrer-Policy: says "unsafe-url"'],
    ['Permissions-Policy', 'geolocation=()', 'Permissions-Policy: says "geolocation=()"'],
  ])('%s: %s', async (name, value, expected) => {
    const { errors } = await saidOf(header(name, value));
    expect(errors).toEqual([expect.stringContaining(expected)]);
  });

  it('a server that the settings name may stand in the policy, and must', async () => {
    const files = {
      ...goodSite,
      'config.json':
        '{"live":"never","geocoder":{"url":"https://geo.example.org/x","credit":{"text":"G"}},"basemap":{}}',
    };
    const { errors } = await saidOf(withoutFault, files);
    expect(errors).toEqual([expect.stringContaining('connect-src does not allow https://geo.example.org')]);
    const allowed = policy.replace('openfreemap.org', 'openfreemap.org https://geo.example.org');
    expect((await saidOf(header(csp, allowed), files)).errors).toEqual([]);
  });

  it('a site that may not be framed is told so', async () => {
    const { errors, warnings } = await saidOf(header('X-Frame-Options', 'DENY'));
    expect(errors).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('X-Frame-Options: limits who may embed')]);
  });
});

describe('types', () => {
  it.each([
    [
      'assets/index-a1.js',
      'text/plain',
      '.js: assets/index-a1.js sent as "text/plain"; have the server send it as text/javascript',
    ],
    ['assets/index-a1.css', 'text/plain', '.css: assets/index-a1.css sent as "text/plain"'],
    ['data/oslo/places.geojson', 'application/octet-stream', 'send it as application/geo+json'],
    ['icon.svg', 'text/plain', '.svg: icon.svg'],
    ['index.html', '', '.html: index.html sent as nothing'],
  ])('%s as %s', async (wrong, type, expected) => {
    const { errors } = await saidOf((path, sent) => {
      if (path === wrong) sent.headers['content-type'] = type;
    });
    expect(errors).toEqual([expect.stringContaining(expected)]);
  });
});

describe('compression, time and ranges', () => {
  it('names what comes without compression, by its ending', async () => {
    const { errors } = await saidOf((path, sent) => {
      if (path.endsWith('.geojson')) delete sent.headers['content-encoding'];
    });
    expect(errors).toEqual([
      expect.stringContaining('.geojson: data/oslo/places.geojson sent without compression, 2 kB'),
    ]);
  });

  it('a page that browsers keep for a day is an error, for ten minutes a warning', async () => {
    const keep =
      (seconds: number): Fault =>
      (path, sent) => {
        if (path === 'index.html') sent.headers['cache-control'] = `public, max-age=${seconds}`;
      };
    expect((await saidOf(keep(86_400))).errors).toEqual([expect.stringContaining('for up to 86400 s of index.html')]);
    const short = await saidOf(keep(600));
    expect(short.errors).toEqual([]);
    expect(short.warnings).toEqual([expect.stringContaining('for up to 600 s of index.html')]);
  });

  it('says where browsers have to guess, and where all is sent at every visit', async () => {
    const { warnings } = await saidOf((path, sent) => {
      if (path !== 'sw.js') return;
      delete sent.headers['cache-control'];
      delete sent.headers['etag'];
    });
    expect(warnings).toEqual([
      expect.stringContaining('not said for sw.js'),
      expect.stringContaining('neither ETag nor Last-Modified for sw.js'),
    ]);
  });

  it('says where hashed files are asked for again', async () => {
    const { warnings } = await saidOf((path, sent) => {
      if (path.startsWith('assets/')) sent.headers['cache-control'] = 'no-cache';
    });
    expect(warnings).toEqual([expect.stringContaining('2 files of assets/ are asked for again')]);
  });

  const noRanges: Fault = (path, sent) => {
    if (sent.status !== 206) return;
    sent.status = 200;
    delete sent.headers['content-range'];
    sent.body = Buffer.from(goodSite[path] ?? '');
  };

  it('a server without ranges cannot serve a basemap', async () => {
    const { errors } = await saidOf(noRanges);
    expect(errors).toEqual([expect.stringContaining('basemap/oslo.pmtiles: sent whole where a part is asked for')]);
  });

  it('without a basemap that is a warning', async () => {
    const { errors, warnings } = await saidOf(noRanges, { ...goodSite, 'config.json': '{"basemap":{}}' });
    expect(errors).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('ranges: the server sends a file whole')]);
  });

  it('a basemap must not be compressed', async () => {
    const { errors } = await saidOf((path, sent) => {
      if (path.endsWith('.pmtiles')) sent.headers['content-encoding'] = 'gzip';
    });
    expect(errors).toEqual([expect.stringContaining('sent compressed')]);
  });
});

describe('files and versions', () => {
  it.each([
    ['assets/index-a1.js', 'index.html: names files that are not there: assets/index-a1.js'],
    ['data/oslo/city.json', 'sw.js: lists files that are not there: data/oslo/city.json'],
    ['sw.js', 'sw.js: is not there'],
    ['basemap/oslo.pmtiles', 'config.json: basemap.oslo: names basemap/oslo.pmtiles, which is not there (404)'],
    ['index.html', 'index.html: is not there (404)'],
  ])('%s is gone', async (gone, expected) => {
    const served = await saidOf(withoutFault, without(gone));
    expect(served.errors).toContainEqual(expect.stringContaining(expected));
    const { findings } = await checkSite(folderSite(folderWith(without(gone))));
    expect(findings.map(({ about, problem }) => `${about}: ${problem}`)).toContainEqual(
      expect.stringContaining(expected),
    );
  });

  it('a site without settings is told that the defaults hold', async () => {
    const { errors, warnings } = await saidOf(withoutFault, without('config.json'));
    expect(errors).toEqual([]);
    expect(warnings).toContainEqual(expect.stringContaining('config.json: is not there, so the defaults hold'));
  });

  it('settings that are no JSON are an error', async () => {
    const { errors } = await saidOf(withoutFault, { ...goodSite, 'config.json': '{"live": "press",}' });
    expect(errors).toEqual([expect.stringContaining('config.json: is not a JSON object')]);
  });

  it('a basemap that is none is named', async () => {
    const { errors } = await saidOf(withoutFault, { ...goodSite, 'basemap/oslo.pmtiles': 'version https://git-lfs' });
    expect(errors).toEqual([expect.stringContaining('which is no PMTiles archive')]);
  });

  it('two versions of the app that are mixed are an error', async () => {
    const { errors } = await saidOf(withoutFault, {
      ...goodSite,
      'assets/index-a1.css': `body { margin: 1px }${' '.repeat(2000)}`,
    });
    expect(errors).toEqual([expect.stringContaining('assets/index-a1.css: not the version that sw.js lists')]);
  });

  it('data that was edited on the server is a warning', async () => {
    const { errors, warnings } = await saidOf(withoutFault, { ...goodSite, 'data/oslo/city.json': '{"id":"oslo2"}' });
    expect(errors).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('data/oslo/city.json: changed since the build')]);
  });

  it('a server that answers a page for everything is an error', async () => {
    const { errors } = await saidOf((_path, sent) => {
      if (sent.status !== 404) return;
      sent.status = 200;
      sent.headers['content-type'] = 'text/html';
      sent.body = Buffer.from(goodSite['index.html'] ?? '');
    });
    expect(errors).toEqual([
      expect.stringContaining('a file that is not there: is answered with 200 and a page instead of 404'),
    ]);
  });

  it('a build for another base is an error', async () => {
    const page = (goodSite['index.html'] ?? '').replaceAll('./assets/', '/assets/');
    const { errors } = await saidOf(withoutFault, { ...goodSite, 'index.html': page });
    expect(errors).toContainEqual(
      expect.stringContaining('index.html: names /assets/index-a1.js, /assets/index-a1.css'),
    );
  });

  it('a page that is not of a built atlas is an error', async () => {
    const page = '<!doctype html><script type="module" src="./src/main.tsx"></script>';
    const { errors } = await saidOf(withoutFault, { ...goodSite, 'index.html': page });
    expect(errors).toContainEqual(expect.stringContaining('names no script, so it is not a built atlas'));
  });

  it('a script in the place of the service worker is seen', async () => {
    const { errors } = await saidOf(withoutFault, { ...goodSite, 'sw.js': 'console.log(1)' });
    expect(errors).toEqual([expect.stringContaining('sw.js: lists no files')]);
  });

  it('files of an older version in a folder are named', async () => {
    const { findings } = await checkSite(folderSite(folderWith({ ...goodSite, 'assets/index-old.js': 'old' })));
    expect(findings).toEqual([
      expect.objectContaining({ severity: 'warning', problem: 'of no use to this version: assets/index-old.js' }),
    ]);
  });
});

describe('size', () => {
  it('says what a device would have to keep', async () => {
    const listed: Record<string, string> = {
      ...goodSite,
      'data/oslo/places.geojson': `{"features":[]}${' '.repeat(5_000_000)}`,
    };
    const { 'sw.js': _worker, 'config.json': _config, 'basemap/oslo.pmtiles': _tiles, ...ofVersion } = listed;
    const { findings } = await checkSite(folderSite(folderWith({ ...listed, 'sw.js': workerFor(ofVersion) })));
    expect(findings).toEqual([
      expect.objectContaining({ about: 'data/oslo', problem: expect.stringContaining('keeps 5.0 MB') }),
    ]);
  });

  it('says which hosts do not take a file', async () => {
    const folder = folderWith({ ...goodSite, 'basemap/oslo.pmtiles': `PMTiles${' '.repeat(27_000_000)}` });
    const { findings } = await checkSite(folderSite(folder));
    expect(findings).toEqual([
      expect.objectContaining({ severity: 'warning', problem: expect.stringMatching(/27\.0 MB .* Cloudflare Pages$/) }),
    ]);
  });
});

describe('the command', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const run = async (...words: string[]): Promise<{ code: number; said: string }> => {
    const started = promisify(execFile)(process.execPath, ['data/tools/publish-check.ts', ...words], { cwd: root });
    return started.then(
      ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, said: stdout + stderr }),
    );
  };

  it('ends with 0 for a good folder, and with 1 and the reasons for another', async () => {
    expect(await run(folderWith(goodSite))).toMatchObject({
      code: 0,
      said: expect.stringContaining('0 errors, 0 warnings'),
    });
    const { code, said } = await run(folderWith(without('sw.js')));
    expect(code).toBe(1);
    expect(said).toContain('Errors:\nsw.js: is not there; upload it beside index.html');
  });

  it('says in a sentence that a folder or a server is not there', async () => {
    expect(await run('no-such-folder')).toMatchObject({
      code: 1,
      said: expect.stringContaining('is not there; npm run build makes dist/'),
    });
    const { address, close } = await serveSite(goodSite, withoutFault);
    close();
    expect(await run(address)).toMatchObject({
      code: 1,
      said: expect.stringContaining('does not answer: no server listens there'),
    });
  });

  it('refuses what it does not know, and helps', async () => {
    expect(await run('--all')).toMatchObject({ code: 1, said: expect.stringContaining("Unknown option '--all'") });
    expect(await run('--help')).toMatchObject({ code: 0, said: expect.stringContaining('npm run publish:check') });
  });
});

describe('the settings', () => {
  const withConfig = (config: unknown, title = ''): SiteFiles => {
    const index = (goodSite['index.html'] ?? '').replace('<head>', `<head><title>${title}</title>`);
    const listed = Object.entries({ ...goodSite, ...(title && { 'index.html': index }) }).filter(
      ([path]) => !/^(sw\.js|config\.json|basemap)/.test(path),
    );
    const files = Object.fromEntries(listed);
    return { ...goodSite, ...files, 'sw.js': workerFor(files), 'config.json': JSON.stringify(config) };
  };

  it.each([
    [{ lvie: 'never' }, /^config\.json: lvie: is not a field of the schema; perhaps "live" is meant$/],
    [{ live: 'maybe' }, /^config\.json: live: is "maybe"; give one of press, always, never$/],
    [{ site: { name: 7 } }, /^config\.json: site\.name: /],
    [
      { site: { firstCity: 'olso' } },
      /^config\.json: site\.firstCity: "olso" is no city of the site; perhaps "oslo" is meant$/,
    ],
  ])('%j is named', async (config, said) => {
    expect((await saidOf(withoutFault, withConfig(config))).errors).toEqual([expect.stringMatching(said)]);
  });

  it('with another name than the page was built with are warned of, and with the same are not', async () => {
    const { errors, warnings } = await saidOf(
      withoutFault,
      withConfig({ site: { name: 'Ours' } }, 'Shared City Atlas'),
    );
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      expect.stringMatching(/^config\.json: site\.name: is "Ours", and the page was built with/),
    ]);
    expect((await saidOf(withoutFault, withConfig({ site: { name: 'Ours' } }, 'Ours'))).warnings).toEqual([]);
  });
});

it('a host that does not know an ending is told apart from an upload that was cut off', async () => {
  const { errors } = await saidOf(withoutFault, without('data/oslo/places.geojson'));
  expect(errors).toEqual([expect.stringMatching(/places\.geojson; tell the server the type of this ending/)]);
  const cut = await saidOf(withoutFault, without('data/oslo/city.json'));
  expect(cut.errors).toEqual([expect.stringMatching(/city\.json; upload the whole of dist/)]);
});

it.each([
  ['<!doctype html><h1>Sign in</h1>', /^data\/oslo\/places\.geojson: is a page, not data; upload it again/],
  ['{"type":"FeatureColl', /^data\/oslo\/places\.geojson: is not JSON, so only a part of it came; /],
])('data that were edited and cannot be read are an error: %s', async (text, said) => {
  const { errors } = await saidOf(withoutFault, { ...goodSite, 'data/oslo/places.geojson': text.padEnd(2000) });
  expect(errors).toEqual([expect.stringMatching(said)]);
});
