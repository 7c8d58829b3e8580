/**
 * Writes what `site` of `public/config.json` says into the page's head and the manifest of the installed app, where no script
 * can change it: programs that show a link read them as they were built.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { siteSchema } from '#data/tools/schemas/config-schema.ts';
import type { Text } from '#domain/atlas.ts';
import { inLanguage, nameAsText } from '#domain/translation.ts';

const words = v.object({
  site: v.object({
    name: v.fallback(siteSchema.entries.name.wrapped, ''),
    summary: v.fallback(siteSchema.entries.summary.wrapped, ''),
  }),
});
type Site = v.InferOutput<typeof words>['site'];

/** What the settings say of the site; nothing where they say it wrongly, which `npm run data:check` tells. */
export function siteIn(config: string): Site {
  const nothing = { name: '', summary: '' };
  try {
    const read = v.safeParse(words, JSON.parse(config));
    return read.success ? read.output.site : nothing;
  } catch {
    return nothing;
  }
}

const product = 'Shared City Atlas';
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** In English where it is known: who asks for the page has chosen no language yet. */
const first = (text: string | Text): string => inLanguage(nameAsText(text), 'en').value;

/** The page's head with the name and the words of the site, and with what programs show of a link to it. */
export function pageOf(html: string, site: Site): string {
  const name = escaped(first(site.name) || product);
  const description = /<meta name="description" content="([^"]*)" \/>/;
  const summary = escaped(first(site.summary)) || (description.exec(html)?.[1] ?? '');
  const shared = [
    ['og:type', 'website'],
    ['og:site_name', name],
    ['og:title', name],
    ['og:description', summary],
  ].map(([property, content]) => `<meta property="${property}" content="${content}" />`);
  return html
    .replace(description, () => [`<meta name="description" content="${summary}" />`, ...shared].join('\n    '))
    .replace(/<title>.*<\/title>/, () => `<title>${name}</title>`)
    .replace(
      /<noscript>.*<\/noscript>/,
      () => `<noscript>${name}: JavaScript is needed. / JavaScript er nødvendig.</noscript>`,
    );
}

/** The manifest with the name and the words of the site. */
export function manifestOf(manifest: string, site: Site): string {
  const name = first(site.name);
  const summary = first(site.summary);
  const lang = inLanguage(nameAsText(name ? site.name : site.summary), 'en').language;
  return JSON.stringify({
    ...JSON.parse(manifest),
    ...(name && { name, short_name: name, lang }),
    ...(summary && { description: summary }),
  });
}

/** `publicFolder` has `config.json` and `manifest.webmanifest`. */
export function siteHead(publicFolder: string): Plugin {
  const read = (file: string): string => readFileSync(join(publicFolder, file), 'utf8');
  const site = (): Site => siteIn(read('config.json'));
  return {
    name: 'atlas-site-head',
    transformIndexHtml: (html) => pageOf(html, site()),
    generateBundle() {
      const fileName = 'manifest.webmanifest';
      // The bundle is written after the public folder was copied, so this one stays.
      this.emitFile({ type: 'asset', fileName, source: manifestOf(read(fileName), site()) });
    },
  };
}
