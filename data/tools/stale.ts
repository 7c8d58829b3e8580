/** `npm run data:stale [folder]`: the places of a folder of cities, or of one city, by when somebody last looked; oldest first. */
import { fileURLToPath } from 'node:url';
import { staleYears } from '#domain/calendar.ts';
import { cityFoldersIn } from './city-folder.ts';
import { type Look, looksIn } from './verified-ages.ts';

const dataFolder = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? dataFolder;
const cities = cityFoldersIn(folder);

const lineOf = ({ file, id, name, verified, years }: Look): string => {
  const when =
    verified === undefined || years === null
      ? 'never, as far as is known'
      : `${verified}, ${years.toFixed(1)} years ago`;
  return `${file}: ${id}: ${name}: last looked at ${when}`.replace(/\s+/g, ' ');
};

if (cities.length === 0) {
  console.log(`${folder}: is no city and holds none; name a folder with a city.json in it`);
  process.exitCode = 1;
} else {
  const looks = looksIn(cities, new Date().toISOString().slice(0, 10));
  for (const look of looks) console.log(lineOf(look));
  const unknown = looks.filter(({ years }) => years === null).length;
  const stale = looks.filter((look) => look.isStale).length - unknown;
  console.log(
    `\n${looks.length} places: ${stale} last looked at over ${staleYears} years ago, ${unknown} never as far as is known`,
  );
}
