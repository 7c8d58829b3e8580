/** Finds tilemaker on this machine and runs it. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { reasonOf } from '#data/tools/kit/command-problem.ts';
import { BasemapProblem } from './problem.ts';
import { type ProgressStep, progressIn } from './progress.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Tilemaker {
  readonly command: string;
  /** Its OpenMapTiles settings and tag rules, as they were installed with it. */
  readonly settings: string;
  readonly rules: string;
}

const exampleFolders = [
  '/usr/share/doc/tilemaker/examples',
  '/usr/share/tilemaker/resources',
  '/usr/local/share/tilemaker/resources',
];

const exampleFiles = { settings: 'config-openmaptiles.json', rules: 'process-openmaptiles.lua' } as const;

/** A text that a Debian package may have packed. */
function textAt(path: string): string | undefined {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  return existsSync(`${path}.gz`) ? gunzipSync(readFileSync(`${path}.gz`)).toString('utf8') : undefined;
}

function examplesIn(folders: readonly string[]): { readonly settings: string; readonly rules: string } | undefined {
  for (const folder of folders) {
    const settings = textAt(join(folder, exampleFiles.settings));
    const rules = textAt(join(folder, exampleFiles.rules));
    if (settings !== undefined && rules !== undefined) return { settings, rules };
  }
  return undefined;
}

/**
 * TILEMAKER_PATH and TILEMAKER_EXAMPLES go before the usual places.
 * @param elsewhere what else could make the tiles, as a command line to be shown where there is no tilemaker
 * @throws BasemapProblem where it or its example files are not there
 */
export function findTilemaker(environment: Environment, elsewhere: string): Tilemaker {
  const command = environment['TILEMAKER_PATH'] || 'tilemaker';
  const { error } = spawnSync(command, ['--help'], { stdio: 'ignore' });
  if (error !== undefined) {
    throw new BasemapProblem(
      [
        `${command} cannot be run; on Debian and Ubuntu: sudo apt install tilemaker`,
        'elsewhere: https://tilemaker.org, and TILEMAKER_PATH names where it is; or with planetiler:',
        `  ${elsewhere}`,
      ].join('\n'),
    );
  }
  const configured = environment['TILEMAKER_EXAMPLES'];
  const folders = configured ? [configured] : exampleFolders;
  const examples = examplesIn(folders);
  if (examples !== undefined) return { command, ...examples };
  throw new BasemapProblem(
    [
      `${Object.values(exampleFiles).join(' and ')}, which come with tilemaker, are not in ${folders.join(', ')};`,
      'name their folder with TILEMAKER_EXAMPLES (some small systems leave out /usr/share/doc when they install)',
    ].join(' '),
  );
}

/** The last non-empty lines of output, with carriage returns applied. */
const lastLines = (words: string): string[] =>
  words
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-6);

/**
 * Runs tilemaker and reports its progress.
 * @throws BasemapProblem with its last words where it does not succeed; what the signal gives where that is aborted
 */
export async function runTilemaker(
  command: string,
  words: readonly string[],
  onStep: (step: ProgressStep) => void,
  signal: AbortSignal,
): Promise<void> {
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'], signal });
  let heard = '';
  const hear = (chunk: Buffer): void => {
    heard = (heard + chunk.toString('utf8')).slice(-8000);
    // A chunk may end within a number: the text after the last blank waits for the next chunk.
    const step = progressIn(heard.slice(-400).replace(/\S*$/, ''));
    if (step !== undefined) onStep(step);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ending = await new Promise<{ error?: Error; code: number | null; by: string | null }>((resolve) => {
    child.on('error', (error) => resolve({ error, code: null, by: null }));
    child.on('close', (code, by) => resolve({ code, by }));
  });
  signal.throwIfAborted();
  if (ending.error !== undefined) {
    throw new BasemapProblem(`${command} could not be run: ${reasonOf(ending.error)}`);
  }
  if (ending.code === 0) return;
  const how = ending.by === null ? `ended with ${ending.code}` : `was ended by ${ending.by}`;
  const hint = ending.by === 'SIGKILL' ? ['(out of memory, perhaps: cut the extract first, see the README)'] : [];
  throw new BasemapProblem(
    [`tilemaker ${how}; its last words:`, ...lastLines(heard).map((line) => `  ${line}`), ...hint].join('\n'),
  );
}
