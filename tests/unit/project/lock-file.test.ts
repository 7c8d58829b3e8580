import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Package {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

it('names every package that a platform may need, or npm ci refuses it on a fresh clone', () => {
  const lock = readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8');
  const packages = Object.entries((JSON.parse(lock) as { packages: Record<string, Package> }).packages);
  const isNamed = (name: string): boolean => packages.some(([path]) => `/${path}`.endsWith(`/node_modules/${name}`));
  const optional = packages.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}));
  expect(optional.filter((name) => !isNamed(name))).toEqual([]);
});
