/** `npm run quick`: lint, types and unit tests of what changed since the main branch. */
import { spawn } from 'node:child_process';
import { globSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, runCommand } from '#data/tools/kit/command-line.ts';
import { type Changes, changedFiles } from './changed-files.ts';
import { leftOut, partsFor, type QuickPart } from './quick-parts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const command = {
  name: 'quick',
  about:
    'Checks what differs from the main branch: commits of this branch, and files that are staged, not staged or new. It runs format and lint, types, the data check where data changed, and the unit tests that import what changed.',
  words: [],
  flags: {
    since: {
      type: 'string',
      value: 'BRANCH',
      about: 'compare with another branch, tag or commit; HEAD: only what is not committed',
    },
  },
} as const satisfies Command;

interface Outcome {
  readonly part: QuickPart;
  readonly isGood: boolean;
  readonly output: string;
  readonly seconds: number;
}

/** Without colours, and without what git tells a hook: the repositories that tests make are not this one. */
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  NO_COLOR: '1',
};

/** Runs a part and gathers what it prints: parts run side by side, and their lines must not mix. */
function run(part: QuickPart): Promise<Outcome> {
  const started = performance.now();
  const isFile = part.command.endsWith('.ts');
  const tool = isFile ? process.execPath : join(root, 'node_modules/.bin', part.command);
  const words = isFile ? [part.command, ...part.words] : [...part.words];
  return new Promise((resolve) => {
    const child = spawn(tool, words, {
      cwd: root,
      env: environment,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const gather = (piece: Buffer): void => {
      output += piece.toString();
    };
    child.stdout.on('data', gather);
    child.stderr.on('data', gather);
    const done = (isGood: boolean): void =>
      resolve({ part, isGood, output, seconds: (performance.now() - started) / 1000 });
    child.once('error', (problem) => {
      output += problem.message;
      done(false);
    });
    child.once('close', (code) => done(code === 0));
  });
}

function report({ part, isGood, output, seconds }: Outcome): void {
  console.log(`${isGood ? 'ok  ' : 'FAIL'} ${part.name.padEnd(18)} ${seconds.toFixed(1).padStart(5)} s`);
  if (!isGood) console.log(`\n${output.trim()}\n`);
}

function announce({ since, files, deleted }: Changes): void {
  const shown = [...files, ...deleted.map((path) => `${path} (deleted)`)];
  const most = 8;
  console.log(`${shown.length} ${shown.length === 1 ? 'file differs' : 'files differ'} from ${since}:`);
  for (const path of shown.slice(0, most)) console.log(`  ${path}`);
  if (shown.length > most) console.log(`  and ${shown.length - most} more`);
}

async function quick(since: string | undefined): Promise<boolean> {
  const changes = changedFiles(root, since);
  const projectTests = globSync('tests/unit/project/**/*.test.{ts,tsx}', { cwd: root });
  const parts = partsFor(changes.files, changes.deleted, projectTests);
  if (parts.length === 0) {
    console.log(`Nothing differs from ${changes.since}, so there is nothing to check.`);
    return true;
  }
  announce(changes);
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  const outcomes = await Promise.all(
    parts.map(async (part) => {
      const outcome = await run(part);
      report(outcome);
      return outcome;
    }),
  );
  const missing = leftOut(changes.files);
  if (missing !== null) console.log(missing);
  return outcomes.every(({ isGood }) => isGood);
}

await runCommand(command, ({ flags }) => quick(flags.since));
