/**
 * Everything, in order: each part is an npm script that can be run alone. A failing part does not stop the next one. The
 * last line is `N passed, N failed`: tests by number, every other part as one.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from '#ci/chromium.mjs';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}
interface Part {
  readonly script: string;
  readonly what: string;
  /** How the part's runner is told to leave its numbers in a file, and how that file is read. */
  readonly runner?: Runner;
}
interface Runner {
  readonly words: (file: string) => readonly string[];
  readonly environment: (file: string) => Record<string, string>;
  readonly counts: (report: unknown) => Counts;
  /** What could not run on this machine, in sentences: said again at the end, and no failure. */
  readonly skipped?: (report: unknown) => readonly string[];
}
interface Outcome extends Counts {
  readonly part: Part;
  readonly seconds: number;
  readonly skipped: readonly string[];
}

const root = fileURLToPath(new URL('..', import.meta.url));
/** For a part that hangs, on a machine however slow: all parts together take a quarter of an hour on two cores. */
const longestMinutes = 40;

const vitest: Runner = {
  words: (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  environment: () => ({}),
  counts: (report) => {
    const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number };
    return { passed: numPassedTests, failed: numFailedTests };
  },
};

const playwright: Runner = {
  words: () => ['--reporter=list,json'],
  environment: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
  counts: (report) => {
    const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number } };
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  },
};

interface EnginesReport extends Counts {
  readonly skipped: readonly string[];
}
const engines: Runner = {
  words: (file) => ['--report', file],
  environment: () => ({}),
  counts: (report) => report as EnginesReport,
  skipped: (report) => (report as EnginesReport).skipped,
};

/** The site is built once, for the sizes, the journeys and the engines. */
const parts: readonly Part[] = [
  { script: 'lint', what: 'format and lint' },
  { script: 'types', what: 'types' },
  { script: 'dead', what: 'dead code' },
  { script: 'data:check', what: 'data' },
  { script: 'build', what: 'build' },
  { script: 'sizes:built', what: 'size budget' },
  { script: 'unit', what: 'unit tests', runner: vitest },
  { script: 'browser', what: 'browser tests', runner: vitest },
  { script: 'journeys:built', what: 'journeys', runner: playwright },
  { script: 'engines:built', what: 'other engines', runner: engines },
];

/** npm by its own path where npm started us, since on Windows `npm` alone is a shell script. */
function npmCommand(): readonly [string, ...string[]] {
  const npm = process.env['npm_execpath'];
  return npm === undefined ? ['npm'] : [process.execPath, npm];
}

/** Runs an npm script with its output as it comes; resolves to whether it succeeded in time. */
function succeeds(script: string, words: readonly string[], environment: Record<string, string>): Promise<boolean> {
  const [command, ...before] = npmCommand();
  const isWindows = process.platform === 'win32';
  return new Promise((resolve) => {
    const child = spawn(command, [...before, 'run', '--silent', script, '--', ...words], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
      // A group of its own, so that a part that hangs is ended with all that it started.
      detached: !isWindows,
    });
    const end = (): void => {
      if (child.pid === undefined) return;
      if (isWindows) child.kill();
      else process.kill(-child.pid, 'SIGTERM');
    };
    const timer = setTimeout(() => {
      console.error(`${script}: not done after ${longestMinutes} minutes, ended.`);
      end();
    }, longestMinutes * 60_000);
    const interrupted = (): void => {
      end();
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    const done = (isSuccess: boolean): void => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted);
      resolve(isSuccess);
    };
    child.once('error', (problem) => {
      console.error(`${script}: ${problem.message}`);
      done(false);
    });
    child.once('close', (code) => done(code === 0));
  });
}

/** A runner that failed without naming a failed test, or that ran none and does not say why, has failed once. */
function countsOf(runner: Runner, file: string, isSuccess: boolean): Counts & Pick<Outcome, 'skipped'> {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: [] };
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const { passed, failed } = runner.counts(report);
  const skipped = runner.skipped?.(report) ?? [];
  const ranWell = isSuccess && passed + failed + skipped.length > 0;
  return { passed, failed: Math.max(failed, ranWell ? 0 : 1), skipped };
}

async function run(part: Part, reports: string): Promise<Outcome> {
  console.log(`\n=== ${part.what} (npm run ${part.script})`);
  const started = performance.now();
  const file = join(reports, `${part.script.replace(':', '-')}.json`);
  const { runner } = part;
  const isSuccess = await succeeds(part.script, runner?.words(file) ?? [], runner?.environment(file) ?? {});
  const onePart = { passed: isSuccess ? 1 : 0, failed: isSuccess ? 0 : 1, skipped: [] };
  const counts = runner === undefined ? onePart : countsOf(runner, file, isSuccess);
  return { part, ...counts, seconds: (performance.now() - started) / 1000 };
}

function printTable(outcomes: readonly Outcome[]): void {
  console.log('\n=== all parts');
  for (const { part, passed, failed, seconds } of outcomes) {
    const verdict = failed === 0 ? 'ok  ' : 'FAIL';
    const numbers = `${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed`;
    console.log(`${verdict} ${part.what.padEnd(16)} ${numbers} ${seconds.toFixed(1).padStart(7)} s`);
  }
  for (const sentence of outcomes.flatMap(({ skipped }) => skipped)) console.log(`     ${sentence}`);
}

async function everything(): Promise<Counts> {
  await ensureChromium().then(
    (path) => console.log(`Chromium: ${path}`),
    (problem: unknown) => console.error(problem instanceof Error ? problem.message : problem),
  );
  const reports = mkdtempSync(join(tmpdir(), 'atlas-tests-'));
  const outcomes: Outcome[] = [];
  for (const part of parts) outcomes.push(await run(part, reports));
  rmSync(reports, { recursive: true, force: true });
  printTable(outcomes);
  return outcomes.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

const { passed, failed } = await everything();
if (failed > 0) process.exitCode = 1;
console.log(`\n${passed} passed, ${failed} failed`);
