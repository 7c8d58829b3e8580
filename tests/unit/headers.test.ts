import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { productionHeaders } from '#ci/headers.mjs';
import { defaultConfig } from '#domain/config.ts';

function headersForHosts(): Record<string, string> {
  const file = readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8');
  const lines = file.split('\n').filter((line) => line.startsWith('  '));
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...value] = line.trim().split(': ');
      return [name, value.join(': ')];
    }),
  );
}

it('static hosts are told to send what the preview sends', () => {
  expect(headersForHosts()).toEqual(productionHeaders);
});

it('the policy lets no inline code and no eval in, and no other origin but the server of street detail', () => {
  const policy = productionHeaders['Content-Security-Policy'];
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/unsafe|http:|\*|blob:/);
  expect(policy?.match(/https:[^\s;]+/g)).toEqual([new URL(defaultConfig.liveTiles).origin]);
  expect(policy).toMatch(/connect-src 'self' https:/);
});
