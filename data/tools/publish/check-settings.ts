/** The settings of a published site: keys, values, and whether the page was built with the words that stand there now. */
import { issuesOf } from '#data/tools/check/check-schema.ts';
import { unknownFields } from '#data/tools/check/check-unknown-fields.ts';
import { configSchema } from '#data/tools/schemas/config-schema.ts';
import { nearestWord } from '#domain/contribute/nearest-word.ts';
import { type SiteFinding, siteError, siteWarning } from './site-finding.ts';
import { isThere, parsed, type SiteReading, textOf } from './site-reading.ts';
import { pageOf, siteIn } from './vite-site.ts';

function schemaFindings(config: unknown): SiteFinding[] {
  const locals = [...issuesOf(configSchema, config), ...unknownFields(configSchema, config)];
  return locals.map(({ field, message, fix }) =>
    siteError({ about: `config.json${field ? `: ${field}` : ''}`, problem: message, fix }),
  );
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

function firstCityFindings({ config, files }: SiteReading): SiteFinding[] {
  const firstCity = fieldOf(fieldOf(config, 'site'), 'firstCity');
  const listed = files.get('data/cities.json');
  const cities = isThere(listed) ? parsed(listed) : undefined;
  if (typeof firstCity !== 'string' || !Array.isArray(cities)) return [];
  const ids = cities.map((city) => String(fieldOf(city, 'id')));
  if (ids.includes(firstCity)) return [];
  const meant = nearestWord(firstCity, ids);
  const fix = meant === undefined ? `known are ${ids.join(', ')}` : `perhaps "${meant}" is meant`;
  return [siteError({ about: 'config.json: site.firstCity', problem: `"${firstCity}" is no city of the site`, fix })];
}

const titleIn = (html: string): string | undefined => /<title>(.*)<\/title>/.exec(html)?.[1];

/** The link preview is in the built page. */
function wordsFindings({ page, files }: SiteReading): SiteFinding[] {
  const settings = files.get('config.json');
  const title = titleIn(textOf(page));
  if (!isThere(settings) || title === undefined) return [];
  const now = titleIn(pageOf('<title></title>', siteIn(textOf(settings))));
  if (now === title) return [];
  const problem = `is "${now}", and the page was built with "${title}": links and the installed app still show that`;
  const fix = 'set it in public/config.json of the project too, run npm run build, and upload the whole of dist/';
  return [siteWarning({ about: 'config.json: site.name', problem, fix })];
}

/** No findings if `config.json` is missing or no object: the check of files reports that. */
export function settingsFindings(reading: SiteReading): SiteFinding[] {
  const { config } = reading;
  if (typeof config !== 'object' || config === null) return [];
  return [...schemaFindings(config), ...firstCityFindings(reading), ...wordsFindings(reading)];
}
