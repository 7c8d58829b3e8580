/** `npm run data:check [folder]`: says what is wrong in the cities of a folder, or in one city. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cityFoldersIn } from './city-folder.ts';
import { findingsInCity } from '#data/tools/check/check-city.ts';
import { sharedNeedFindings } from '#data/tools/check/check-shared-needs.ts';
import { type Finding, lineOf } from '#data/tools/check/finding.ts';

const dataFolder = fileURLToPath(new URL('..', import.meta.url));

const count = (many: number, one: string, more = `${one}s`): string => `${many} ${many === 1 ? one : more}`;

function section(title: string, findings: readonly Finding[]): string[] {
  return findings.length === 0 ? [] : [`${title}:`, ...findings.map(lineOf), ''];
}

function report(folder: string): { readonly lines: readonly string[]; readonly isGood: boolean } {
  const cities = cityFoldersIn(folder);
  if (cities.length === 0) {
    return { lines: [`${folder}: is no city and holds none; name a folder with a city.json in it`], isGood: false };
  }
  const today = new Date().toISOString().slice(0, 10);
  const isOneCity = cities.some(({ path }) => path === resolve(folder));
  const findings = [
    ...(isOneCity ? [] : sharedNeedFindings(folder, cities)),
    ...cities.flatMap((city) => findingsInCity(city, today)),
  ];
  const errors = findings.filter((finding) => finding.severity === 'error');
  const warnings = findings.filter((finding) => finding.severity === 'warning');
  const summary = `${count(cities.length, 'city', 'cities')} checked: ${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}`;
  return {
    lines: [...section('Errors', errors), ...section('Warnings', warnings), summary],
    isGood: errors.length === 0,
  };
}

const { lines, isGood } = report(process.argv[2] ?? dataFolder);
for (const line of lines) console.log(line);
process.exitCode = isGood ? 0 : 1;
