/** What `npm run data:check` prints of a folder of cities, or of one city. */
import { join, resolve } from 'node:path';
import { type CityFolder, cityFoldersIn, knownCityFolders } from '#data/tools/city/city-folder.ts';
import { findingsInCity } from './check-city.ts';
import { configFindings } from './check-config.ts';
import { copyFindings } from './check-copies.ts';
import { sharedNeedFindings } from './check-shared-needs.ts';
import { type Finding, lineOf, oneForOneCause } from './finding.ts';

const count = (many: number, one: string, more = `${one}s`): string => `${many} ${many === 1 ? one : more}`;

function section(title: string, findings: readonly Finding[]): string[] {
  return findings.length === 0 ? [] : [`${title}:`, ...findings.map(lineOf), ''];
}

/** The cities beside one that is looked at alone: a file of it may be one of theirs. */
const siblingsOf = (cities: readonly CityFolder[]): CityFolder[] =>
  cities.flatMap(({ path }) => cityFoldersIn(join(path, '..')).filter((other) => other.path !== path));

/** A file of another city explains why its features lie outside. */
const isOfCopy = ({ file, cause }: Finding, copies: readonly Finding[]): boolean =>
  cause === 'outside' && copies.some((copy) => copy.file === file);

/**
 * Errors, warnings and a summary; good where there is no error. `today` is a date such as `2026-11-21`.
 * @throws CommandProblem where the folder holds no city
 */
export function checkReport(
  folder: string,
  today: string,
): { readonly lines: readonly string[]; readonly isGood: boolean } {
  const cities = knownCityFolders(folder);
  const isOneCity = cities.some(({ path }) => path === resolve(folder));
  const copies = copyFindings(cities, isOneCity ? siblingsOf(cities) : []);
  const ofCities = cities.flatMap((city) => findingsInCity(city, today));
  const findings = oneForOneCause([
    ...(isOneCity ? [] : [...sharedNeedFindings(folder, cities), ...configFindings(folder, cities)]),
    ...copies,
    ...ofCities.filter((finding) => !isOfCopy(finding, copies)),
  ]);
  const errors = findings.filter((finding) => finding.severity === 'error');
  const warnings = findings.filter((finding) => finding.severity === 'warning');
  const summary = `${count(cities.length, 'city', 'cities')} checked: ${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}`;
  return {
    lines: [...section('Errors', errors), ...section('Warnings', warnings), summary],
    isGood: errors.length === 0,
  };
}
