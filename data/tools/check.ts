/** `npm run data:check [folder]`: checks the data of a folder of cities, or of one city, and prints the findings. */
import { fileURLToPath } from 'node:url';
import { checkReport } from '#data/tools/check/check-report.ts';
import { type Command, runCommand } from '#data/tools/kit/command-line.ts';
import { latestDay } from '#domain/calendar-ages.ts';

const command = {
  name: 'data:check',
  about: 'Says what is wrong in the data by file, feature and field, with what would be right.',
  words: [{ name: 'FOLDER', about: 'a city, or a folder of cities; without it data/', isOptional: true }],
  flags: {},
} as const satisfies Command;

const dataFolder = fileURLToPath(new URL('..', import.meta.url));

await runCommand(
  command,
  ({ words: [folder], at }) => {
    const { lines, isGood } = checkReport(folder === undefined ? dataFolder : at(folder), latestDay(new Date()));
    for (const line of lines) console.log(line);
    return isGood;
  },
  console.log,
);
