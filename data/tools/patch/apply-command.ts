/** What `npm run data:apply` takes and does. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command, Given } from '#data/tools/kit/command-line.ts';
import { CommandProblem } from '#data/tools/kit/command-problem.ts';
import { writeWhole } from '#data/tools/kit/write-whole.ts';
import { latestDay } from '#domain/calendar-ages.ts';
import { inText, mostBytes, patchOutcome } from './apply-patch.ts';

export const applyCommand = {
  name: 'data:apply',
  about: 'Puts a patch into the data, whole or not at all.',
  words: [{ name: 'PATCH', about: 'the file that was downloaded, mailed or copied' }],
  flags: {
    'dry-run': { type: 'boolean', about: 'shows what would change, and writes nothing' },
    data: { type: 'string', value: 'FOLDER', about: 'another folder of cities than data/' },
  },
} as const satisfies Command;

function patchText(path: string): string {
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new CommandProblem(`${path}: is no file; name the patch that was downloaded or copied`);
  }
  return statSync(path).size > 2 * mostBytes ? ' '.repeat(mostBytes + 1) : readFileSync(path, 'utf8');
}

/**
 * Applies what was named on the command line. Gives the lines to print, and whether the command succeeded.
 * @throws CommandProblem where the patch is no file
 */
export function applied({ words: [patch = ''], flags, at }: Given<typeof applyCommand>): {
  lines: readonly string[];
  isGood: boolean;
} {
  const path = at(patch);
  const text = patchText(path);
  const dataFolder = flags.data === undefined ? fileURLToPath(new URL('../..', import.meta.url)) : at(flags.data);
  const outcome = inText(patchOutcome(basename(path), text, dataFolder, latestDay(new Date())));
  if (outcome.type === 'refused') return { lines: ['Refused:', ...outcome.why, 'Nothing was changed.'], isGood: false };
  const { count, counted, lines, warnings } = outcome;
  const output = [...lines, ...(warnings.length > 0 ? ['', 'Warnings:', ...warnings] : []), ''];
  if (count === 0) return { lines: [...output, 'All of it is in the data already.'], isGood: true };
  if (!flags['dry-run']) writeWhole(outcome.path, outcome.text);
  const done = flags['dry-run']
    ? `${counted} would change. Nothing was written.`
    : `${counted} changed in ${outcome.path}.`;
  return { lines: [...output, done], isGood: true };
}
