/**
 * The words come in two parts. What the page loads first may say only what is in the first one: the later part is fetched
 * together with the lazy panels, by `lazyPanel`.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { en as first } from '#look/words/en.ts';
import { enLater } from '#look/words/en-later.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Modules that a piece of code imports when it is read: neither types nor what is fetched later. */
function staticImports(code: string): string[] {
  return [...code.matchAll(/^(?:import|export)\s+(?!type\b)(?:([^;'"]*?)\s*from\s+)?'([^']+)';/gm)].flatMap(
    ([, names, path = '']) => {
      const inBraces = names === undefined ? undefined : /^\{([^}]*)\}$/.exec(names.trim())?.[1];
      const named = inBraces?.split(',').flatMap((name) => name.trim() || []);
      return named?.every((name) => name.startsWith('type ')) ? [] : [path];
    },
  );
}

/** Every file of `src` that is there as soon as this one is, by its path in `src`. */
function withStaticImports(file: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(file)) return seen;
  const code = readFileSync(join(src, file), 'utf8');
  seen.set(file, code);
  for (const path of staticImports(code)) {
    if (!/\.tsx?$/.test(path)) continue;
    withStaticImports(path.startsWith('#') ? path.slice(1) : join(dirname(file), path), seen);
  }
  return seen;
}

/** The entries that a file says: `words.search`. */
const saidIn = (code: string): string[] => [...code.matchAll(/\bwords\s*\.(\w+)/g)].flatMap(([, key]) => key ?? []);

/** Where an entry is looked up by a name that is made: what it can be. */
const madeNames: Readonly<Record<string, readonly string[]>> = {
  'ui/header.tsx': ['explore', 'find', 'present'],
  'ui/notices.tsx': [...['shared', 'shareFailed'], ...['liveFailed', 'customFailed', 'customRanges']],
};
const looksUpByMadeName = (code: string): boolean => /\bwords\s*\[/.test(code) || /\}\s*=\s*words\b/.test(code);

const firstFiles = withStaticImports('main.tsx');

describe('the words of the first part', () => {
  it('are read off the modules that the page loads first', () => {
    expect([...firstFiles.keys()]).toEqual(expect.arrayContaining(['app.tsx', 'ui/results.tsx', 'look/words.ts']));
    expect([...firstFiles.keys()].filter((file) => /^map\/|ui\/(place-page|find)\.tsx|-later\.ts/.test(file))).toEqual(
      [],
    );
  });

  it('are all that those modules say', () => {
    const missing = [...firstFiles].flatMap(([file, code]) =>
      saidIn(code).flatMap((key) => (key in enLater ? [`${file}: words.${key}`] : [])),
    );
    expect(missing).toEqual([]);
    for (const [file, keys] of Object.entries(madeNames)) {
      expect([file, keys.filter((key) => !(key in first))]).toEqual([file, []]);
    }
  });

  it('are no more than those modules say', () => {
    const said = new Set([...[...firstFiles.values()].flatMap(saidIn), ...Object.values(madeNames).flat()]);
    // Which rules a language follows is there for the tests of the others.
    expect(Object.keys(first).filter((key) => !said.has(key))).toEqual(['locale']);
  });

  it('are in no other part', () => {
    expect(Object.keys(first).filter((key) => key in enLater)).toEqual([]);
  });
});

describe('the words of the later part', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: src }).filter((file) => !file.startsWith(join('look', 'words')));
  const codes = new Map(files.map((file) => [file, readFileSync(join(src, file), 'utf8')]));

  it('are all said somewhere', () => {
    const said = new Set([...codes.values()].flatMap(saidIn));
    expect(Object.keys(enLater).filter((key) => !said.has(key))).toEqual([]);
  });

  it('are looked up by their names, so that these tests see them', () => {
    const unseen = [...codes].filter(([file, code]) => looksUpByMadeName(code) && !(file in madeNames));
    expect(unseen.map(([file]) => file)).toEqual([]);
  });

  it('come with every panel that comes later', () => {
    const bare = [...codes].filter(([file, code]) => file !== 'ui/lazy-panel.ts' && /\blazy\(/.test(code));
    expect(bare.map(([file]) => file)).toEqual([]);
  });
});
