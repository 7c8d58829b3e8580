/** The headers that keep a served site safe, compared with those of `.ci/headers.mjs`. */
import { productionHeaders } from '#ci/headers.mjs';
import { defaultConfig } from '#domain/config.ts';
import { type SiteFinding, siteError, siteWarning } from './site-finding.ts';
import { isThere, type SiteReading } from './site-reading.ts';

const policyName = 'Content-Security-Policy';
const setIt = 'set it as .ci/hosting has it for your server';

/** By directive, what it allows. */
function directivesOf(policy: string): Map<string, Set<string>> {
  return new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name = '']) => name !== '')
      .map(([name = '', ...values]) => [name.toLowerCase(), new Set(values)]),
  );
}

/** What a directive allows; where it is not set, `default-src` holds for what is fetched. */
const allowedBy = (policy: ReadonlyMap<string, Set<string>>, name: string): ReadonlySet<string> | undefined =>
  policy.get(name) ?? (name.endsWith('-src') ? policy.get('default-src') : undefined);

/** More than the atlas needs is a hole; but a site may name servers of its own, and forbid to be framed. */
function tooMuch(name: string, value: string): boolean {
  const isServer = /^https:\/\/[^*]+$/.test(value);
  return !(name === 'connect-src' && isServer);
}

function policyFindings(header: string): SiteFinding[] {
  const policy = directivesOf(header);
  const found: SiteFinding[] = [];
  for (const [name, wanted] of directivesOf(productionHeaders[policyName] ?? '')) {
    const allowed = allowedBy(policy, name);
    if (allowed === undefined) {
      found.push(
        siteError({ about: policyName, problem: `has no ${name}`, fix: `add "${name} ${[...wanted].join(' ')}"` }),
      );
      continue;
    }
    const more = [...allowed].filter((value) => !wanted.has(value) && tooMuch(name, value));
    const less = [...wanted].filter((value) => !allowed.has(value) && tooMuch(name, value));
    if (more.length > 0) {
      found.push(
        siteError({
          about: policyName,
          problem: `${name} allows ${more.join(' ')}, which the atlas does not need`,
          fix: 'take it out',
        }),
      );
    }
    if (less.length > 0) {
      found.push(
        siteError({
          about: policyName,
          problem: `${name} lacks ${less.join(' ')}, so parts of the page are blocked`,
          fix: 'add it',
        }),
      );
    }
  }
  return found;
}

const textAt = (value: unknown, ...keys: readonly string[]): string | undefined => {
  const found = keys.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
  return typeof found === 'string' ? found : undefined;
};

/** Servers that the settings name and the policy must let the page ask. */
function serverFindings(policy: string, config: unknown): SiteFinding[] {
  const allowed = allowedBy(directivesOf(policy), 'connect-src') ?? new Set();
  const servers = [
    [
      'liveTiles',
      textAt(config, 'live') === 'never' ? undefined : (textAt(config, 'liveTiles') ?? defaultConfig.liveTiles),
    ],
    ['geocoder', textAt(config, 'geocoder', 'url')],
    ['inbox', textAt(config, 'inbox')],
  ] as const;
  return servers.flatMap(([key, address]) => {
    if (address === undefined || !URL.canParse(address)) return [];
    const { origin } = new URL(address);
    if (!origin.startsWith('http') || allowed.has(origin)) return [];
    const problem = `connect-src does not allow ${origin}, which config.json names as ${key}`;
    return [
      siteError({ about: policyName, problem, fix: `add ${origin} to connect-src, or take ${key} out of config.json` }),
    ];
  });
}

function frameFindings(headers: Headers): SiteFinding[] {
  const policy = headers.get(policyName) ?? '';
  const isForbidden = headers.has('X-Frame-Options') || policy.includes('frame-ancestors');
  if (!isForbidden) return [];
  const about = headers.has('X-Frame-Options') ? 'X-Frame-Options' : policyName;
  return [
    siteWarning({
      about,
      problem: 'limits who may embed the atlas in a page',
      fix: 'take it out, if embed=1 is to work on other sites',
    }),
  ];
}

export function headerFindings({ site, page, config }: SiteReading): SiteFinding[] {
  if (!site.isServed || !isThere(page)) return [];
  const policy = page.headers.get(policyName);
  const others = Object.entries(productionHeaders).filter(([name]) => name !== policyName);
  return [
    ...(policy === null
      ? [
          siteError({
            about: policyName,
            problem: 'is not sent: a fault in the page could run foreign code or send data away',
            fix: setIt,
          }),
        ]
      : [...policyFindings(policy), ...serverFindings(policy, config)]),
    ...others.flatMap(([name, wanted]) => {
      const header = page.headers.get(name);
      if (header === wanted) return [];
      const problem = header === null ? 'is not sent' : `says "${header}"`;
      return [siteError({ about: name, problem, fix: `set it to "${wanted}"` })];
    }),
    ...frameFindings(page.headers),
  ];
}
