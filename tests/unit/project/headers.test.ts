import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { productionHeaders } from '#ci/headers.mjs';
import { defaultConfig } from '#domain/config.ts';

type Headers = Readonly<Record<string, string>>;

/** By the addresses that they are for, as `public/_headers` says them. */
function headersForHosts(): Record<string, Headers> {
  const file = readFileSync(new URL('../../../public/_headers', import.meta.url), 'utf8');
  const blocks = file.split(/\n(?=\S)/).map((block) => block.trim().split('\n'));
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

it('static hosts are told to send what the preview sends', () => {
  expect(headersForHosts()['/*']).toEqual(productionHeaders);
});

it('static hosts are told to ask anew for what keeps its name from version to version', () => {
  const { '/*': _everywhere, ...some } = headersForHosts();
  const anew = { 'Cache-Control': 'no-cache' };
  expect(some).toEqual({ '/': anew, '/index.html': anew, '/sw.js': anew, '/config.json': anew, '/data/*': anew });
});

it('the policy lets no inline code and no eval in, and no other origin but the server of street detail', () => {
  const policy = productionHeaders['Content-Security-Policy'];
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/unsafe|http:|\*|blob:/);
  expect(policy?.match(/https:[^\s;]+/g)).toEqual([new URL(defaultConfig.liveTiles).origin]);
  expect(policy).toMatch(/connect-src 'self' https:/);
});
