/**
 * How long one change holds the page's main thread: `npm run bench:tasks`, or `node tests/bench/long-tasks.ts FOLDER WHICH` for
 * a site that was built into another folder and for some of the changes only. Real data and a synthetic city of 10,000
 * places, both with the map. With `--whose` it also tells whose code it was; that profile lengthens every task by a third.
 */
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { chromiumFlags, findChromium } from '#ci/chromium.mjs';
import { bigCity } from './big-city.ts';
import { longTasks, startMark, type Task, type TraceEvent } from './tasks.ts';

const isProfiled = process.argv.includes('--whose');
const [folder, onlyThese = ''] = process.argv.slice(2).filter((word) => word !== '--whose');

const categories = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  ...(isProfiled ? ['disabled-by-default-v8.cpu_profiler'] : []),
];

const near = 'near=station:metro-forskningsparken&within=800m';

const idle = (page: Page) => page.waitForSelector('[data-map-state=idle]', { timeout: 120_000 });
/** The map hears of a change a moment after the list. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForTimeout(600);
  await idle(page);
};

/** What a hand does, on a page that has come to rest. */
const changes: readonly { what: string; at: string; hand: (page: Page) => Promise<void> }[] = [
  {
    what: 'slider, 60 steps each way',
    at: near,
    hand: async (page) => {
      const box = await page.getByRole('main').getByRole('slider').boundingBox();
      if (!box) throw new Error('there is no slider');
      const y = box.y + box.height / 2;
      const xOf = (step: number): number => box.x + box.width * (0.1 + (0.8 * step) / 60);
      await page.mouse.move(xOf(0), y);
      await page.mouse.down();
      for (let step = 0; step <= 120; step += 1) {
        await page.mouse.move(xOf(step <= 60 ? step : 120 - step), y);
        await page.waitForTimeout(25);
      }
      await page.mouse.up();
    },
  },
  {
    what: 'facet, on and off',
    at: '',
    hand: async (page) => {
      const box = page.getByRole('group', { name: 'Theme' }).getByRole('checkbox').first();
      await box.click();
      await settled(page);
      await box.click();
    },
  },
  {
    what: 'need, on and off',
    at: near,
    hand: async (page) => {
      const button = page.locator('.need-table button').first();
      await button.click();
      await settled(page);
      await page.locator('.need-table button').nth(2).click();
    },
  },
  {
    what: 'search, typed',
    at: '',
    hand: async (page) => {
      await page
        .getByRole('searchbox')
        .or(page.getByRole('combobox', { name: /search/i }))
        .first()
        .focus();
      await page.keyboard.type('laboratory', { delay: 60 });
    },
  },
];

async function traced(page: Page, hand: (page: Page) => Promise<void>): Promise<Task[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories, recordMode: 'recordAsMuchAsPossible' },
  });
  // The start of the profile itself holds the page for a while.
  await page.waitForTimeout(1000);
  await page.evaluate(`performance.mark('${startMark}')`);
  await hand(page);
  await settled(page);
  await session.send('Tracing.end');
  await ended;
  await session.detach();
  return longTasks(events, 50);
}

/** Brings the page to where a change is made: the facets open, the needs in sight. */
async function opened(page: Page, address: string, what: string): Promise<void> {
  await page.goto(address);
  await idle(page);
  if (what.startsWith('facet')) await page.getByRole('button', { name: /^Filters/, expanded: false }).click();
  const aside = page.locator('.needs-aside');
  if (what.startsWith('need') && (await aside.count()) > 0) await aside.click();
  await settled(page);
}

const most = (values: readonly number[]): number => Math.round(Math.max(0, ...values));

const server = await preview({
  logLevel: 'warn',
  preview: { host: '127.0.0.1', port: 0, open: false },
  ...(folder === undefined ? {} : { build: { outDir: folder } }),
});
const site = server.resolvedUrls?.local[0];
const executablePath = findChromium();
const browser = await chromium.launch({
  args: [...chromiumFlags],
  ...(executablePath === undefined ? {} : { executablePath }),
});
const rows: Record<string, unknown>[] = [];
for (const [city, size] of [
  ['oslo', 0],
  ['big', 10_000],
] as const) {
  const files = size > 0 ? bigCity(city, size) : new Map<string, string>();
  const context = await browser.newContext({ viewport: { width: 1200, height: 760 }, locale: 'en-GB' });
  for (const [path, body] of files) {
    await context.route(
      (url) => url.pathname.endsWith(`/data/${path}`),
      (route) => route.fulfill({ body, contentType: 'application/json; charset=utf-8' }),
    );
  }
  for (const { what, at, hand } of changes) {
    if (!`${city} ${what}`.includes(onlyThese)) continue;
    const page = await context.newPage();
    await opened(page, `${site}?city=${city}${at === '' ? '' : `&${at}`}`, what);
    const tasks = await traced(page, hand);
    rows.push({
      city: size > 0 ? `${size} places` : city,
      change: what,
      '>50 ms': tasks.length,
      '>100 ms': tasks.filter(({ wall }) => wall > 100).length,
      longest: most(tasks.map(({ wall }) => wall)),
      'cpu >50': tasks.filter(({ cpu }) => cpu > 50).length,
      'longest cpu': most(tasks.map(({ cpu }) => cpu)),
      ...(isProfiled
        ? {
            'most ours': most(tasks.map(({ ours }) => ours)),
            'most engine': most(tasks.map(({ engine }) => engine)),
          }
        : {}),
    });
    console.log(rows.at(-1));
    await page.close();
  }
  await context.close();
}
console.table(rows);
await browser.close();
await server.close();
