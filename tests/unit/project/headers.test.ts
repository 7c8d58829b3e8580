import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { productionHeaders } from '#ci/headers.mjs';
import { defaultConfig } from '#domain/config.ts';

type Headers = Readonly<Record<string, string>>;

const read = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');

/** By the addresses that they are for, as `public/_headers` says them. */
function headersForHosts(): Record<string, Headers> {
  const blocks = read('public/_headers')
    .split(/\n(?=\S)/)
    .map((block) => block.trim().split('\n'));
  return Object.fromEntries(
    blocks.map(([addresses = '', ...lines]) => {
      const headers = lines.map((line) => {
        const [name = '', ...value] = line.trim().split(': ');
        return [name, value.join(': ')];
      });
      return [addresses, Object.fromEntries(headers)];
    }),
  );
}

/** What a pattern with a name and a value in quotes finds, line by line; lines with a `#` first are words for people. */
function headersIn(file: string, pattern: RegExp): [string, string][] {
  return read(file)
    .split('\n')
    .filter((line) => !line.trim().startsWith('#'))
    .flatMap((line) => {
      const [, name, value] = pattern.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as [string, string]];
    });
}

const servers = [
  ['nginx', '.ci/hosting/nginx.conf', /^\s*add_header ([\w-]+) "(.*)" always;$/],
  ['Apache', '.ci/hosting/htaccess', /^\s*Header always set ([\w-]+) "(.*)"$/],
  ['Caddy', '.ci/hosting/Caddyfile', /^\t\t([\w-]+) "(.*)"$/],
] as const;

const anew = 'no-cache';
const forever = 'public, max-age=31536000, immutable';

it('static hosts are told to send what the preview sends', () => {
  expect(headersForHosts()['/*']).toEqual(productionHeaders);
});

it('static hosts are told what to ask anew, and what never changes because its name does', () => {
  const { '/*': _everywhere, ...some } = headersForHosts();
  const askedAnew = Object.fromEntries(
    ['/', '/index.html', '/sw.js', '/config.json', '/data/*'].map((path) => [path, { 'Cache-Control': anew }]),
  );
  expect(some).toEqual({ ...askedAnew, '/assets/*': { 'Cache-Control': forever } });
});

describe.each(servers)('%s', (_name, file, pattern) => {
  it('is told to send what the preview sends, each header once', () => {
    const headers = headersIn(file, pattern);
    expect(headers).toHaveLength(Object.keys(productionHeaders).length);
    expect(Object.fromEntries(headers)).toEqual(productionHeaders);
  });

  it('is told how long a file holds, and the types that it may not know', () => {
    const text = read(file);
    expect(text).toContain(`"${forever}"`);
    expect(text).toContain(`"${anew}"`);
    for (const type of ['application/geo+json', 'application/vnd.pmtiles', 'application/manifest+json']) {
      expect(text).toContain(type);
    }
  });
});

it('the workflow for GitHub Pages runs scripts that are there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const ran = [...read('.ci/hosting/github-pages.yml').matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
  expect(ran).toContain('build');
  expect(ran.filter((name) => scripts[name] === undefined)).toEqual([]);
});

it('the policy lets no inline code and no eval in, and no other origin but the server of street detail', () => {
  const policy = productionHeaders['Content-Security-Policy'];
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/unsafe|http:|\*|blob:/);
  expect(policy?.match(/https:[^\s;]+/g)).toEqual([new URL(defaultConfig.liveTiles).origin]);
  expect(policy).toMatch(/connect-src 'self' https:/);
});
