/**
 * The library `opening_hours` (LGPL-3.0-only) in the built site: a file of its own, that anybody can replace, with its licence
 * beside it. Two tables are left out of the file, since the atlas does not use them and each device would keep them: the names
 * of weekdays in 766 languages, which only guess at values that are not OpenStreetMap's syntax, and the holidays of countries
 * in which no city of the site lies. The code of the library is as it was published.
 */
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const isLibrary = (id: string): boolean => /[\\/]opening_hours[\\/]build[\\/]opening_hours\.esm\.mjs$/.test(id);
const guesses: readonly string[] = ['crossLocale', 'regionLangs'];

/** Relative to the site. */
export const licenceFile = 'licences/opening_hours.txt';

/** The countries whose holidays the cities in a folder name, in lower case: `no`, `gb`. */
export function holidayCountries(data: string): ReadonlySet<string> {
  const cities = globSync('*/city.json', { cwd: data }).map(
    (path) => JSON.parse(readFileSync(join(data, path), 'utf8')) as { holidays?: string },
  );
  return new Set(cities.flatMap(({ holidays }) => holidays?.split('-')[0]?.toLowerCase() ?? []));
}

interface Declared {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The library's source without those tables; an error where they are not found, since then another version has to be looked at. */
export function withoutTables(code: string, tables: readonly Declared[], countries: ReadonlySet<string>): string {
  const isCountry = ({ name }: Declared): boolean => /^[a-z]{2}$/.test(name);
  const isLeftOut = (table: Declared): boolean =>
    guesses.includes(table.name) || (isCountry(table) && !countries.has(table.name));
  for (const name of [...guesses, ...countries]) {
    if (!tables.some((table) => table.name === name)) throw new Error(`opening_hours has no table ${name} any more.`);
  }
  let rest = code;
  for (const { start, end } of tables.filter(isLeftOut).sort((a, b) => b.start - a.start)) {
    rest = `${rest.slice(0, start)}{}${rest.slice(end)}`;
  }
  return rest;
}

/** The top-level constants of a module that are objects, from its syntax tree (ESTree). */
export function objectsIn(tree: { body: readonly unknown[] }): Declared[] {
  const nodes = tree.body as readonly { type: string; declarations?: readonly Declarator[] }[];
  return nodes.flatMap(({ type, declarations = [] }) =>
    type !== 'VariableDeclaration'
      ? []
      : declarations.flatMap(({ id, init }) =>
          init?.type === 'ObjectExpression' ? [{ name: id.name ?? '', start: init.start, end: init.end }] : [],
        ),
  );
}

interface Declarator {
  readonly id: { readonly name?: string };
  readonly init: { readonly type: string; readonly start: number; readonly end: number } | null;
}

/** @param data the folder with a folder for each city */
export const openingHours = (data: string): Plugin => ({
  name: 'opening-hours',
  apply: 'build',
  transform(code, id) {
    if (!isLibrary(id)) return null;
    return { code: withoutTables(code, objectsIn(this.parse(code)), holidayCountries(data)), map: null };
  },
  generateBundle() {
    const root = dirname(createRequire(import.meta.url).resolve('opening_hours/package.json'));
    const { version, repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
      repository: { url: string };
    };
    const source = [
      `opening_hours ${version}, © its contributors, LGPL-3.0-only: ${repository.url.replace(/^git\+/, '')}`,
      'In assets/opening-hours-*.js, with suncalc (BSD-2-Clause). Its code is as published; left out are tables of holidays',
      'of other countries and of weekday names in other languages (.ci/vite-opening-hours.ts of this site says how).',
      'The file may be replaced by another version of the library. The licence:',
    ].join('\n');
    const licence = readFileSync(join(root, 'LICENSES/LGPL-3.0-only.txt'), 'utf8');
    this.emitFile({ type: 'asset', fileName: licenceFile, source: `${source}\n\n${licence}` });
  },
});
