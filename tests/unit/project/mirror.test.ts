/** Unit tests lie where what they test lies; journeys keep Playwright in their drivers, and drivers stay short. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The TypeScript files below a folder, as paths from that folder with slashes. */
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path));

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** `domain/needs/recommend.golden.test.ts` tests one side of `src/domain/needs/recommend.ts`. */
function sourceOf(test: string): string {
  const [, stem = ''] = /^((?:[^/]+\/)*[^./]+)\./.exec(test) ?? [];
  return stem.startsWith('data/') ? stem.replace('data/', 'data/tools/') : `src/${stem}`;
}

describe('unit tests', () => {
  const tests = filesIn('tests/unit').filter((path) => !path.startsWith('project/'));

  it('each lie where the file that they test lies', () => {
    expect(tests.length).toBeGreaterThan(80);
    const without = tests.filter((test) =>
      ['.ts', '.tsx'].every((extension) => !existsSync(join(root, sourceOf(test) + extension))),
    );
    expect(without).toEqual([]);
  });
});

describe('journeys', () => {
  const files = filesIn('tests/journeys');
  const drivers = files.filter((path) => path.startsWith('drivers/'));

  it('are specs at the top, with drivers and support below', () => {
    const elsewhere = files.filter(
      (path) => !/^([\w-]+\.spec|playwright\.config|(drivers|support)\/[\w-]+)\.ts$/.test(path),
    );
    expect(elsewhere).toEqual([]);
  });

  it('know Playwright in their drivers and their configuration alone', () => {
    const importing = files.filter((path) =>
      /['"]@?playwright(-core|\/test)?['"]/.test(textOf(`tests/journeys/${path}`)),
    );
    expect(importing).toContain('playwright.config.ts');
    expect(importing.filter((path) => path !== 'playwright.config.ts' && !drivers.includes(path))).toEqual([]);
  });

  it('have no driver of more than 200 lines', () => {
    const long = drivers.filter((path) => textOf(`tests/journeys/${path}`).split('\n').length > 201);
    expect(long).toEqual([]);
  });
});
