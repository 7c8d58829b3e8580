/**
 * `npm run engines`: the jobs of visitor, entrepreneur and planner in Firefox ESR and WebKitGTK, on the built site. Prints a
 * matrix of engines and jobs. Words: parts of names of jobs or engines to run only those.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findXvfb } from '#ci/engines.mjs';
import { OtherSite } from '#tests/journeys/support/other-site.ts';
import { SiteCopy } from '#tests/journeys/support/site-copy.ts';
import { AtlasPage } from './atlas-page.ts';
import { openDisplay } from './browsers/display.ts';
import type { Engine, EnginePage } from './browsers/engine-page.ts';
import { firefox } from './browsers/firefox.ts';
import { webkit } from './browsers/webkit.ts';
import { jobs } from './jobs.ts';

interface Outcome {
  readonly job: string;
  readonly seconds: number;
  /** Null where the job was done. */
  readonly fault: string | null;
}
interface Run {
  readonly engine: string;
  readonly outcomes: readonly Outcome[];
  /** Why the engine did not run; null where it did. */
  readonly lack: string | null;
}

const pictures = fileURLToPath(new URL('../../test-results/engines/', import.meta.url));

const { values, positionals } = parseArgs({
  options: { help: { type: 'boolean' }, report: { type: 'string' } },
  allowPositionals: true,
});

const isWanted = (name: string, names: readonly string[]): boolean => {
  const words = positionals.filter((word) => names.some((each) => each.toLowerCase().includes(word.toLowerCase())));
  return words.length === 0 || words.some((word) => name.toLowerCase().includes(word.toLowerCase()));
};

/** A browser that does not start here is told, and is no fault of the atlas. */
async function runEngine(engine: Engine): Promise<Run> {
  const lack = findXvfb() === undefined ? 'no Xvfb (Debian package xvfb)' : engine.lack();
  if (lack !== null) return { engine: engine.name, outcomes: [], lack };
  const page = await engine
    .start()
    .catch((problem: unknown) => (problem instanceof Error ? problem.message : String(problem)));
  if (typeof page === 'string') return { engine: engine.name, outcomes: [], lack: `it did not start: ${page}` };
  return { engine: page.version, outcomes: await runJobs(engine, page), lack: null };
}

async function runJobs(engine: Engine, page: EnginePage): Promise<Outcome[]> {
  const site = new SiteCopy();
  await site.start();
  const other = await OtherSite.start();
  const outcomes: Outcome[] = [];
  const names = jobs.map(({ name }) => name);
  try {
    for (const { name, run } of jobs.filter((job) => isWanted(job.name, names))) {
      const started = performance.now();
      const fault = await run(new AtlasPage(page, site.url), { site, other }).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      const seconds = (performance.now() - started) / 1000;
      outcomes.push({ job: name, seconds, fault });
      console.log(
        `${fault === null ? 'ok  ' : 'FAIL'} ${page.version}: ${name} (${seconds.toFixed(1)} s) ${fault ?? ''}`,
      );
      if (fault === null) continue;
      mkdirSync(pictures, { recursive: true });
      const picture = await page.picture().catch(() => null);
      const file = join(pictures, `${engine.name} ${name}.png`.replaceAll(/[ ,:]+/g, '-'));
      if (picture) writeFileSync(file, picture, 'base64');
    }
  } finally {
    await page.close();
    await other.stop();
    await site.remove();
  }
  return outcomes;
}

function printMatrix(runs: readonly Run[]): void {
  const rows = jobs
    .map(({ name }) => name)
    .filter((name) => runs.some(({ outcomes }) => outcomes.some(({ job }) => job === name)));
  console.log(`\n${'job'.padEnd(36)}${runs.map(({ engine }) => engine.padEnd(22)).join('')}`);
  for (const row of rows) {
    const cells = runs.map(({ outcomes }) => {
      const outcome = outcomes.find(({ job }) => job === row);
      if (outcome === undefined) return '-';
      return `${outcome.fault === null ? 'ok' : 'FAIL'} ${outcome.seconds.toFixed(1)} s`;
    });
    console.log(`${row.padEnd(36)}${cells.map((cell) => cell.padEnd(22)).join('')}`);
  }
}

const help = `npm run engines [-- WORDS] [--report FILE]
The jobs of visitor, entrepreneur and planner in Firefox ESR and WebKitGTK, on the site in dist/ (npm run build).
WORDS: only engines and jobs whose names have these words. --report: the numbers as JSON.`;

async function main(): Promise<void> {
  const engines = [firefox, webkit].filter(({ name }, _, all) =>
    isWanted(
      name,
      all.map((each) => each.name),
    ),
  );
  const display = findXvfb() === undefined ? null : await openDisplay();
  if (display) process.env['DISPLAY'] = display.name;
  delete process.env['WAYLAND_DISPLAY'];
  const runs = await Promise.all(engines.map(runEngine)).finally(() => display?.close());
  const ran = runs.filter(({ lack }) => lack === null);
  const skipped = runs.flatMap(({ engine, lack }) => (lack === null ? [] : [`${engine} did not run: ${lack}.`]));
  if (ran.length > 0) printMatrix(ran);
  for (const sentence of skipped) console.log(sentence);
  const all = runs.flatMap(({ outcomes }) => outcomes);
  const failed = all.filter(({ fault }) => fault !== null).length;
  const report = { passed: all.length - failed, failed, skipped };
  if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(report));
  console.log(`\n${report.passed} jobs done, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

if (values.help === true) console.log(help);
else await main();
