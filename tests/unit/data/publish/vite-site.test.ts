import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { manifestOf, pageOf, siteIn } from '#data/tools/publish/vite-site.ts';

const file = (name: string): string => readFileSync(new URL(`../../../../${name}`, import.meta.url), 'utf8');
const html = file('index.html');
const manifest = file('public/manifest.webmanifest');
const nothing = { name: '', summary: '' };

it('without settings the page has the name and words of the atlas, and shares them', () => {
  const page = pageOf(html, nothing);
  expect(page).toContain('<title>Shared City Atlas</title>');
  expect(page).toContain('<meta property="og:title" content="Shared City Atlas" />');
  expect(page).toMatch(/<meta property="og:description" content="An interactive map/);
  expect(JSON.parse(manifestOf(manifest, nothing))).toEqual(JSON.parse(manifest));
});

it('the settings name the page and the installed app, and no word of them is markup', () => {
  const site = siteIn('{"site":{"name":{"nb":"Kart & \\"by\\" <b>$&"},"summary":{"en":"Where to go","nb":"Hvor"}}}');
  const page = pageOf(html, site);
  expect(page).toContain('<title>Kart &amp; &quot;by&quot; &lt;b&gt;$&amp;</title>');
  expect(page).toContain('<meta property="og:site_name" content="Kart &amp; &quot;by&quot; &lt;b&gt;$&amp;" />');
  expect(page).toContain('<meta name="description" content="Where to go" />');
  expect(page).not.toContain('Shared City Atlas');
  expect(JSON.parse(manifestOf(manifest, site))).toMatchObject({
    name: 'Kart & "by" <b>$&',
    short_name: 'Kart & "by" <b>$&',
    description: 'Where to go',
    lang: 'nb',
    start_url: './',
  });
});

it.each(['', '{', 'null', '[]', '{"site":7}', '{"site":{"name":7,"summary":[]}}'])(
  '%s: the words of the atlas',
  (text) => {
    expect(siteIn(text)).toEqual(nothing);
  },
);
