/** `npm run data:stale [folder]`: lists the places of a folder of cities, or of one city, by last verification, oldest first. */
import { fileURLToPath } from 'node:url';
import { knownCityFolders } from '#data/tools/city/city-folder.ts';
import { type Command, runCommand } from '#data/tools/kit/command-line.ts';
import { looksIn, type VerifiedPlace } from '#data/tools/stale/verified-ages.ts';
import { dayOf, staleYears } from '#domain/calendar.ts';

const command = {
  name: 'data:stale',
  about: 'Lists the places by when somebody last looked, the oldest first.',
  words: [{ name: 'FOLDER', about: 'a city, or a folder of cities; without it data/', isOptional: true }],
  flags: {},
} as const satisfies Command;

const dataFolder = fileURLToPath(new URL('..', import.meta.url));

const lineOf = ({ file, id, name, verified, years }: VerifiedPlace): string => {
  const when =
    verified === undefined || years === null
      ? 'never, as far as is known'
      : `${verified}, ${years.toFixed(1)} years ago`;
  return `${file}: ${id}: ${name}: last looked at ${when}`.replace(/\s+/g, ' ');
};

await runCommand(
  command,
  ({ words: [folder], at }) => {
    const looks = looksIn(knownCityFolders(folder === undefined ? dataFolder : at(folder)), dayOf(new Date()));
    for (const look of looks) console.log(lineOf(look));
    const unknown = looks.filter(({ years }) => years === null).length;
    const stale = looks.filter((look) => look.isStale).length - unknown;
    console.log(
      `\n${looks.length} places: ${stale} last looked at over ${staleYears} years ago, ${unknown} never as far as is known`,
    );
    return true;
  },
  console.log,
);
