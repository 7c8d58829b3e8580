/** Folders and files of the source stay small enough to be read, and what changes lies in stores. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../../src', import.meta.url));

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(src.length + 1)
      .replaceAll('\\', '/'),
  );
const code = files.filter((path) => /\.tsx?$/.test(path));
const withoutWords = code.filter((path) => !path.startsWith('look/words/'));
const textOf = (path: string): string => readFileSync(join(src, path), 'utf8');
const linesOf = (path: string): number => textOf(path).trimEnd().split('\n').length;

const countsOf = (keys: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** Where each place in the source that matches is. */
const placesOf = (pattern: RegExp): string[] => code.filter((path) => pattern.test(textOf(path)));

describe('the folders of src', () => {
  it('have at most 24 files of their own, README and words aside', () => {
    const own = countsOf(files.filter((path) => basename(path) !== 'README.md').map(dirname));
    expect(own.size).toBeGreaterThan(60);
    const large = [...own].filter(([folder, count]) => count > 24 && !folder.startsWith('look/words'));
    expect(large).toEqual([]);
  });

  it('have no two TypeScript files of the same stem, words aside', () => {
    const shared = [...countsOf(withoutWords.map((path) => basename(path, extname(path))))].filter(([, n]) => n > 1);
    expect(shared).toEqual([]);
  });
});

describe('the files of src', () => {
  it('have at most 300 lines, words aside, and what starts the page at most 40', () => {
    expect(withoutWords.filter((path) => linesOf(path) > 300)).toEqual([]);
    expect(linesOf('main.tsx')).toBeLessThanOrEqual(40);
  });

  it('hand the store and its services in by one context', () => {
    expect(placesOf(/\bcreateContext\b/)).toEqual(['state/use-atlas.ts']);
  });

  it('hold no state in a variable of a module, but for what was fetched once for the whole page', () => {
    expect(placesOf(/^(export )?let /m).toSorted()).toEqual(['map/basemap/use-basemap.ts']);
    expect(placesOf(/^(export )?const \w+[^=\n]* = new Map/m).toSorted()).toEqual([
      'look/words.ts',
      'map/basemap/embedded-data.ts',
      'map/scene-sources.ts',
      'offline/worker.ts',
      'ui/share/download-places.tsx',
    ]);
  });
});
